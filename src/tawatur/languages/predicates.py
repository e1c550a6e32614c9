"""Words that say the same in several languages: the rows of predicates.tsv."""

from __future__ import annotations

from functools import cache

from tawatur.languages.word_tables import records


@cache
def predicates(language: str) -> tuple[tuple[str, ...], ...]:
    """The words of a column (`arabic`), row by row: words of two languages in rows of one number mean the same."""
    found = (record[language] for _, record in records(__package__, "predicates.tsv"))
    return tuple(tuple(words.split("|")) for words in found)
