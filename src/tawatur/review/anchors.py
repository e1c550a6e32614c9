"""Words of an article that a judgement is about: kept so that they are found again when the article is read anew."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tawatur.model import Span

_AROUND = 40  # characters kept on each side, to tell two places of the same words apart
Anchor = dict[str, Any]


def make_anchor(text: str, span: Span) -> Anchor:
    """The words with their place and what stands around them (after the selectors of W3C Web Annotation)."""
    return {
        "start": span.start,
        "end": span.end,
        "exact": span.of(text),
        "before": text[max(0, span.start - _AROUND) : span.start],
        "after": text[span.end : span.end + _AROUND],
    }


def find_anchor(anchor: Mapping[str, Any], text: str) -> Span | None:
    """Where the words stand today; None where they stand nowhere. Of several places the one with most around it alike."""
    span = Span(anchor["start"], anchor["end"])
    if span.of(text) == anchor["exact"]:
        return span
    found = places(anchor["exact"], text)
    return max(found, key=lambda each: (_alike(anchor, text, each), -abs(each.start - span.start)), default=None)


def places(words: str, text: str) -> list[Span]:
    """Every place where the words stand; white space between them may differ."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*found.span()) for found in re.finditer(pattern, text)] if pattern else []


def _alike(anchor: Mapping[str, Any], text: str, span: Span) -> int:
    """How many characters around are those that were kept."""
    before, after = anchor["before"], anchor["after"]
    left = _common(reversed(before), reversed(text[max(0, span.start - _AROUND) : span.start]))
    return left + _common(after, text[span.end : span.end + _AROUND])


def _common(one: Any, other: Any) -> int:
    number = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        number += 1
    return number
