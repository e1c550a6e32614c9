"""`tawatur read`: pages -> who says what in each."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages, takes_confidence
from tawatur.cli.progress import Progress

if TYPE_CHECKING:
    from tawatur.model import Metadata, Reading


@click.command(no_args_is_help=True, short_help="Show who says what in each article.")
@reads_pages
@takes_confidence
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
    help="A listing for people, one JSON array, or one JSON object a line.",
)  # fmt: skip
@click.option("--explain", is_flag=True, help="Say of each claim which rules and rows of tables stand behind it.")
def read(paths: tuple[str, ...], known: Metadata, jobs: int, least: float, form: str, explain: bool) -> None:
    """Show who says what in each article at PATH...

    A PATH is a saved page (HTML), plain text, JSONL, a web archive (WARC, WACZ), a folder of these, the address
    (http, https) of a page, a feed or a sitemap, or - for standard input.
    What a file says of itself gives way to a sidecar NAME.meta.json, and that to the options.
    """
    from tawatur.batch import read_paths
    from tawatur.resolve import keep_sure

    failures = Failures()
    results = read_paths(paths, known, jobs)
    with Progress("reading", shown=not sys.stdout.isatty()) as progress:
        for piece in _FORMS[form]((keep_sure(each, least) for each in failures.passed(results, progress)), explain):
            click.echo(piece, nl=False)
    failures.exit()


def _as_text(readings: Iterable[Reading], explain: bool) -> Iterator[str]:
    from tawatur.pipeline import explain_reading
    from tawatur.printout import list_reading

    for number, reading in enumerate(readings):
        yield "\n\n" * (number > 0) + list_reading(reading, explain_reading(reading) if explain else {})


def _as_lines(readings: Iterable[Reading], explain: bool) -> Iterator[str]:
    for reading in readings:
        yield _json(reading, explain) + "\n"


def _as_array(readings: Iterable[Reading], explain: bool) -> Iterator[str]:
    """One array, written as it comes, so that a large folder need not fit into memory."""
    yield "["
    for number, reading in enumerate(readings):
        yield (",\n" if number else "\n") + _json(reading, explain)
    yield "\n]\n"


def _json(reading: Reading, explain: bool) -> str:
    from tawatur.pipeline import explain_reading
    from tawatur.printout import render_reading

    return json.dumps(render_reading(reading, explain_reading(reading) if explain else None), ensure_ascii=False)


_FORMS: dict[str, Callable[[Iterable[Reading], bool], Iterator[str]]] = {
    "text": _as_text,
    "json": _as_array,
    "jsonl": _as_lines,
}
