"""What each rule is worth: how many of its attributions gold has, and has the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.evaluate.scoring import Scored


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """Of the attributions that a rule made: those that gold has at all, with both edges right, and with the stance."""

    rule: str
    made: int
    found: int
    whole: int
    stance: int
    confidence: float  # the mean of what the rule says of itself


def count_rules(scored: Iterable[Scored]) -> list[RuleFigures]:
    """The rules by how many attributions they made, most first."""
    made: dict[str, list[tuple[bool, bool, bool, float]]] = {}
    for article in scored:
        for pair in article.matching.pairs:
            attribution = pair.own.claim.attribution
            right = (True, pair.whole, pair.gold.stance == attribution.stance, attribution.confidence)
            made.setdefault(attribution.rule, []).append(right)
        for own in article.matching.extra:
            attribution = own.claim.attribution
            made.setdefault(attribution.rule, []).append((False, False, False, attribution.confidence))
    rules = [_count(rule, each) for rule, each in made.items()]
    return sorted(rules, key=lambda each: (-each.made, each.rule))


def _count(rule: str, made: list[tuple[bool, bool, bool, float]]) -> RuleFigures:
    found, whole, stance, confidence = (sum(column) for column in zip(*made, strict=True))
    return RuleFigures(rule, len(made), int(found), int(whole), int(stance), confidence / len(made))


def show_rules(rules: Iterable[RuleFigures]) -> str:
    """A table of the rules."""
    lines = [f"{'rule':32} {'made':>5} {'found':>6} {'whole':>6} {'stance':>6} {'says':>5}"]
    lines += [
        f"{each.rule:32} {each.made:5} {each.found / each.made:6.2f} {each.whole / each.made:6.2f} "
        f"{each.stance / each.made:6.2f} {each.confidence:5.2f}"
        for each in rules
    ]
    return "\n".join(lines)
