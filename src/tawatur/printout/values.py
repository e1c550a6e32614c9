"""Spans, days, numbers and outlets -> values of JSON."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tawatur.model import Outlet, Span


def render_span(span: Span) -> dict[str, Any]:
    """The span's offsets."""
    return {"start": span.start, "end": span.end}


def render_stretch(span: Span | None, text: str) -> dict[str, Any] | None:
    """The span's offsets and the words there; None of no span."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}


def render_day(day: dt.date | None) -> str | None:
    """The day in ISO 8601."""
    return None if day is None else day.isoformat()


def render_number(number: float | None) -> float | int | None:
    """The number, without a fraction where it has none: 12 and not 12.0."""
    return int(number) if number is not None and float(number).is_integer() else number


def render_outlet(outlet: Outlet | None) -> dict[str, Any] | None:
    """The outlet's name and domain."""
    return None if outlet is None else {"name": outlet.name, "domain": outlet.domain}
