"""Days, weeks, months and years as TIMEX3 values with their first and last day."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple


class When(NamedTuple):
    """A value in ISO 8601 with its first and last day; all None where it cannot be anchored."""

    value: str | None
    first: dt.date | None
    last: dt.date | None


UNKNOWN = When(None, None, None)


def day(date: dt.date | None) -> When:
    """One day."""
    return When(date.isoformat(), date, date) if date is not None else UNKNOWN


def week(date: dt.date) -> When:
    """The week of a day, Monday to Sunday."""
    year, number, weekday = date.isocalendar()
    first = date - dt.timedelta(weekday - 1)
    return When(f"{year}-W{number:02}", first, first + dt.timedelta(6))


def month(year: int, number: int) -> When:
    """One month; years outside the calendar are unknown."""
    if not 1 <= year <= 9999:
        return UNKNOWN
    last = calendar.monthrange(year, number)[1]
    return When(f"{year:04}-{number:02}", dt.date(year, number, 1), dt.date(year, number, last))


def year(number: int) -> When:
    """One year."""
    if not 1 <= number <= 9999:
        return UNKNOWN
    return When(f"{number:04}", dt.date(number, 1, 1), dt.date(number, 12, 31))


def months_from(anchor: dt.date, count: int) -> When:
    """The month `count` months after that of a day."""
    index = anchor.year * 12 + anchor.month - 1 + count
    return month(index // 12, index % 12 + 1)


def moved(anchor: dt.date, days: int) -> dt.date | None:
    """A day so many days away; None outside the calendar."""
    try:
        return anchor + dt.timedelta(days)
    except OverflowError:
        return None


def on(year_number: int, month_number: int, day_number: int) -> dt.date | None:
    """A day by its numbers; None where there is none such."""
    try:
        return dt.date(year_number, month_number, day_number)
    except ValueError:
        return None


def nearest_year(anchor: dt.date, month_number: int, day_number: int) -> int:
    """The year in which a day without one is nearest to the anchor, the past before the future."""
    for candidate in (anchor.year, anchor.year - 1):
        date = on(candidate, month_number, min(day_number, 28))
        if date is not None and date <= anchor + dt.timedelta(120):
            return candidate
    return anchor.year
