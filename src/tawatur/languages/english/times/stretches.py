"""Read weeks, months, years and longer: «last week», «early 2014», «the first quarter of 2005», «the late 1980s»."""

from __future__ import annotations

import re
from collections.abc import Callable

from tawatur.languages.calendar.moments import EDGES, Draft, Grain, Moment
from tawatur.languages.english.times.dates import read_month, read_year, read_year_of
from tawatur.languages.english.times.days import GRAINS
from tawatur.languages.english.times.line import DASHES, TO, Line
from tawatur.languages.english.times.words import month_number, time_kinds

_DECADE = re.compile(r"(1[5-9]|20)?(\d0)s")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_SHORT = re.compile(r"\d\d")
_SHARES: dict[str, Grain] = {"quarter": "quarter", "half": "half"}
_BEFORE_A_YEAR = frozenset(("in", "since", "during", "until", "early", "late", "mid", "year"))
_BEFORE_A_DECADE = frozenset(("the", "early", "late", "mid", "of"))
_OF = frozenset(("of", "in"))


def _read_stretch(line: Line, at: int) -> Draft | None:
    """The first of these that begins at token `at`; None if none does."""
    kinds = time_kinds(line.form(at)) if line.form(at) else frozenset[str]()
    for read, openers in _STRETCHES:
        draft = read(line, at) if kinds & openers else None
        if draft is not None:
            return draft
    return None


def _read_edged(line: Line, at: int) -> Draft | None:
    """«early 2014», «late last year», «mid-October», «end of the month», «beginning of April»."""
    form = line.form(at)
    word = line.find(at, "edge")
    if word is None:
        return None
    start = at + 1 + (line.form(at + 1) in DASHES)
    start += line.form(start) == "of"
    start += line.form(start) == "the"
    draft = _read_stretch(line, start)
    edge = EDGES[word.name]
    if draft is not None and draft.right is None and not draft.value and draft.left.grain != "day":
        return draft._replace(first=at, left=draft.left._replace(edge=edge))
    unit = line.find(start, "unit")
    if unit is None or not unit.value or unit.name not in ("week", "month", "year") or form in ("early", "late"):
        return None
    return Draft(at, start + 1, 0, Moment(GRAINS[unit.name], direction=0, edge=edge))


def _read_mid(line: Line, at: int) -> Draft | None:
    """«mid-October», «mid-2014», which are one token each."""
    rest = line.form(at).removeprefix("mid-")
    month, year = month_number(rest), read_year_of(rest)
    if month is not None:
        behind = read_year(line, at + 1)
        end = behind[1] if behind is not None else at + 1
        return Draft(at, end, 0, Moment("month", year=behind and behind[0], month=month, edge="middle"))
    return Draft(at, at + 1, 0, Moment("year", year=year, edge="middle")) if year is not None else None


def _read_years(line: Line, at: int) -> Draft | None:
    """«2014» where a word of time stands before it, «2011-2015», «the 2015-16 season»; «the 1980's» is a decade."""
    year = read_year_of(line.form(at))
    if year is None:
        return None
    if line.form(at + 1) == "'s" and not year % 10 and line.form(at - 1) in _BEFORE_A_DECADE:
        return Draft(at, at + 2, 0, Moment("decade", year=year))
    last = _last_year(line, at + 1, year)
    if last is not None:
        return Draft(at, at + 3, 0, Moment("year", year=year), Moment("year", year=last))
    before = line.find(at - 1, "before_year", "edge")
    if before is None and line.form(at - 1) not in DASHES or _counts(line, at, year):
        return None
    return Draft(at, at + 1, 0, Moment("year", year=year))


def _counts(line: Line, at: int, year: int) -> bool:
    """«of 1950 houses», «in 2000 houses» count; «in 2019 prices rose» does not."""
    if line.form(at + 1)[-1:] != "s" or line.form(at + 1) in ("was", "has", "is", "'s"):
        return False
    return not year % 100 or line.form(at - 1) not in _BEFORE_A_YEAR and line.form(at - 2) not in _SHARES


def _last_year(line: Line, at: int, first: int) -> int | None:
    if line.form(at) not in TO and not (line.form(at) == "and" and line.form(at - 2) == "between"):
        return None
    form = line.form(at + 1)
    if _SHORT.fullmatch(form) and int(form) == (first + 1) % 100:
        return first + 1
    year = read_year_of(form)
    return year if year is not None and first < year < first + 200 else None


