"""The words of time expressions, looked up by form with their proclitics cut."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.numbers import number_word
from tawatur.languages.arabic.proclitics import cuts
from tawatur.languages.arabic.tables import records
from tawatur.languages.calendar.feasts import Feast, by_first_word
from tawatur.languages.remembering import remembered


class TimeWord(NamedTuple):
    """One meaning of a word; `kind`, `value` and `name` as relative_times.tsv has them.

    A month has its calendar as `name`, and kind `month?` where it needs proof; `months` opens a name of two words; what
    numbers are made of is `number`. `cut` letters are proclitics other than the article, and `joined` says that one is
    «و» or «ف»; `definite` that the article stands.
    """

    kind: str
    value: int
    name: str
    cut: int
    joined: bool
    definite: bool


class _Row(NamedTuple):
    kind: str
    value: int
    name: str


@cache
def two_word_months() -> dict[str, dict[str, tuple[int, str]]]:
    """First word -> second word -> month and calendar: «كانون» -> «الثاني» -> 1, levant."""
    table: dict[str, dict[str, tuple[int, str]]] = {}
    for record in (record for _, record in records("months.tsv")):
        for form in record["forms"].split("|"):
            head, _, second = fold(form).partition(" ")
            if second:
                table.setdefault(head, {})[second] = (int(record["month"]), record["calendar"])
    return table


@cache
def feasts() -> dict[str, tuple[Feast, ...]]:
    """First word -> the feasts so called, the longest name first."""
    return by_first_word(records("feasts.tsv"), fold)


@cache
def _table() -> dict[str, tuple[_Row, ...]]:
    table: dict[str, list[_Row]] = {}
    for _, record in records("relative_times.tsv"):
        for form in record["forms"].split("|"):
            table.setdefault(fold(form), []).append(_Row(record["kind"], int(record["value"]), record["name"]))
    for _, record in records("weekdays.tsv"):
        for form in record["forms"].split("|"):
            table.setdefault(fold(form), []).append(_Row("weekday", int(record["weekday"]), ""))
    for _, record in records("months.tsv"):
        kind = "month?" if record["proof"] else "month"
        for form in record["forms"].split("|"):
            if " " not in form:
                table.setdefault(fold(form), []).append(_Row(kind, int(record["month"]), record["calendar"]))
    for head in feasts():
        table.setdefault(head, []).append(_Row("feast", 0, ""))
    for head in two_word_months():
        table.setdefault(head, []).append(_Row("months", 0, ""))
    return {form: tuple(found) for form, found in table.items()}


@remembered
def time_words(form: str) -> tuple[TimeWord, ...]:
    """What a folded form can mean in a time expression; empty if nothing."""
    table = _table()
    for cut in cuts(form):
        stem = form[cut.letters :]
        found = (table.get("ال" + stem) or table.get(stem)) if cut.article else table.get(stem)
        if found:
            definite = cut.article > 0 or stem.startswith("ال")
            return tuple(TimeWord(*row, cut.letters - cut.article, cut.joined, definite) for row in found)
    number = number_word(form)
    if number is not None:
        return (TimeWord("number", 0, number.kind, number.cut, number.joined, number.definite),)
    return ()


@remembered
def time_kinds(form: str) -> frozenset[str]:
    """The kinds of all that the form can mean in a time expression, and what no table has.

    That is: among units `the units` («الأيام», «اليومين») and `some units` («أيام», «شهر»), and which, as `the hour` and
    `a day`; among numbers `vague`, `the number`, `numeral` (that of an hour, a day or a year) and `share` («النصف»).
    """
    words = time_words(form)
    return frozenset(word.kind for word in words).union(*map(_shape, words))


def _shape(word: TimeWord) -> tuple[str, ...]:
    if word.kind == "number":
        return _shape_of_number(word)
    if word.kind != "unit":
        return ()
    if word.definite:
        return (f"the {word.name}",) if word.value == 1 else (f"the {word.name}", "the units")
    return f"a {word.name}", "some units"


def _shape_of_number(word: TimeWord) -> tuple[str, ...]:
    if word.name == "vague":
        return ("vague",)
    shapes = ("share",) if word.name == "part" else ()
    if word.definite:
        return *shapes, "the number", "numeral"  # «الثلاثة», «العشرين», «الواحدة» ظهرا
    return (*shapes, "numeral") if word.name in ("digits", "ordinal") else shapes


@remembered
def looks_ahead(form: str) -> bool:
    """Whether the word is one of the coming («المقرر») or a verb with the س of the future («سيعقد»)."""
    if any(word.kind == "future" for word in time_words(form)):
        return True
    stem = form.removeprefix("و")
    return len(stem) > 4 and stem.startswith(("سي", "ست", "سن")) and not stem.startswith(_never_ahead())


@cache
def _never_ahead() -> tuple[str, ...]:
    return tuple(name_words("future", "begins"))


@cache
def name_words(what: str, where: str) -> frozenset[str]:
    """The forms beside which a word of time stands in a name: see not_times.tsv."""
    rows = (record for _, record in records("not_times.tsv") if (record["what"], record["where"]) == (what, where))
    return frozenset(fold(form) for row in rows for form in row["forms"].split("|"))
