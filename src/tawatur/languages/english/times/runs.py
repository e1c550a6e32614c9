"""Read lengths of time that the calendar holds, or that are vague: «the past three days», «recent weeks», «a four-year term»."""

from __future__ import annotations

from tawatur.languages.calendar.lengths import has_length, run, spoken_length
from tawatur.languages.calendar.moments import Draft
from tawatur.languages.english.numbers import number_words
from tawatur.languages.english.times.line import Line
from tawatur.languages.english.times.words import time_words

_BEFORE_A_LENGTH = frozenset(("for", "within", "in", "over", "after", "than", "nearly", "almost", "about", "around"))


def read_run(line: Line, at: int) -> Draft | None:
    """«past three days», «next six months», «last 24 hours», «coming weeks», «past few years»."""
    direction = line.find(at, "direction")
    if direction is None or not direction.value:
        return None
    few = line.find(at + 1, "few") is not None
    number = line.number(at + 1) if not few else None
    end = at + 1 + (number.end if number is not None else few)
    unit = line.measure(end)
    if unit is None or number is not None and number.value is None or number is None and unit.value:
        return None
    return run(at, end + 1, unit.name, number.value if number is not None else None, direction.value)


def read_vague(line: Line, at: int) -> Draft | None:
    """«several weeks», «a few days [ago]», «a couple of hours», «for months»."""
    if line.find(at, "few") is not None:
        return _vague(line, at, at + 1 + (line.form(at + 1) == "of"))
    return _vague(line, at, at) if line.form(at - 1) in _BEFORE_A_LENGTH else None


def read_one(line: Line, at: int) -> Draft | None:
    """«less than a month», «within an hour»; other numbers of units are counted as quantities are."""
    unit = line.measure(at + 1)
    if line.form(at) not in ("a", "an") or unit is None or not unit.value:
        return None
    if line.form(at - 1) not in _BEFORE_A_LENGTH or line.find(at + 2, "ago", "behind"):
        return None
    return spoken_length(at, at + 2, unit.name, 1)


def _vague(line: Line, at: int, unit_at: int) -> Draft | None:
    unit = line.measure(unit_at)
    return spoken_length(at, unit_at + 1, unit.name, None) if unit is not None and not unit.value else None


def read_joined(line: Line, at: int) -> Draft | None:
    """«four-year», «72-hour»: how long a thing lasts."""
    count, _, name = line.form(at).partition("-")
    number = int(count) if count.isdecimal() and len(count) < 5 else _named_number(count)
    unit = next((word for word in time_words(name) if word.kind == "unit" and word.value), None)
    if number is None or unit is None or not has_length(unit.name):
        return None
    return spoken_length(at, at + 1, unit.name, number)


def _named_number(word: str) -> int | None:
    found = number_words().get(word)
    return int(found.value) if found is not None and found.kind in ("one", "ten") else None
