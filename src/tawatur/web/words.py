"""Words that a person typed -> where they stand in an article."""

from __future__ import annotations

from tawatur.errors import JudgementError
from tawatur.model import Span
from tawatur.review.anchors import places


def find_words(words: str, text: str, near: int, field: str) -> Span | None:
    """The place of the words that is nearest to an offset; None for no words, JudgementError where they stand nowhere."""
    if not words.strip():
        return None
    found = places(words, text)
    if not found:
        raise JudgementError(field, "these words do not stand in the article")
    return min(found, key=lambda span: (abs(span.start - near), span.start))


def find_stretches(lines: str, text: str, near: int, field: str) -> list[Span]:
    """The places of several stretches, one a line, in the order of the text."""
    spans = (find_words(line, text, near, field) for line in lines.splitlines())
    return sorted(span for span in spans if span is not None)
