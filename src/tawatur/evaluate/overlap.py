"""How much two stretches of one text share, counted in its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from tawatur.model import Span

WORD_WITH_HARAKAT = re.compile(r"[\w\u064b-\u0652\u0670]+")
WORD = re.compile(r"\w+")

Words = frozenset[int]


class WordIndex:
    """The words of a text, each known by where it starts, so that clitics and quote marks make no difference."""

    def __init__(self, text: str, word: re.Pattern[str] = WORD_WITH_HARAKAT) -> None:
        found = [match.span() for match in word.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def touched(self, spans: Iterable[Span | None]) -> Words:
        """The words that any of the spans touches; None counts for nothing."""
        return frozenset(start for span in spans if span is not None for start in self._in(span))

    def _in(self, span: Span) -> Iterable[int]:
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        while index < len(self._starts) and self._starts[index] < span.end:
            if self._ends[index] > span.start:
                yield self._starts[index]
            index += 1


def dice(left: Words, right: Words) -> float:
    """Twice what they share over what they have: 1.0 for equal sets (two empty ones too), 0.0 for disjoint ones."""
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0
