"""List what a reading has wrong, kind by kind, each in its sentence with gold and own spans marked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from tawatur.errors import TawaturError
from tawatur.evaluate.gold import GoldAttribution
from tawatur.evaluate.marking import Mark, compared, gold_mark, own_mark, show
from tawatur.evaluate.matching import WHOLE, Pair
from tawatur.evaluate.scoring import RELATIONS, Relation, Scored
from tawatur.model import Holder, Reading, Span

LEGEND = "[S: C: T:] gold source, cue, content · {s: c: t:} own · <S: C: T:> both alike"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that gold and the program have differently: where, by which rule, what, and its sentence."""

    kind: str
    article: str
    id: str
    rule: str
    detail: str
    sentence: str

    def as_text(self) -> str:
        """Two lines: what and where, then the sentence."""
        head = "  ".join(part for part in (f"{self.article} {self.id}", self.rule, self.detail) if part)
        return f"{head}\n    {self.sentence}"


def find_differences(scored: Iterable[Scored], kinds: Collection[str] = ()) -> list[Difference]:
    """All differences of the given kinds (by default those that cost a figure), grouped by kind, articles in order."""
    wanted = [kind for kind in KINDS if kind in kinds or (not kinds and kind not in _ON_DEMAND)]
    articles = list(scored)
    return [each for kind in wanted for article in articles for each in KINDS[kind](article, kind)]


def find_failures(scored: Iterable[Scored]) -> list[TawaturError]:
    """The errors of the articles that could not be read."""
    return [each.reading for each in scored if isinstance(each.reading, TawaturError)]


def show_differences(differences: Iterable[Difference]) -> str:
    """The differences under a heading for each kind, with their number."""
    groups: dict[str, list[Difference]] = {}
    for each in differences:
        groups.setdefault(each.kind, []).append(each)
    parts = [LEGEND]
    for kind, members in groups.items():
        parts.append(f"\n== {kind} ({len(members)}) ==")
        parts += [each.as_text() for each in members]
    return "\n".join(parts)


def _missed(scored: Scored, kind: str) -> Iterator[Difference]:
    for gold in scored.matching.missed:
        marks = [*compared([gold.source], [], "S"), *compared([gold.cue], [], "C"), *compared(gold.content, [], "T")]
        marks += [own_mark(span, "c") for span in _cues_near(gold.content, [each.cue for each in scored.own])]
        yield Difference(kind, _stem(scored), gold.id, "", gold.stance, show(scored.gold.text, marks))


def _extra(scored: Scored, kind: str) -> Iterator[Difference]:
    for own in scored.matching.extra:
        marks = [*compared([], [own.source], "S"), *compared([], [own.cue], "C"), *compared([], own.content, "T")]
        marks += [gold_mark(span, "C") for span in _cues_near(own.content, [x.cue for x in scored.gold.attributions])]
        attribution = own.claim.attribution
        yield Difference(
            kind, _stem(scored), attribution.id, attribution.rule, attribution.stance, show(scored.gold.text, marks)
        )


def _cues_near(content: Iterable[Span], cues: Iterable[Span | None]) -> list[Span]:
    """Cues of the other side that stand in the content: what was taken for an attribution there instead."""
    return [cue for cue in cues if cue is not None and any(span.overlaps(cue) for span in content)]


def _source(scored: Scored, kind: str) -> Iterator[Difference]:
    for pair in scored.matching.pairs:
        if pair.source < WHOLE:
            yield _of_pair(scored, kind, pair, f"{pair.source:.2f}", _source_marks(pair) + _cue_marks(pair))


def _content(scored: Scored, kind: str) -> Iterator[Difference]:
    for pair in scored.matching.pairs:
        if pair.content < WHOLE:
            yield _of_pair(scored, kind, pair, f"{pair.content:.2f}", _cue_marks(pair) + _content_marks(pair))


def _near(scored: Scored, kind: str) -> Iterator[Difference]:
    """Edges that count as right and are not quite."""
    for pair in scored.matching.pairs:
        if pair.whole and min(pair.source, pair.content) < 1:
            yield _of_pair(scored, kind, pair, f"source {pair.source:.2f} content {pair.content:.2f}", _all_marks(pair))


def _stance(scored: Scored, kind: str) -> Iterator[Difference]:
    for pair in scored.matching.pairs:
        gold, own = pair.gold.stance, pair.own.claim.attribution.stance
        if gold != own:
            yield _of_pair(scored, kind, pair, f"gold {gold}, own {own}", _all_marks(pair))


