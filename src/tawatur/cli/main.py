"""The `tawatur` command: what is common to all its commands."""

from __future__ import annotations

import gc
import os
import sys

import click

from tawatur import __version__
from tawatur.cli.add import add, reread
from tawatur.cli.batch import batch
from tawatur.cli.compare import compare
from tawatur.cli.escaping import escape
from tawatur.cli.evaluate import evaluate
from tawatur.cli.export import export_stories
from tawatur.cli.hooks import hooks
from tawatur.cli.judgements import gold, judgements
from tawatur.cli.read import read
from tawatur.cli.relate import relate
from tawatur.cli.search import search
from tawatur.cli.serve import serve
from tawatur.cli.store import store
from tawatur.cli.stories import stories, story
from tawatur.cli.tables import tables
from tawatur.cli.users import users
from tawatur.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="tawatur")
def tawatur() -> None:
    """Read news, and see who says what, on whose word, and how many independent witnesses stand behind it.

    Exit status: 0 all was read; 1 something could not be read (each named on standard error with the reason, the
    rest done); 2 wrong use.
    """


for command in (
    read,
    compare,
    relate,
    add,
    stories,
    story,
    search,
    reread,
    store,
    judgements,
    gold,
    export_stories,
    batch,
    watch,
    serve,
    users,
    hooks,
    evaluate,
    tables,
):
    tawatur.add_command(command)


def main() -> None:
    """Run the command that the process was started with, and exit with its status."""
    gc.set_threshold(20_000, 50, 50)  # looking through the tables for what can be freed was a tenth of reading
    _speak_utf8()
    try:
        tawatur(prog_name="tawatur")
    except Exception as fault:  # a person who reads news has no use for a traceback
        if os.environ.get("TAWATUR_TRACEBACK"):
            raise
        what = escape(f"{type(fault).__name__}: {fault}")
        click.echo(f"tawatur: an internal fault, please report it: {what}", err=True)
        click.echo("tawatur: with TAWATUR_TRACEBACK=1 in the environment it shows where", err=True)
        sys.exit(1)


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale: under LANG=C or PYTHONIOENCODING=ascii Arabic would be an error or `?`.

    Half a surrogate pair, which UTF-8 has no bytes for, comes out as `\\ud800`, which is right in JSON too.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # a caller may have put in a stream that has no encoding
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
