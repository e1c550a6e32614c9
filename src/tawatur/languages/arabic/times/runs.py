"""Read lengths of time that lie in the calendar, or are vague: «الأيام الثلاثة الماضية», «السنوات الأخيرة», «عدة أسابيع»."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages.arabic.numbers import read_number
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.arabic.times.line import Line
from tawatur.languages.arabic.times.words import TimeWord
from tawatur.languages.calendar.lengths import has_length, run, spoken_length
from tawatur.languages.calendar.moments import Draft

_FEW = frozenset(("القليلة", "القلائل", "المعدودة"))
_LAST = frozenset(("الاخيرة", "الاخيرين", "الاخيرتين"))
_BEFORE_A_LENGTH = word_class("roughly") | frozenset("خلال طوال طيلة لمدة مدة بعد عقب منذ قبل غضون مدى مدار".split())
_COMPARED = frozenset(("اقل", "اكثر", "باقل", "باكثر"))


class _Units(NamedTuple):
    """Units of time and how many («الأيام الثلاثة», «الـ24 ساعة»), None where that is open; they end before token `end`."""

    unit: TimeWord
    number: float | None
    cut: int
    end: int


def read_run(line: Line, at: int) -> Draft | None:
    """«الأيام الثلاثة الماضية», «الـ24 ساعة المقبلة», «السنوات الأخيرة»: up to the day of publication, or from it on."""
    units = _units_counted(line, at) if line.find(at, "unit") else _counted_units(line, at)
    direction = _direction(line, units.end) if units is not None and has_length(units.unit.name) else None
    if units is None or direction is None:
        return None
    return run(at, units.end + 1, units.unit.name, units.number, direction, units.cut)


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


def read_vague(line: Line, at: int) -> Draft | None:
    """«عدة أسابيع», «أيام قليلة», «يوم كامل»; «منذ سنوات», «نحو شهر», «لأشهر» where a word before takes a length."""
    number = line.find(at, "number")
    few = line.find(at, "few") is not None or number is not None and number.name == "vague"
    unit, end = line.find(at + few, "unit"), at + few + 1
    if unit is None or unit.value == 2 or not has_length(unit.name):
        return None
    if not few:
        if unit.definite:
            return None
        if line.bare(end, "few after" if unit.value == 0 else "whole") is not None:
            end += 1
        elif not _takes_length(line, at, unit) or not _ends_length(line, end, unit):
            return None
    first = line.find(at, "few", "number", "unit")
    one = unit.value == 1 and not few
    return spoken_length(at, end, unit.name, 1 if one else None, first.cut if first is not None else 0)


def _takes_length(line: Line, at: int, unit: TimeWord) -> bool:
    before = line.form(at - 1)
    if before == "من" and line.form(at - 2) in _COMPARED or before in _BEFORE_A_LENGTH:
        return unit.cut == 0
    if before[:1] in ("و", "ف") and before[1:] in _BEFORE_A_LENGTH:
        return unit.cut == 0
    return unit.value == 0 and unit.cut == 1 and line.form(at).startswith("ل")


def _ends_length(line: Line, end: int, unit: TimeWord) -> bool:
    """«منذ ساعات الصباح الأولى», «بعد عام 2015», «شهر مارس» and «عام ونيف» go on as something else."""
    if line.find(end, "part") is not None:
        return False
    return unit.value != 1 or line.form(end) != "ونيف" and not line.find(end, "number", "month", "month?", "months")
