"""Join what is alike, the most alike first, as long as two groups are alike on average (average linkage, Sokal 1958)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping


def link(keys: Iterable[str], likeness: Mapping[tuple[str, str], float], least: float) -> list[tuple[str, ...]]:
    """Groups of the keys, each sorted, in the order of their first key; a pair without a likeness counts as 0.

    The result does not depend on the order of the keys: ties go by the names of the groups' first keys.
    """
    members = {key: [key] for key in sorted(keys)}
    totals: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), value in likeness.items():
        totals[left][right] = totals[right][left] = value
    queue = [(-value, min(pair), max(pair)) for pair, value in likeness.items() if value >= least]
    heapq.heapify(queue)
    while queue:
        value, left, right = heapq.heappop(queue)
        if left not in members or right not in members or -value != _average(totals, members, left, right):
            continue
        _join(members, totals, left, right)
        for other in totals[left]:
            average = _average(totals, members, left, other)
            if average >= least:
                heapq.heappush(queue, (-average, min(left, other), max(left, other)))
    return sorted(tuple(sorted(group)) for group in members.values())


def _average(totals: dict[str, dict[str, float]], members: dict[str, list[str]], left: str, right: str) -> float:
    return totals[left].get(right, 0.0) / (len(members[left]) * len(members[right]))


def _join(members: dict[str, list[str]], totals: dict[str, dict[str, float]], left: str, right: str) -> None:
    """Put the group of `right` under `left`."""
    members[left] += members.pop(right)
    for other, value in totals.pop(right).items():
        totals[other].pop(right, None)
        if other != left:
            totals[left][other] = totals[other][left] = totals[left].get(other, 0.0) + value
    totals[left].pop(right, None)
