"""`tawatur batch`: many files -> a file of readings for each, on many machines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages
from tawatur.cli.progress import Progress
from tawatur.errors import ReadError

if TYPE_CHECKING:
    from tawatur.model import Metadata


@click.command(no_args_is_help=True, short_help="Read many files on many machines.")
@reads_pages
@click.option(
    "--to", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
    help="Where the readings go: a file of JSONL, packed with gzip, for each file that is read.",
)  # fmt: skip
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="A Dask scheduler, like tcp://10.0.0.1:8786; without it, --jobs processes here.",
)
def batch(paths: tuple[str, ...], known: Metadata, jobs: int, folder: Path, scheduler: str | None) -> None:
    """Read the files at PATH... (WARC, JSONL, pages, folders of these) on the machines of a Dask cluster.

    What has been read is not read again: started anew, it goes on where it was.
    """
    try:
        from tawatur.batch.cluster import read_files
    except ModuleNotFoundError as missing:
        raise click.UsageError(f"{missing.name} is not installed: pip install 'tawatur[cluster]'") from None
    folder.mkdir(parents=True, exist_ok=True)
    failures = Failures()
    articles = parts = 0
    with Progress("files read", shown=not sys.stdout.isatty()) as progress:
        results = read_files(paths, known, str(folder.resolve()), scheduler, jobs)
        for part in failures.passed(results, progress):
            articles, parts = articles + part.articles, parts + 1
            for where, why in part.failures:
                failures.name(ReadError(where, why))
    click.echo(f"{parts} files, {articles} articles: {folder}")
    failures.exit()
