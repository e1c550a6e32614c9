"""Tell what a number counts: those killed, those wounded, or whatever the word behind it says."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.english.fold import tokenize
from tawatur.languages.english.meanings import meanings
from tawatur.languages.english.stems import key_words
from tawatur.model import Quantity, Token


def counted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """What befell those counted; where no word tells, the key of the word counted, which all languages share."""
    if quantity.fate is not None:
        return frozenset((quantity.fate,))
    of = quantity.of or ""
    words = key_words(tokenize(of, 0, len(of)))
    return frozenset(f"{quantity.unit or ''} {meanings().get(word, word)}" for word in words[:1])
