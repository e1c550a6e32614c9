"""Find the articles outside a story that carry a paragraph of it: a round-up of the day, a column, an agency's longer text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tawatur.cluster.copies import runs_of
from tawatur.model import Reading

_RUN = 5  # words
_LEAST_RUNS = 5  # in common with one article of the story
_COMMON = 12  # articles: a run in more of them is a turn of phrase, or furniture

Group = Sequence[Reading]


def find_guests(groups: Sequence[Group]) -> list[tuple[Reading, ...]]:
    """For each group the readings of other groups that print a stretch of one of its articles; none for single articles."""
    holders: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for place, reading in enumerate(group):
            for run in runs_of(reading.document, _RUN):
                holders[run].append((number, place))
    shared: Counter[tuple[tuple[int, int], tuple[int, int]]] = Counter()
    for places in holders.values():
        if 1 < len(places) <= _COMMON:
            shared.update((one, other) for one in places for other in places if one[0] != other[0])
    found: list[dict[str, Reading]] = [{} for _ in groups]
    for ((number, _), (other, place)), runs in shared.items():
        if runs >= _LEAST_RUNS and len(groups[number]) > 1:
            guest = groups[other][place]
            found[number][guest.document.article.id] = guest
    return [tuple(guests[key] for key in sorted(guests)) for guests in found]
