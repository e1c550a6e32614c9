"""One key for words that say the same of an event, shared with the other languages by the Arabic word for it."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.fold import fold as fold_arabic
from tawatur.languages.arabic.stems import meanings as arabic_meanings
from tawatur.languages.arabic.stems import stem as arabic_stem
from tawatur.languages.english.stems import stem
from tawatur.languages.english.tables import records


@cache
def meanings() -> dict[str, str]:
    """Stem -> the key of the Arabic words of that meaning, by predicates.tsv."""
    table: dict[str, str] = {}
    for _, record in records("predicates.tsv"):
        pivot = arabic_stem(fold_arabic(record["arabic"]))
        key = arabic_meanings().get(pivot, pivot)
        for word in record["english"].split("|"):
            table.setdefault(stem(word), key)
    return table
