"""`tawatur compare`: pages -> their stories, and in each the claims side by side."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tawatur.cli.comparing import compare_pages
from tawatur.cli.failures import Failures
from tawatur.cli.options import Day, reads_pages, takes_confidence

if TYPE_CHECKING:
    from tawatur.model import Metadata, Reading, Story


@click.command(no_args_is_help=True, short_help="Lay the claims of each story side by side.")
@reads_pages
@takes_confidence
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True,
    help="A report to read here, JSON, or one self-contained page.",
)  # fmt: skip
@click.option("--since", type=Day(), metavar="DATE", help="As text or JSON: what changed in each story since that day.")
def compare(paths: tuple[str, ...], known: Metadata, jobs: int, least: float, form: str, since: dt.date | None) -> None:
    """Group the articles at PATH... into stories, and lay the claims of each story side by side.

    Nothing is stored. A PATH is what `tawatur read` takes.
    """
    if since and form == "html":
        raise click.UsageError("--since goes with --format text and json")
    failures = Failures()
    stories, readings = compare_pages(paths, known, jobs, failures, least)
    if readings or form == "json":
        click.echo(_report(form, stories, readings, since), nl=False)
    failures.exit()


def _report(form: str, stories: Sequence[Story], readings: Sequence[Reading], since: dt.date | None) -> str:
    """The report in the form asked for, ending with a line end."""
    if form == "json":
        return _json(stories, readings, since)
    if since:
        return _changes(stories, readings, since)
    from tawatur.report import html_report, text_report

    text: str = (html_report if form == "html" else text_report)(stories, readings)
    return text if text.endswith("\n") else text + "\n"


def _changes(stories: Sequence[Story], readings: Sequence[Reading], since: dt.date) -> str:
    from tawatur.pipeline import story_changes
    from tawatur.report import changes_report

    return changes_report([(story, story_changes(story, readings, since)) for story in stories], readings, since)


def _json(stories: Sequence[Story], readings: Sequence[Reading], since: dt.date | None) -> str:
    from tawatur.pipeline import story_changes
    from tawatur.printout import render_change, render_reading, render_story

    told = [render_story(story) for story in stories]
    if since:
        for story, rendered in zip(stories, told, strict=True):
            rendered["changes"] = [render_change(change) for change in story_changes(story, readings, since)]
    printed = {"articles": [render_reading(reading) for reading in readings], "stories": told}
    return json.dumps(printed, ensure_ascii=False) + "\n"
