"""Find the time expressions of a text, each the longest at its place, and put them in the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.times.clock import read_clock
from tawatur.languages.arabic.times.days import read_day
from tawatur.languages.arabic.times.line import Line
from tawatur.languages.arabic.times.moments import Draft
from tawatur.languages.arabic.times.periods import Period
from tawatur.languages.arabic.times.resolve import Ground, resolve
from tawatur.languages.arabic.times.spans import read_counted, read_day_range, read_full_range
from tawatur.languages.arabic.times.stretches import is_named_month, read_stretch
from tawatur.languages.arabic.times.words import time_words
from tawatur.model import TimeExpression, Token

_READERS = (read_clock, read_counted, read_full_range, read_day_range, read_day, read_stretch)


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    """Times in order of their place; `anchor` is the publication date, without which relative ones have no value."""
    found: list[TimeExpression] = []
    named: Period | None = None
    for draft in _drafts(text, tokens):
        period = resolve(draft, Ground(anchor, named))
        if period is not None and not draft.left.named:
            named = period
        found.append(_expression(text, tokens, draft, period))
    return found


def _expression(text: str, tokens: Sequence[Token], draft: Draft, period: Period | None) -> TimeExpression:
    first = tokens[draft.first]
    start = raw_offset(text, first, draft.cut) if draft.cut else first.start
    end = tokens[draft.end - 1].end
    kind = "TIME" if draft.time else "DATE"
    if period is None:
        return TimeExpression(start, end, text[start:end], kind, draft.left.clock or None, None, None)
    return TimeExpression(start, end, text[start:end], kind, period.value, period.first, period.last)


def _drafts(text: str, tokens: Sequence[Token]) -> Iterator[Draft]:
    forms = [token.form for token in tokens]
    words = [time_words(form) for form in forms]
    line = Line(text, tokens, forms, words, len(forms))
    at = 0
    for index, meanings in enumerate(words):
        if index < at or not (meanings or "." in forms[index]):
            continue
        draft = _longest(line, index)
        if draft is not None:
            yield draft
            at = draft.end


def _longest(line: Line, at: int) -> Draft | None:
    draft = _read(line, at)
    if draft is None:
        return None
    for index in range(draft.first + 1, draft.end):
        if "\n\n" in line.text[line.tokens[index - 1].end : line.tokens[index].start]:
            return _read(Line(line.text, line.tokens, line.forms, line.words, index), at)
    return draft


def _read(line: Line, at: int) -> Draft | None:
    best: Draft | None = None
    for reader in _READERS:
        draft = reader(line, at)
        if draft is not None and (best is None or draft.end > best.end):
            best = draft
    if best is not None and best.left.grain == "month" and is_named_month(line, best):
        return None
    return best
