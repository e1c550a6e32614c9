"""Read lengths of time that lie in the calendar, or are vague: «الأيام الثلاثة الماضية», «السنوات الأخيرة», «عدة أسابيع»."""

from __future__ import annotations

from math import ceil

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


def read_run(line: Line, at: int) -> Draft | None:
    """«الأيام الثلاثة الماضية», «الـ24 ساعة المقبلة», «اليومين الماضيين», «السنوات القليلة المقبلة»; up to the day of publication, or from it."""
    unit = line.find(at, "unit")
    number = read_number(line.forms, at if unit is None else at + 1, line.stop)
    counted = number is not None and number.low == number.high
    cut = unit.cut if unit is not None else number.cut if number is not None else 0
    end = number.end if number is not None and counted else at + 1
    if unit is None:
        unit = line.bare(end, "unit") if counted else None
        if unit is None or unit.definite:
            return None
        end += 1
    elif not unit.definite or unit.value == 1 or unit.value == 2 and line.form(at).endswith("ي"):
        return None  # «اجتماعه اليومي الاثنين الماضي»
    if unit is None or unit.name not in _LENGTHS:
        return None
    count = number.low if number is not None and counted else 2.0 if unit.value == 2 else None
    end += count is None and line.form(end) in _FEW
    direction = _direction(line, end)
    if direction is None:
        return None
    value = length(unit.name, f"{count:g}" if count is not None else "X")
    left = _reached(unit, count, direction)
    return Draft(at, end + 1, cut, left, reach="since" if direction < 0 else "until", type="DURATION", value=value)


def _direction(line: Line, at: int) -> int | None:
    if line.form(at) in _LAST:
        return -1
    word = line.bare(at, "direction")
    return word.value or None if word is not None else None


def _reached(unit: TimeWord, count: float | None, direction: int) -> Moment:
    """The other end of the run; nowhere in the calendar where it is not said how long it is."""
    grain, times = _GRAINS.get(unit.name, _NO_GRAIN)
    if count is None or count > _MOST:
        return Moment("none")
    return Moment(grain, offset=direction * ceil(count * times))


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
