"""Show each gold point beside the printed one, and each story that was split or mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.evaluate.stories.gold import GoldClaim, GoldStories
from tawatur.evaluate.stories.scoring import Hit, ScoredFolder, ScoredPoint, count_witnesses
from tawatur.model import Point, Side

_LENGTH = 100  # letters shown of a claim


def show_points(scored: ScoredFolder) -> str:
    """Each gold point: what is wrong with its best printed point, and where each of its claims went."""
    return "\n".join(
        line
        for points in scored.points
        for point in points
        for line in [*_heading(point, scored), *_claims(point, scored), *_witnesses(point, scored), ""]
    )


def _heading(point: ScoredPoint, scored: ScoredFolder) -> Iterator[str]:
    gold, best = point.gold, _best(point, scored)
    yield f"== {gold.text}"
    if gold.witnesses is None and gold.status is None:
        return
    own = f"{best.status}, witnesses {count_witnesses(best)}" if best else "not found"
    right = best and best.status == gold.status and count_witnesses(best) == gold.witnesses
    yield f"   {'ok' if right else 'WRONG'}: gold {gold.status}, witnesses {gold.witnesses}; own {own}"


def _claims(point: ScoredPoint, scored: ScoredFolder) -> Iterator[str]:
    for claim, hits in point.hits:
        voice = " outlet" if claim.outlet else " implicit" if claim.implicit else ""
        place = f"{_place(claim, hits, point.best):22} {claim.article} {claim.side}{voice}"
        yield f"   {place}: {_words(claim, scored.gold)}"


def _place(claim: GoldClaim, hits: Sequence[Hit], best: int | None) -> str:
    """Where a claim went: `ok`, `missed`, or the printed points and sides that it stands in."""
    if not hits:
        return "missed"
    if any(hit.point == best and (claim.implicit or hit.side == claim.side) for hit in hits):
        return "ok"
    return ", ".join(sorted({f"point {hit.point} {hit.side}" for hit in hits}))


def _witnesses(point: ScoredPoint, scored: ScoredFolder) -> Iterator[str]:
    best = _best(point, scored)
    for side in best.sides if best else ():
        yield f"   own point {point.best} {side.side}: {_names(side)}"
    for figure in best.figures if best else ():
        value = figure.value if figure.value is not None else f"{figure.low}..{figure.high}"
        yield f"   own figure {scored.printed.names[figure.article]}: {value} {figure.unit or ''} {figure.of or ''}"


def _names(side: Side) -> str:
    return "; ".join(
        f"{witness.name} [{' | '.join(' < '.join(link.name for link in chain) for chain in witness.chains)}]"
        for witness in side.witnesses
    )


def _best(point: ScoredPoint, scored: ScoredFolder) -> Point | None:
    return None if point.best is None else scored.printed.points[point.best]


def _words(claim: GoldClaim, gold: GoldStories) -> str:
    words = " ".join(claim.span.of(gold.texts[claim.article]).split())
    return words if len(words) <= _LENGTH else words[:_LENGTH].rsplit(" ", 1)[0] + " …"


def show_stories(scored: ScoredFolder) -> str:
    """Each gold story that was split and each printed one that mixes gold's, with the first words of their articles."""
    own = {
        scored.printed.names[article]: f"story {number}"
        for number, story in enumerate(scored.printed.stories)
        for article in story.articles
    }
    gold = {name: story for name, story in scored.gold.stories.items() if name in scored.printed.names.values()}
    given = {name: own.get(name, f"alone {name}") for name in gold}
    return "\n".join([*_torn("split", gold, given, scored.gold), *_torn("mixed", given, dict(gold), scored.gold)])


def _torn(kind: str, groups: dict[str, str], parts: dict[str, str], gold: GoldStories) -> Iterator[str]:
    """The groups whose members lie in more than one part, the greatest part first."""
    members: dict[str, list[str]] = {}
    for name, group in groups.items():
        members.setdefault(group, []).append(name)
    for group, names in members.items():
        sizes = Counter(parts[name] for name in names)
        if len(sizes) > 1:
            yield f"== {kind}: {group}"
            for name in sorted(names, key=lambda name: (-sizes[parts[name]], parts[name])):
                yield f"   {parts[name]:24} {name} {gold.texts[name].strip().splitlines()[0][:90]}"
