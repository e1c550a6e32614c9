"""The words of English news as tables: one row a line, `#` for comments, tabs between columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.languages import word_tables
from tawatur.languages.remembering import remembered


def rows(name: str) -> Iterator[tuple[int, list[str]]]:
    """`word_tables.rows` of a table of this language."""
    return word_tables.rows(__package__, name)


def records(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """`word_tables.records` of a table of this language."""
    return word_tables.records(__package__, name)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a table without columns, several to a line."""
    return frozenset(word for _, columns in rows(name) for word in columns[0].split())


@remembered
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `words.tsv`; KeyError for a class that is not there."""
    return classes("words.tsv")[name]


@cache
def classes(table: str) -> dict[str, frozenset[str]]:
    """Class -> its forms, of a table with these two columns."""
    return {record["class"]: frozenset(record["forms"].split("|")) for _, record in records(table)}
