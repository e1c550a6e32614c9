"""Read lengths of time that the calendar holds, or that are vague: «the past three days», «recent weeks», «a four-year term»."""

from __future__ import annotations

from math import ceil

from tawatur.languages.calendar.moments import Draft, Grain, Moment
from tawatur.languages.english.numbers import number_words
from tawatur.languages.english.times.line import Line
from tawatur.languages.english.times.words import time_words

_LENGTHS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W",
    "fortnight": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
_GRAINS: dict[str, tuple[Grain, float]] = {  # of what it is counted in the calendar, and how many of these it is
    "day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("year", 1), "decade": ("decade", 1),
    "hour": ("day", 1 / 24),
}  # fmt: skip
_NO_GRAIN: tuple[Grain, float] = ("none", 1)
_BEFORE_A_LENGTH = frozenset(("for", "within", "in", "over", "after", "than", "nearly", "almost", "about", "around"))
_MOST = 1000


def read_run(line: Line, at: int) -> Draft | None:
    """«past three days», «next six months», «last 24 hours», «coming weeks», «past few years»."""
    direction = line.find(at, "direction")
    if direction is None or not direction.value:
        return None
    start = at + 1 + (line.find(at + 1, "few") is not None)
    unit = line.find(start, "unit")
    if unit is not None and not unit.value:
        return _vague(line, at, start)
    number = line.number(at + 1)
    unit = line.find(at + 1 + number.end, "unit") if number is not None else None
    if number is None or number.value is None or unit is None or unit.name not in _LENGTHS:
        return None
    count, end = number.value, at + 2 + number.end
    value = length(unit.name, f"{count:g}")
    grain, times = _GRAINS.get(unit.name, _NO_GRAIN)
    steps = ceil(count * times)
    if steps > _MOST:
        return None
    left = Moment(grain, offset=direction.value * steps)
    return Draft(at, end, 0, left, reach="since" if direction.value < 0 else "until", type="DURATION", value=value)


def read_vague(line: Line, at: int) -> Draft | None:
    """«several weeks», «a few days», «for months»."""
    if line.find(at, "few") is not None:
        return _vague(line, at, at + 1) if not line.find(at + 2, "ago", "behind") else None
    return _vague(line, at, at) if line.form(at - 1) in _BEFORE_A_LENGTH else None


def read_one(line: Line, at: int) -> Draft | None:
    """«less than a month», «within an hour»; other numbers of units are counted as quantities are."""
    unit = line.find(at + 1, "unit")
    if line.form(at) not in ("a", "an") or unit is None or not unit.value or unit.name not in _LENGTHS:
        return None
    if line.form(at - 1) not in _BEFORE_A_LENGTH or line.find(at + 2, "ago", "behind"):
        return None
    return Draft(at, at + 2, 0, Moment("none"), type="DURATION", value=length(unit.name, "1"))


def _vague(line: Line, at: int, unit_at: int) -> Draft | None:
    unit = line.find(unit_at, "unit")
    if unit is None or unit.value or unit.name not in _LENGTHS:
        return None
    return Draft(at, unit_at + 1, 0, Moment("none"), type="DURATION", value=length(unit.name, "X"))


def read_joined(line: Line, at: int) -> Draft | None:
    """«four-year», «72-hour»: how long a thing lasts."""
    count, _, name = line.form(at).partition("-")
    number = int(count) if count.isdecimal() and len(count) < 5 else _named_number(count)
    unit = next((word for word in time_words(name) if word.kind == "unit" and word.value), None)
    if number is None or unit is None or unit.name not in _LENGTHS:
        return None
    return Draft(at, at + 1, 0, Moment("none"), type="DURATION", value=length(unit.name, str(number)))


def _named_number(word: str) -> int | None:
    found = number_words().get(word)
    return int(found.value) if found is not None and found.kind in ("one", "ten") else None


def length(unit: str, count: str) -> str:
    """The TIMEX3 value of so many units: `length("day", "3")` is P3D."""
    return _LENGTHS[unit].format(count)
