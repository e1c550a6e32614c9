"""`tawatur watch`: feeds -> what their articles say, as they come out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.read import FORMS

if TYPE_CHECKING:
    from tawatur.errors import TawaturError
    from tawatur.model import Reading


@click.command(no_args_is_help=True, short_help="Read the articles of feeds as they come out.")
@click.argument("file", metavar="FEEDS.toml", type=click.Path(path_type=Path))
@click.option("--once", is_flag=True, help="Look at each feed once, and end.")
@click.option(
    "--seen", metavar="FOLDER", type=click.Path(path_type=Path),
    help="Where to remember what was seen; FEEDS.seen beside the file where it is not said.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
    help="A listing for people, or one JSON object a line.",
)  # fmt: skip
def watch(file: Path, once: bool, seen: Path | None, form: str) -> None:
    """Show who says what in the articles of the feeds in FEEDS.toml, as they come out.

    Outlets are asked as their robots.txt allows, and one that is down holds up no other. Ends on Ctrl-C or SIGTERM, and
    goes on where it was the next time.
    """
    from tawatur.errors import TawaturError
    from tawatur.fetch.watch import StateFolder, read_feeds, watch_feeds
    from tawatur.fetch.web import Client, Visits
    from tawatur.pipeline import read_safely

    failures = Failures()
    with _stop_signal() as stop:
        try:
            feeds = read_feeds(file)
            with closing(StateFolder(seen or file.with_suffix(".seen"))) as states:
                visits = Visits(Client(contact=feeds.contact, stopped=stop.is_set), delay=feeds.delay)
                for page in watch_feeds(feeds.feeds, visits, states, once=once):
                    _show(read_safely(page), form, failures)
        except TawaturError as error:
            failures.name(error)
            failures.exit()
    if once:
        failures.exit()


def _show(reading: Reading | TawaturError, form: str, failures: Failures) -> None:
    """Print what was read at once: only then does the page count as seen."""
    from tawatur.errors import TawaturError

    if isinstance(reading, TawaturError):
        failures.name(reading)
        return
    for piece in FORMS[form]([reading], False):
        click.echo(piece, nl=False)
    if form == "text":
        click.echo("\n")


@contextmanager
def _stop_signal() -> Iterator[threading.Event]:
    """An event that SIGINT and SIGTERM set; a second signal does what it usually does."""
    stop = threading.Event()

    def ask(number: int, _frame: object) -> None:
        stop.set()
        signal.signal(number, usual[signal.Signals(number)])

    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in usual:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
