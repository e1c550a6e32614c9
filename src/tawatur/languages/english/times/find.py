"""Find the time expressions of English tokens: weekdays, dates, months, years, and what counts from today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache

from tawatur.languages.english.numbers import number_at
from tawatur.languages.english.tables import records, word_class
from tawatur.languages.english.times import calendar
from tawatur.languages.english.times.calendar import UNKNOWN, When
from tawatur.model import TimeExpression, Token

_WEEKDAYS = {name: number for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))}  # fmt: skip
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "previous": -1}
_PARTS = frozenset(("morning", "afternoon", "evening", "night", "noon", "midnight"))
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_BEFORE_YEAR = frozenset(("in", "since", "of", "from", "until", "till", "by", "before", "after", "during", "early", "late", "the", "mid", "between", "and", "to"))  # fmt: skip
_DIGITS = frozenset("0123456789")
_DAY = re.compile(r"([0-3]?\d)(?:st|nd|rd|th)?$")
_UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year"}  # fmt: skip

Found = tuple[int, When]  # the index behind the expression, and what it means
Reader = Callable[[str, Sequence[Token], int, dt.date | None], Found | None]


@cache
def months() -> dict[str, tuple[int, bool]]:
    """Form -> the number of the month, and whether the form is often something else."""
    return {
        form.lstrip("~"): (int(record["number"]), form.startswith("~"))
        for _, record in records("months.tsv")
        for form in record["forms"].split("|")
    }


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    """The time expressions in order; without an anchor those that count from it have no value."""
    found = []
    end = 0
    readers = _readers()
    for at in [at for at, token in enumerate(tokens) if token.form in readers or token.form[0] in _DIGITS]:
        if at < end:
            continue
        read = readers.get(tokens[at].form, _number)(text, tokens, at, anchor)
        if read is not None:
            end, when = read
            span = tokens[at].start, tokens[end - 1].end
            found.append(TimeExpression(*span, text[slice(*span)], "DATE", when.value, when.first, when.last))
    return found


@cache
def _readers() -> dict[str, Reader]:
    table: dict[str, Reader] = dict.fromkeys(_WEEKDAYS, _weekday)
    table.update(dict.fromkeys(_NEAR, _near))
    table.update(dict.fromkeys(months(), _month))
    table.update(dict.fromkeys(_STEPS, _step))
    table.update(dict.fromkeys(("a", "an", *word_class("small_number")), _ago))
    return table


def _form(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].form if 0 <= at < len(tokens) else ""


def _part_end(tokens: Sequence[Token], at: int) -> int:
    """The index behind a part of the day at `at` («Tuesday | morning»)."""
    return at + 1 if _form(tokens, at) in _PARTS else at


def _weekday(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None, step: int | None = None) -> Found:
    number, end = _WEEKDAYS[tokens[at].form], _part_end(tokens, at + 1)
    dated = end + 1 if _form(tokens, end) == "," else end
    if _form(tokens, dated) in months() or _DAY.match(_form(tokens, dated)) and _form(tokens, dated + 1) in months():
        reader = _month if _form(tokens, dated) in months() else _number
        read = reader(text, tokens, dated, anchor)
        if read is not None:
            return read
    if anchor is None:
        return end, UNKNOWN
    back = (anchor.weekday() - number) % 7
    if step is not None and step > 0:
        return end, calendar.day(calendar.moved(anchor, (number - anchor.weekday() - 1) % 7 + 1))
    if step is not None and step < 0 and back == 0:
        back = 7
    return end, calendar.day(calendar.moved(anchor, -back))


def _near(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None) -> Found:
    days = _NEAR[tokens[at].form]
    return _part_end(tokens, at + 1), calendar.day(calendar.moved(anchor, days)) if anchor is not None else UNKNOWN


def _month(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None) -> Found | None:
    number, weak = months()[tokens[at].form]
    if not text[tokens[at].start].isupper():
        return None
    date = _DAY.match(_form(tokens, at + 1))
    if date is not None and 1 <= int(date[1]) <= 31:
        end, year = _year_behind(tokens, at + 2)
        return _dated(end, year, number, int(date[1]), anchor)
    end, year = _year_behind(tokens, at + 1)
    if year is not None:
        return end, calendar.month(year, number)
    if weak and _form(tokens, at - 1) not in (
        "in",
        "since",
        "last",
        "of",
        "until",
        "by",
        "early",
        "late",
        "mid",
        "this",
    ):
        return None
    if anchor is None:
        return at + 1, UNKNOWN
    return at + 1, calendar.month(calendar.nearest_year(anchor, number, 1), number)


def _year_behind(tokens: Sequence[Token], at: int) -> tuple[int, int | None]:
    """The index behind a year at `at` (a comma may come first), and the year; `at` and None where there is none."""
    year_at = at + 1 if _form(tokens, at) == "," else at
    if _YEAR.match(_form(tokens, year_at)):
        return year_at + 1, int(tokens[year_at].form)
    return at, None


def _dated(end: int, year: int | None, month: int, day: int, anchor: dt.date | None) -> Found:
    if year is None and anchor is None:
        return end, UNKNOWN
    if year is None and anchor is not None:
        year = calendar.nearest_year(anchor, month, day)
    return end, calendar.day(calendar.on(year or 1, month, day))


def _number(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None) -> Found | None:
    """«2016», «5 January 2016», «2016-01-05», «6 a.m.» stays apart; a number that counts something is no time."""
    form = tokens[at].form
    iso = _ISO.match(text, tokens[at].start)
    if iso is not None:
        end = at
        while end < len(tokens) and tokens[end].start < iso.end():
            end += 1
        return end, calendar.day(calendar.on(int(iso[0][:4]), int(iso[0][5:7]), int(iso[0][8:])))
    date = _DAY.match(form)
    month_at = at + 2 if _form(tokens, at + 1) == "of" else at + 1
    if date is not None and _form(tokens, month_at) in months() and text[tokens[month_at].start].isupper():
        end, year = _year_behind(tokens, month_at + 1)
        return _dated(end, year, months()[tokens[month_at].form][0], int(date[1]), anchor)
    if _YEAR.match(form) and (_form(tokens, at - 1) in _BEFORE_YEAR and not _form(tokens, at + 1).endswith("s")):
        return at + 1, calendar.year(int(form))
    return _ago(text, tokens, at, anchor)


def _step(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None) -> Found | None:
    """«last Monday», «next month», «this year», «this morning»."""
    step, following = _STEPS[tokens[at].form], _form(tokens, at + 1)
    if following in _WEEKDAYS:
        end, when = _weekday(text, tokens, at + 1, anchor, step)
        return end, when
    if following in _PARTS and step <= 0:
        return at + 2, calendar.day(calendar.moved(anchor, step)) if anchor is not None else UNKNOWN
    if following in months() and step and text[tokens[at + 1].start].isupper():
        return _month(text, tokens, at + 1, anchor)
    if following not in ("week", "month", "year") or tokens[at].form in ("past", "coming"):
        return None
    return at + 2, _counted(anchor, following, step)


def _counted(anchor: dt.date | None, unit: str, count: int) -> When:
    """So many units from the anchor; the day for days, else the week, month or year."""
    if anchor is None or abs(count) > 5000:
        return UNKNOWN
    if unit == "year":
        return calendar.year(anchor.year + count)
    if unit == "month":
        return calendar.months_from(anchor, count)
    date = calendar.moved(anchor, count * (7 if unit == "week" else 1))
    if date is None:
        return UNKNOWN
    return calendar.week(date) if unit == "week" else calendar.day(date)


def _ago(text: str, tokens: Sequence[Token], at: int, anchor: dt.date | None) -> Found | None:
    """«two weeks ago», «a year earlier» has no anchor of its own and stays apart."""
    if tokens[at].form in ("a", "an"):
        count, end = 1.0, at + 1
    else:
        number = number_at([token.form for token in tokens[at : at + 4]], 0)
        if number is None or number.value is None:
            return None
        count, end = number.value, at + number.end
    unit = _UNITS.get(_form(tokens, end))
    if unit is None or _form(tokens, end + 1) != "ago" or count != int(count):
        return None
    return end + 2, _counted(anchor, unit, -int(count))
