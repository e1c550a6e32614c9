"""Look at each feed in its time, and fetch what is new in it, host by host in turn."""

from __future__ import annotations

import heapq
import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tawatur.errors import FetchError
from tawatur.fetch.watch.feeds import Feed
from tawatur.fetch.watch.state import FeedState, States
from tawatur.fetch.web.client import OutletDown
from tawatur.fetch.web.deadline import Stopped
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.looks import Look, look_at
from tawatur.fetch.web.pages import fetch_entry
from tawatur.fetch.web.visits import Visits
from tawatur.model import Page

_SLICE = 0.25  # seconds
_PATIENCE = 60.0  # seconds: a host that is not ready by then is left for the next look
_LONGEST_PAUSE = 6 * 3600.0  # seconds between two looks at a feed that fails


def watch_feeds(
    feeds: Sequence[Feed], visits: Visits, states: States, *, once: bool = False
) -> Iterator[Page | FetchError]:
    """The pages that feeds list and that were not seen before, as they come out, for ever or for one look at each feed.

    A page counts as seen when the next one is asked for: whoever is killed while storing it gets it again. Failures come
    up in their place, and what fails is tried again later. Ends when the client of `visits` is told to stop.
    """
    try:
        yield from _Watch(feeds, visits, states, once=once).pages()
    except Stopped:
        return


@dataclass(slots=True)
class _Watched:
    """A feed under way: what is remembered of it, and the list whose articles are being fetched."""

    feed: Feed
    state: FeedState
    look: Look | None = None
    open: int = 0  # articles of the list that are still to be fetched
    missed: bool = False  # whether one of them has to be tried again


@dataclass(order=True, slots=True)
class _Task:
    """A look at a feed, or the fetching of one article of it, not before its time."""

    due: float
    order: int
    watched: _Watched = field(compare=False)
    entry: Entry | None = field(compare=False, default=None)


class _Watch:
    def __init__(self, feeds: Sequence[Feed], visits: Visits, states: States, *, once: bool) -> None:
        self._visits, self._states, self._once = visits, states, once
        self._order = itertools.count()
        self._tasks: list[_Task] = []
        for feed in feeds:
            watched = _Watched(feed, states.load(feed.url))
            visits.put_off(feed.url, watched.state.paused_until - time.time())
            self._plan(watched, 0)

    def pages(self) -> Iterator[Page | FetchError]:
        while self._tasks:
            task = heapq.heappop(self._tasks)
            self._wait_until(task.due)
            yield from self._look(task.watched) if task.entry is None else self._fetch(task.watched, task.entry)

    def _look(self, watched: _Watched) -> Iterator[Page | FetchError]:
        """Look at a feed and plan to fetch what is new in it; one that fails is looked at later and later."""
        state = watched.state
        wait = self._visits.ready_in(watched.feed.url)
        if 0 < wait <= _PATIENCE:
            self._plan(watched, wait)
            return
        if (pause := state.paused_until - time.time()) > 0:
            yield OutletDown(watched.feed.url, f"is left alone for another {pause / 60:.0f} minutes: {state.reason}")
            self._look_again(watched, pause)
            return
        try:
            watched.look = look_at(watched.feed.url, self._visits, state.etag, state.modified, watched.feed.newest)
        except FetchError as error:
            yield error
            self._look_again(watched, self._remember_failure(watched, error))
            return
        entries = [one for one in watched.look.entries if isinstance(one, Entry)]
        yield from (one for one in watched.look.entries if isinstance(one, FetchError))
        fresh = [entry for entry in entries if state.seen.get(entry.url) != entry.changed]
        watched.open, watched.missed = len(fresh), False
        for entry in fresh:
            self._plan(watched, 0, entry)
        watched.state = replace(state, failures=0, paused_until=0.0, reason="")
        self._finish_list(watched)

    def _fetch(self, watched: _Watched, entry: Entry) -> Iterator[Page | FetchError]:
        """Fetch an article if its host is ready; else leave it for later, or for the next look."""
        wait = self._visits.ready_in(entry.url)
        if 0 < wait <= _PATIENCE:
            self._plan(watched, wait, entry)
            return
        if wait == 0:
            passing = False
            for one in fetch_entry(entry, watched.feed.known, self._visits):
                passing = passing or isinstance(one, OutletDown)
                yield one
            note = watched.state.with_failure if passing else watched.state.with_seen
            watched.state = note(entry.url, entry.changed)
        watched.missed = watched.missed or watched.state.seen.get(entry.url) != entry.changed
        watched.open -= 1
        self._finish_list(watched)

    def _finish_list(self, watched: _Watched) -> None:
        """Keep what is known; once all of a list was handled, ask from then on for a changed list alone."""
        if watched.open == 0 and watched.look and not watched.missed:
            watched.state = replace(watched.state, etag=watched.look.etag, modified=watched.look.modified)
        self._states.save(watched.state)
        if watched.open == 0:
            self._look_again(watched, watched.feed.every * 60.0)

    def _remember_failure(self, watched: _Watched, error: FetchError) -> float:
        """Seconds to leave the feed alone: what it asks for, and longer with each failure."""
        failures = watched.state.failures + 1
        asked = (error.wait or 0.0) if isinstance(error, OutletDown) else 0.0
        pause = max(asked, min(watched.feed.every * 60.0 * 2.0 ** min(failures - 1, 10), _LONGEST_PAUSE))
        watched.state = replace(
            watched.state, failures=failures, reason=error.reason, paused_until=time.time() + asked if asked else 0.0
        )
        self._states.save(watched.state)
        return pause

    def _look_again(self, watched: _Watched, seconds: float) -> None:
        if not self._once:
            self._plan(watched, seconds)

    def _plan(self, watched: _Watched, seconds: float, entry: Entry | None = None) -> None:
        heapq.heappush(self._tasks, _Task(time.monotonic() + seconds, next(self._order), watched, entry))

    def _wait_until(self, moment: float) -> None:
        while True:
            if self._visits.client.stopped():
                raise Stopped
            left = moment - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, _SLICE))
