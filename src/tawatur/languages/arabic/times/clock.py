"""Read hours of the day: «الساعة التاسعة والنصف مساء», «10:30», «الثالثة فجرا»."""

from __future__ import annotations

import re

from tawatur.languages.arabic.numbers import number_word, read_number, read_ordinal
from tawatur.languages.arabic.times.line import CLOSING, OPENING, Line
from tawatur.languages.calendar.moments import Draft, Moment

_FRACTIONS = {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20, "وثلث": 20}
_WITH_COMMA = re.compile(r"(\d{1,2})[.,]([0-5]\d)")  # «الساعة 15,30»
_PARTS_OFF = {"ربعا": 15, "ربع": 15, "الربع": 15, "ثلثا": 20, "ثلث": 20, "الثلث": 20}
_ZONES = frozenset(("بتوقيت", "بالتوقيت"))


def read_clock(line: Line, at: int) -> Draft | None:
    """An hour; its value has no day, since the day stands in an expression of its own («الساعة التاسعة [مساء أمس]»)."""
    if (edge := line.find(at, "edge")) is not None:
        midnight = edge.name == "middle" and line.form(at + 1) == "الليل" and not line.find(at + 2, "direction")
        return Draft(at, at + 2, edge.cut, Moment("none"), type="TIME", value="T24:00") if midnight else None
    unit = line.find(at, "unit")
    headed = unit is not None and unit.name == "hour" and unit.value == 1 and unit.definite
    start = at + headed
    time = _digits(line, start, headed) or _ordinal_hour(line, start, headed)
    if time is None:
        return None
    hour, minute, end = time
    hour, minute, end = _less(line, end, hour) or (hour, minute, end) if not minute else (hour, minute, end)
    part = line.bare(end, "part")
    if part is None and line.form(end) in ("بعد", "قبل") and line.form(end + 1) in ("ظهر", "الظهر"):
        hour, end = _shifted(hour, "pm" if line.form(end) == "بعد" else "am"), end + 2
    elif part is not None:
        hour = _shifted(hour, part.name)
        end += not line.find(end + 1, "deictic", "weekday") and not _day_unit(line, end + 1)
    elif not headed and line.form(start + 1) != ":" and line.form(end) != "من":
        return None
    if not (0 <= hour < 24 and 0 <= minute < 60):
        return None
    end = _past_zone(line, end)
    cut = unit.cut if headed and unit is not None else 0
    return Draft(at, end, cut, Moment("none"), type="TIME", value=f"T{hour:02d}:{minute:02d}")


def _digits(line: Line, at: int, headed: bool) -> tuple[int, int, int] | None:
    if headed and (comma := _WITH_COMMA.fullmatch(line.form(at))) is not None:
        return int(comma[1]), int(comma[2]), at + 1
    hour = line.integer(at)
    if hour is None or len(line.form(at)) > 2:
        return None
    minute = line.integer(at + 2)
    if line.form(at + 1) == ":" and minute is not None and len(line.form(at + 2)) == 2 and line.touches(at):
        seconds = line.form(at + 3) == ":" and line.integer(at + 4) is not None
        return hour, minute, at + (5 if seconds else 3)
    if headed or line.form(at + 1) in ("صباحا", "مساء", "ظهرا", "فجرا", "ليلا", "عصرا"):
        return hour, 0, at + 1
    return None


def _ordinal_hour(line: Line, at: int, headed: bool) -> tuple[int, int, int] | None:
    form = line.form(at)
    ordinal = (1, at + 1) if form == "الواحدة" else read_ordinal(line.forms, at, line.stop)
    if ordinal is None or not 1 <= ordinal[0] <= 12 or not form.endswith(("ة", "ه")):
        return None
    hour, end = ordinal
    minute = _FRACTIONS.get(line.form(end), 0)
    end += minute > 0
    if minute == 0 and (more := _minutes(line, end)) is not None:
        minute, end = more
    timed = line.form(end) in ("صباحا", "مساء", "ظهرا", "فجرا", "ليلا", "عصرا") or line.form(end + 1) in (
        "الظهر",
        "ظهر",
    )
    timed = timed or line.form(end) == "من" and line.find(end + 1, "part") is not None
    return (hour, minute, end) if headed or timed else None


def _minutes(line: Line, at: int) -> tuple[int, int] | None:
    """«العاشرة [وعشرين دقيقة]»."""
    word = number_word(line.form(at)) if line.form(at) else None
    number = read_number(line.forms, at, line.stop) if word is not None and word.joined else None
    unit = line.bare(number.end, "unit") if number is not None else None
    if number is None or unit is None or unit.name != "minute" or not number.low < 60:
        return None
    return int(number.low), number.end + 1


def _less(line: Line, at: int, hour: int) -> tuple[int, int, int] | None:
    """«السابعة [إلا ربعا]», «العاشرة [إلا خمس دقائق]»: hour, minute and end; None where nothing is taken off."""
    if line.form(at) != "الا":
        return None
    minutes, end = _PARTS_OFF.get(line.form(at + 1), 0), at + 2
    number = read_number(line.forms, at + 1, line.stop) if not minutes else None
    unit = line.bare(number.end, "unit") if number is not None else None
    if number is not None and unit is not None and unit.name == "minute":
        minutes, end = int(number.low), number.end + 1
    return ((hour - 1) % 24, 60 - minutes, end) if 0 < minutes < 60 else None


def _shifted(hour: int, part: str) -> int:
    if part == "am":
        return 0 if hour == 12 else hour
    if part == "night" and (hour < 6 or hour == 12):
        return hour % 12
    return hour + 12 if hour < 12 else hour


def _day_unit(line: Line, at: int) -> bool:
    unit = line.bare(at, "unit")
    return unit is not None and unit.name == "day"


def _past_zone(line: Line, end: int) -> int:
    """Over «بتوقيت غرينتش» and «(07:30 ت غ)»."""
    if line.form(end) in _ZONES:
        return min(end + 2, line.stop)
    if line.form(end) in OPENING and line.form(end + 2) == ":":
        close = next((at for at in range(end + 3, min(end + 8, line.stop)) if line.form(at) in CLOSING), 0)
        return close + 1 if close else end
    return end
