"""Read months by name in four systems, and dates of a day in them: «تشرين الأول/أكتوبر الماضي», «11/10/2017», «الخامس من أيار»."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages.arabic.numbers import read_ordinal
from tawatur.languages.arabic.times.line import CLOSING, DASHES, OPENING, SLASHES, Line
from tawatur.languages.arabic.times.words import two_word_months
from tawatur.languages.calendar.moments import Moment

FIRST_YEAR, LAST_YEAR = 1000, 2200
HIJRI_YEARS = range(1300, 1501)
_SEPARATORS = DASHES | SLASHES
_HIJRI_MARKS = frozenset(("ه", "هجري", "هجرية", "هجريا", "للهجرة"))
_COMMON_MARKS = frozenset(("م", "ميلادي", "ميلادية", "للميلاد"))
_ON_A_DATE = frozenset(("بتاريخ", "تاريخ", "وبتاريخ"))


class MonthName(NamedTuple):
    """A month named at some place; `proven` that no other reading of the words is left."""

    month: int
    hijri: bool
    end: int
    proven: bool


class Year(NamedTuple):
    """A year behind a month; `direction` and `named` for «من العام الماضي», «من العام نفسه», with `year` None."""

    year: int | None
    hijri: bool
    direction: int | None
    named: bool
    end: int


def read_month_name(line: Line, at: int, bare: bool = True) -> MonthName | None:
    """A month, with its name in another calendar behind it («مايو أيار», «حزيران/ يونيو»); `bare` allows no proclitic."""
    single = _single_name(line, at, bare)
    if single is None:
        return None
    after = single.end
    for start in (after, line.past(after, _SEPARATORS), line.past(after, OPENING)):
        second = _single_name(line, start, True)
        if second is not None and second.month == single.month and second.hijri == single.hijri:
            end = line.past(second.end, CLOSING) if line.form(start - 1) in OPENING and start > after else second.end
            return MonthName(single.month, single.hijri, end, True)
    return single


def _single_name(line: Line, at: int, bare: bool) -> MonthName | None:
    head = line.find(at, "months")
    if head is not None and not (bare and head.cut):
        second = two_word_months().get(line.form(at)[head.cut :], {}).get(line.form(at + 1))
        return MonthName(second[0], second[1] == "hijri", at + 2, True) if second else None
    word = line.find(at, "month", "month?")
    if word is None or bare and word.cut or word.definite:
        return None
    if line.form(at)[word.cut :] == "اب":
        # «آب» is August, «أب» a father, «إب» a province, «باب» a door: folded alike, so the text itself decides.
        if "آ" not in line.raw(at) and (word.cut or "إ" in line.raw(at) or "أ" in line.raw(at)):
            return None
        return MonthName(8, False, at + 1, "آ" in line.raw(at))
    return MonthName(word.value, word.name == "hijri", at + 1, word.kind == "month")


def read_year(line: Line, at: int) -> Year | None:
    """The year behind a month: «2017», «من عام 2017», «من العام الماضي», «1436هـ»; None where none stands."""
    start = at
    if line.form(at) in ("،", ",") and _year_number(line, at + 1):
        start += 1  # «12 أكتوبر، 2017»
    start += line.form(start) in ("من", "في")
    unit = line.find(start, "unit")
    if unit is not None and unit.name == "year" and unit.value == 1 and (not unit.cut or start == at):
        number = _year_number(line, start + 1)
        if number is not None:
            return number
        direction = line.bare(start + 1, "direction")
        if unit.definite and direction is not None:
            return Year(None, False, direction.value, False, start + 2)
        if unit.definite and line.find(start + 1, "same") and start > at:
            return Year(None, False, None, True, start + 2)
        return None
    return _year_number(line, start) if start == at or line.form(at) in ("،", ",") else None


def _year_number(line: Line, at: int) -> Year | None:
    number = line.integer(at)
    opened = line.form(at) in OPENING
    if number is None and opened:
        number = line.integer(at + 1)
    if number is None or len(line.form(at + opened)) != 4 or not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    end = at + opened + 1
    if opened:
        if line.form(end) not in CLOSING:
            return None
        end += 1
    hijri = line.form(end) in _HIJRI_MARKS
    end += hijri or _is_common_mark(line, end)
    return Year(number, hijri or number in range(1390, 1460), None, False, end)


def _is_common_mark(line: Line, at: int) -> bool:
    """Whether «م» for our calendar stands at the token, and no initial («م. أحمد»)."""
    return line.form(at) in _COMMON_MARKS and (line.touches(at - 1) or line.form(at + 1) != ".")


def read_date(line: Line, at: int) -> tuple[Moment, int] | None:
    """A day of a month at `at`, in words or digits, with what follows of its year; None if there is none."""
    return _numeric_date(line, at) or _day_and_month(line, at) or _named_date(line, at)


def _day_and_month(line: Line, at: int) -> tuple[Moment, int] | None:
    """«يوم 12/10», «11 / 2 الجاري»: without a day's name before it or a direction behind it, it may be any two numbers."""
    day, month = line.integer(at), line.integer(at + 2)
    if day is None or month is None or line.form(at + 1) not in SLASHES or not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    end = at + 3
    if line.form(end) in _SEPARATORS and line.integer(end + 1) is not None:
        return None
    direction = line.bare(end, "direction")
    if direction is None and not _names_a_day(line, at - 1):
        return None
    moment, end = with_year(line, Moment("day", month=month, day=day), end)
    return moment, end


