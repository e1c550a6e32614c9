"""Signatures or readings in bulk -> stories: one event with its direct reactions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from tawatur.cluster.describe import describe
from tawatur.cluster.likeness import Scale
from tawatur.cluster.linkage import link
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
    root = {each.article: each.article for each in signatures}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = key = root[root[key]]
        return key

    for each in signatures:
        judged = [article for verdict in memory.verdicts([each.article]) if verdict.same for article in verdict[:2]]
        for other in [*near(each, memory, scale), *judged]:
            if other in root:
                root[find(other)] = find(each.article)
    sets: dict[str, list[str]] = {}
    for each in signatures:
        sets.setdefault(find(each.article), []).append(each.article)
    return [articles for articles in sets.values() if len(articles) > 1]
