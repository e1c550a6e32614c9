"""Lengths of time as TIMEX3 writes them, and where those that reach to a day begin."""

from __future__ import annotations

from math import ceil
from typing import Literal

from tawatur.languages.calendar.moments import Draft, Grain, Moment

# ISO 8601, to which TIMEX3 adds decades and centuries.
_LENGTHS = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "night": "P{}D", "week": "P{}W", "month": "P{}M",
    "year": "P{}Y", "decade": "P{}DE", "century": "P{}CE",
}  # fmt: skip
_GRAINS: dict[str, tuple[Grain, float]] = {  # of what it is counted in the calendar, and how many of these it is
    "hour": ("day", 1 / 24), "day": ("day", 1), "week": ("day", 7), "month": ("month", 1), "year": ("year", 1),
    "decade": ("decade", 1),
}  # fmt: skip
_NO_GRAIN: tuple[Grain, float] = ("none", 1)
_MOST = 1000  # units that are counted in the calendar


def has_length(unit: str) -> bool:
    """Whether lengths are measured in the unit; in weekends they are not."""
    return unit in _LENGTHS


def length(unit: str, count: float | None) -> str:
    """The TIMEX3 value of so many units: `length("day", 3)` is P3D, of an open number PXD; KeyError for what is no unit."""
    return _LENGTHS[unit].format("X" if count is None else f"{count:g}")


def spoken_length(first: int, end: int, unit: str, count: float | None, cut: int = 0) -> Draft:
    """The draft of a length that lies nowhere in the calendar: «four-year», «عدة أسابيع»."""
    return Draft(first, end, cut, Moment("none"), type="DURATION", value=length(unit, count))


def run(first: int, end: int, unit: str, count: float | None, direction: int, cut: int = 0) -> Draft:
    """The draft of a length up to the day of publication (`direction` -1), or from it on (1); nowhere if `count` is open."""
    draft = spoken_length(first, end, unit, count, cut)
    grain, times = _GRAINS.get(unit, _NO_GRAIN)
    if count is None or count > _MOST:
        return draft
    reach: Literal["since", "until"] = "since" if direction < 0 else "until"
    return draft._replace(left=Moment(grain, offset=direction * ceil(count * times)), reach=reach)
