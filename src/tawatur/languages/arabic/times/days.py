"""Read days: weekday, date, «أمس» and part of the day as one expression, in whatever order the press sets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tawatur.languages.arabic.times.line import CLOSING, DASHES, OPENING, SLASHES, Line
from tawatur.languages.arabic.times.months import read_date
from tawatur.languages.arabic.times.words import name_words, time_kinds
from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.remembering import remembered

_COMMAS = frozenset(("،", ","))
_FIRST = frozenset(("اول", "الاول", "الاولى"))  # «أمس الأول», «البارحة الأولى»
_OF_A_ROW = frozenset(("من", "على"))
_TODAY_NEEDS = frozenset(("في",))


class _Day(NamedTuple):
    """What was read of a day up to token `end`."""

    end: int
    offset: int | None = None
    weekday: int | None = None
    second: int | None = None  # the other weekday of «ليل الأحد الاثنين»
    date: Moment | None = None
    direction: int | None = None
    part: bool = False
    named: int | None = None  # «اليوم التالي»

    @property
    def known(self) -> bool:
        return not (self.offset is None and self.weekday is None and self.date is None and self.named is None)


def read_day(line: Line, at: int) -> Draft | None:
    """The longest day that begins at token `at`; None if none does."""
    day = _Day(at)
    while (more := _next_element(line, day, day.end == at)) is not None:
        day = more
    if not day.known:
        return None
    word = line.find(at, "part", "unit", "weekday", "deictic", "number", "this")
    left = _moment(day)
    right = None
    if day.second is not None:
        right = left._replace(weekday=day.second)
    return Draft(
        at,
        day.end,
        word.cut if word else 0,
        left,
        right,
        type="TIME" if day.part else "DATE",
        name=_is_name(line, at, day),
    )


def _moment(day: _Day) -> Moment:
    if day.named is not None:
        return Moment("day", offset=day.named, named=True)
    moment = day.date if day.date is not None else Moment("day")
    if day.offset is not None and day.date is None:
        moment = moment._replace(offset=day.offset)
    direction = day.direction if moment.direction is None else moment.direction
    return moment._replace(weekday=day.weekday, direction=direction)


def _next_element(line: Line, day: _Day, first: bool) -> _Day | None:
    at = day.end
    if not first and line.form(at) in _COMMAS:
        # «اليوم، الأربعاء 11 تشرين الأول»: only what makes a day more exact goes on behind a comma.
        more = _element(line, day._replace(end=at + 1), False)
        return more if more is not None and _refines(day, more) else None
    if not first and line.form(at) in OPENING:
        more = _element(line, day._replace(end=at + 1), False)
        if more is not None and _refines(day, more) and line.form(more.end) in CLOSING:
            return more._replace(end=more.end + 1)
        return None
    if not first and day.weekday is not None and (line.form(at) in SLASHES or line.form(at) in DASHES):
        more = _second_weekday(line, day, at + 1) or _element(line, day._replace(end=at + 1), False)
        return more if more is not None and (more.second is not None or more.date is not None) else None
    return _element(line, day, first)


def _refines(day: _Day, more: _Day) -> bool:
    if more.date is not None and day.date is None:
        return day.weekday is not None or day.offset is not None
    return more.weekday is not None and day.weekday is None and day.offset is not None


def _element(line: Line, day: _Day, first: bool) -> _Day | None:
    """The day with one more element read at its end; None if the next token is no further part of it."""
    at = day.end
    if at >= line.stop or not line.words[at] and "." not in line.form(at):
        return _bridge(line, day, first)
    for read in _readers(line.form(at)):
        more = read(line, day, first)
        if more is not None:
            return more
    return _bridge(line, day, first)


def _bridge(line: Line, day: _Day, first: bool) -> _Day | None:
    """Step over «يوم», «من» and «هذا» where a day follows: «مساء يوم الأحد», «فجر هذا اليوم»."""
    at = day.end
    unit = line.find(at, "unit")
    steps = (
        unit is not None
        and unit.name == "day"
        and unit.value in (1, 2)
        and not unit.definite
        and (first or not unit.cut)
        or line.bare(at, "this") is not None
        or line.form(at) == "من"
        and day.part
    )
    if not steps or day.weekday is not None or day.offset is not None or day.date is not None:
        return None
    more = _element(line, day._replace(end=at + 1), False)
    return more if more is not None and more.known else None


def _read_part(line: Line, day: _Day, first: bool) -> _Day | None:
    at = day.end
    if day.part:
        return None
    if line.form(at) in ("بعد", "قبل") and line.form(at + 1) in ("ظهر", "الظهر"):
        return day._replace(end=at + 2, part=True)
    word = line.find(at, "part")
    if word is None or word.cut and not first:
        return None
    if word.definite and first:
        return None
    return day._replace(end=at + 1, part=True)


def _read_today(line: Line, day: _Day, first: bool) -> _Day | None:
    at = day.end
    word = line.find(at, "deictic")
    if word is None or word.value != 0 or word.cut and not first or day.offset is not None:
        return None
    unsaid = day.weekday is None and day.date is None
    following = line.find(at + 1, "next")
    if following is not None and unsaid:
        # «اليوم التالي لمقتله» counts from what follows, which has no date here.
        return None if line.form(at + 2).startswith("ل") else day._replace(end=at + 2, named=following.value)
    if line.find(at + 1, "same") and unsaid:
        return day._replace(end=at + 2, named=0)
    return day._replace(end=at + 1, offset=0)


def _read_yesterday(line: Line, day: _Day, first: bool) -> _Day | None:
    """«أمس», «أول أمس», «أول من أمس», «أمس الأول», «غدا», «بعد غد»."""
    at = day.end
    if day.offset is not None or day.date is not None:
        return None
    form = line.form(at)
    if form in ("اول", "الاول", "واول", "قبل", "بعد"):
        start = at + 1 + (line.form(at + 1) == "من")
        word = line.bare(start, "deictic")
        if word is None or word.value == 0 or (word.value < 0) != (form != "بعد"):
            return None
        return day._replace(end=start + 1, offset=word.value * 2)
    word = line.find(at, "deictic")
    if word is None or word.value == 0 or word.cut and not first:
        return None
    if word.value < 0 and line.form(at + 1) in _FIRST:
        return day._replace(end=at + 2, offset=-2)
    if form in ("غد", "الغد") and first and line.find(at + 1, "weekday") is None:
        return None  # «حزب الغد», «غد أفضل»
    return day._replace(end=at + 1, offset=word.value)


def _read_weekday(line: Line, day: _Day, first: bool) -> _Day | None:
    at = day.end
    word = line.find(at, "weekday")
    if word is None or word.cut and not first:
        return None
    if day.weekday is not None:
        return _second_weekday(line, day, at) if day.part else None
    return day._replace(end=at + 1, weekday=word.value)


def _second_weekday(line: Line, day: _Day, at: int) -> _Day | None:
    """«ليل السبت - الأحد», «ليلة السبت الأحد»: a night has two days."""
    word = line.bare(at, "weekday")
    if word is None or day.second is not None or day.weekday is None or (word.value - day.weekday) % 7 != 1:
        return None
    return day._replace(end=at + 1, second=word.value)


def _read_date(line: Line, day: _Day, first: bool) -> _Day | None:
    if day.date is not None:
        return None
    at = day.end
    word = line.find(at, "number")
    if word is not None and word.cut and not first:
        return None
    found = read_date(line, at)
    if found is None and line.form(at) in ("في", "الموافق", "بتاريخ", "المصادف") and not first:
        found = read_date(line, at + 1)  # «يوم الأحد الموافق 3 أيار»
    return day._replace(end=found[1], date=found[0]) if found is not None else None


def _read_direction(line: Line, day: _Day, first: bool) -> _Day | None:
    at = day.end
    if first or day.direction is not None or day.weekday is None or day.date is not None:
        return None
    if line.form(at) == "قبل" and (word := line.bare(at + 1, "direction")) is not None:
        return day._replace(end=at + 2, direction=word.value * 2)
    word = line.bare(at, "direction")
    if word is None:
        return None
    return day._replace(end=at + 1, direction=word.value)


def _is_name(line: Line, at: int, day: _Day) -> bool:
    """Whether the words are (part of) a name: «صحيفة اليوم», «صلاة الجمعة», «ثورة 25 يناير»."""
    before, after = line.form(at - 1), line.form(day.end)
    if day.offset == 0 and day.weekday is None and day.date is None and not day.part:
        if line.integer(day.end) is not None and line.form(day.end + 1) in _OF_A_ROW:
            return True  # «لليوم 12 على التوالي»
        return (
            before in name_words("today", "after") or after in name_words("today", "before") or before in _TODAY_NEEDS
        )
    if day.weekday is not None and day.offset is None and day.date is None:
        return before in name_words("weekday", "after") or after in name_words("weekday", "before")
    if day.date is not None and day.date.year is None and day.weekday is None:
        return before in name_words("date", "after")
    return False


_Reader = Callable[[Line, _Day, bool], _Day | None]
_BY_KIND: tuple[tuple[_Reader, frozenset[str]], ...] = (  # each reader with the kinds of word that it can begin with
    (_read_part, frozenset(("part", "before"))),
    (_read_today, frozenset(("deictic",))),
    (_read_yesterday, frozenset(("deictic", "before", "after", "numeral"))),
    (_read_weekday, frozenset(("weekday",))),
    (_read_date, frozenset(("numeral",))),
    (_read_direction, frozenset(("direction", "before"))),
)


@remembered
def _readers(form: str) -> tuple[_Reader, ...]:
    """The readers of what may begin with the form; all of them for a date in digits, which has no kind."""
    kinds = time_kinds(form)
    return tuple(reader for reader, openers in _BY_KIND if not kinds or kinds & openers)
