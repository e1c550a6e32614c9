"""Put what a time expression says in the calendar, from the publication date or, in a narrative, the date last named."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from tawatur.languages.calendar import hijri, periods
from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.calendar.periods import Period

_SEASON_BEGINS = {1: 3, 2: 6, 3: 9, 4: 12}
_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
# Of how many years, with which digit the first one ends, and how many digits TIMEX3 writes.
_MANY_YEARS = {"decade": (10, 0, 3), "century": (100, 1, 2)}
# A day or month without a year is the last one, unless the next is at hand: on 28 July «في أغسطس» and «5 أغسطس» look ahead.
_DAYS_AHEAD = 60
_END_OF_MONTH = 20


class Ground(NamedTuple):
    """What an expression can lean on: the publication date and the date last named, None where unknown."""

    anchor: dt.date | None
    named: Period | None


def resolve(draft: Draft, ground: Ground) -> Period | None:
    """The stretch of the calendar; None where it leans on what is not known, or is no date («31 شباط»)."""
    try:
        left = _place(draft.left, ground)
        if left is None:
            return None
        if draft.reach and ground.anchor is not None:
            today = periods.day(ground.anchor)
            return periods.between(left, today) if draft.reach == "since" else periods.between(today, left)
        if draft.right is None:
            return left
        return _range(draft, left, ground)
    except (ValueError, OverflowError):  # a day that its month has not, a year before 1 or after 9999
        return None


def _range(draft: Draft, left: Period, ground: Ground) -> Period | None:
    right = _place(draft.right, ground) if draft.right is not None else None
    if right is None:
        return None
    span = periods.between(left, right)
    if span is None and draft.left.year is None and draft.left.month:
        # «سبتمبر إلى يناير الماضيين»: the first month of a range that crosses the new year is of the year before.
        back = draft.left._replace(year=left.first.year - 1, direction=None, offset=None)
        span = periods.between(_place(back, ground) or left, right)
    if span is None and draft.left.weekday is not None:
        earlier = periods.day(left.first - dt.timedelta(days=7))
        span = periods.between(earlier, right)
    return span


def _place(moment: Moment, ground: Ground) -> Period | None:
    place = {
        "day": _day,
        "night": _night,
        "week": _week,
        "weekend": _weekend,
        "month": _month,
        "season": _part_of_year,
        "quarter": _part_of_year,
        "half": _part_of_year,
        "year": _year,
        "decade": _years,
        "century": _years,
    }.get(moment.grain)
    return place(moment, ground) if place is not None else None


def _base(moment: Moment, ground: Ground) -> dt.date | None:
    """The day to count from."""
    if moment.named:
        return ground.named.first if ground.named is not None else None
    return ground.anchor


def _day(moment: Moment, ground: Ground) -> Period | None:
    date = _date(moment, ground)
    return periods.day(date) if date is not None else None


def _date(moment: Moment, ground: Ground) -> dt.date | None:
    if moment.hijri:
        return _hijri_date(moment, ground)
    if moment.day is not None:
        return _dated(moment, ground)
    base = _base(moment, ground)
    if base is None:
        return None
    if moment.named and ground.named is not None and ground.named.first != ground.named.last:
        return None  # «اليوم التالي» after a month is no day
    if moment.offset is not None:
        date = base + dt.timedelta(days=moment.offset)
        return date if moment.weekday is None else _nearest_weekday(date, moment.weekday)
    return _weekday(base, moment.weekday, moment.direction, moment.future) if moment.weekday is not None else None


def _nearest_weekday(date: dt.date, weekday: int) -> dt.date:
    """«أمس الاثنين» in a text printed a day late: the weekday is believed, within half a week."""
    ahead = (weekday - date.weekday()) % 7
    return date + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _weekday(base: dt.date, weekday: int, direction: int | None, future: bool) -> dt.date:
    back = (base.weekday() - weekday) % 7
    if direction is None:
        ahead = (-back) % 7
        return base + dt.timedelta(days=ahead if future else -back)
    if direction == 0:
        return base - dt.timedelta(days=base.weekday() - weekday)
    if direction > 0:
        return base + dt.timedelta(days=(7 - back) + 7 * (direction - 1))
    return base - dt.timedelta(days=(back or 7) + 7 * (-direction - 1))


def _dated(moment: Moment, ground: Ground) -> dt.date | None:
    """A day of a month, the year found if it is left out."""
    assert moment.day is not None
    if moment.year is not None and moment.month:
        return dt.date(moment.year, moment.month, moment.day)
    base = _base(moment, ground)
    if base is None or moment.month is None:
        return None
    if moment.month == 0:
        year, month = periods.months_from(base, moment.direction or 0)
        return dt.date(year, month, moment.day)
    if moment.offset is not None or moment.named:
        return dt.date(base.year + (moment.offset or 0), moment.month, moment.day)
    dates = [date for year in range(base.year - 2, base.year + 3) if (date := _valid(year, moment.month, moment.day))]
    if moment.weekday is not None:
        right = [date for date in dates if date.weekday() == moment.weekday and abs((date - base).days) < 550]
        dates = right or dates
    return _choose(dates, base, moment)


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _choose(dates: list[dt.date], base: dt.date, moment: Moment) -> dt.date | None:
    past = [date for date in dates if date <= base]
    coming = [date for date in dates if date > base]
    if moment.direction is not None and moment.direction < 0:
        past = [date for date in past if date < base]
        return past[moment.direction] if len(past) >= -moment.direction else None
    if moment.direction == 0:
        return next((date for date in dates if date.year == base.year), None)
    if moment.direction is not None or moment.future and coming:
        return coming[0] if coming else None
    if not past or not coming:
        return past[-1] if past else coming[0] if coming else None
    ahead, ago = (coming[0] - base).days, (base - past[-1]).days
    return coming[0] if ahead <= _DAYS_AHEAD and ahead < ago else past[-1]


def _night(moment: Moment, ground: Ground) -> Period | None:
    if ground.anchor is None:
        return None
    evening = ground.anchor + dt.timedelta(days=moment.offset or 0)
    return periods.between(periods.day(evening), periods.day(evening + dt.timedelta(days=1)))


def _week(moment: Moment, ground: Ground) -> Period | None:
    base = _base(moment, ground)
    weeks = moment.offset if moment.offset is not None else moment.direction
    return periods.week(base + dt.timedelta(days=7 * (weeks or 0))) if base is not None else None


def _weekend(moment: Moment, ground: Ground) -> Period | None:
    """From Friday, on which it begins in some countries, to Sunday, on which it ends in others."""
    week = _week(moment, ground)
    return Period(f"{week.value}-WE", week.first + dt.timedelta(days=4), week.last) if week is not None else None


def _month(moment: Moment, ground: Ground) -> Period | None:
    if moment.hijri:
        return _hijri_month(moment, ground)
    if moment.month and moment.year is not None:
        return periods.month(moment.year, moment.month)
    base = _base(moment, ground)
    if base is None:
        return _month_of_narrative(moment, ground)
    if moment.month is None:
        steps = moment.offset if moment.offset is not None else moment.direction or 0
        return periods.month(*periods.months_from(base, steps))
    if moment.offset is not None or moment.named:
        return periods.month(base.year + (moment.offset or 0), moment.month)
    return periods.month(_month_year(moment, base), moment.month)


def _month_year(moment: Moment, base: dt.date) -> int:
    """The year of a month that is named without one."""
    month = moment.month or 1
    if moment.direction is not None and moment.direction < 0:
        return base.year - (month >= base.month) + (moment.direction + 1)
    if moment.direction == 0:
        return base.year
    if moment.direction is not None:
        return base.year + (month <= base.month)
    if moment.future:
        return base.year + (month < base.month)
    if (month - base.month) % 12 == 1 and (base.day > _END_OF_MONTH or moment.edge == "start"):
        return base.year + (month < base.month)
    return base.year - (month > base.month)


def _month_of_narrative(moment: Moment, ground: Ground) -> Period | None:
    """With no publication date a month leans on a month named before: the same, or the one just past («مارس المنصرم»)."""
    named = ground.named
    if (
        named is None
        or not moment.month
        or moment.direction == 0
        or (named.first.year, named.first.month) != (named.last.year, named.last.month)
    ):
        return None
    if moment.direction is None and moment.month == named.first.month:
        return periods.month(named.first.year, moment.month)
    if moment.direction == -1 and (named.first.month - moment.month) % 12 == 1:
        return periods.month(*periods.months_from(named.first, -1))
    return None


def _part_of_year(moment: Moment, ground: Ground) -> Period | None:
    """Seasons, quarters and halves: 2014-SU, 2005-Q1, 2019-H2; a winter begins in the year that names it."""
    length = 6 if moment.grain == "half" else 3
    number = moment.month or 1
    begins = _SEASON_BEGINS[number] if moment.grain == "season" else (number - 1) * length + 1
    year = moment.year
    if year is None:
        base = _base(moment, ground)
        if base is None:
            return None
        year = base.year + (moment.offset or 0)
        if moment.direction == -1 and (begins + length - 1) >= base.month:
            year -= 1
        elif moment.direction == 1 and begins <= base.month:
            year += 1
    last = periods.months_from(dt.date(year, begins, 1), length - 1)
    value = f"{year:04d}-{_SEASONS[number] if moment.grain == 'season' else f'{moment.grain[0].upper()}{number}'}"
    return Period(value, dt.date(year, begins, 1), periods.month(*last).last)


def _year(moment: Moment, ground: Ground) -> Period | None:
    if moment.hijri and moment.year is not None:
        first, last = hijri.month_days(moment.year, 1), hijri.month_days(moment.year, 12)
        return periods.between(periods.day(first[0]), periods.day(last[1])) if first and last else None
    year = moment.year
    if year is None:
        base = _base(moment, ground)
        if base is None:
            return None
        year = base.year + (moment.offset if moment.offset is not None else moment.direction or 0)
    if moment.edge == "middle":
        return periods.between(periods.month(year, 6), periods.month(year, 7))
    if moment.edge:
        return periods.month(year, 1 if moment.edge == "start" else 12)
    return periods.year(year)


def _years(moment: Moment, ground: Ground) -> Period | None:
    """A decade or century: the tens or hundreds of its years."""
    many, first, digits = _MANY_YEARS[moment.grain]
    begins = moment.year
    if begins is None:
        base = _base(moment, ground)
        if base is None:
            return None
        if moment.grain == "decade" and moment.direction is None and moment.offset is not None:
            return periods.year(base.year + many * moment.offset)  # «two decades ago» is a year
        begins = (base.year - first) // many * many + first + many * (moment.direction or 0)
    return Period(f"{begins:04d}"[:digits], periods.year(begins).first, periods.year(begins + many - 1).last)


def _hijri_year(moment: Moment, ground: Ground) -> int | None:
    if moment.year is not None:
        return moment.year
    today = hijri.from_date(ground.anchor) if ground.anchor is not None else None
    if today is None or not moment.month:
        return None
    if moment.direction is not None and moment.direction < 0:
        return today[0] - (moment.month >= today[1])
    if moment.direction == 1:
        return today[0] + (moment.month <= today[1])
    if moment.direction == 0:
        return today[0]
    return today[0] - (moment.month > today[1]) if moment.day is not None else None


def _hijri_date(moment: Moment, ground: Ground) -> dt.date | None:
    year = _hijri_year(moment, ground)
    if year is None or not moment.month or moment.day is None:
        return None
    return hijri.to_date(year, moment.month, moment.day)


def _hijri_month(moment: Moment, ground: Ground) -> Period | None:
    year = _hijri_year(moment, ground)
    days = hijri.month_days(year, moment.month) if year is not None and moment.month else None
    return periods.between(periods.day(days[0]), periods.day(days[1])) if days else None
