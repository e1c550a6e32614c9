"""Find the articles outside a story that tell of it too: a round-up of the day, a column, a report on what came of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from tawatur.cluster.copies import runs_of
from tawatur.cluster.likeness import Scale
from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.placing import near
from tawatur.model import Reading

_RUN = 5  # words
_LEAST_RUNS = 5  # in common with one article of the story
_COMMON = 12  # articles: a run in more of them is a turn of phrase, or furniture

Group = Sequence[Reading]


def find_guests(groups: Sequence[Group], neighbours: Neighbours) -> list[tuple[Reading, ...]]:
    """For each group the readings of other groups that tell of it too; none for single articles.

    They print a stretch of one of its articles, or are as alike to one as those of a story are. `neighbours` know all.
    """
    by_id = {reading.document.article.id: reading for group in groups for reading in group}
    found: list[set[str]] = [set() for _ in groups]
    for number, guest in _printing(groups):
        found[number].add(guest)
    scale = Scale(neighbours)
    for number, group in enumerate(groups):
        if len(group) > 1:
            found[number] |= _alike_elsewhere([reading.document.article.id for reading in group], neighbours, scale)
    return [
        tuple(by_id[key] for key in sorted(guests)) if len(group) > 1 else ()
        for group, guests in zip(groups, found, strict=True)
    ]


def _alike_elsewhere(story: Collection[str], neighbours: Neighbours, scale: Scale) -> set[str]:
    """The articles outside a story that are as alike to one of its articles as two articles of a story are."""
    alike = {article for each in neighbours.signatures(story) for article in near(each, neighbours, scale)}
    return alike - set(story)


def _printing(groups: Sequence[Group]) -> Iterator[tuple[int, str]]:
    """The number of a group and the id of an article of another one that prints a stretch of one of its articles."""
    holders: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for place, reading in enumerate(group):
            for run in runs_of(reading.document, _RUN):
                holders[run].append((number, place))
    shared: Counter[tuple[tuple[int, int], tuple[int, int]]] = Counter()
    for places in holders.values():
        if 1 < len(places) <= _COMMON:
            shared.update((one, other) for one in places for other in places if one[0] != other[0])
    for ((number, _), (other, place)), runs in shared.items():
        if runs >= _LEAST_RUNS:
            yield number, groups[other][place].document.article.id
