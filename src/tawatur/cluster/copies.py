"""Find the articles of a story that print one text, by the runs of words that they share (shingles, Broder 1997)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tawatur.cluster.linkage import link
from tawatur.model import Document, Reading

Run = tuple[str, ...]

_RUN = 3  # words: longer ones break at every word that an editor changes
_LEAST_SHARED = 0.6  # of the shorter text's runs; few pairs of a day's press lie between 0.55 and 0.65
_FEWEST = 12  # runs, for texts so short that chance decides


def find_copies(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more article ids that print one text, cut, headlined anew or lightly changed; sorted, disjoint.

    The articles of a group share that much on average: a text that quotes two others does not make these one.
    """
    runs = {reading.document.article.id: runs_of(reading.document, _RUN) for reading in readings}
    likeness = {
        (left, right): value
        for left, right in combinations(sorted(runs), 2)
        if (value := shared(runs[left], runs[right]))
    }
    return tuple(group for group in link(runs, likeness, _LEAST_SHARED) if len(group) > 1)


def shared(left: frozenset[Run], right: frozenset[Run]) -> float:
    """The share of the shorter text's runs that stand in the other; 0 for texts too short to tell."""
    fewest = min(len(left), len(right))
    return len(left & right) / fewest if fewest >= _FEWEST else 0.0


def runs_of(document: Document, length: int) -> frozenset[Run]:
    """The runs of so many words in the document's body, across its sentences."""
    words = [
        document.tokens[k].form
        for sentence in document.sentences
        if not sentence.headline
        for k in range(sentence.first, sentence.last)
        if document.tokens[k].form[0].isalnum()
    ]
    return frozenset(tuple(words[k : k + length]) for k in range(len(words) - length + 1))
