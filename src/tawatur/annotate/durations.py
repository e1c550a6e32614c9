"""Read quantities of time as durations too: «ثلاثة أيام» lasts P3D."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.model import Quantity, TimeExpression

# TIMEX3 writes durations as ISO 8601 does, and adds decades and centuries.
_PERIODS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
}


def durations(quantities: Iterable[Quantity], times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """A TIMEX3 of type DURATION for each quantity counted in units of time and in none of `times`; no `value` for a range."""
    taken = [(time.start, time.end) for time in times]
    for each in quantities:
        if each.unit in _PERIODS and not any(start < each.end and each.start < end for start, end in taken):
            value = None if each.value is None else _PERIODS[each.unit].format(f"{each.value:g}")
            yield TimeExpression(each.start, each.end, each.text, "DURATION", value, None, None)
