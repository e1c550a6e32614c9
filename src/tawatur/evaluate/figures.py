"""The figures of an evaluation: counts that add up over articles, shown as shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are right; `right` may be a sum of overlaps between 0 and 1."""

    right: float = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    def value(self) -> float | None:
        """The share to three places; None of nothing."""
        return round(self.right / self.of, 3) if self.of else None


@dataclass(frozen=True, slots=True)
class Match:
    """How many of what the program found and of what gold has stand for one another."""

    both: int = 0
    own: int = 0
    gold: int = 0

    def __add__(self, other: Match) -> Match:
        return Match(self.both + other.both, self.own + other.own, self.gold + other.gold)

    def value(self) -> dict[str, float]:
        """Precision, recall and their harmonic mean to three places; 0.0 where there is nothing."""
        precision = self.both / self.own if self.own else 0.0
        recall = self.both / self.gold if self.gold else 0.0
        mean = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(mean, 3)}


NO_SHARE = Share()
NO_MATCH = Match()


@dataclass(frozen=True, slots=True)
class Figures:
    """What an evaluation says of one article or of many; docs/evaluation.md explains each figure.

    `missing` counts articles that could not be read. `source` to `holder` are of matched pairs, `inside` to `when` of
    those pairs that gold gives one.
    """

    articles: int = 0
    missing: int = 0
    attributions: int = 0
    found: Match = NO_MATCH
    whole: Match = NO_MATCH
    source: Share = NO_SHARE
    content: Share = NO_SHARE
    stance: Share = NO_SHARE
    mode: Share = NO_SHARE
    holder: Share = NO_SHARE
    denials: Match = NO_MATCH
    inside: Share = NO_SHARE
    told: Share = NO_SHARE
    via: Share = NO_SHARE
    when: Share = NO_SHARE
    entities: Match = NO_MATCH
    times: Share = NO_SHARE
    quantities: Share = NO_SHARE
    clean: Share = NO_SHARE
    kept: Share = NO_SHARE

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    def as_json(self) -> dict[str, object]:
        """Each figure by its name: a count, a share or None, or precision, recall and F1."""
        return {each.name: self._value(each.name) for each in fields(self)}

    def as_text(self) -> str:
        """The same as a table to read."""
        return show_figures(self.as_json())

    def _value(self, name: str) -> object:
        figure = getattr(self, name)
        if isinstance(figure, int):
            return figure
        value = figure.value()
        # With nothing matched, nothing of it is right: 0.0 and not unknown.
        return 0.0 if value is None and name in _OF_MATCHED else value


_OF_MATCHED = frozenset(("source", "content", "stance", "mode", "holder"))


def show_figures(figures: Mapping[str, object]) -> str:
    """A line for each figure, as `as_json` gives them."""
    return "\n".join(f"{name:13} {_shown(value)}" for name, value in figures.items())


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name} {share:.3f}" for name, share in value.items())
    return str(value)
