"""`tawatur watch`: feeds -> the store, as their articles come out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from tawatur.cli.add import report
from tawatur.cli.stores import opened, over_store


@click.command(no_args_is_help=True, short_help="Read the articles of feeds into a store as they come out.")
@click.argument("file", metavar="FEEDS.toml", type=click.Path(path_type=Path))
@over_store
@click.option("--once", is_flag=True, help="Look at each feed once, and end.")
@click.option(
    "--seen", metavar="FOLDER", type=click.Path(path_type=Path),
    help="Where to remember what was seen; STORE.seen beside the store where it is not said, FEEDS.seen where that is no file.",
)  # fmt: skip
@click.option("--quiet", is_flag=True, help="Name what fails, and nothing else.")
def watch(file: Path, where: str | None, once: bool, seen: Path | None, quiet: bool) -> None:
    """Read the articles of the feeds in FEEDS.toml into the store, as they come out.

    Outlets are asked as their robots.txt allows, and one that is down holds up no other. Ends on Ctrl-C or SIGTERM, and
    goes on where it was the next time.
    """
    from tawatur.fetch.watch import StateFolder, read_feeds, watch_feeds
    from tawatur.fetch.web import Client, Visits
    from tawatur.keep import add_pages

    with _stop_signal() as stop, opened(where) as store:
        feeds = read_feeds(file)
        with closing(StateFolder(seen or _beside(store.where, file))) as states:
            visits = Visits(Client(contact=feeds.contact, stopped=stop.is_set), delay=feeds.delay)
            pages = watch_feeds(feeds.feeds, visits, states, once=once)
            # With one job a page is in the store before the next is asked for, and only then counts as seen.
            report(add_pages(store, pages, jobs=1), "adding", quiet=quiet, fails=once)


def _beside(store: str, file: Path) -> Path:
    """What was seen belongs to the store that it went to."""
    path = Path(store)
    return path.with_name(path.name + ".seen") if path.is_file() else file.with_suffix(".seen")


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
