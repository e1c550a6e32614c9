"""Find the articles of a story that print one text: runs of words that they share (shingles, Broder 1997)."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Document, Reading

_SHINGLE = 5  # words in a run
_LEAST_SHARED = 0.5  # of the shorter text's runs
_FEWEST = 12  # runs, for texts so short that chance decides


def find_copies(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more article ids that print one text, cut or headlined anew; sorted, disjoint."""
    runs = {reading.document.article.id: runs_of(reading.document) for reading in readings}
    keys = sorted(runs)
    root = {key: key for key in keys}

    def find(key: str) -> str:
        while root[key] != key:
            key = root[key]
        return key

    for number, left in enumerate(keys):
        for right in keys[number + 1 :]:
            if shared(runs[left], runs[right]) >= _LEAST_SHARED:
                root[find(right)] = find(left)
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(find(key), []).append(key)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def shared(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """The share of the shorter text's runs that stand in the other; 0 for texts too short to tell."""
    fewest = min(len(left), len(right))
    return len(left & right) / fewest if fewest >= _FEWEST else 0.0


def runs_of(document: Document) -> frozenset[tuple[str, ...]]:
    """The runs of words of the document's body, across its sentences."""
    words = [
        document.tokens[k].form
        for sentence in document.sentences
        if not sentence.headline
        for k in range(sentence.first, sentence.last)
        if document.tokens[k].form[0].isalnum()
    ]
    return frozenset(tuple(words[k : k + _SHINGLE]) for k in range(len(words) - _SHINGLE + 1))
