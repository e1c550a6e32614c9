"""Tell numbers that only name something («الفرقة 30», «F-16», «1- …») from those that count."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.numbers import Number
from tawatur.languages.arabic.quantities.lexicon import excluded
from tawatur.languages.arabic.times.words import time_words
from tawatur.model import Token

_JOINERS = frozenset("-–—/.:_#@+")
_ITEM_MARKS = frozenset((")", "-", ".", "–", "—", "/", "ـ"))
_PHONE_DIGITS = 9


def is_name(text: str, tokens: Sequence[Token], forms: Sequence[str], number: Number) -> bool:
    """Whether the number at its place counts nothing."""
    first, end = number.first, number.end
    before = forms[first - 1] if first else ""
    if number.digits:
        return before in excluded("number", "after") and not _is_counted(forms, end) or (
            _is_glued(text, tokens, forms, first, end) or _is_item(text, tokens, first, end) or _is_score(forms, first, end)
        )
    after = forms[end] if end < len(forms) else ""
    return number.definite and (before in excluded("small", "after") or after in excluded("small", "before"))


def _is_counted(forms: Sequence[str], end: int) -> bool:
    """«هاتف … 30 %»: a share is one whatever stands before it."""
    return end < len(forms) and forms[end] in ("%", "٪")


def _is_glued(text: str, tokens: Sequence[Token], forms: Sequence[str], first: int, end: int) -> bool:
    """Whether letters or joining marks touch the number: «إف-16», «5+1», «2/1», «4G»; and telephone numbers."""
    form = forms[first]
    digits = form.lstrip("وفبلكا")
    if end == first + 1 and (digits.isdigit() and (len(digits) > _PHONE_DIGITS or len(digits) > 1 and digits[0] == "0")):
        return True
    if first and tokens[first - 1].end == tokens[first].start:
        mark = forms[first - 1]
        if mark in _JOINERS and first > 1 and (tokens[first - 2].end == tokens[first - 1].start or mark in "+#@_"):
            return True
        if mark.isascii() and mark.isalpha():
            return True
    if end < len(forms) and tokens[end - 1].end == tokens[end].start:
        mark = forms[end]
        if mark.isascii() and mark.isalpha() or mark in "+/" and end + 1 < len(forms) and forms[end + 1][:1].isdigit():
            return True
    return any(word.kind in ("month", "months") and not word.cut for word in time_words(forms[end])) if end < len(forms) else False


def _is_item(text: str, tokens: Sequence[Token], first: int, end: int) -> bool:
    """«1- …» and «2) …» at the beginning of a line."""
    start = tokens[first].start
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip(" \t\u00a0(") or end >= len(tokens):
        return False
    mark = text[tokens[end].start : tokens[end].end]
    following = text[tokens[end].end : tokens[end].end + 2]
    return mark in _ITEM_MARKS and not following[:1].isdigit() and not following.strip()[:1].isdigit()


def _is_score(forms: Sequence[str], first: int, end: int) -> bool:
    """«3-1» of a match: two small numbers that do not rise."""
    if end + 1 >= len(forms) or forms[end] not in ("-", "–", ":") or not forms[end + 1].isdigit() or not forms[first].isdigit():
        return False
    return int(forms[end + 1]) < 15 and int(forms[first]) < 15 and int(forms[first]) >= int(forms[end + 1])
