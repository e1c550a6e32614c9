"""Tell what a number counts: those killed, those wounded, or whatever the word behind it says."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from tawatur.languages.english.fold import tokenize
from tawatur.languages.english.meanings import meanings
from tawatur.languages.english.stems import key_words
from tawatur.model import Quantity, Token

_REACH = 16  # tokens
_STOPS = frozenset(".;:!?")


def counted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """What befell those counted, and of some of them who they are; where no word tells, the key of the word counted.

    Languages share all of these, and «nine children», of 41 who were killed, is no other number of the killed.
    """
    if quantity.fate is not None and quantity.part:
        return frozenset((f"{quantity.fate} {quantity.group or quantity.of}",))
    if quantity.fate is not None:
        return frozenset((f"{quantity.fate} since" if _in_all(tokens, quantity) else quantity.fate,))
    of = quantity.of or ""
    words = key_words(tokenize(of, 0, len(of)))
    return frozenset(f"{quantity.unit or ''} {meanings().get(word, word)}" for word in words[:1])


def _in_all(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether those of a whole war are counted: «more than 300 civilians were killed in the province | since January»."""
    place = bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start)
    behind = [token.form for token in tokens[place : place + _REACH]]
    stop = next((number for number, form in enumerate(behind) if form in _STOPS), len(behind))
    return "since" in behind[:stop]
