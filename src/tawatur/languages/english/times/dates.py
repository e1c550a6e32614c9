"""Read days and months of the calendar: «5 January 2019», «March 3-7», «mid-October», «2020-11-30»."""

from __future__ import annotations

import re
from typing import NamedTuple

from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.english.times.line import TO, Line

_DAY = re.compile(r"([0-3]?\d)(?:st|nd|rd|th)?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_COMPANY = frozenset(("in", "since", "of", "until", "by", "early", "late", "mid", "from", "to", "between", "during"))
_CARDINAL = 31


class Month(NamedTuple):
    """A month at a token; `proven` that it is no other word."""

    number: int
    proven: bool


def read_month_name(line: Line, at: int) -> Month | None:
    """The month that the token names; None for «march on the town»."""
    word = line.find(at, "month", "month?")
    if word is None or not line.is_capital(at):
        return None
    return Month(word.value, word.kind == "month")


def read_year(line: Line, at: int) -> tuple[int, int] | None:
    """A year of four digits and the index behind it; a comma may stand before it («January 5, 2019»)."""
    at += line.form(at) == ","
    year = read_year_of(line.form(at))
    return (year, at + 1) if year is not None else None


def read_year_of(form: str) -> int | None:
    """The year that the form is in four digits."""
    return int(form) if form.isdecimal() and len(form) == 4 and 1500 <= int(form) < 2100 else None


def read_day_number(line: Line, at: int) -> int | None:
    """The day of a month, 1 to 31, that the token is; None if it is no such."""
    match = _DAY.fullmatch(line.form(at))
    return int(match[1]) if match is not None and 1 <= int(match[1]) <= _CARDINAL else None


def read_date(line: Line, at: int) -> Draft | None:
    """A day of a month, or several in a row: «3 to 7 March 2015», «September 5 to 9», «March 3 and 4»."""
    if line.find(at, "month", "month?") is not None:
        return _month_first(line, at)
    return _iso(line, at) or _day_first(line, at)


def _month_first(line: Line, at: int) -> Draft | None:
    month = read_month_name(line, at)
    day = read_day_number(line, at + 1) if month is not None else None
    if month is None or day is None:
        return None
    end = at + 2
    last = _last_day(line, end, day) if line.form(end) in TO or line.form(end) in ("and", "&") else None
    if line.find(end + 2, "month", "unit"):
        last = None
    return _with_year(line, at, end + 2 * (last is not None), month.number, (day, last))


def _day_first(line: Line, at: int) -> Draft | None:
    day = read_day_number(line, at)
    if day is None:
        return None
    joined = line.form(at + 1) in ("and", "&") and line.form(at - 1) in ("between", "on")
    last = _last_day(line, at + 1, day) if line.form(at + 1) in TO or joined else None
    end = at + 1 + 2 * (last is not None)
    end += line.form(end) == "of"
    month = read_month_name(line, end)
    if month is not None:
        return _with_year(line, at, end + 1, month.number, (day, last))
    return _of_this_month(line, at, end, day) if line.form(end - 1) == "of" else None


def _last_day(line: Line, at: int, day: int) -> int | None:
    """The later day behind the joining word at `at`: «3 | to 7»."""
    last = read_day_number(line, at + 1)
    return last if last is not None and last > day else None


def _of_this_month(line: Line, at: int, end: int, day: int) -> Draft | None:
    """«the 15th of this month»."""
    direction = line.find(end, "direction")
    unit = line.find(end + 1, "unit")
    if direction is None or unit is None or unit.name != "month":
        return None
    return Draft(at, end + 2, 0, Moment("day", month=0, day=day, direction=direction.value))


def _with_year(line: Line, at: int, end: int, month: int, days: tuple[int, int | None]) -> Draft:
    year, end = read_year(line, end) or (None, end)
    left = Moment("day", year=year, month=month, day=days[0])
    return Draft(at, end, 0, left, left._replace(day=days[1]) if days[1] is not None else None)


def _iso(line: Line, at: int) -> Draft | None:
    match = _ISO.match(line.text, line.tokens[at].start)
    if match is None:
        return None
    end = at
    while end < len(line.tokens) and line.tokens[end].start < match.end():
        end += 1
    return Draft(at, end, 0, Moment("day", year=int(match[1]), month=int(match[2]), day=int(match[3])))


def read_month(line: Line, at: int) -> Draft | None:
    """«May 2016», «last March», «in January», «January to March 2015»; a month that is often another word needs company."""
    direction = line.find(at, "direction")
    start = at + (direction is not None)
    month = read_month_name(line, start)
    if month is None:
        return None
    year = read_year(line, start + 1)
    end = year[1] if year is not None else start + 1
    if not (month.proven or year is not None or direction is not None or line.form(at - 1) in _COMPANY):
        return None
    left = Moment("month", year=year and year[0], month=month.number, direction=direction and direction.value)
    if year is None and (line.form(end) in TO or line.form(end) == "and" and line.form(at - 1) == "between"):
        last = read_month_name(line, end + 1)
        if last is not None and last.number != month.number and read_day_number(line, end + 2) is None:
            year = read_year(line, end + 2)
            right = left._replace(month=last.number, year=year and year[0])
            return Draft(at, year[1] if year is not None else end + 2, 0, left._replace(year=right.year), right)
    return Draft(at, end, 0, left)
