"""Tell what a number counts: those killed, those wounded, or whatever the word behind it says."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.stems import key_words, shared_meanings
from tawatur.model import Quantity, Token


def counted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """What befell those counted, and of some of them who they are; where no word tells, the stem of the word counted, alone."""
    if quantity.fate is not None:
        return frozenset((f"{quantity.fate} {quantity.group or quantity.of}" if quantity.part else quantity.fate,))
    words = key_words(tokenize(quantity.of or "", 0, len(quantity.of or "")))
    return frozenset(f"{quantity.unit or ''} {shared_meanings().get(word, word)}" for word in words[:1])
