"""Make time expressions of what was read: each in the calendar by the day of publication, or by the date last named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tawatur.languages.calendar.moments import Draft
from tawatur.languages.calendar.periods import Period
from tawatur.languages.calendar.resolve import Ground, resolve
from tawatur.model import Span, TimeExpression


def place_in_order(drafts: Iterable[Draft], anchor: dt.date | None) -> list[Period | None]:
    """Where each of the drafts, which are in the order of the text, lies in the calendar; None where nothing tells."""
    placed: list[Period | None] = []
    named: Period | None = None
    for draft in drafts:
        period = resolve(draft, Ground(anchor, named))
        if period is not None and not draft.left.named and not draft.value:
            named = period
        placed.append(period)
    return placed


def express(text: str, span: Span, draft: Draft, period: Period | None) -> TimeExpression:
    """The time expression at a span of the text."""
    if period is None:
        return TimeExpression(*span, span.of(text), draft.type, draft.value or None, None, None)
    return TimeExpression(*span, span.of(text), draft.type, draft.value or period.value, period.first, period.last)
