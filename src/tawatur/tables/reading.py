"""Read the rows of a table that ships with the program, with the line of each."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from tawatur.errors import TableError


def table_text(name: str) -> str:
    """The text of a table; `name` as in `titles.tsv`."""
    return files(__package__).joinpath("data", name).read_text(encoding="utf-8")


def table_lines(name: str) -> tuple[list[str], list[tuple[int, str]]]:
    """The columns that the first row names, and every row with its line number; comments and empty lines left out."""
    numbered = enumerate(table_text(name).split("\n"), 1)
    lines = [(number, line) for number, line in numbered if line and not line.startswith("#")]
    if not lines:
        raise TableError(f"{name}:1", "the table is empty; its first row must name the columns")
    return lines[0][1].split("\t"), lines[1:]


def records(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and row of a table; columns left out at the end are "". TableError for a row that is too long."""
    head, lines = table_lines(name)
    for number, line in lines:
        columns = line.split("\t")
        if len(columns) > len(head):
            raise TableError(f"{name}:{number}", f"{len(columns)} columns where the header names {len(head)}")
        yield number, dict(zip(head, columns + [""] * (len(head) - len(columns)), strict=True))


def several(cell: str) -> tuple[str, ...]:
    """The parts of a cell between «|», empty ones left out."""
    return tuple(part for part in cell.split("|") if part)
