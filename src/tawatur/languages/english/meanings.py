"""One key for words that say the same of an event, shared with the other languages by the Arabic word for it."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.stems import shared_keys
from tawatur.languages.english.stems import stem
from tawatur.languages.english.tables import word_list
from tawatur.languages.predicates import predicates


@cache
def meanings() -> dict[str, str]:
    """Stem -> the key of the Arabic words of that meaning, by predicates.tsv."""
    table: dict[str, str] = {}
    for words, key in zip(predicates("english"), shared_keys(), strict=True):
        for word in words:
            table.setdefault(stem(word), key)
    return table


@cache
def generic() -> frozenset[str]:
    """Words that open a content without saying what it is about: their stems, and the keys that they stand for («people»)."""
    stems = frozenset(map(stem, word_list("generic_words.txt")))
    return stems | {meanings()[word] for word in stems if word in meanings()}
