"""Read what stands behind a number: a unit, a share of the whole, or the noun that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur.languages.arabic.numbers import number_word
from tawatur.languages.arabic.quantities.lexicon import Unit, two_word_units, units
from tawatur.languages.arabic.tables import word_class

_CLOSING = frozenset(")]»”\"’'")
_SHARE = frozenset(("%", "٪"))
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}
_OTHER = frozenset("بينهم بينها بينهن منهم منها منهن لا لم لن قد هو هي هم كان كانت كما ثم او ام اي و ف ب ل ال تم يتم ما مما حيث اذ اذا هناك هنا".split())
_JOINED_NOUNS = frozenset(
    "وحدة وحدات ولد ولدا اولاد وزير وزيرا وزراء وثيقة وثائق ورقة ورقات وظيفة وظائف وفد وفدا وفود وسيط وكيل وكيلا ولاية ولايات والد وفاة "
    "وفيات وجبة وجبات ورشة ورش وسام وكالة وكالات وسيلة وسائل واحة فرد فردا افراد فرصة فريق فريقا فيلم فيلما فصيل فصيلا فرقة فلسطيني "
    "فلسطينيا فلسطينيين فرنسي فرنسيا فتاة فتيات فندق فندقا فرع فرعا فئة فئات".split()
)


class Counted(NamedTuple):
    """What is counted, up to token `end`: its unit, and the token that names it (None where none does)."""

    end: int
    unit: str | None
    kind: str
    noun: int | None
    half: float  # what «ونصف» behind the unit adds


@cache
def _function_words() -> frozenset[str]:
    classes = ("preposition", "with_pronoun", "complementizer", "relative", "demonstrative", "negation", "purpose", "adversative")
    return frozenset().union(*(word_class(name) for name in classes)) | _OTHER


def read_counted(forms: Sequence[str], end: int, stop: int) -> Counted:
    """What the number that ends before token `end` counts."""
    after = end + 1 if end < stop and forms[end] in _CLOSING else end
    form = forms[after] if after < stop else ""
    if form in _SHARE:
        return _share(forms, after + 1, stop)
    if form in _SYMBOLS:
        return Counted(after + 1, _SYMBOLS[form], "currency", None, 0.0)
    table = units()
    following = forms[after + 1] if after + 1 < stop else ""
    unit = table.get(form)
    if form in ("في", "فى") and (unit := table.get(f"{form} {following}")) is not None:
        return _share(forms, after + 2, stop)
    if unit is not None and unit.kind == "share":
        return _share(forms, after + 1, stop)
    pair = two_word_units().get(form)
    if pair is not None and following in pair:
        return _measured(forms, after, after + 2, stop, pair[following])
    if unit is not None:
        return _measured(forms, after, after + 1, stop, unit)
    if form == "من":
        return Counted(end, None, "", after + 1 if is_noun(following) else None, 0.0)
    if form == "عدد" and is_noun(following):  # «ارتفع إلى 37 عدد القتلى»
        return Counted(end, None, "", after + 1, 0.0)
    if is_noun(form):
        return Counted(after + 1, None, "", after, 0.0)
    return Counted(end, None, "", None, 0.0)


def _share(forms: Sequence[str], end: int, stop: int) -> Counted:
    noun = end + 1 if end + 1 < stop and forms[end] == "من" and is_noun(forms[end + 1]) else None
    return Counted(end, "percent", "share", noun, 0.0)


def _measured(forms: Sequence[str], noun: int, end: int, stop: int, unit: Unit) -> Counted:
    name = unit.name
    half = 0.0
    if end < stop and forms[end] in unit.adjectives:
        name, end = unit.adjectives[forms[end]], end + 1
    part = number_word(forms[end]) if end < stop else None
    if part is not None and part.kind == "part" and part.joined and not part.definite:
        half, end = part.value, end + 1
        if end < stop and units().get(forms[end].removeprefix("ال")) == unit:
            end += 1  # «شهر ونصف الشهر»
    return Counted(end, name, unit.kind, noun, half)


def is_noun(form: str) -> bool:
    """Whether the word may be a counted noun: no particle, no mark, no number, no verb in the plural."""
    if len(form) < 2 or not form[0].isalpha() or form[0].isascii():
        return False
    if form in _function_words() or form.endswith("وا") or form.startswith(("ليرتفع", "وال", "فال")):
        return False
    if form[0] in "وف" and form not in _JOINED_NOUNS:
        return False
    return number_word(form) is None