def _read_decade(line: Line, at: int) -> Draft | None:
    """«1990s», «nineties»; «in his thirties» is an age."""
    match = _DECADE.fullmatch(line.form(at))
    if match is not None and match[1]:
        return Draft(at, at + 1, 0, Moment("decade", year=int(match[1] + match[2])))
    word = line.find(at, "decade")
    named = word is not None and line.form(at - 1) in _BEFORE_A_DECADE
    return Draft(at, at + 1, 0, Moment("decade", year=1900 + word.value)) if word is not None and named else None


def _read_century(line: Line, at: int) -> Draft | None:
    """«20th century», «nineteenth century»."""
    match, word = _ORDINAL.fullmatch(line.form(at)), line.find(at, "ordinal")
    number = int(match[1]) if match is not None else word.value if word is not None else 0
    unit = line.find(at + 1, "unit")
    if unit is None or unit.name != "century" or not 1 <= number <= 21 or line.form(at + 2) in ("bc", "bce", "b.c."):
        return None
    return Draft(at, at + 2, 0, Moment("century", year=number * 100 - 99))


def _read_part_of_year(line: Line, at: int) -> Draft | None:
    """«first quarter of 2005», «second half of last year»."""
    ordinal, share = line.find(at, "ordinal"), line.find(at + 1, "share")
    if ordinal is None or share is None or line.form(at + 2) not in _OF:
        return None
    start = at + 3 + (line.form(at + 3) == "the")
    year = _read_years(line, start) or _read_unit(line, start)
    if year is None or year.left.grain != "year" or year.right is not None or ordinal.value > 4:
        return None
    left = year.left._replace(grain=_SHARES[share.name], month=ordinal.value)
    return Draft(at, year.end, 0, left._replace(offset=left.direction, direction=None))


def _read_season(line: Line, at: int) -> Draft | None:
    """«summer of 2014», «spring 2011», «last winter»; «in spring» is of no year."""
    direction = line.find(at, "direction")
    start = at + (direction is not None)
    word = line.find(start, "season")
    if word is None:
        return None
    if direction is not None:
        return Draft(at, start + 1, 0, Moment("season", month=word.value, direction=direction.value))
    behind = start + 1 + (line.form(start + 1) in _OF)
    year = _read_years(line, behind) or _read_unit(line, behind)
    if year is None or year.left.grain != "year":
        return None
    left = year.left._replace(grain="season", month=word.value)
    return Draft(at, year.end, 0, left._replace(offset=left.direction, direction=None))


def _read_unit(line: Line, at: int) -> Draft | None:
    """«last week», «this year», «next month», «the following day», «the same week», «weekend»."""
    unit = line.find(at, "unit")
    if unit is not None and unit.name == "weekend" and line.form(at - 1) in ("the", "at", "over"):
        return Draft(at, at + 1, 0, Moment("weekend", direction=0))
    word = line.find(at, "direction", "same", "follow")
    unit = line.find(at + 1, "unit") if word is not None else None
    grain = GRAINS.get(unit.name) if unit is not None and unit.value else None
    if word is None or grain is None or line.form(at) == "recent":
        return None
    if word.kind == "direction" and line.form(at) == "next" and grain == "day" or word.kind != "direction":
        return Draft(at, at + 2, 0, Moment(grain, offset=word.value, named=True))
    return Draft(at, at + 2, 0, Moment(grain, direction=word.value)) if grain != "day" else None


_Reader = tuple[Callable[[Line, int], Draft | None], frozenset[str]]  # with the kinds of word that it can begin with
_STRETCHES: tuple[_Reader, ...] = (
    (read_month, frozenset(("month", "month?", "direction"))),
    (_read_years, frozenset(("year",))),
    (_read_decade, frozenset(("decade",))),
    (_read_century, frozenset(("ordinal",))),
    (_read_part_of_year, frozenset(("ordinal",))),
    (_read_season, frozenset(("season", "direction"))),
    (_read_unit, frozenset(("direction", "same", "follow", "weekend"))),
)
READERS: tuple[_Reader, ...] = (
    (_read_edged, frozenset(("edge",))),
    (_read_mid, frozenset(("mid",))),
    *_STRETCHES,
)
