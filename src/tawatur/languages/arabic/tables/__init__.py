"""The words of Arabic news as tables: one row a line, `#` for comments, tabs between columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.languages import word_tables
from tawatur.languages.arabic.fold import fold
from tawatur.languages.remembering import remembered


def rows(name: str) -> Iterator[tuple[int, list[str]]]:
    """`word_tables.rows` of a table of this language."""
    return word_tables.rows(__package__, name)


def records(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """`word_tables.records` of a table of this language."""
    return word_tables.records(__package__, name)


@cache
def word_list(name: str) -> frozenset[str]:
    """The folded words of a table of one column."""
    return frozenset(fold(columns[0].strip()) for _, columns in rows(name))


@remembered
def word_class(name: str) -> frozenset[str]:
    """The folded words of one class of `words.tsv`; KeyError for a class that is not there."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {
        record["class"]: frozenset(fold(form) for form in record["forms"].split("|"))
        for _, record in records("words.tsv")
    }


@cache
def phrase_classes(name: str) -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Class -> first word -> folded phrases of a table with the columns `phrase` and `class`."""
    table: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for _, record in records(name):
        words = tuple(fold(record["phrase"]).split())
        known = table.setdefault(record["class"], {})
        known[words[0]] = (*known.get(words[0], ()), words)
    return table
