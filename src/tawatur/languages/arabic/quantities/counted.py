"""Read what stands behind a number: a unit, a share of the whole, or the noun that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur.languages.arabic.numbers import number_word
from tawatur.languages.arabic.quantities.lexicon import Unit, two_word_units, units, words
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered

_CLOSING = frozenset(")]»”\"’'")
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}
_PRONOUNS = ("هم", "هن", "هما")


class Counted(NamedTuple):
    """What is counted, up to token `end`: its unit, and the token that names it (None where none does)."""

    end: int
    unit: str | None
    kind: str
    noun: int | None
    half: float  # what «ونصف» behind the unit adds


@cache
def _function_words() -> frozenset[str]:
    classes = (
        "preposition",
        "with_pronoun",
        "complementizer",
        "relative",
        "demonstrative",
        "negation",
        "purpose",
        "adversative",
    )
    return frozenset().union(*(word_class(name) for name in classes)) | words("no_noun")


def read_counted(forms: Sequence[str], end: int, stop: int, exact: bool = True) -> Counted:
    """What the number that ends before token `end` counts; what an exact number counts has no article."""
    after = end + 1 if end < stop and forms[end] in _CLOSING else end
    form = forms[after] if after < stop else ""
    following = forms[after + 1] if after + 1 < stop else ""
    if form in _SYMBOLS:
        return Counted(after + 1, _SYMBOLS[form], "currency", None, 0.0)
    pair = two_word_units().get(form, {}).get(following)
    if pair is not None:
        return _counted_in(forms, after, after + 2, stop, pair)
    unit = units().get(form)
    if unit is not None:
        return _counted_in(forms, after, after + 1, stop, unit)
    if form in ("من", "عدد"):  # «خمسة من الركاب», «ارتفع إلى 37 عدد القتلى»
        return Counted(end, None, "", after + 1 if is_noun(following) else None, 0.0)
    if is_noun(form) and not (exact and form.startswith("ال")) and not form.endswith(_PRONOUNS):
        return Counted(after + 1, None, "", after, 0.0)
    return Counted(end, None, "", None, 0.0)


def _counted_in(forms: Sequence[str], noun: int, end: int, stop: int, unit: Unit) -> Counted:
    if unit.kind == "share":
        whole = end + 1 if end + 1 < stop and forms[end] == "من" and is_noun(forms[end + 1]) else None
        return Counted(end, "percent", "share", whole, 0.0)
    name = unit.name
    half = 0.0
    if end < stop and forms[end] in unit.adjectives:
        name, end = unit.adjectives[forms[end]], end + 1
    part = number_word(forms[end]) if end < stop else None
    if part is not None and part.kind == "part" and part.joined and not part.definite:
        half, end = part.value, end + 1
        if end < stop and units().get(forms[end].removeprefix("ال")) == unit:
            end += 1  # «3 سنوات ونصف السنة»
    return Counted(end, name, unit.kind, noun, half)


@remembered
def is_noun(form: str) -> bool:
    """Whether the word may be a counted noun: no particle, mark or number, no verb, nothing with a proclitic."""
    if len(form) < 2 or not form[0].isalpha() or form[0].isascii() or form in _function_words():
        return False
    for letter, kind in (("و", "waw"), ("ف", "waw"), ("ب", "ba"), ("ل", "lam"), ("ي", "begins_in_y")):
        if form[0] == letter:
            return form in words(kind)
    if form.endswith("وا") or form[-1] == "ت" and form[-2] not in "اوي" and form not in words("ends_in_t"):
        return False
    return number_word(form) is None
