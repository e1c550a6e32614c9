"""`tawatur batch`: many files -> files of readings, or the store, on many machines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tawatur.cli.add import report
from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages
from tawatur.cli.progress import Progress
from tawatur.cli.stores import opened
from tawatur.errors import ReadError

if TYPE_CHECKING:
    from tawatur.batch.forms import Form
    from tawatur.model import Metadata


@click.command(no_args_is_help=True, short_help="Read many files on many machines.")
@reads_pages
@click.option(
    "--to", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
    help="Where the readings go: a file for each file that is read.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "parquet"]),
    help="JSONL packed with gzip, or Parquet with the claims in a column.  [default: jsonl]",
)  # fmt: skip
@click.option(
    "--store", "where", metavar="FILE|URL",
    help="Add all articles to this store instead, in the order of the paths; FOLDER holds them meanwhile.",
)  # fmt: skip
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="A Dask scheduler, like tcp://10.0.0.1:8786; without it, --jobs processes here.",
)
def batch(
    paths: tuple[str, ...], known: Metadata, jobs: int, folder: Path, form: str | None, where: str | None,
    scheduler: str | None,
) -> None:  # fmt: skip
    """Read the files at PATH... (WARC, JSONL, pages, folders of these) on the machines of a Dask cluster.

    What has been read is not read again: started anew, it goes on where it was.
    """
    if form and where:
        raise click.UsageError("--format says what is written to FOLDER; a --store has its own form.")
    try:
        import distributed  # noqa: F401  named here, before anything is read

        chosen = _form(form)
    except ModuleNotFoundError as missing:
        raise click.UsageError(f"{missing.name} is not installed: pip install 'tawatur[cluster]'") from None
    folder.mkdir(parents=True, exist_ok=True)
    place = str(folder.resolve())
    if where:
        _add(paths, known, jobs, place, where, scheduler)
    else:
        _write(paths, known, jobs, place, chosen, scheduler)


def _form(name: str | None) -> Form:
    if name == "parquet":
        from tawatur.batch.parquet import Parquet

        return Parquet()
    from tawatur.batch.forms import Lines

    return Lines()


def _add(
    paths: tuple[str, ...], known: Metadata, jobs: int, folder: str, where: str, scheduler: str | None
) -> None:  # fmt: skip
    from tawatur.keep.gathering import add_files

    with opened(where) as store:
        report(add_files(store, paths, known, folder, scheduler, jobs), "adding", quiet=False)


def _write(
    paths: tuple[str, ...], known: Metadata, jobs: int, folder: str, form: Form, scheduler: str | None
) -> None:  # fmt: skip
    from tawatur.batch.cluster import read_files

    failures = Failures()
    articles = parts = 0
    with Progress("files read", shown=not sys.stdout.isatty()) as progress:
        for part in failures.passed(read_files(paths, known, folder, scheduler, jobs, form), progress):
            articles, parts = articles + part.articles, parts + 1
            for page, why in part.failures:
                failures.name(ReadError(page, why))
    click.echo(f"{parts} files, {articles} articles: {folder}")
    failures.exit()
