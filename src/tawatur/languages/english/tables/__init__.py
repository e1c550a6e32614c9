"""The words of English news as tables: one row a line, `#` for comments, tabs between columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tawatur.errors import TableError


def rows(name: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and columns of every row of a table, comments and empty lines left out."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def records(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and row of a table whose first row names its columns; TableError for a row of another length."""
    lines = rows(name)
    _, head = next(lines)
    for number, columns in lines:
        if len(columns) > len(head):
            raise TableError(f"{name}:{number}", f"{len(columns)} columns where the header names {len(head)}")
        yield number, dict(zip(head, columns + [""] * (len(head) - len(columns)), strict=True))


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a table without columns, several to a line."""
    return frozenset(word for _, columns in rows(name) for word in columns[0].split())


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `words.tsv`; KeyError for a class that is not there."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {record["class"]: frozenset(record["forms"].split("|")) for _, record in records("words.tsv")}
