"""One key for words that say the same of an event, shared with the other languages by the Arabic word for it."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.stems import shared_keys
from tawatur.languages.english.stems import stem
from tawatur.languages.predicates import predicates


@cache
def meanings() -> dict[str, str]:
    """Stem -> the key of the Arabic words of that meaning, by predicates.tsv."""
    table: dict[str, str] = {}
    for words, key in zip(predicates("english"), shared_keys(), strict=True):
        for word in words:
            table.setdefault(stem(word), key)
    return table