def _mode(scored: Scored, kind: str) -> Iterator[Difference]:
    for pair in scored.matching.pairs:
        gold, own = pair.gold.mode, pair.own.claim.attribution.mode
        if gold != own:
            yield _of_pair(scored, kind, pair, f"gold {gold}, own {own}", _cue_marks(pair) + _content_marks(pair))


def _holder(scored: Scored, kind: str) -> Iterator[Difference]:
    for pair in scored.matching.pairs:
        if not pair.holder:
            detail = f"gold {_gold_holder(pair.gold)}, own {_own_holder(pair.own.claim.holder)}"
            yield _of_pair(scored, kind, pair, detail, _source_marks(pair) + _cue_marks(pair))


def _gold_holder(gold: GoldAttribution) -> str:
    return f"{' | '.join(gold.names)}{' (anonymous)' if gold.anonymous else ''}"


def _own_holder(holder: Holder) -> str:
    return (holder.name or "-") + " (anonymous)" * holder.anonymous + " (carried)" * holder.carried


def _relation(scored: Scored, kind: str) -> Iterator[Difference]:
    name: Relation = next(each for each in RELATIONS if each == kind)
    for pair in scored.wrong.get(name, ()):
        detail = f"gold {getattr(pair.gold, name)}, own {_own_relation(scored, pair, name)}"
        yield _of_pair(scored, kind, pair, detail, _all_marks(pair))


def _own_relation(scored: Scored, pair: Pair, name: Relation) -> str:
    """The program's answer as gold would write it: for a nesting the gold id of its pair, else its own id."""
    claim = pair.own.claim
    if name == "inside":
        twins = {each.own.claim.attribution.id: each.gold.id for each in scored.matching.pairs}
        inside = claim.attribution.inside
        return "-" if inside is None else twins.get(inside, f"extra {inside}")
    if name == "when":
        return "-" if claim.when is None else str(claim.when[0])
    return (claim.told if name == "told" else claim.via) or "-"


def _times(scored: Scored, kind: str) -> Iterator[Difference]:
    own = scored.reading.document.times if isinstance(scored.reading, Reading) else ()
    for value in scored.missed_times:
        found = [f"{each.text}={each.value or f'{each.from_}/{each.to}'}" for each in own]
        gold = value.fields.get("value") or f"{value.fields.get('from')}/{value.fields.get('to')}"
        near = [each for each, time in zip(found, own, strict=True) if Span(time.start, time.end).overlaps(value.span)]
        marks = [gold_mark(value.span, "D")]
        yield Difference(kind, _stem(scored), "", "", f"gold {gold}, own {near or '-'}", show(scored.gold.text, marks))


def _quantities(scored: Scored, kind: str) -> Iterator[Difference]:
    own = scored.reading.document.quantities if isinstance(scored.reading, Reading) else ()
    for value in scored.missed_quantities:
        near = [
            f"{each.text}={each.value if each.value is not None else f'{each.low}..{each.high}'}"
            for each in own
            if Span(each.start, each.end).overlaps(value.span)
        ]
        gold = {key: value.fields[key] for key in ("value", "low", "high") if key in value.fields}
        marks = [gold_mark(value.span, "Q")]
        yield Difference(kind, _stem(scored), "", "", f"gold {gold}, own {near or '-'}", show(scored.gold.text, marks))


def _of_pair(scored: Scored, kind: str, pair: Pair, detail: str, marks: list[Mark]) -> Difference:
    rule = pair.own.claim.attribution.rule
    return Difference(kind, _stem(scored), pair.gold.id, rule, detail, show(scored.gold.text, marks))


def _stem(scored: Scored) -> str:
    return scored.gold.path.stem


def _source_marks(pair: Pair) -> list[Mark]:
    return compared([pair.gold.source], [pair.own.source], "S")


def _cue_marks(pair: Pair) -> list[Mark]:
    return compared([pair.gold.cue], [pair.own.cue], "C")


def _content_marks(pair: Pair) -> list[Mark]:
    return compared(pair.gold.content, pair.own.content, "T")


def _all_marks(pair: Pair) -> list[Mark]:
    return _source_marks(pair) + _cue_marks(pair) + _content_marks(pair)


KINDS: dict[str, Callable[[Scored, str], Iterator[Difference]]] = {
    "missed": _missed,
    "extra": _extra,
    "source": _source,
    "content": _content,
    "stance": _stance,
    "mode": _mode,
    "holder": _holder,
    "inside": _relation,
    "told": _relation,
    "via": _relation,
    "when": _relation,
    "times": _times,
    "quantities": _quantities,
    "near": _near,
}
_ON_DEMAND = frozenset(("near",))
