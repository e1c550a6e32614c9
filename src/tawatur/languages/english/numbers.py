"""Read numbers written in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur.languages.english.tables import records

_DIGITS = re.compile(r"[$€£]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(bn|m|k)?$")
_SUFFIXES = {"bn": 1e9, "m": 1e6, "k": 1e3}
_MOST = 1e18
_AND_A_HALF = ("and", "a", "half")


class Number(NamedTuple):
    """A number over the forms up to `end`: exact, or bounds for a vague one («dozens»)."""

    end: int
    value: float | None
    low: float | None
    high: float | None
    sign: str  # the currency sign written before it, or ""


class _Word(NamedTuple):
    kind: str
    value: float
    high: float


@cache
def number_words() -> dict[str, _Word]:
    """Form -> what it counts."""
    return _words("one", "ten", "scale", "vague")


@cache
def some_words() -> dict[str, _Word]:
    """Form -> the bounds of the scale behind it: «several hundred»."""
    return _words("some")


@cache
def part_words() -> dict[str, float]:
    """Form -> the share of 1: «half», «thirds»."""
    return {form: word.value for form, word in _words("part").items()}


def _words(*kinds: str) -> dict[str, _Word]:
    return {
        record["word"]: _Word(record["kind"], float(record["value"]), float(record["high"] or 0))
        for _, record in records("numbers.tsv")
        if record["kind"] in kinds
    }


def form_at(forms: Sequence[str], at: int) -> str:
    """The form at `at`; "" behind the last."""
    return forms[at] if at < len(forms) else ""


def number_at(forms: Sequence[str], at: int) -> Number | None:
    """The number that begins at `at`, with the half that may follow («two and a half»); None where none does."""
    number = _half_of(forms, at) or _whole_number(forms, at)
    if number is not None and number.value and tuple(forms[number.end : number.end + 3]) == _AND_A_HALF:
        return number._replace(end=number.end + 3, value=number.value + 0.5)
    return number


def _half_of(forms: Sequence[str], at: int) -> Number | None:
    """«half a million»."""
    scale = number_words().get(forms[at + 2]) if forms[at] == "half" and at + 2 < len(forms) else None
    if scale is None or scale.kind != "scale" or forms[at + 1] != "a":
        return None
    return Number(at + 3, scale.value / 2, None, None, "")


def _whole_number(forms: Sequence[str], at: int) -> Number | None:
    sign = ""
    start = at
    if forms[at] in ("$", "€", "£") and at + 1 < len(forms):
        sign, at = forms[at], at + 1
    match = _DIGITS.match(forms[at])
    if match is None:
        return _in_words(forms, start) if not sign else None
    if len(match[1].replace(",", "")) > 15:
        return None
    sign = sign or (forms[at][0] if forms[at][0] in "$€£" else "")
    value = float(match[1].replace(",", "") + (match[2] or "")) * _SUFFIXES.get(match[3] or "", 1)
    end = at + 1
    while end < len(forms) and (word := number_words().get(forms[end])) is not None and word.kind == "scale":
        value, end = value * word.value, end + 1
        if value > _MOST:
            return None
    return Number(end, value, None, None, sign)


def _in_words(forms: Sequence[str], at: int) -> Number | None:
    """«two hundred and five», «twenty-five», «a dozen», «dozens»."""
    total, current, end = 0.0, 0.0, at
    words = number_words()
    while end < len(forms):
        form = forms[end]
        parts = form.split("-") if "-" in form else [form]
        if end == at and (some := _some(forms, at)) is not None:
            return some
        if form in ("a", "an") and end == at and end + 1 < len(forms):
            following = words.get(forms[end + 1])
            if following is None or following.kind != "scale" or forms[end + 1] in ("m", "bn"):
                return None
            current, end = 1.0, end + 1
            continue
        if (
            form == "and"
            and current
            and end + 1 < len(forms)
            and current % 100 == 0
            and forms[end + 1] in words
            and words[forms[end + 1]].kind in ("one", "ten")
        ):
            end += 1
            continue
        read = [words.get(part) for part in parts]
        if any(word is None for word in read):
            break
        known = [word for word in read if word is not None]
        if known[0].kind == "vague":
            if end == at:
                return _vague(known[0], forms, end)
            break
        if known[0].kind == "scale":
            if not current or form in ("m", "bn"):
                break
            total, current = (
                (total, current * known[0].value) if known[0].value == 100 else (total + current * known[0].value, 0.0)
            )
        elif current and (current % 100 != 0 and not (current % 10 == 0 and known[0].value < 10)):
            break
        else:
            current += sum(word.value for word in known)
        end += 1
        if total + current > _MOST:
            return None
    if end == at or forms[end - 1] == "and":
        return None
    return Number(end, total + current, None, None, "")


def _some(forms: Sequence[str], at: int) -> Number | None:
    """«several hundred», «a few dozen», «a couple of thousand», «tens of thousands»; None where no scale follows."""
    at += forms[at] == "a"
    some = some_words().get(form_at(forms, at))
    if some is None:
        return None
    at += 1 + (forms[at + 1 : at + 2] == ["of"])
    scale = number_words().get(form_at(forms, at))
    if scale is None or scale.kind not in ("scale", "vague"):
        return None
    return Number(at + 1, None, some.value * scale.value, (some.high + 1) * scale.value - 1, "")


def _vague(word: _Word, forms: Sequence[str], at: int) -> Number:
    """«dozens», «hundreds of thousands», «tens of thousands»."""
    if at + 2 < len(forms) and forms[at + 1] == "of":
        following = number_words().get(forms[at + 2])
        if following is not None and following.kind == "vague":
            return Number(at + 3, None, word.value * following.value, word.high * following.value, "")
    return Number(at + 1, None, word.value, word.high, "")
