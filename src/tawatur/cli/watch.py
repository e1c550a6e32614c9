"""`tawatur watch`: feeds -> the store, as their articles come out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tawatur.cli.add import report
from tawatur.cli.stores import opened, over_store


@click.command(no_args_is_help=True, short_help="Read the articles of feeds into a store as they come out.")
@click.argument("file", metavar="FEEDS.toml", type=click.Path(path_type=Path))
@over_store
@click.option("--once", is_flag=True, help="Look at each feed once, and end.")
@click.option("--quiet", is_flag=True, help="Name what fails, and nothing else.")
def watch(file: Path, where: str | None, once: bool, quiet: bool) -> None:
    """Read the articles of the feeds in FEEDS.toml into the store, as they come out.

    Outlets are asked as their robots.txt allows, and one that is down holds up no other. Ends on Ctrl-C or SIGTERM, and
    goes on where it was the next time.
    """
    from tawatur.fetch.watch import read_feeds
    from tawatur.fetch.web import Client, Visits
    from tawatur.keep.watching import watch as watch_for

    with _stop_signal() as stop, opened(where) as store:
        feeds = read_feeds(file)
        visits = Visits(Client(contact=feeds.contact, stopped=stop.is_set), delay=feeds.delay)
        report(watch_for(store, feeds.feeds, visits, once=once), "adding", quiet=quiet, fails=once)


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
