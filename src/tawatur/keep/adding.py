"""Pages -> the store: each one read, kept, and put into its story, in one transaction a page."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tawatur import __version__
from tawatur.batch import read_pages
from tawatur.cluster import Scale, describe, near, place, touched_by
from tawatur.errors import InternalError, TawaturError
from tawatur.keep.addresses import address_of
from tawatur.keep.composing import Composer
from tawatur.keep.correcting import show_corrected
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import fetch_safely
from tawatur.printout import render_reading
from tawatur.store import Entry, Store, Writer
from tawatur.store.contract import Change
from tawatur.store.records import page_id


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one page, once it is safely in the store. `article` is None where the page was there already."""

    place: str
    article: str | None
    change: Change


def add_paths(store: Store, paths: Sequence[str], known: Metadata, jobs: int) -> Iterator[Added | TawaturError]:
    """Add every page at `paths`; see `add_pages`."""
    return add_pages(store, fetch_safely(paths, known), jobs)


def add_pages(store: Store, pages: Iterable[Page | TawaturError], jobs: int = 1) -> Iterator[Added | TawaturError]:
    """Add pages in their order, and say of each what became of it after it was committed, or why it cannot be read.

    A page that is in the store is not read again. With one job, a page is in the store before the next one is asked
    for. StoreError ends it: what was said to be added is kept, and adding the same again goes on where it ended. Points
    of stories that gained articles are composed now and then, and in the end.
    """
    composer = Composer(store)
    for page, result in _read(store, pages, jobs):
        if isinstance(result, Reading):
            assert isinstance(page, Page)
            added = keep_entry(store, entry_of(page, result), result)
            composer.remember(result)
            yield added
        else:
            if isinstance(page, Page) and isinstance(result, TawaturError):
                keep_failure(store, page, result)
            yield result
        composer.compose_in_time()
    composer.compose_due()


Read = tuple[Page | TawaturError, Reading | TawaturError | Added]


def _read(store: Store, pages: Iterable[Page | TawaturError], jobs: int) -> Iterator[Read]:
    """Each page with its reading, in order; those that are in the store already pass by the reading."""
    waiting: deque[Page | TawaturError] = deque()

    def unread() -> Iterator[Page | TawaturError]:
        for page in pages:
            waiting.append(page)
            if isinstance(page, TawaturError) or not store.has_page(page_id(page)):
                yield page
            else:
                known.add(id(page))

    known: set[int] = set()  # of pages in `waiting`, which keeps them alive
    for result in read_pages(unread(), jobs):
        yield from _known(waiting, known)
        yield waiting.popleft(), result
    yield from _known(waiting, known)


def _known(waiting: deque[Page | TawaturError], known: set[int]) -> Iterator[Read]:
    while waiting and id(waiting[0]) in known:
        page = waiting.popleft()
        known.discard(id(page))
        yield page, Added(page.place if isinstance(page, Page) else page.where, None, "unchanged")


def keep_entry(store: Store, entry: Entry, reading: Reading) -> Added:
    """Keep what was read from a page, and put the article into its story; `reading` is what the entry was made of."""
    article = reading.document.article.id
    with store.writing() as writer:
        change = writer.keep(entry)
        if change in ("added", "changed"):
            put_in_story(writer, entry)
            show_corrected(writer, article, reading)
    return Added(entry.page.place, article, change)


def keep_failure(store: Store, page: Page, error: TawaturError) -> None:
    """Keep a page that cannot be read yet, for a better grammar; not one on which this program failed."""
    if not isinstance(error, InternalError):
        with store.writing() as writer:
            writer.keep(Entry(page, None, __version__, failure=error.reason))


def entry_of(page: Page, reading: Reading) -> Entry:
    """What is kept of a page and its reading."""
    article = reading.document.article
    return Entry(page, address_of(page, article), __version__, render_reading(reading), describe(reading))


def put_in_story(writer: Writer, entry: Entry) -> None:
    """Put an article that was just kept into the story that it belongs to; those that it may speak in besides are due."""
    signature, neighbours = entry.signature, writer.neighbours
    if signature is not None:
        scale = Scale(neighbours)
        alike = near(signature, neighbours, scale)
        writer.regroup(place(signature, neighbours, scale, alike))
        writer.disturb(touched_by(signature, neighbours, alike))
