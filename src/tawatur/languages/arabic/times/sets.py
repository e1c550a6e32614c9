"""Find how often a thing happens: «يوميا», «بشكل أسبوعي», «كل عامين», «كل يوم جمعة»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.languages.arabic.fold import fold, raw_offset
from tawatur.languages.arabic.numbers import read_number
from tawatur.languages.arabic.tables import records
from tawatur.languages.arabic.times.words import TimeWord, time_words
from tawatur.languages.calendar.lengths import has_length, length
from tawatur.languages.calendar.sets import every_part, every_weekday
from tawatur.model import TimeExpression, Token

_EVERY = frozenset(("كل",))
_TIMES = frozenset(("مرة", "مرتين", "مرات"))
_DAYS = "ايام"
_MANNER = frozenset(("بشكل", "بصورة"))
_PROCLITICS = ("و", "ف", "ب")


def find_sets(text: str, tokens: Sequence[Token], forms: Sequence[str]) -> Iterator[TimeExpression]:
    """The expressions of type SET (TIMEX3), in order; their first and last day are None."""
    openers = _openers()
    behind = 0
    for at in [at for at, form in enumerate(forms) if form in openers]:
        if at < behind or (found := _read(forms, at)) is None:
            continue
        behind, cut, value = found
        start, end = raw_offset(text, tokens[at], cut) if cut else tokens[at].start, tokens[behind - 1].end
        yield TimeExpression(start, end, text[start:end], "SET", value, None, None)


def _read(forms: Sequence[str], at: int) -> tuple[int, int, str] | None:
    """The index behind the set that begins here, the letters of its proclitic, and its value."""
    form = forms[at]
    if form in _TIMES or form == _DAYS:
        found = _often(forms, at) if form in _TIMES else _on_days(forms, at)
        return (found[0], 0, found[1]) if found is not None else None
    cut = 0 if form in _alone() else 1
    if form[cut:] in _adverbs():
        return at + 1, cut, _adverbs()[form[cut:]]
    if form[cut:] in _MANNER:
        value = _manners().get(forms[at + 1]) if at + 1 < len(forms) else None
        return (at + 2, cut, value) if value is not None else None
    period = _counted(forms[at + 1 : at + 5]) or _named(forms[at + 1 : at + 3])
    if period is None:
        return None
    return at + 1 + period[0], cut, period[1]


def _often(forms: Sequence[str], at: int) -> tuple[int, str] | None:
    """«مرتين في السنة»: the index behind it, and P1Y."""
    unit = _word(forms[at + 2], "unit") if at + 2 < len(forms) and forms[at + 1] == "في" else None
    if unit is None or not unit.definite or unit.value != 1 or not has_length(unit.name):
        return None
    return at + 3, length(unit.name, 1)


def _on_days(forms: Sequence[str], at: int) -> tuple[int, str] | None:
    """«أيام الجمعة»: the index behind it, and its weekday of any week."""
    day = _word(forms[at + 1], "weekday") if at + 1 < len(forms) else None
    following = time_words(forms[at + 2]) if at + 2 < len(forms) else ()
    if day is None or any(word.kind == "weekday" for word in following):
        return None  # «أيام الجمعة والسبت والأحد» are those of one week
    return at + 2, every_weekday(day.value)


def _counted(forms: Sequence[str]) -> tuple[int, str] | None:
    """«كل | ثلاثة أشهر»: how many words it has, and P3M."""
    number = read_number(forms, 0, len(forms))
    if number is None or number.low != number.high or number.end >= len(forms):
        return None
    unit = _word(forms[number.end], "unit")
    if unit is None or not has_length(unit.name):
        return None
    return number.end + 1, length(unit.name, number.low)


def _named(forms: Sequence[str]) -> tuple[int, str] | None:
    """«كل | عامين», «كل | يوم جمعة», «كل | صباح», the same way; «كل اليوم» and «كل الأيام» are no sets."""
    for words, form in reversed(list(enumerate(forms, 1))):
        day = _word(form, "weekday") or _word("ال" + form, "weekday")
        if day is not None and (words == 1 or forms[0] == "يوم"):
            return words, every_weekday(day.value)
    unit = _word(forms[0], "unit", "part") if forms else None
    if unit is None or unit.definite:
        return None
    if unit.kind == "part":
        return 1, every_part(unit.name)
    return (1, length(unit.name, unit.value)) if unit.value and has_length(unit.name) else None


def _word(form: str, *kinds: str) -> TimeWord | None:
    return next((word for word in time_words(form) if word.kind in kinds and not word.cut), None)


def _adverbs() -> dict[str, str]:
    return _by_form("forms")


def _manners() -> dict[str, str]:
    return _by_form("manner")


@cache
def _by_form(column: str) -> dict[str, str]:
    rows = (record for _, record in records("sets.tsv") if record[column])
    return {fold(form): record["value"] for record in rows for form in record[column].split("|")}


@cache
def _openers() -> frozenset[str]:
    """Every form that a set can begin with."""
    return _TIMES | {_DAYS} | {proclitic + word for proclitic in ("", *_PROCLITICS) for word in _alone()}


@cache
def _alone() -> frozenset[str]:
    """Those of them that a proclitic may stand before."""
    return _EVERY | _MANNER | _adverbs().keys()
