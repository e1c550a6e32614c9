"""Where a gold string stands in its text: gold files carry strings, never offsets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tawatur.model import Span


def occurrences(string: str, text: str) -> list[Span]:
    """Every place where `string` stands in `text`, in order; white space between its words may differ or be missing."""
    pattern = r"\s*".join(re.escape(word) for word in string.split())
    return [Span(*found.span()) for found in re.finditer(pattern, text)]


def locate(given: object, text: str) -> Span:
    """The span of a string, or of `{text: …, nth: 2}` for its second occurrence; ValueError if it is not there."""
    if isinstance(given, Mapping) and isinstance(given["text"], Mapping):
        given = given["text"]
    nth = int(given.get("nth", 1)) if isinstance(given, Mapping) else 1
    string = str(given["text"] if isinstance(given, Mapping) else given)
    spans = occurrences(string, text)
    if not 1 <= nth <= len(spans):
        raise ValueError(f"not in the text: {string}")
    return spans[nth - 1]


def locate_cue(given: object, text: str, content: list[Span]) -> Span | None:
    """The occurrence nearest the content, whole words first; None where gold has no cue."""
    if given is None:
        return None
    if isinstance(given, Mapping) or not content:
        return locate(given, text)
    spans = occurrences(str(given), text)
    if not spans:
        raise ValueError(f"not in the text: {given}")
    whole = [span for span in spans if _stands_alone(span, text)]
    return min(whole or spans, key=lambda span: (min(_distance(span, each) for each in content), span.start))


def locate_source(given: object, text: str, anchor: Span) -> Span | None:
    """The occurrence nearest the cue; None where gold has no source."""
    if given is None:
        return None
    if isinstance(given, Mapping):
        return locate(given, text)
    spans = occurrences(str(given), text)
    if not spans:
        raise ValueError(f"not in the text: {given}")
    return min(spans, key=lambda span: _distance(span, anchor))


def _stands_alone(span: Span, text: str) -> bool:
    """No letter follows, and at most one precedes: «وقال» has the cue «قال» in it, «والمقال» has not."""
    return not text[span.end : span.end + 1].isalpha() and not text[max(span.start - 2, 0) : span.start].isalpha()


def _distance(left: Span, right: Span) -> int:
    return min(abs(left.end - right.start), abs(left.start - right.end))
