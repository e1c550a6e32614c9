"""Read how often a thing happens: «daily», «every Monday», «every three months», «twice a year», «Fridays»."""

from __future__ import annotations

from tawatur.languages.calendar.lengths import length
from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.calendar.sets import every_part, every_weekday
from tawatur.languages.english.times.line import Line


def read_set(line: Line, at: int) -> Draft | None:
    """An expression of type SET; None for «every one of them»."""
    adverb = line.find(at, "adverb")
    if adverb is not None:
        return None if line.is_capital(at) else _set(at, at + 1, adverb.name)  # the «Daily Mirror»
    days = line.find(at, "weekdays")
    if days is not None:
        return _set(at, at + 1, every_weekday(days.value))
    if line.find(at, "often") is not None:
        unit = line.measure(at + 2) if line.form(at + 1) in ("a", "an", "every", "each", "per") else None
        return _set(at, at + 3, length(unit.name, 1)) if unit is not None else None
    return _every(line, at) if line.find(at, "every") is not None else None


def _every(line: Line, at: int) -> Draft | None:
    weekday = line.find(at + 1, "weekday")
    if weekday is not None:
        return _set(at, at + 2, every_weekday(weekday.value))
    part = line.find(at + 1, "part")
    if part is not None and line.form(at + 1) != "night":
        return _set(at, at + 2, every_part(part.name))
    other = line.form(at + 1) == "other"
    unit = line.measure(at + 1 + other)
    if unit is not None and unit.value and unit.name != "second":
        return _set(at, at + 2 + other, length(unit.name, 1 + other))
    number = line.number(at + 1)
    unit = line.measure(at + 1 + number.end) if number is not None else None
    if number is None or number.value is None or unit is None:
        return None
    return _set(at, at + 2 + number.end, length(unit.name, number.value))


def _set(first: int, end: int, value: str) -> Draft:
    return Draft(first, end, 0, Moment("none"), type="SET", value=value)
