"""Signatures, one at a time or in bulk -> stories: candidates by what is rare, likeness, and linkage of what is near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.cluster.likeness import days_around, likeness, likenesses, weighed
from tawatur.cluster.linkage import link
from tawatur.cluster.memory import Memory
from tawatur.cluster.neighbours import Neighbours
from tawatur.model import Regrouping, Signature, Verdict

_LEAST_ALIKE = 0.22
_MOST_CANDIDATES = 60  # articles that are compared with a new one
_MOST_POSTINGS = 600  # index entries that are looked at to find them
_MOST_TOUCHED = 400  # articles that are linked anew for one


def place(signature: Signature, neighbours: Neighbours) -> Regrouping:
    """Where the article belongs among its neighbours, who have it already, as a story of its own or as it was placed.

    The work is bounded: at most `_MOST_CANDIDATES` articles are compared with it, and what is linked anew are the
    stories of those that are alike, up to `_MOST_TOUCHED` articles. The caller puts the stories of `after` in the place
    of those of `before`.
    """
    alike = near(signature, neighbours)
    before = _touched([signature.article, *alike], neighbours)
    articles = sorted(article for story in before for article in story)
    if len(articles) == 1:
        return Regrouping(tuple(before), tuple(before))
    pairs = likenesses(neighbours.signatures(articles), neighbours)
    after = link(articles, pairs, _LEAST_ALIKE, neighbours.verdicts(articles))
    return Regrouping(tuple(before), tuple(after))


def group(signatures: Iterable[Signature], verdicts: Iterable[Verdict] = ()) -> tuple[tuple[str, ...], ...]:
    """The stories of these articles, as groups of ids; the order of the articles changes nothing."""
    memory = Memory(verdicts)
    ordered = sorted(signatures, key=lambda each: each.article)
    for signature in ordered:
        memory.add(signature)
    for articles in _connected(ordered, memory):
        pairs = likenesses(memory.signatures(articles), memory)
        stories = link(articles, pairs, _LEAST_ALIKE, memory.verdicts(articles))
        memory.regroup(Regrouping((), tuple(stories)))
    return memory.all_stories()


def near(signature: Signature, neighbours: Neighbours) -> list[str]:
    """The articles that are alike enough to be in one story with this one, the most alike first."""
    days = days_around(signature.day)
    found = neighbours.sharing(_rarest(signature, neighbours), days, _MOST_CANDIDATES)
    others = neighbours.signatures([article for article in found if article != signature.article])
    vectors = weighed([signature, *others], neighbours)
    values = {each.article: likeness(signature, each, vectors) for each in others}
    return sorted((key for key, value in values.items() if value >= _LEAST_ALIKE), key=lambda key: (-values[key], key))


def _rarest(signature: Signature, neighbours: Neighbours) -> list[str]:
    """Keys to look for, the rarest first, until they would bring up more entries than there is time for."""
    _, spread = neighbours.spread(signature.keys, days_around(signature.day))
    chosen: list[str] = []
    entries = 0
    for key in sorted(signature.keys, key=lambda key: (spread.get(key, 0), key)):
        entries += spread.get(key, 0)
        if entries > _MOST_POSTINGS:
            break
        chosen.append(key)
    return chosen


def _touched(articles: Sequence[str], neighbours: Neighbours) -> list[tuple[str, ...]]:
    """The stories of these articles, those of the first ones first, as far as there is time to link them anew."""
    judged = [each for verdict in neighbours.verdicts(articles[:1]) if verdict.same for each in verdict[:2]]
    found: list[tuple[str, ...]] = []
    number = 0
    for article in dict.fromkeys([articles[0], *judged, *articles[1:]]):
        for story in neighbours.stories([article]):
            if story in found or found and number + len(story) > _MOST_TOUCHED:
                continue
            found.append(story)
            number += len(story)
    return sorted(found)


def _connected(signatures: Sequence[Signature], memory: Memory) -> list[list[str]]:
    """The articles in sets that no likeness, no judgement crosses: each is linked for itself, and nothing is lost."""
    root = {each.article: each.article for each in signatures}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = key = root[root[key]]
        return key

    for each in signatures:
        judged = [article for verdict in memory.verdicts([each.article]) if verdict.same for article in verdict[:2]]
        for other in [*near(each, memory), *judged]:
            if other in root:
                root[find(other)] = find(each.article)
    sets: dict[str, list[str]] = {}
    for key in sorted(root):
        sets.setdefault(find(key), []).append(key)
    return list(sets.values())
