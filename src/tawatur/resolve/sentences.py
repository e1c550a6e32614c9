"""Find the sentence in which an offset lies."""

from __future__ import annotations

from bisect import bisect_left

from tawatur.model import Document, Span


def sentence_at(document: Document, offset: int) -> Span | None:
    """The span of the sentence that holds the character at `offset`; None outside headline and body."""
    tokens = document.tokens
    low, high = 0, len(document.sentences)
    while low < high:
        middle = (low + high) // 2
        sentence = document.sentences[middle]
        if offset < tokens[sentence.first].start:
            high = middle
        elif offset >= tokens[sentence.last - 1].end:
            low = middle + 1
        else:
            return Span(tokens[sentence.first].start, tokens[sentence.last - 1].end)
    return None


def sentence_before(document: Document, sentence: Span) -> Span | None:
    """The span of the sentence before; None where the first one is given."""
    tokens = document.tokens
    at = bisect_left(document.sentences, sentence.start, key=lambda each: tokens[each.first].start) - 1
    if at < 0:
        return None
    before = document.sentences[at]
    return Span(tokens[before.first].start, tokens[before.last - 1].end)
