"""Read the tables of a language: one row a line, `#` for comments, tabs between columns."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from tawatur.errors import TableError


def rows(package: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and columns of every row of a package's table, comments and empty lines left out."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def records(package: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and row of a table whose first row names its columns; TableError for a row of another length."""
    lines = rows(package, name)
    _, head = next(lines)
    for number, columns in lines:
        if len(columns) > len(head):
            raise TableError(f"{name}:{number}", f"{len(columns)} columns where the header names {len(head)}")
        yield number, dict(zip(head, columns + [""] * (len(head) - len(columns)), strict=True))
