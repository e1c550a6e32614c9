"""Cut Arabic text into tokens and fold their spelling for look-ups; offsets always stay those of the text."""

from __future__ import annotations

import re
import unicodedata

from tawatur.languages.cutting import Cutter
from tawatur.model import Token

# Harakat, Quranic marks, dagger alef; tatweel; zero-width and bidi controls, which strangers' text scatters in words.
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_HIDDEN = f"\u0640{_INVISIBLE}"

_DELETED = re.compile(f"[{_MARKS}{_HIDDEN}]")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "٫": ".", "٬": ","}
    | {chr(0x0660 + digit): str(digit) for digit in range(10)}
    | {chr(0x06F0 + digit): str(digit) for digit in range(10)}
)
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
# Whatever is folded but hamza on alef, which most texts have; one look for all of it spares three passes.
_RARELY = re.compile(f"[{_MARKS}{_HIDDEN}ٱیکھہ٫٬\u0660-\u0669\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc]")

# A number keeps its inner separators; a proclitic before digits stands alone («و20», «بـ20»); «عربي21» is one word.
# Words come first, being most of a text.
_TOKEN = (
    rf"[^\W\d_وفبلك][\w{_MARKS}{_HIDDEN}]*"
    rf"|[وفبلك](?![{_HIDDEN}]*\d)[\w{_MARKS}{_HIDDEN}]*"
    rf"|\d+(?:[.,٫٬]\d+)*"
    rf"|[وفبلك][{_HIDDEN}]*(?=\d)"
    rf"|''|‘‘|’’|[^\w\s{_HIDDEN}]"
)
_DOUBLED = {"''": '"', "‘‘": "“", "’’": "”"}  # two single marks that stand for a double one
# What begins no token, and a token; were the end none, a long gap before it would be tried from each of its characters.
_PIECES = re.compile(rf"([\s_{_INVISIBLE}]*)({_TOKEN}|\Z)")


def fold(text: str) -> str:
    """`text` with spelling variants made one: see `Token.form`. Words keep their order, not their offsets."""
    if text.isascii():
        return text
    if not _RARELY.search(text):
        return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
    if _PRESENTATION.search(text):
        text = unicodedata.normalize("NFKC", text)
    return _DELETED.sub("", text).translate(_LETTERS)


def fold_cached(word: str) -> str:
    """`fold` of one word, remembered, since news repeats its words."""
    return _CUTTER.form(word)


# A run of tatweel that stands alone is a dash.
_CUTTER = Cutter(_PIECES, lambda word: _DOUBLED.get(word) or fold(word) or "ـ")


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words and punctuation marks of `text[start:end]` in order; offsets are those of `text`."""
    return _CUTTER.cut(text, start, end)


def raw_offset(text: str, token: Token, letters: int) -> int:
    """Where the letter number `letters` of the token's form begins in `text`: for cutting a proclitic off a span.

    Counts the letters of the text that folding keeps, so diacritics and tatweel after a proclitic go with it. A
    ligature that folds to several letters is never cut in two.
    """
    start, end, form = token
    written = text[start:end]
    if written == form or len(written) == len(form) and not _PRESENTATION.search(written):
        return start + letters  # nothing was folded away
    kept = 0
    for offset in range(start, end):
        if kept >= letters and not _DELETED.match(text, offset):
            return offset
        kept += len(fold_cached(text[offset]))
    return end
