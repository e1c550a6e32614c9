"""Read tables for checking: every line with its number, whatever is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from tawatur.errors import TableError


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: `where` is `file:line`, `cells` are by column, those left out at the end ""."""

    table: str
    where: str
    cells: dict[str, str]

    def problem(self, reason: str) -> TableError:
        """What is wrong in this row."""
        return TableError(self.where, reason)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns, its rows, and what kept others from being rows; `keys` is what its first column holds."""

    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    keys: frozenset[str]
    problems: tuple[TableError, ...]


def read_tables(folder: Path | None) -> dict[str, Table]:
    """The tables by file name, of a folder or those that ship with the program."""
    place: Traversable = folder if folder is not None else files("tawatur.tables").joinpath("data")
    found = sorted(each.name for each in place.iterdir() if each.name.endswith(".tsv"))
    return {name: _read(name, place.joinpath(name).read_bytes()) for name in found}


def _read(name: str, raw: bytes) -> Table:
    try:
        return read_table(name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Table(name, (), (), frozenset(), (TableError(f"{name}:{line}", "not UTF-8: save the file as UTF-8"),))


def read_table(name: str, text: str) -> Table:
    """A table; a row with more cells than columns is a problem, and no row."""
    numbered = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and not line.startswith("#")]
    if not numbered:
        problem = TableError(f"{name}:1", "the table is empty; its first row must name the columns")
        return Table(name, (), (), frozenset(), (problem,))
    columns = tuple(numbered[0][1].split("\t"))
    lines: list[Line] = []
    problems: list[TableError] = []
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            reason = f"{len(cells)} columns where the header names {len(columns)}"
            problems.append(TableError(f"{name}:{number}", reason))
        else:
            padded = cells + [""] * (len(columns) - len(cells))
            lines.append(Line(name, f"{name}:{number}", dict(zip(columns, padded, strict=True))))
    keys = frozenset(line.cells[columns[0]] for line in lines)
    return Table(name, columns, tuple(lines), keys, tuple(problems))
