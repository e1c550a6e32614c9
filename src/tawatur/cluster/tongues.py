"""Join stories that are told in several languages: by whom and what they name, on what days, and what happened."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tawatur.model import Signature, Verdict

Keys = tuple[str, ...]
DAYS_BETWEEN = 3
_LEAST_NAMES = 2  # names of persons, bodies and places that are no states, in common
_LEAST_WORDS = 2  # shared keys of what happened


def join_languages(
    groups: Sequence[Keys], signatures: Mapping[str, Signature], verdicts: Iterable[Verdict] = ()
) -> tuple[Keys, ...]:
    """The groups, those of different languages joined that tell one event; as they are where all are in one language.

    Two groups are joined only where each is the other's likeliest, and no verdict keeps them apart. A group is known by
    those of its articles that `signatures` has.
    """
    if len({signature.language for signature in signatures.values()}) < 2:
        return tuple(groups)
    told = [_Told([signatures[key] for key in keys if key in signatures]) for keys in groups]
    apart = _kept_apart(groups, verdicts)
    best: dict[int, tuple[int, int]] = {}
    scores = {}
    for left, right in _sharing_names(told):
        score = 0 if (left, right) in apart else told[left].likeness(told[right])
        if score:
            scores[left, right] = score
            for one, other in ((left, right), (right, left)):
                best[one] = max(best.get(one, (0, -1)), (score, other))
    joined = {left: right for left, right in scores if best[left][1] == right and best[right][1] == left}
    swallowed = set(joined.values())
    return tuple(
        tuple(sorted((*keys, *groups[joined[at]]))) if at in joined else keys
        for at, keys in enumerate(groups)
        if at not in swallowed
    )


class _Told:
    """What a group of articles tells of its event in no language's words."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self.languages = {each.language for each in signatures}
        self.names = frozenset(name for each in signatures for name in each.names)
        self.words = frozenset(word for each in signatures for word in each.happened)
        self.days = [each.day for each in signatures if each.day is not None]

    def likeness(self, other: _Told) -> int:
        """How much two groups share; 0 where they speak one language, are days apart, or share too little."""
        if self.languages & other.languages or not self._near(other):
            return 0
        names, words = len(self.names & other.names), len(self.words & other.words)
        return 2 * names + words if names >= _LEAST_NAMES and words >= _LEAST_WORDS else 0

    def _near(self, other: _Told) -> bool:
        reach = dt.timedelta(DAYS_BETWEEN)
        if not self.days or not other.days:
            return True
        return any(abs(one - two) <= reach for one in self.days for two in other.days)


def _sharing_names(told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """The pairs that may be alike, so that no other is looked at."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        for name in each.names:
            holders[name].append(at)
    shared = Counter(
        (left, right)
        for places in holders.values()
        for left, right in combinations(places, 2)
        if not told[left].languages & told[right].languages
    )
    yield from sorted(pair for pair, names in shared.items() if names >= _LEAST_NAMES)


def _kept_apart(groups: Sequence[Keys], verdicts: Iterable[Verdict]) -> set[tuple[int, int]]:
    at = {key: number for number, keys in enumerate(groups) for key in keys}
    return {
        (min(pair), max(pair))
        for verdict in verdicts
        if not verdict.same and (pair := {at.get(verdict.left, -1), at.get(verdict.right, -1)}) and len(pair) == 2
    }
