"""Of what articles outside a story say, keep what the story says too, in much the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tawatur.compare.units import Statement

_LEAST_WORDS = 4
_LEAST_SHARED = 0.4  # of the words of both (Dice)


def passed_on(guests: Sequence[Statement], units: Sequence[Statement]) -> list[Statement]:
    """The statements of guests that share most of their words with one of the story's."""
    sets = [frozenset(unit.words) for unit in units]
    postings: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(sets):
        for word in words:
            postings[word].append(number)
    return [each for each in guests if _is_said(frozenset(each.words), sets, postings)]


def _is_said(words: frozenset[str], sets: Sequence[frozenset[str]], postings: dict[str, list[int]]) -> bool:
    if len(words) < _LEAST_WORDS:
        return False
    shared: dict[int, int] = defaultdict(int)
    for word in words:
        for number in postings.get(word, ()):
            shared[number] += 1
    return any(2 * common >= _LEAST_SHARED * (len(words) + len(sets[number])) for number, common in shared.items())
