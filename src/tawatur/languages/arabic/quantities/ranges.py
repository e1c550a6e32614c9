"""Read the other end of a range: «300-400», «ما بين 15 و20», «من 5 إلى 7 آلاف», «يومين أو ثلاثة»."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages.arabic.numbers import Number, number_word, read_number
from tawatur.languages.arabic.quantities.drafts import Line
from tawatur.languages.arabic.quantities.lexicon import excluded

_DASHES = frozenset("-–—")
_TO = frozenset(("الى", "حتى"))
_BETWEEN = frozenset(("بين", "وبين", "تتراوح", "يتراوح"))
_SHARE = frozenset(("%", "٪"))
_LOOK_BACK = 8
_SENTENCE_ENDS = frozenset(".؟!؛")


class Range(NamedTuple):
    """Both ends, and the token after the second."""

    low: float
    high: float
    end: int


def read_range(line: Line, number: Number) -> Range | None:
    """The range that the number opens; None if it stands alone, or what follows is another number («من 20 إلى 30» of a rise)."""
    if number.low != number.high:
        return None
    at = number.end + (line.form(number.end) in _SHARE)
    other = _other_end(line, number, at)
    if other is None or other.low != other.high:
        return None
    low, high = number.low, other.low
    if other.scale > 1 and number.scale == 1 and low * other.scale < high:
        low *= other.scale  # «5 إلى 7 آلاف»
    if low > high and line.form(at) in _DASHES and number.digits and other.digits:
        low, high = high, low  # «400-300 عنصر», typed from right to left
    return Range(low, high, other.end) if low < high else None


def _other_end(line: Line, number: Number, at: int) -> Number | None:
    form = line.form(at)
    before = line.form(number.first - 1)
    if form in _DASHES:
        touching = line.tokens[at].end == line.tokens[at + 1].start if at + 1 < line.stop else False
        other = read_number(line.forms, at + 1, line.stop)
        return (
            other if other is not None and other.digits == number.digits and (touching or before not in ("",)) else None
        )
    if form in _TO:
        if before == "من" and _tells_change(line, number.first):
            return None
        return _plain(read_number(line.forms, at + 1, line.stop))
    if form == "او":
        return _plain(read_number(line.forms, at + 1, line.stop))
    if before in _BETWEEN:
        if form == "و":
            return read_number(line.forms, at + 1, line.stop)
        word = number_word(form) if form else None
        if word is not None and word.joined:
            return read_number(line.forms, at, line.stop)
    return None


def _plain(number: Number | None) -> Number | None:
    return number if number is not None and not number.cut and not number.definite else None


def _tells_change(line: Line, first: int) -> bool:
    """Whether a verb of rising or falling stands shortly before: its «من 20 إلى 30» is two numbers."""
    for at in range(first - 1, max(first - _LOOK_BACK, -1), -1):
        if line.form(at) in _SENTENCE_ENDS:
            return False
        if line.form(at).removeprefix("و") in excluded("change", "after"):
            return True
    return False
