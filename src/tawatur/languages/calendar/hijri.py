"""Dates of the Hijri calendar (Umm al-Qura) as days of ours; out of its table nothing is converted."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import cache

from tawatur.languages.word_tables import records


@cache
def _months() -> tuple[int, tuple[int, ...]]:
    """The first year of the table, and the ordinal day that each month begins on, in order, one more for the end."""
    begins: list[int] = []
    first = 0
    for _, record in records(__package__, "umm_al_qura.tsv"):
        first = first or int(record["year"])
        at = dt.date.fromisoformat(record["begins"]).toordinal()
        for length in record["months"]:
            begins.append(at)
            at += 30 if length == "3" else 29
    return first, (*begins, at)


def month_days(year: int, month: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a Hijri month; None outside the table (1343 to 1500)."""
    first, begins = _months()
    index = (year - first) * 12 + month - 1
    if not 0 <= index < len(begins) - 1 or not 1 <= month <= 12:
        return None
    return dt.date.fromordinal(begins[index]), dt.date.fromordinal(begins[index + 1] - 1)


def to_date(year: int, month: int, day: int) -> dt.date | None:
    """The day of our calendar; None outside the table and for a day that the month has not."""
    days = month_days(year, month)
    if days is None or not 1 <= day <= (days[1] - days[0]).days + 1:
        return None
    return days[0] + dt.timedelta(days=day - 1)


def from_date(date: dt.date) -> tuple[int, int, int] | None:
    """Hijri year, month and day; None outside the table."""
    first, begins = _months()
    ordinal = date.toordinal()
    index = bisect_right(begins, ordinal) - 1
    if not 0 <= index < len(begins) - 1:
        return None
    return first + index // 12, index % 12 + 1, ordinal - begins[index] + 1
