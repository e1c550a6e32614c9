"""Read lengths of time that lie in the calendar, or are vague: «الأيام الثلاثة الماضية», «السنوات الأخيرة», «عدة أسابيع»."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from tawatur.languages.arabic.numbers import read_number
from tawatur.languages.arabic.times.line import Line
from tawatur.languages.arabic.times.words import TimeWord
from tawatur.languages.calendar.moments import Draft, Grain, Moment

_LENGTHS = {
    "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y",
    "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
_GRAINS: dict[str, tuple[Grain, float]] = {  # of what it is counted in the calendar, and how many of these it is
    "hour": ("day", 1 / 24), "day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("year", 1),
    "decade": ("decade", 1),
}  # fmt: skip
_NO_GRAIN: tuple[Grain, float] = ("none", 1)
_FEW = frozenset(("القليلة", "القلائل", "المعدودة"))
_LAST = frozenset(("الاخيرة", "الاخيرين", "الاخيرتين"))
_BEFORE_A_LENGTH = frozenset(
    ("خلال", "طوال", "طيلة", "لمدة", "مدة", "بعد", "منذ", "قبل", "غضون", "مدى", "مدار", "وخلال")
)
_COMPARED = frozenset(("اقل", "اكثر", "باقل", "باكثر"))
_MOST = 1000


def length(unit: str, count: str) -> str:
    """The TIMEX3 value of so many units: `length("day", "3")` is P3D."""
    return _LENGTHS[unit].format(count)


class _Units(NamedTuple):
    """Units of time and how many («الأيام الثلاثة», «الـ24 ساعة»), None where that is open; they end before token `end`."""

    unit: TimeWord
    number: float | None
    cut: int
    end: int


def read_run(line: Line, at: int) -> Draft | None:
    """«الأيام الثلاثة الماضية», «الـ24 ساعة المقبلة», «السنوات الأخيرة»: up to the day of publication, or from it on."""
    units = _units_counted(line, at) if line.find(at, "unit") else _counted_units(line, at)
    direction = _direction(line, units.end) if units is not None and units.unit.name in _LENGTHS else None
    if units is None or direction is None:
        return None
    value = length(units.unit.name, f"{units.number:g}" if units.number is not None else "X")
    run = Draft(at, units.end + 1, units.cut, _reached(units, direction), type="DURATION", value=value)
    return run._replace(reach="since" if direction < 0 else "until")


def _units_counted(line: Line, at: int) -> _Units | None:
    """«الأيام الثلاثة», «اليومين», «الساعات القليلة»; «اجتماعه اليومي» is no dual."""
    unit = line.find(at, "unit")
    if unit is None or not unit.definite or unit.value == 1 or unit.value == 2 and line.form(at).endswith("ي"):
        return None
    number = read_number(line.forms, at + 1, line.stop)
    if number is not None and number.low == number.high:
        return _Units(unit, number.low, unit.cut, number.end)
    few = line.form(at + 1) in _FEW
    return _Units(unit, float(unit.value) or None, unit.cut, at + 1 + few)


def _counted_units(line: Line, at: int) -> _Units | None:
    """«الـ24 ساعة», «الثلاثة أيام»."""
    number = read_number(line.forms, at, line.stop)
    unit = line.bare(number.end, "unit") if number is not None and number.low == number.high else None
    if number is None or unit is None or unit.definite:
        return None
    return _Units(unit, number.low, number.cut, number.end + 1)


def _direction(line: Line, at: int) -> int | None:
    if line.form(at) in _LAST:
        return -1
    word = line.bare(at, "direction")
    return word.value or None if word is not None else None


def _reached(units: _Units, direction: int) -> Moment:
    """The other end of the run; nowhere in the calendar where it is not said how long it is."""
    grain, times = _GRAINS.get(units.unit.name, _NO_GRAIN)
    if units.number is None or units.number > _MOST:
        return Moment("none")
    return Moment(grain, offset=direction * ceil(units.number * times))


def read_vague(line: Line, at: int) -> Draft | None:
    """«عدة أسابيع», «بضعة أيام», «عشرات السنين»; «منذ سنوات», «خلال شهر», «لأشهر» where a word before takes a length."""
    if line.find(at, "few") is not None or (head := line.find(at, "number")) is not None and head.name == "vague":
        unit, end = line.find(at + 1, "unit"), at + 2
    else:
        unit, end = line.find(at, "unit"), at + 1
        if unit is None or unit.definite or not _takes_length(line, at, unit) or line.find(end, "part"):
            return None  # «منذ ساعات الصباح الأولى» is no length
        if unit.value == 1 and (
            line.find(end, "number", "month", "month?", "months") or line.form(end) in ("من", "ونيف")
        ):
            return None
    if unit is None or unit.value == 2 or unit.name not in _LENGTHS:
        return None
    first = line.find(at, "few", "number", "unit")
    value = length(unit.name, "1" if unit.value == 1 and end == at + 1 else "X")
    return Draft(at, end, first.cut if first is not None else 0, Moment("none"), type="DURATION", value=value)


def _takes_length(line: Line, at: int, unit: TimeWord) -> bool:
    before = line.form(at - 1)
    if before == "من" and line.form(at - 2) in _COMPARED or before in _BEFORE_A_LENGTH:
        return unit.cut == 0
    return unit.value == 0 and unit.cut == 1 and line.form(at).startswith("ل")
