"""Show stretches of a text in plain letters: brackets around what is marked, the rest cut short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model import Span

_ENDS = re.compile(r"[.!؟?…\n]+[”»\"’)\]]*(?=\s|$)|\n")
_LONGEST = 70  # letters of a stretch without a mark; a longer one loses its middle
_KEPT = 26


@dataclass(frozen=True, slots=True)
class Mark:
    """A span and the brackets to show around it."""

    span: Span
    before: str
    after: str


def gold_mark(span: Span, letter: str) -> Mark:
    """Square brackets and a capital: `[S:…]`."""
    return Mark(span, f"[{letter}:", "]")


def own_mark(span: Span, letter: str) -> Mark:
    """Curly brackets and a small letter: `{s:…}`."""
    return Mark(span, f"{{{letter.lower()}:", "}")


def both_mark(span: Span, letter: str) -> Mark:
    """Where gold and the program have the same span: `<S:…>`."""
    return Mark(span, f"<{letter}:", ">")


def compared(gold: Sequence[Span | None], own: Sequence[Span | None], letter: str) -> list[Mark]:
    """The marks for gold and own spans of one kind, one mark where they are equal."""
    left = {span for span in gold if span is not None}
    right = {span for span in own if span is not None}
    return [
        *(both_mark(span, letter) for span in left & right),
        *(gold_mark(span, letter) for span in left - right),
        *(own_mark(span, letter) for span in right - left),
    ]


def show(text: str, marks: Sequence[Mark]) -> str:
    """The sentences that the marks stand in, on one line; with no marks an empty string."""
    if not marks:
        return ""
    first = min(mark.span.start for mark in marks)
    last = max(mark.span.end for mark in marks)
    start, end = _sentence_start(text, first), _sentence_end(text, last)
    return " ".join(_bracketed(text, start, end, marks).split())


def _sentence_start(text: str, offset: int) -> int:
    return max((found.end() for found in _ENDS.finditer(text, 0, offset)), default=0)


def _sentence_end(text: str, offset: int) -> int:
    found = _ENDS.search(text, max(offset - 1, 0))
    return found.end() if found else len(text)


def _bracketed(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """`text[start:end]` with brackets; at one place inner closings come before outer ones, and openings after both."""
    events = sorted(
        [(mark.span.end, 0, -mark.span.start, mark.after) for mark in marks]
        + [(mark.span.start, 1, -mark.span.end, mark.before) for mark in marks]
    )
    parts: list[str] = []
    at = start
    for place, _, _, bracket in events:
        parts += [_shortened(text[at:place]), bracket]
        at = place
    return "".join([*parts, _shortened(text[at:end])])


def _shortened(stretch: str) -> str:
    if len(stretch) <= _LONGEST:
        return stretch
    return f"{stretch[:_KEPT].rsplit(' ', 1)[0]} … {stretch[-_KEPT:].split(' ', 1)[-1]}"
