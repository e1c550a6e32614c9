"""Read a number at its place: digits of both kinds, Arabic number words, and both mixed («5 آلاف», «ألف و200»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.proclitics import cuts
from tawatur.languages.arabic.tables import records
from tawatur.languages.remembering import remembered

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+")
_TEEN = frozenset(("عشر", "عشرة", "عشره"))


class NumberWord(NamedTuple):
    """A word of a number. `cut` letters of its form are proclitics, before digits the article too.

    `joined` says that one of them is «و» or «ف», `definite` that the article stands.
    """

    kind: str
    value: float
    high: float
    cut: int
    joined: bool
    definite: bool


class Number(NamedTuple):
    """A number in words `[first:end]`: `low` and `high` are equal but for vague ones («عشرات الآلاف»).

    `cut` letters of its first word are proclitics; `scale` is what its last words multiply by («ألف»: 1000), else 1.
    """

    low: float
    high: float
    first: int
    end: int
    cut: int
    scale: float
    digits: bool
    definite: bool


class _Part(NamedTuple):
    low: float
    high: float
    scale: float
    end: int


@cache
def _table() -> dict[str, tuple[str, float, float]]:
    return {
        fold(form): (record["kind"], float(record["value"]), float(record["high"] or record["value"]))
        for _, record in records("number_words.tsv")
        for form in record["forms"].split("|")
    }


@remembered
def number_word(form: str) -> NumberWord | None:
    """What a folded form says as a word of a number, its proclitics cut; None if it is none."""
    table = _table()
    for cut in cuts(form) if form else ():
        stem = form[cut.letters :]
        found = table.get(stem)
        if found is None and stem.endswith("ه"):  # «خمسه» for «خمسة», as hurried text has it
            found = table.get(stem[:-1] + "ة")
        if found is None and stem[0].isdecimal():
            found = _digits(stem)
        if found is not None:
            letters = cut.letters if found[0] == "digits" else cut.letters - cut.article
            return NumberWord(*found, letters, cut.joined, cut.article > 0)
    return None


def _digits(stem: str) -> tuple[str, float, float] | None:
    if not _DIGITS.fullmatch(stem):
        return None
    if _GROUPED.fullmatch(stem) and not stem.startswith("0"):
        value = float(re.sub("[.,]", "", stem))
    elif stem.count(".") + stem.count(",") > 1:
        return None  # «11.10.2017»
    else:
        value = float(stem.replace(",", "."))
    return "digits", value, value


def read_number(forms: Sequence[str], first: int, stop: int) -> Number | None:
    """The longest number that begins at `forms[first]` and ends by `stop`; None if none begins there, or an ordinal."""
    word = number_word(forms[first]) if first < stop else None
    if word is None:
        return None
    part = _read_part(forms, first, stop)
    if part is None:
        return None
    low, high, limit, end = part.low, part.high, part.scale, part.end
    while limit > 1 and low == high:
        fraction = _read_fraction(forms, end, stop, limit)
        if fraction is not None:
            low, high, end = low + fraction.low, high + fraction.high, fraction.end
            break
        following = _read_joined(forms, end, stop)
        if following is None or following.high >= limit:
            break
        low, high, limit, end = low + following.low, high + following.high, following.scale, following.end
    return Number(low, high, first, end, word.cut, limit, word.kind == "digits", word.definite)


def _read_joined(forms: Sequence[str], at: int, stop: int) -> _Part | None:
    """The part of a number after its «و»: «ألف [وخمسمئة]», «ألف و[200]»."""
    word = number_word(forms[at]) if at < stop else None
    if word is not None and word.joined and not word.definite and word.kind not in ("vague", "some", "part"):
        return _read_part(forms, at, stop)
    if at + 1 < stop and forms[at] == "و" and forms[at + 1].isdecimal():
        return _read_part(forms, at + 1, stop)
    return None


def _read_part(forms: Sequence[str], at: int, stop: int) -> _Part | None:
    """A group below its scale and the scale with it: «خمسة وعشرين ألف», «عشرات الآلاف», «مليوني»."""
    word = number_word(forms[at])
    if word is None or word.kind in ("ordinal", "parts"):
        return None
    low = high = scale = 1.0
    end = at + 1
    if word.kind in ("scale", "dual"):
        low = high = 2.0 if word.kind == "dual" and not _goes_on(forms, at, stop) else 1.0
        scale = word.value
    elif word.kind == "scales":
        return _Part(word.value, word.high, word.value, end)
    elif word.kind in ("vague", "some", "part"):
        low, high = word.value, word.high
    else:
        group = _read_group(forms, at, stop, word)
        if group is None:
            return None
        low, high, scale, end = group
    if word.kind == "some" and end < stop and (ten := number_word(forms[end])) and ten.kind == "vague" and not ten.cut:
        low, high, end = low * ten.value, high * ten.value, end + 1
    digits_before = word.kind == "digits" and _GROUPED.fullmatch(forms[at][word.cut :]) and "." in forms[at]
    while end < stop and (scaling := _scale_word(forms[end], word.kind in ("vague", "some"))) is not None:
        if digits_before:  # «1.500 مليار» is one and a half
            low = high = float(forms[at][word.cut :])
            digits_before = None
        scale *= scaling
        end += 1
    if word.kind == "part" and scale == 1:
        return None
    spare = scale - 1 if word.kind == "vague" else 0
    return _Part(low * scale, high * scale + spare, scale, end)


def _goes_on(forms: Sequence[str], at: int, stop: int) -> bool:
    """«ألفا وخمسمئة», «مليارا ونصف المليار»: one in the accusative, since a dual drops its ن only before what it counts."""
    following = number_word(forms[at + 1]) if at + 1 < stop else None
    return forms[at].endswith("ا") and following is not None and following.joined


def _scale_word(form: str, vague: bool) -> float | None:
    """What the word multiplies by; the article only after vague words («عشرات الآلاف»), else it counts anew."""
    word = number_word(form)
    if word is None or word.cut or word.definite and not vague:
        return None
    if word.kind in ("scale", "scales"):
        return word.value
    return word.value if word.kind == "dual" and form in ("الفا", "مليونا", "مليارا", "بليونا", "تريليونا") else None


def _read_group(forms: Sequence[str], at: int, stop: int, word: NumberWord) -> tuple[float, float, float, int] | None:
    """Low, high, 1 and end of a group below a thousand, or of digits."""
    value, end = word.value, at + 1
    if word.kind == "digits":
        while (
            end < stop
            and len(forms[end]) == 3
            and forms[end].isdecimal()
            and _opens_thousands(forms[end - 1], word.cut)
        ):
            value, end = value * 1000 + float(forms[end]), end + 1  # «25 000»
        return value, value, 1.0, end
    following = number_word(forms[end]) if end < stop else None
    if word.kind in ("unit", "one") and following is not None and not (following.cut or following.definite):
        if word.value < 10 and forms[end] in _TEEN:
            return value + 10, value + 10, 1.0, end + 1
        if 3 <= word.value < 10 and following.kind == "hundred" and following.value == 100:
            word, value, end = following, value * 100, end + 1  # «ثلاث مئة»
    if word.kind == "hundred":
        rest = _read_below_hundred(forms, end, stop)
        return (value + rest[0], value + rest[0], 1.0, rest[1]) if rest else (value, value, 1.0, end)
    if word.kind in ("unit", "one") and word.value < 10 and following is not None and following.joined:
        if following.kind == "ten" and following.definite <= word.definite:
            return value + following.value, value + following.value, 1.0, end + 1
    return None if word.kind == "one" else (value, value, 1.0, end)


def _opens_thousands(form: str, cut: int) -> bool:
    stem = form[cut:] if not form[0].isdecimal() else form
    return stem.isdecimal() and len(stem) <= 3


def _read_below_hundred(forms: Sequence[str], at: int, stop: int) -> tuple[float, int] | None:
    """Value and end of what «و» joins to a hundred: «مئة [وخمسة وعشرين]»."""
    word = number_word(forms[at]) if at < stop else None
    if at + 1 < stop and forms[at] == "واحد" and forms[at + 1] in _TEEN:
        return 11, at + 2  # «مئة وأحد عشر»: folded, its «وأحد» is no other than «واحد»
    if word is None or not word.joined or word.definite or word.kind not in ("unit", "one", "ten"):
        return None
    group = _read_group(forms, at, stop, word)
    return (group[0], group[3]) if group is not None and group[0] < 100 else None


def _read_fraction(forms: Sequence[str], at: int, stop: int, scale: float) -> _Part | None:
    """«مليون [ونصف]», «مليون [ونصف المليون]»."""
    word = number_word(forms[at]) if at < stop else None
    if word is None or word.kind != "part" or not word.joined:
        return None
    end = at + 1
    again = number_word(forms[end]) if end < stop else None
    if again is not None and again.kind == "scale" and again.definite and again.value == scale:
        end += 1
    return _Part(word.value * scale, word.value * scale, scale, end)


def read_ordinal(forms: Sequence[str], at: int, stop: int) -> tuple[int, int] | None:
    """Value and end of an ordinal: «الخامس», «الحادي عشر», «الخامس والعشرين», «الثلاثين»; None if none begins here."""
    word = number_word(forms[at]) if at < stop else None
    if word is None or word.kind not in ("ordinal", "ten") or word.kind == "ten" and not word.definite:
        return None
    following = number_word(forms[at + 1]) if word.kind == "ordinal" and at + 1 < stop else None
    if following is not None and forms[at + 1] in _TEEN and word.value < 10:
        return int(word.value) + 10, at + 2
    if (
        following is not None
        and following.kind == "ten"
        and following.joined
        and following.definite
        and word.value < 10
    ):
        return int(word.value + following.value), at + 2
    return int(word.value), at + 1
