"""Feeds -> the store, as their articles come out; how far each was read is kept in the store too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from tawatur.errors import TawaturError
from tawatur.fetch.watch import Feed, FeedState, watch_feeds
from tawatur.fetch.web import Visits
from tawatur.keep.adding import Added, add_pages
from tawatur.store import Store


def watch(store: Store, feeds: Sequence[Feed], visits: Visits, *, once: bool = False) -> Iterator[Added | TawaturError]:
    """Add what feeds list and what was not seen before, for ever or for one look at each feed; see `watch_feeds`.

    StoreError where another process watches for the store.
    """
    with store.watching():
        pages = watch_feeds(feeds, visits, KeptStates(store), once=once)
        # With one job a page is in the store before the next is asked for, and only then counts as seen.
        yield from add_pages(store, pages, jobs=1)


class KeptStates:
    """See `fetch.watch.States`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self, url: str) -> FeedState:
        record = self._store.remembered(url)
        return FeedState(**record) if record else FeedState(url)

    def save(self, state: FeedState) -> None:
        with self._store.writing() as writer:
            writer.remember(state.url, asdict(state))
