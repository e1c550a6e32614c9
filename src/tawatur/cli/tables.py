"""`tawatur tables`: look after the tables of names and words."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur.cli.failures import Failures


@click.group(short_help="Look after the tables of names and words.")
def tables() -> None:
    """Look after the tables of names and words that the program reads with. docs/tables.md tells how to add a row."""


@tables.command(short_help="Find duplicates, clashes and bad columns.")
@click.argument(
    "folder", metavar="[FOLDER]", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(folder: Path | None) -> None:
    """Name every duplicate, clash and bad column of the tables, each with its file and line.

    The tables are those that ship with the program, or those at FOLDER, a copy of them. Exit status: 0 nothing is
    wrong; 1 something is.
    """
    from tawatur.languages import load_language
    from tawatur.tables.checking import check_tables

    failures = Failures()
    for problem in check_tables(load_language("ar").fold, folder):
        failures.name(problem)
    failures.exit()
