"""Check all tables of a folder, or those that ship with the program."""

from __future__ import annotations

from pathlib import Path

from tawatur.errors import TableError
from tawatur.tables.checking.cells import check_cells, column_rules
from tawatur.tables.checking.clashes import check_clashes
from tawatur.tables.checking.files import read_tables
from tawatur.tables.index import Fold


def check_tables(fold: Fold, folder: Path | None = None) -> list[TableError]:
    """All that is wrong, by table and line; [] where nothing is. Of a folder, every table must be there."""
    tables = read_tables(folder)
    problems = [TableError(name, "is missing") for name in column_rules() if name not in tables]
    for table in tables.values():
        problems += check_cells(table, tables)
    return problems + list(check_clashes(tables, fold))
