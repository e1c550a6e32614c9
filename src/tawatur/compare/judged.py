"""What people said of points -> verdicts on the statements that stand there today, and the sides that they are on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from tawatur.compare.units import Statement
from tawatur.model import Evidence, Judged, Place, SideName, Verdict

_COVERED = 0.5  # of a statement or of the words that were judged, for the one to be the other
TOGETHER = Evidence("a judgement", 1.0, "a person put them together")


def verdicts(units: Sequence[Statement], judged: Judged) -> list[Verdict]:
    """For each pair of statements that a person put together or kept apart, what the last judgement says."""
    found: dict[tuple[str, str], Verdict] = {}
    for groups, others in judged.groups:
        keys = [_keys(group, units) for group in groups]
        pairs = [(pair, True) for group in keys for pair in combinations(group, 2)]
        pairs += [(pair, False) for left, right in combinations(keys, 2) for pair in product(left, right)]
        pairs += [(pair, False) for group in keys for pair in product(group, _keys(others, units))]
        for (one, other), same in pairs:
            left, right = sorted((one, other))
            if left != right:
                found[left, right] = Verdict(left, right, same)
    return list(found.values())


def judged_sides(units: Sequence[Statement], judged: Judged) -> dict[str, SideName]:
    """The side of each statement that a person put on one."""
    return {unit.key: side for place, side in judged.sides for unit in _at(place, units)}


def _keys(group: Sequence[Place], units: Sequence[Statement]) -> list[str]:
    return list(dict.fromkeys(unit.key for place in group for unit in _at(place, units)))


def _at(place: Place, units: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that stand at the judged words; the very same words before those that overlap."""
    here = [unit for unit in units if unit.article == place.article]
    same = [unit for unit in here if unit.content == place.span]
    yield from same or (unit for unit in here if _covers(place, unit))


def _covers(place: Place, unit: Statement) -> bool:
    shared = min(place.span.end, unit.content.end) - max(place.span.start, unit.content.start)
    shorter = min(place.span.end - place.span.start, unit.content.end - unit.content.start)
    return shared > 0 and shared >= _COVERED * shorter
