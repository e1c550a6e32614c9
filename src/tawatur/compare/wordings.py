"""Group statements into points, what is said in the same words counted as one wording: an agency's sentence weighs once in ten outlets."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping

from tawatur.cluster.linkage import connected, link
from tawatur.compare.alike import dice
from tawatur.compare.units import Statement
from tawatur.model import Verdict

_SAME = 0.8  # of the words of both (Dice)
_FEWEST = 3  # words; of fewer all must be the same

Pair = tuple[str, str]


def link_wordings(
    units: Mapping[str, Statement], likeness: Mapping[Pair, float], least: float, verdicts: Collection[Verdict]
) -> list[tuple[str, ...]]:
    """Groups of keys as `link` makes them, of wordings in place of statements; what a person judged is taken for itself."""
    judged = {key for verdict in verdicts for key in (verdict.left, verdict.right)}
    alike = (pair for pair in sorted(likeness) if judged.isdisjoint(pair) and _is_one(units[pair[0]], units[pair[1]]))
    wordings = {keys[0]: keys for keys in connected(sorted(units), alike)}
    wording_of = {key: first for first, keys in wordings.items() for key in keys}
    groups = link(wordings, _between(wording_of, likeness), least, verdicts)
    return sorted(tuple(sorted(key for first in group for key in wordings[first])) for group in groups)


def _is_one(left: Statement, right: Statement) -> bool:
    """Whether two statements of one side have the same words and numbers, but for a few words."""
    if left.side != right.side or _numbers(left) != _numbers(right):
        return False
    mine, other = set(left.words), set(right.words)
    enough = min(len(mine), len(other)) >= _FEWEST
    return mine == other or enough and dice(mine, other) >= _SAME


def _numbers(statement: Statement) -> set[tuple[float | None, float | None, float | None]]:
    return {(each.value, each.low, each.high) for each in statement.quantities}


def _between(wording_of: Mapping[str, str], likeness: Mapping[Pair, float]) -> dict[Pair, float]:
    """How alike two wordings are: the mean of what is known of their statements."""
    found: dict[Pair, list[float]] = defaultdict(list)
    for (left, right), value in likeness.items():
        one, two = sorted((wording_of[left], wording_of[right]))
        if one != two:
            found[one, two].append(value)
    return {pair: math.fsum(values) / len(values) for pair, values in found.items()}
