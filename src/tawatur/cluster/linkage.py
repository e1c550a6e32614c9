"""Join what is alike, the most alike first, as long as two groups are alike on average (average linkage, Sokal 1958)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tawatur.model import Verdict


def link(
    keys: Iterable[str],
    likeness: Mapping[tuple[str, str], float],
    least: float,
    verdicts: Iterable[Verdict] = (),
) -> list[tuple[str, ...]]:
    """Groups of the keys, each sorted, in the order of their first key; a pair without a likeness counts as 0.

    The result does not depend on the order of the keys: ties go by the names of the groups' first keys. Pairs that a
    verdict puts together are together, pairs that it keeps apart are apart; where verdicts clash, together comes first.
    """
    members = {key: [key] for key in sorted(keys)}
    totals: dict[str, dict[str, float]] = defaultdict(dict)
    for (left, right), value in likeness.items():
        totals[left][right] = totals[right][left] = value
    apart = _judge(members, totals, verdicts)
    queue = [
        (-value, left, right)
        for left in members
        for right in totals[left]
        if left < right and (value := _average(totals, members, left, right)) >= least
    ]
    heapq.heapify(queue)
    while queue:
        value, left, right = heapq.heappop(queue)
        if left not in members or right not in members or -value != _average(totals, members, left, right):
            continue
        if right in apart[left]:
            continue
        _join(members, totals, left, right)
        _keep_apart(apart, left, right)
        for other in totals[left]:
            average = _average(totals, members, left, other)
            if average >= least:
                heapq.heappush(queue, (-average, min(left, other), max(left, other)))
    return sorted(tuple(sorted(group)) for group in members.values())


def connected(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The keys in sets that no pair crosses: the sets, and the keys of each, in the order of the keys."""
    root = {key: key for key in keys}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = key = root[root[key]]
        return key

    for left, right in pairs:
        root[find(right)] = find(left)
    sets: dict[str, list[str]] = {}
    for key in root:
        sets.setdefault(find(key), []).append(key)
    return list(sets.values())


def _judge(
    members: dict[str, list[str]], totals: dict[str, dict[str, float]], verdicts: Iterable[Verdict]
) -> dict[str, set[str]]:
    """Join what verdicts put together; for each group the groups that they keep it apart from."""
    given = [verdict for verdict in verdicts if verdict.left in members and verdict.right in members]
    leader = {key: key for key in members}
    for verdict in given:
        left, right = sorted((leader[verdict.left], leader[verdict.right]))
        if verdict.same and left != right:
            _join(members, totals, left, right)
            leader.update(dict.fromkeys(members[left], left))
    apart: dict[str, set[str]] = defaultdict(set)
    for verdict in given:
        left, right = leader[verdict.left], leader[verdict.right]
        if not verdict.same and left != right:
            apart[left].add(right)
            apart[right].add(left)
    return apart


def _keep_apart(apart: dict[str, set[str]], left: str, right: str) -> None:
    """What was kept apart from `right` is kept apart from `left`, which has taken it in."""
    for other in apart.pop(right, set()):
        apart[other].discard(right)
        apart[other].add(left)
        apart[left].add(other)


def _average(totals: dict[str, dict[str, float]], members: dict[str, list[str]], left: str, right: str) -> float:
    return totals[left].get(right, 0.0) / (len(members[left]) * len(members[right]))


def _join(members: dict[str, list[str]], totals: dict[str, dict[str, float]], left: str, right: str) -> None:
    """Put the group of `right` under `left`."""
    members[left] += members.pop(right)
    for other, value in totals.pop(right, {}).items():
        totals[other].pop(right, None)
        if other != left:
            totals[left][other] = totals[other][left] = totals[left].get(other, 0.0) + value
    totals[left].pop(right, None)
