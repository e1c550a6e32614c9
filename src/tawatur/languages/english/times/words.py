"""The words of English time expressions, looked up by form."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.languages.calendar.feasts import Feast, by_first_word
from tawatur.languages.english.numbers import number_words
from tawatur.languages.english.tables import records
from tawatur.languages.remembering import remembered

_YEAR_DIGITS = 4


class TimeWord(NamedTuple):
    """One meaning of a word; `kind`, `value` and `name` as times.tsv has them.

    A month has kind `month`, or `month?` where it is often another word (may, march) and needs company.
    """

    kind: str
    value: int
    name: str


@cache
def _table() -> dict[str, tuple[TimeWord, ...]]:
    table: dict[str, list[TimeWord]] = {}
    for _, record in records("times.tsv"):
        for form in record["forms"].split("|"):
            table.setdefault(form, []).append(TimeWord(record["kind"], int(record["value"]), record["name"]))
    for _, record in records("months.tsv"):
        for form in record["forms"].split("|"):
            kind = "month?" if form.startswith("~") else "month"
            table.setdefault(form.lstrip("~"), []).append(TimeWord(kind, int(record["number"]), ""))
    return {form: tuple(found) for form, found in table.items()}


def time_words(form: str) -> tuple[TimeWord, ...]:
    """What a form can mean in a time expression; empty if nothing."""
    return _table().get(form, ())


def month_number(form: str) -> int | None:
    """The month that a form names; None if it is none."""
    return next((word.value for word in time_words(form) if word.kind.startswith("month")), None)


@cache
def months() -> frozenset[str]:
    """Every form of a month, short ones too."""
    return frozenset(form for form, words in _table().items() if words[-1].kind.startswith("month"))


@cache
def feasts() -> dict[str, tuple[Feast, ...]]:
    """First word -> the feasts so called, the longest name first."""
    return by_first_word(records("feasts.tsv"), str)


@remembered
def time_kinds(form: str) -> frozenset[str]:
    """The kinds of all that the form can mean, and what no table has.

    That is: `number` in digits, and `year`, `decade` («1990s»), `ordinal` («20th»); `mid` («mid-May»); `joined`
    («two-week»); `count`, a number in words; `units`, more than one; `day` and `weekend`; `feast`.
    """
    if form[0].isdecimal():
        return _digit_kinds(form)
    if form.startswith("mid-"):
        return frozenset(("mid",))
    kinds = {word.kind for word in time_words(form)}
    if any(word.kind == "unit" and not word.value for word in time_words(form)):
        kinds.add("units")
    if form in ("day", "weekend"):
        kinds.add(form)
    if form in ("a", "an") or form in number_words():
        kinds.add("count")
    if form in feasts():
        kinds.add("feast")
    if _is_joined(form):
        kinds.add("joined")
    return frozenset(kinds)


def _is_joined(form: str) -> bool:
    return any(word.kind == "unit" for word in time_words(form.partition("-")[2]))


def _digit_kinds(form: str) -> frozenset[str]:
    kinds = {"number"}
    if _is_joined(form):
        kinds.add("joined")
    if form.isdecimal() and len(form) == _YEAR_DIGITS:
        kinds.add("year")
    if form.endswith("0s"):
        kinds.add("decade")
    elif form.endswith(("st", "nd", "rd", "th")):
        kinds.add("ordinal")
    return frozenset(kinds)
