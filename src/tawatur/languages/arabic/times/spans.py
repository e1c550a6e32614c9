"""Read times counted from the anchor («منذ ثلاثة أيام», «قبل يومين») and ranges of days («بين 3 و5 آذار»)."""

from __future__ import annotations

from tawatur.languages.arabic.numbers import read_number
from tawatur.languages.arabic.times.days import read_day
from tawatur.languages.arabic.times.line import DASHES, TO, Line
from tawatur.languages.arabic.times.months import read_date, read_day_number
from tawatur.languages.calendar.moments import Draft, Grain, Moment

_AND = frozenset(("و",))
_GRAINS: dict[str, Grain] = {
    "day": "day",
    "night": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
}


def read_counted(line: Line, at: int) -> Draft | None:
    """«منذ أربعة أشهر» runs up to the anchor, «قبل يومين» is one day; vague ones («قبل نحو أسبوعين») are no dates."""
    head = line.find(at, "since", "before")
    if head is None:
        return None
    start, count = at + 1, 1
    unit = line.bare(start, "unit")
    if unit is not None and unit.value == 0:
        return None
    if unit is None:
        number = read_number(line.forms, start, line.stop)
        if (
            number is None
            or number.cut
            or number.definite
            or number.low != number.high
            or number.low != int(number.low)
        ):
            return None
        count, start = int(number.low), number.end
        unit = line.bare(start, "unit")
        if unit is None:
            return None
    elif unit.value == 2:
        if line.form(start).endswith("ي"):
            return None  # «قبل يومي السبت والأحد»
        count = 2
    grain = _GRAINS.get(unit.name)
    end = start + 1
    if grain is None or unit.definite or not 1 <= count < 1000 or _is_measured(line, end):
        return None
    since = head.kind == "since"
    if since and grain == "week":
        grain, count = "day", 7 * count
    return Draft(at, end, head.cut, Moment(grain, offset=-count), reach="since" if since else "")


def read_beside_named(line: Line, at: int) -> Draft | None:
    """«قبل ذلك بيومين», «بعد ذلك بثلاثة أسابيع», «بعد يومين من ذلك»: so many units from the date last named."""
    head = line.find(at, "before", "after")
    that_first = line.form(at + 1) == "ذلك"
    start = at + 1 + that_first
    number = read_number(line.forms, start, line.stop)
    if number is not None and (number.low != number.high or number.low != int(number.low)):
        return None
    end = number.end if number is not None else start
    unit = line.find(end, "unit")
    if head is None or unit is None or unit.definite or unit.name not in _GRAINS or number is None and not unit.value:
        return None
    if that_first:  # the preposition is written with the number, or with the unit where there is no number
        joined = line.form(start).startswith("ب")
    else:
        joined = line.form(end + 1) == "من" and line.form(end + 2) == "ذلك"
    if not joined:
        return None
    count = (int(number.low) if number is not None else unit.value) * (1 if head.kind == "after" else -1)
    end += 1 if that_first else 3
    return Draft(at, end, head.cut, Moment(_GRAINS[unit.name], offset=count, named=True)) if abs(count) < 1000 else None


def _is_measured(line: Line, end: int) -> bool:
    """«قبل يومين من الانتخابات» counts from another event, «قبل عام ونصف» is vague, «قبل عام 2010» a year."""
    end += line.form(end) == "فقط"
    form = line.form(end)
    return (
        form in ("من", "على", "ونصف", "ونيف", "تقريبا", "وربع", "و", "او", "كامل")
        or form[:1].isdecimal()
        or (line.find(end, "weekday", "month", "month?", "months", "direction") is not None)
    )


def read_day_range(line: Line, at: int) -> Draft | None:
    """«3-5 آذار», «بين 3 و5 آذار», «يومي الجمعة والسبت», «من 3 آذار إلى 5 نيسان 2015»: ends that share month, year or head."""
    unit = line.find(at, "unit")
    headed = unit is not None and unit.name == "day" and unit.value in (0, 2) and not unit.definite
    start = at + headed
    cut = unit.cut if headed and unit is not None else 0
    return (
        _weekday_range(line, at, start, cut)
        if headed and line.bare(start, "weekday")
        else _dated_range(line, at, start, cut)
    )


def _weekday_range(line: Line, at: int, start: int, cut: int) -> Draft | None:
    left = line.bare(start, "weekday")
    right = line.find(start + 1, "weekday")
    if left is None or right is None or not right.joined:
        return None
    rest = read_day(line, start + 1)
    if rest is None or rest.left.offset is not None:
        return None
    moment = Moment("day", weekday=left.value, direction=rest.left.direction)
    return Draft(at, rest.end, cut, moment, rest.left, type=rest.type)


def _dated_range(line: Line, at: int, start: int, cut: int) -> Draft | None:
    number = read_day_number(line, start)
    if number is None:
        return None
    day, end = number
    if line.form(end) in TO or line.form(end) in DASHES:
        right = read_date(line, end + 1)
    elif line.form(end) == "و" or (joined := line.find(end, "number")) is not None and joined.joined:
        right = _last_of_several(line, end, day)
    else:
        return None
    if right is None or right[0].day is None or right[0].month is None:
        return None
    ranged = line.form(end) in TO or line.form(end) in DASHES or line.form(at - 1) in ("بين", "من") or start > at
    if right[0].day <= day or not ranged and right[0].day != day + 1:
        return None
    word = line.find(at, "number")
    cut = word.cut if word is not None and start == at else cut
    return Draft(at, right[1], cut, right[0]._replace(day=day, weekday=None), right[0])


def _last_of_several(line: Line, at: int, day: int) -> tuple[Moment, int] | None:
    """The date at the end of «3 [و4 و5 مايو]»; None where none is."""
    start = line.past(at, _AND)
    date = read_date(line, start)
    number = read_day_number(line, start) if date is None else None
    return _last_of_several(line, number[1], number[0]) if number is not None and number[0] > day else date


def read_full_range(line: Line, at: int) -> Draft | None:
    """«من 28 شباط إلى 3 آذار 2015»: two dates of which only the last has the year."""
    left = read_date(line, at)
    if left is None or left[0].year is not None or left[0].direction is not None or left[0].month in (0, None):
        return None
    between = line.form(at - 1) in ("بين",) and line.form(left[1]) == "و"
    if line.form(left[1]) not in TO and line.form(left[1]) not in DASHES and not between:
        return None
    right = read_date(line, left[1] + 1)
    if right is None or right[0].month in (0, None):
        return None
    word = line.find(at, "number")
    shared = left[0]._replace(year=right[0].year, direction=right[0].direction, offset=right[0].offset)
    return Draft(at, right[1], word.cut if word else 0, shared, right[0])
