"""`tawatur export`: pages -> their stories in a format of the trade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tawatur.cli.comparing import compare_pages
from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages_or_store
from tawatur.cli.stores import opened
from tawatur.errors import TawaturError

if TYPE_CHECKING:
    from tawatur.export import Material
    from tawatur.model import Metadata, Reading, Story

_FORMATS = (
    "csv", "xlsx", "jsonl", "web-annotation", "json-ld", "prov", "ftm", "acled", "geojson", "bibtex", "ris", "atom", "html",
)  # fmt: skip


@click.command("export", no_args_is_help=True, short_help="Hand stories on in a format of the trade.")
@reads_pages_or_store
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), required=True, help="docs/exports.md tells what each holds."
)
@click.option("--story", metavar="ID", help="This story alone; the beginning of its id is enough.")
@click.option("--search", "words", metavar="WORDS", help="The points alone where all these words are found.")
@click.option(
    "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write here, not on the screen."
)
def export_stories(
    paths: tuple[str, ...],
    where: str | None,
    known: Metadata,
    jobs: int,
    form: str,
    story: str | None,
    words: str | None,
    output: Path | None,
) -> None:
    """Group the articles at PATH... into stories as `tawatur compare` does, and print them in a format for other programs.

    A PATH is what `tawatur read` takes; without one the stories of the store are printed. In a spreadsheet no cell of
    an article's words can run as a formula.
    """
    failures = Failures()
    try:
        material = _material(*compare_pages(paths, known, jobs, failures)) if paths else _look_up(where, story, words)
        _write(form, material, story, words, output)
    except TawaturError as error:
        failures.name(error)
    failures.exit()


def _look_up(where: str | None, story: str | None, words: str | None) -> Material:
    """The stories of the store: the one asked for, else those where the words are found, else all."""
    from tawatur.errors import ExportError
    from tawatur.web.stored import Stored

    with opened(where) as store:
        library = Stored(store)
        if story:
            found = library.story(story)
            if found is None:
                raise ExportError(story, "no story of this id, or more than one that begins so: see tawatur stories")
            stories: tuple[Story, ...] = (found,)
        else:
            stories = tuple(library.all(words or ""))
        readings = library.readings([article for each in stories for article in each.heard])
        return _material(stories, tuple(readings.values()))


def _material(stories: Sequence[Story], readings: Sequence[Reading]) -> Material:
    from tawatur.export import Material

    by_id = {reading.document.article.id: reading for reading in readings}
    return Material(tuple(stories), by_id, dt.datetime.now(dt.UTC).replace(microsecond=0))


def _write(form: str, material: Material, story: str | None, words: str | None, output: Path | None) -> None:
    from tawatur.errors import ExportError
    from tawatur.export import export, select

    written = export(form, select(material, story, words))
    if output is None:
        click.echo(written, nl=False)
        return
    try:
        output.write_bytes(written)
    except OSError as error:
        raise ExportError(str(output), f"cannot be written: {error.strerror}") from None
