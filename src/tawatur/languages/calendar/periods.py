"""Stretches of the calendar, from a day to a century, each with its ISO 8601 value and its first and last day."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple


class Period(NamedTuple):
    """`value` in ISO 8601, or as TIMEX3 adds to it (2014-SU, 2005-Q1, decade 199, century 19), or two of them with «/» between."""

    value: str
    first: dt.date
    last: dt.date


def day(date: dt.date) -> Period:
    """One day."""
    return Period(date.isoformat(), date, date)


def week(date: dt.date) -> Period:
    """The week, Monday to Sunday, that the day is in."""
    monday = date - dt.timedelta(days=date.weekday())
    year, number, _ = date.isocalendar()
    return Period(f"{year:04d}-W{number:02d}", monday, monday + dt.timedelta(days=6))


def month(year: int, number: int) -> Period:
    """One month."""
    last = calendar.monthrange(year, number)[1]
    return Period(f"{year:04d}-{number:02d}", dt.date(year, number, 1), dt.date(year, number, last))


def year(number: int) -> Period:
    """One year."""
    return Period(f"{number:04d}", dt.date(number, 1, 1), dt.date(number, 12, 31))


def between(left: Period, right: Period) -> Period | None:
    """From the beginning of `left` to the end of `right`; None if that runs backwards."""
    if left.first > right.first or left.last > right.last:
        return None
    if left == right:
        return left
    return Period(f"{left.value.split('/')[0]}/{right.value.split('/')[-1]}", left.first, right.last)


def months_from(date: dt.date, count: int) -> tuple[int, int]:
    """Year and number of the month `count` months after that of `date` (before it if negative)."""
    total = date.year * 12 + date.month - 1 + count
    return total // 12, total % 12 + 1
