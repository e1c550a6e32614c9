"""Find the articles outside a story that tell of it too: a round-up of the day, a column, a report on what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from tawatur.cluster.copies import runs_of
from tawatur.cluster.likeness import Scale, days_around
from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.placing import near
from tawatur.cluster.rarity import rarest
from tawatur.model import Reading, Signature

_RUN = 5  # words
_LEAST_RUNS = 5  # in common with one article of the story
_COMMON = 12  # articles elsewhere: a run in more of them is a turn of phrase, or furniture
_MOST_CANDIDATES = 24  # articles that name most of what one names

Group = Sequence[Reading]
LookUp = Callable[[Collection[str]], Mapping[str, Reading]]


def find_guests(groups: Sequence[Group], neighbours: Neighbours) -> list[tuple[Reading, ...]]:
    """For each group its guests; see `guests_of`. `neighbours` know all that the groups hold, and nothing else."""
    by_id = {reading.document.article.id: reading for group in groups for reading in group}
    scale = Scale(neighbours)
    return [guests_of(group, neighbours, lambda keys: {key: by_id[key] for key in keys}, scale) for group in groups]


def guests_of(group: Group, neighbours: Neighbours, look_up: LookUp, scale: Scale | None = None) -> tuple[Reading, ...]:
    """The readings of other stories that tell of this one too, by id; none for a single article.

    They print a stretch of one of its articles, or are as alike to one as those of a story are. `look_up` gives the
    readings of articles.
    """
    if len(group) < 2:
        return ()
    own = {reading.document.article.id for reading in group}
    scale = scale or Scale(neighbours)
    alike, others = set[str](), set[str]()
    for signature in neighbours.signatures(own):
        alike.update(near(signature, neighbours, scale))
        others.update(_overlapping(signature, neighbours))
    found = look_up((alike | others) - own)
    printing = _printing([found[key] for key in sorted((others - alike) & found.keys())], group)
    return tuple(found[key] for key in sorted((alike & found.keys()) | set(printing)))


def touched_by(signature: Signature, neighbours: Neighbours, alike: Collection[str]) -> frozenset[str]:
    """The articles whose stories an article may be a guest of; `alike` are those that are `near` it."""
    return frozenset((*alike, *_overlapping(signature, neighbours))) - {signature.article}


def _overlapping(signature: Signature, neighbours: Neighbours) -> Iterator[str]:
    """The articles that name most of what this one names and share one of its runs, or more."""
    days = days_around(signature.day)
    keys = rarest(signature.keys_of_text, days, neighbours)
    runs = frozenset(signature.runs)
    for other in neighbours.signatures(neighbours.sharing(keys, days, _MOST_CANDIDATES)):
        if not runs.isdisjoint(other.runs):
            yield other.article


def _printing(others: Group, group: Group) -> Iterator[str]:
    """The ids of the others that print a stretch of an article of the group."""
    runs = {each.document.article.id: frozenset(runs_of(each.document, _RUN)) for each in (*others, *group)}
    spread = Counter(run for each in others for run in runs[each.document.article.id])
    for each in others:
        rare = {run for run in runs[each.document.article.id] if spread[run] <= _COMMON}
        if any(len(rare & runs[member.document.article.id]) >= _LEAST_RUNS for member in group):
            yield each.document.article.id