def _names_a_day(line: Line, at: int) -> bool:
    unit = line.find(at, "unit")
    return (
        line.form(at) in _ON_A_DATE or unit is not None and unit.name == "day" and unit.value == 1 and not unit.definite
    )


def _numeric_date(line: Line, at: int) -> tuple[Moment, int] | None:
    """«11/10/2017» and «2017-10-11», day before month; «11.10.2017» is one token."""
    form = line.form(at)
    if form.count(".") == 2 and all(part.isdecimal() for part in form.split(".")):
        numbers, end = [int(part) for part in form.split(".")], at + 1
    else:
        if line.integer(at) is None or line.form(at + 1) not in _SEPARATORS or line.form(at + 3) != line.form(at + 1):
            return None
        found = [line.integer(at + step) for step in (0, 2, 4)]
        if None in found:
            return None
        numbers, end = [number for number in found if number is not None], at + 5
        if line.form(end) in _SEPARATORS and line.integer(end + 1) is not None and line.touches(end):
            return None  # a chain of numbers is no date
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    if year < 1000 and (year >= 100 or line.tokens[end - 1].end - line.tokens[at].start > len("11/10/17")):
        return None  # «1 - 2 - 3»
    hijri = line.form(end) in _HIJRI_MARKS
    end += hijri or _is_common_mark(line, end)
    if year < 100 and not hijri:
        if form[-3:-2] != "." and len(line.form(at + 4)) != 2:
            return None
        year += 2000 if year < 70 else 1900
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Moment("day", year, month, day, hijri=hijri or year in range(1390, 1460)), end


def read_day_number(line: Line, at: int) -> tuple[int, int] | None:
    """Day of the month and end, in digits or as an ordinal, with the «من» and «شهر» that may follow it."""
    day = line.integer(at)
    end = at + 1
    if day is None or len(line.form(at)) > 2:
        word = line.find(at, "number")
        if word is not None and word.name == "digits" and word.cut:
            digits = line.form(at)[word.cut :]
            day = int(digits) if digits.isdecimal() and len(digits) <= 2 else None
        else:
            ordinal = read_ordinal(line.forms, at, line.stop)
            if ordinal is None:
                return None
            day, end = ordinal
    if day is None or not 1 <= day <= 31:
        return None
    end += line.form(end) == "من"
    unit = line.bare(end, "unit")
    if unit is not None and unit.name == "month" and unit.value == 1 and not unit.definite:
        end += 1
    return day, end


def _named_date(line: Line, at: int) -> tuple[Moment, int] | None:
    number = read_day_number(line, at)
    if number is None:
        return None
    day, end = number
    unit = line.bare(end, "unit")
    direction = line.bare(end + 1, "direction")
    if (
        unit is not None
        and unit.definite
        and unit.name == "month"
        and direction is not None
        and line.form(end - 1) == "من"
    ):
        return Moment("day", month=0, day=day, direction=direction.value), end + 2  # «الخامس من الشهر الجاري»
    end = line.past(end, _SEPARATORS) if line.integer(at) is not None else end
    name = read_month_name(line, end)
    if name is None:
        return None
    return with_year(line, Moment("day", month=name.month, day=day, hijri=name.hijri), name.end)


def with_year(line: Line, moment: Moment, end: int) -> tuple[Moment, int]:
    """The moment with the year or direction that stands behind its month."""
    direction = line.bare(end, "direction")
    if direction is not None:
        return moment._replace(direction=_before_last(line, end, direction.value)), end + 1
    if line.form(end) in DASHES and line.touches(end) and line.touches(end - 1) and line.integer(end + 1) is not None:
        end += 1  # «11-أكتوبر-2017»
    year = read_year(line, end)
    if year is None or year.year is not None and moment.hijri != (year.year in HIJRI_YEARS):
        return moment, end
    if year.direction is not None:
        return moment._replace(offset=year.direction), year.end
    return moment._replace(year=year.year, named=year.named), year.end


def _before_last(line: Line, at: int, direction: int) -> int:
    return direction * 2 if line.form(at - 1) == "قبل" else direction
