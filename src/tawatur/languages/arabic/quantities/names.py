"""Tell numbers that only name something («الفرقة 30», «F-16», «1- …») from those that count."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.numbers import Number, number_word
from tawatur.languages.arabic.quantities.counted import is_noun
from tawatur.languages.arabic.quantities.lexicon import excluded, nouns, units
from tawatur.languages.arabic.times.words import time_words
from tawatur.model import Token

_JOINERS = frozenset("-–—/.:_#@+")
_ITEM_MARKS = frozenset((")", "-", ".", "–", "—", "/", "ـ"))
_NOT_COUNTED = frozenset("من على في".split())
_STEPPED_OVER = frozenset(("(", "«", '"', "“", "-", "–", "ال"))
_LONG = 6


def is_name(text: str, tokens: Sequence[Token], forms: Sequence[str], number: Number) -> bool:
    """Whether the number at its place counts nothing."""
    first, end = number.first, number.end
    before = forms[first - 1] if first else ""
    after = forms[end] if end < len(forms) else ""
    if number.digits:
        return (
            not _is_counted(forms, end)
            and _is_numbered(forms, first, end)
            or (
                _is_glued(tokens, forms, first, end)
                or _is_item(text, tokens, forms, first, end)
                or _is_score(forms, first, end)
            )
        )
    if before in excluded("small", "after") and number.definite or after in excluded("small", "before"):
        return True
    if before in excluded("number", "after") and not is_noun(after) and not _is_counted(forms, end):
        return True  # «شارع عشرين»
    head = number_word(before) if before else None
    return head is not None and head.kind == "ordinal" and forms[first] in ("عشر", "عشرة")  # «الفرع الرابع عشر»


def _is_counted(forms: Sequence[str], end: int) -> bool:
    """«الهدف 30 %», «السجن 9 سنوات», «العدد 3450 شخصا»: what has a unit counts, or people, whatever stands before it."""
    if end >= len(forms):
        return False
    noun = nouns().get(forms[end].removesuffix("ا")) if forms[end].endswith("ا") else None
    return forms[end] in units() or noun is not None and noun.person


def _is_numbered(forms: Sequence[str], first: int, end: int) -> bool:
    """«الفرقة 30», «المادة (35)», «القرار الدولي 2216», «إف - 16», «Rolex 24»."""
    at = first - 1
    while at > 0 and forms[at] in _STEPPED_OVER:
        at -= 1
    if at < 0:
        return False
    form = forms[at]
    if form[-1:] == "ه":
        form = form[:-1] + "ة"  # «الكتيبه 21»
    if form in excluded("number", "after") or form.isascii() and form.isalpha():
        return True
    if form in excluded("day", "after"):
        return end >= len(forms) or forms[end] in _NOT_COUNTED or not forms[end][0].isalpha()
    return form.startswith("ال") and at == first - 1 and at > 0 and forms[at - 1] in excluded("adjective", "after")


def _is_glued(tokens: Sequence[Token], forms: Sequence[str], first: int, end: int) -> bool:
    """Whether letters or joining marks touch the number: «إف-16», «5+1», «2/1», «4G»; and telephone numbers."""
    form = forms[first]
    digits = form.lstrip("وفبلكا")
    if (
        end == first + 1
        and digits.isdecimal()
        and (
            len(digits) > _LONG
            and not (end < len(forms) and (is_noun(forms[end]) or forms[end] in units()))
            or len(digits) > 1
            and digits[0] == "0"
        )
    ):
        return True
    if first and tokens[first - 1].end == tokens[first].start:
        mark = forms[first - 1]
        if mark in _JOINERS and first > 1 and (tokens[first - 2].end == tokens[first - 1].start or mark in "+#@_"):
            return True
        if mark.isascii() and mark.isalpha():
            return True
    if end < len(forms) and tokens[end - 1].end == tokens[end].start:
        mark = forms[end]
        if (
            mark.isascii()
            and mark.isalpha()
            or mark in "+/"
            and end + 1 < len(forms)
            and forms[end + 1][:1].isdecimal()
        ):
            return True
    return (
        any(word.kind in ("month", "months") and not word.cut for word in time_words(forms[end]))
        if end < len(forms)
        else False
    )


def _is_item(text: str, tokens: Sequence[Token], forms: Sequence[str], first: int, end: int) -> bool:
    """«1- …» and «2) …» at the beginning of a line, «: 1 - …. 2 - …» within one."""
    start = tokens[first].start
    line = text.rfind("\n", 0, start) + 1
    opens = not text[line:start].strip(" \t\u00a0(")
    if end >= len(tokens) or not opens and not (forms[first - 1] in ".:؛" and forms[end] in "-–"):
        return False
    following = text[tokens[end].end : tokens[end].end + 2]
    return forms[end] in _ITEM_MARKS and not following.strip()[:1].isdecimal()


def _is_score(forms: Sequence[str], first: int, end: int) -> bool:
    """«3-1» of a match: two small numbers that do not rise."""
    if (
        end + 1 >= len(forms)
        or forms[end] not in ("-", "–", ":")
        or not forms[end + 1].isdecimal()
        or not forms[first].isdecimal()
    ):
        return False
    return int(forms[end + 1]) < 15 and int(forms[first]) < 15 and int(forms[first]) >= int(forms[end + 1])
