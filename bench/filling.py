"""Fill a store with made-up events up to a number of articles, and tell what the last ones before it cost."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from events import Event, events, lines

from tawatur.errors import TawaturError
from tawatur.fetch import fetch_pages
from tawatur.keep import open_store
from tawatur.keep.adding import entry_of, put_in_story
from tawatur.keep.composing import Composer
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import read_safely
from tawatur.store import Store, Writer

TIMED = 500  # articles before a mark that are added one by one, as `tawatur add` does: a few events cost a second
_AT_ONCE = 40  # events a transaction, for those that are not timed

Costs = dict[str, float]


def fill(folder: Path, marks: Sequence[int]) -> Iterator[int]:
    """Add articles to `folder/store.sqlite` and leave, at each mark, a copy `N.sqlite` and what one more cost in `N.json`.

    Stopped at any moment, it goes on where it was. The marks are given as they are passed.
    """
    store = open_store(str(folder / "store.sqlite"))
    for mark in marks:
        if not (folder / f"{mark}.json").exists():
            _add_in_bulk(store, folder, mark - TIMED)
            costs = add_one_by_one(store, folder, mark)
            (folder / f"{mark}.sqlite").unlink(missing_ok=True)
            store.backup(folder / f"{mark}.sqlite")
            (folder / f"{mark}.json").write_text(json.dumps(costs), encoding="utf-8")
        yield mark
    store.close()


def _add_in_bulk(store: Store, folder: Path, until: int) -> None:
    """The same work as adding one by one, in fewer transactions."""
    there = store.counts()["articles"]
    composer = Composer(store)
    coming = _after(there)
    while there < until:
        batch = list(islice(coming, _AT_ONCE))
        pages = [page for event in batch for page in _pages(event, folder)]
        readings = [_read(page) for page in pages]
        with store.writing() as writer:
            for page, reading in zip(pages, readings, strict=True):
                there += _keep(writer, page, reading)
        for reading in readings:
            composer.remember(reading)
        composer.compose_due()


def add_one_by_one(store: Store, folder: Path, until: int) -> Costs:
    """Milliseconds of processor time an article: the median of reading, keeping and placing, and the mean of composing."""
    there = store.counts()["articles"]
    composer = Composer(store)
    spent: dict[str, list[float]] = {"read": [], "keep and place": []}
    composing = 0.0
    for event in _after(there):
        if there >= until and spent["read"]:
            break
        for page in _pages(event, folder):
            began = time.process_time()
            reading = _read(page)
            read = time.process_time()
            with store.writing() as writer:
                there += _keep(writer, page, reading)
            spent["read"].append(1000 * (read - began))
            spent["keep and place"].append(1000 * (time.process_time() - read))
            composer.remember(reading)
        began = time.process_time()
        composer.compose_due()
        composing += 1000 * (time.process_time() - began)
    costs = {name: statistics.median(values) for name, values in spent.items()}
    return {**costs, "compose": composing / len(spent["read"])}


def _keep(writer: Writer, page: Page, reading: Reading) -> bool:
    """Whether the article was not there yet."""
    entry = entry_of(page, reading)
    if writer.keep(entry) == "unchanged":
        return False
    put_in_story(writer, entry)
    return True


def _after(articles: int) -> Iterator[Event]:
    """The events behind the first so many articles, from the one that is not there whole."""
    for event in events():
        if articles < event.articles:
            yield event
        articles -= min(articles, event.articles)


def _pages(event: Event, folder: Path) -> list[Page]:
    source = folder / "event.jsonl"
    source.write_text("\n".join(lines(event)), encoding="utf-8")
    return [page for page in fetch_pages([str(source)], Metadata()) if isinstance(page, Page)]


def _read(page: Page) -> Reading:
    reading = read_safely(page)
    if isinstance(reading, TawaturError):
        raise reading
    return reading
