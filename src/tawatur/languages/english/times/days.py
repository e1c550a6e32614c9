"""Read weekdays and days near the day of publication: «Tuesday morning», «the day before yesterday», «two days later»."""

from __future__ import annotations

from tawatur.languages.calendar.moments import Draft, Grain, Moment
from tawatur.languages.english.times.dates import read_date
from tawatur.languages.english.times.line import Line
from tawatur.model import TimeType

GRAINS: dict[str, Grain] = {
    "day": "day", "night": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
_MOST = 5000


def _part_end(line: Line, at: int) -> int:
    """The index behind a part of the day at `at`: «Tuesday | morning»."""
    return at + 1 if line.find(at, "part") else at


def _type(line: Line, end: int) -> TimeType:
    return "TIME" if line.find(end - 1, "part") else "DATE"


def read_weekday(line: Line, at: int) -> Draft | None:
    """«Monday», «last Monday», «Wednesday morning», «Sunday, 12 April 2009», «Monday and Tuesday»."""
    direction = line.find(at, "direction")
    start = at + (direction is not None)
    word = line.find(start, "weekday")
    if word is None or not line.is_capital(start):
        return None
    end = _part_end(line, start + 1)
    dated = end + (line.form(end) == ",")
    date = read_date(line, dated) if line.form(dated) and direction is None else None
    if date is not None and date.right is None:
        return date._replace(first=at, left=date.left._replace(weekday=word.value), type=_type(line, end))
    moment = Moment("day", weekday=word.value, direction=direction and direction.value)
    return Draft(at, end, 0, moment, type=_type(line, end))


def read_near(line: Line, at: int) -> Draft | None:
    """«today», «yesterday morning», «tonight»."""
    word = line.find(at, "deictic")
    if word is None:
        return None
    end = _part_end(line, at + 1)
    return Draft(at, end, 0, Moment("day", offset=word.value), type="TIME" if word.name else _type(line, end))


def read_day_beside(line: Line, at: int) -> Draft | None:
    """«day before yesterday», «day after tomorrow»."""
    if line.form(at) != "day" or line.form(at + 1) not in ("before", "after"):
        return None
    word = line.find(at + 2, "deictic")
    if word is None or not word.value:
        return None
    return Draft(at, at + 3, 0, Moment("day", offset=word.value + (1 if line.form(at + 1) == "after" else -1)))


def read_part(line: Line, at: int) -> Draft | None:
    """«this morning», «last night», «that evening», «the following night», «morning of March 5»."""
    head = line.find(at, "direction", "same", "follow")
    if head is None:
        of = line.form(at + 1) in ("of", "on")
        day = (read_weekday(line, at + 2) or read_date(line, at + 2)) if of and line.form(at + 2) else None
        return day._replace(first=at, type="TIME") if day is not None else None
    part = line.find(at + 1, "part")
    if part is None or head.kind == "direction" and head.value > 0:
        return None
    moment = Moment("day", offset=head.value, named=head.kind != "direction")
    return Draft(at, at + 2, 0, moment, type="TIME")


def read_counted(line: Line, at: int) -> Draft | None:
    """«two weeks ago», «a month earlier», «three days later»; «two weeks after the raid» counts from what is no date."""
    count, end = _count(line, at)
    unit = line.find(end, "unit")
    grain = GRAINS.get(unit.name) if unit is not None else None
    if grain is None or grain == "century" or not 0 < count <= _MOST:
        return None
    if line.find(end + 1, "ago") is not None:
        return Draft(at, end + 2, 0, Moment(grain, offset=-count))
    behind = line.find(end + 1, "behind")
    if behind is None or line.form(end + 1) in ("before", "after") and line.form(end + 2)[:1].isalnum():
        return None
    if line.form(end + 2) == "than":
        return None
    return Draft(at, end + 2, 0, Moment(grain, offset=behind.value * count, named=True))


def _count(line: Line, at: int) -> tuple[int, int]:
    """How many, and the index behind it; 0 where that is no whole number."""
    if line.form(at) in ("a", "an"):
        return 1, at + 1
    number = line.number(at)
    if number is None or number.value is None or number.value != int(number.value):
        return 0, at
    return int(number.value), at + number.end
