"""Read quantities of time as durations too: «ثلاثة أيام» lasts P3D."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.languages.calendar.lengths import has_length, length
from tawatur.model import Quantity, TimeExpression


def durations(quantities: Iterable[Quantity], times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """A TIMEX3 of type DURATION for each quantity counted in units of time and in none of `times`; no `value` for a range."""
    taken = [(time.start, time.end) for time in times]
    for each in quantities:
        if each.unit is None or not has_length(each.unit):
            continue
        if not any(start < each.end and each.start < end for start, end in taken):
            value = length(each.unit, each.value) if each.value is not None else None
            yield TimeExpression(each.start, each.end, each.text, "DURATION", value, None, None)
