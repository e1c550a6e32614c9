"""Signatures or readings in bulk -> stories: one event with its direct reactions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from tawatur.cluster.describe import describe
from tawatur.cluster.likeness import Scale
from tawatur.cluster.linkage import connected, link
from tawatur.cluster.memory import Memory
from tawatur.cluster.placing import LEAST_ALIKE, near, place_in_language
from tawatur.cluster.tongues import join_languages
from tawatur.model import Reading, Regrouping, Signature

_MOST_LINKED = 400  # articles that are linked at once


def cluster(readings: Sequence[Reading], memory: Memory | None = None) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event; single ones are groups of one. Independent of the order of the readings.

    An empty `memory` that is given knows their signatures afterwards.
    """
    by_id = {reading.document.article.id: reading for reading in readings}
    groups = group((describe(reading) for reading in by_id.values()), memory)
    return tuple(tuple(by_id[key] for key in keys) for keys in groups)


def group(signatures: Iterable[Signature], memory: Memory | None = None) -> tuple[tuple[str, ...], ...]:
    """The stories of these articles, as groups of ids; the order of the articles changes nothing.

    `memory` may be given with verdicts, and no articles.
    Articles that chains of likeness hold together are linked at once, or where these are too many, one after the other
    by day. Stories of several languages are joined in the end.
    """
    memory = memory or Memory()
    ordered = sorted(signatures, key=lambda each: (each.day or dt.date.min, each.article))
    for signature in ordered:
        memory.add(signature)
    scale = Scale(memory)
    for articles in _connected(ordered, memory, scale):
        members = memory.signatures(articles)
        if len(members) <= _MOST_LINKED:
            stories = link(articles, scale.likenesses(members), LEAST_ALIKE, memory.verdicts(articles))
            memory.regroup(Regrouping((), tuple(stories)))
            continue
        for signature in members:
            memory.regroup(place_in_language(signature, memory))
    by_id = {each.article: each for each in ordered}
    return join_languages(memory.all_stories(), by_id, memory.verdicts(by_id))


def _connected(signatures: Sequence[Signature], memory: Memory, scale: Scale) -> list[list[str]]:
    """The articles in sets that no likeness and no judgement crosses, so that each can be linked for itself."""
    ids = [each.article for each in signatures]
    pairs = ((each.article, other) for each in signatures for other in _beside(each, memory, scale))
    known = frozenset(ids)
    sets = connected(ids, (pair for pair in pairs if pair[1] in known))
    return [articles for articles in sets if len(articles) > 1]


def _beside(signature: Signature, memory: Memory, scale: Scale) -> Iterator[str]:
    """The articles that are alike to one, and those that were judged to be of its story."""
    yield from near(signature, memory, scale)
    for verdict in memory.verdicts([signature.article]):
        if verdict.same:
            yield from verdict[:2]
