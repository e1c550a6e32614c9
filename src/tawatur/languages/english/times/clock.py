"""Read hours of the day: «9 p.m.», «2:30 pm», «0900 GMT», «midnight»."""

from __future__ import annotations

import re

from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.english.times.line import Line

_HOUR = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?")
_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_AM = frozenset(("am", "a.m.", "a.m"))
_PM = frozenset(("pm", "p.m.", "p.m"))
_ZONES = frozenset(("gmt", "utc", "local", "hours", "hrs", "bst", "est", "edt", "cet"))
_NOON = 12


def read_clock(line: Line, at: int) -> Draft | None:
    """An hour; its value has no day, since the day stands in an expression of its own («9 p.m. [on Tuesday]»)."""
    word = line.find(at, "part")
    if word is not None:
        named = word.value and line.form(at - 1) in ("at", "by", "until", "before", "after", "around")
        return _draft(at, at + 1, f"T{word.value:02}:00") if named else None
    four = _FOUR.fullmatch(line.form(at))
    if four is not None and line.form(at + 1) in _ZONES:
        return _draft(at, at + 2, f"T{four[1]}:{four[2]}")
    match = _HOUR.fullmatch(line.form(at))
    return _spelled(line, at, match) if match is not None else None


def _spelled(line: Line, at: int, match: re.Match[str]) -> Draft | None:
    hour, minute = int(match[1]), int(match[2] or 0)
    behind = match[3] or line.form(at + 1)
    end = at + 1 if match[3] else at + 2
    if behind in _PM or behind in _AM:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if behind in _PM else 0)
    elif behind == "o'clock":
        pass
    elif behind in _ZONES and match[2] is not None:
        end += behind == "local" and line.form(at + 2) == "time"
    elif match[2] is not None and ":" in match[0] and line.form(at - 1) in ("at", "by", "until", "around", "before"):
        end = at + 1
    else:
        return None
    return _draft(at, end, f"T{hour:02}:{minute:02}") if hour < 24 else None


def _draft(at: int, end: int, value: str) -> Draft:
    return Draft(at, end, 0, Moment("none"), type="TIME", value=value)
