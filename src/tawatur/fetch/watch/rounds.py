"""Look at each feed in its time, and fetch what is new in it: many hosts at once, and each for one thing at a time."""

from __future__ import annotations

import heapq
import itertools
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tawatur.errors import FetchError
from tawatur.fetch.watch.feeds import Feed
from tawatur.fetch.watch.state import FeedState, States
from tawatur.fetch.web.client import Answer, OutletDown
from tawatur.fetch.web.deadline import Stopped
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.looks import Look, look_at
from tawatur.fetch.web.pages import pages_of
from tawatur.fetch.web.visits import Visits, host_of
from tawatur.model import Page

_SLICE = 0.25  # seconds
_PATIENCE = 60.0  # seconds: a host that is not ready by then is left for the next look
_LONGEST_PAUSE = 6 * 3600.0  # seconds between two looks at a feed that fails
_AT_ONCE = 8  # hosts that are asked at one time


def watch_feeds(
    feeds: Sequence[Feed], visits: Visits, states: States, *, once: bool = False
) -> Iterator[Page | FetchError]:
    """The pages that feeds list and that were not seen before, as they come out, for ever or for one look at each feed.

    A page counts as seen when the next one is asked for: whoever is killed while storing it gets it again. Failures
    come up in their place, and what fails is tried again later. Ends when the client of `visits` is told to stop.
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

    @property
    def url(self) -> str:
        return self.entry.url if self.entry else self.watched.feed.url


Outcome = Look | Answer | Exception


class _Watch:
    """What is to be done stands in one line a host. Threads ask, and all that they bring is handled by who watches."""

    def __init__(self, feeds: Sequence[Feed], visits: Visits, states: States, *, once: bool) -> None:
        self._visits, self._states, self._once = visits, states, once
        self._order = itertools.count()
        self._lines: dict[str, list[_Task]] = defaultdict(list)
        self._asked: set[str] = set()  # hosts that a thread asks something now
        self._outcomes: queue.SimpleQueue[tuple[_Task, Outcome]] = queue.SimpleQueue()
        for feed in feeds:
            watched = _Watched(feed, states.load(feed.url))
            visits.put_off(feed.url, watched.state.paused_until - time.time())
            self._plan(watched, 0)

    def pages(self) -> Iterator[Page | FetchError]:
        while self._asked or self._lines:
            if self._visits.client.stopped():
                raise Stopped
            yield from self._start_due()
            try:
                task, outcome = self._outcomes.get(timeout=self._pause())
            except queue.Empty:
                continue
            self._asked.discard(host_of(task.url))
            yield from self._handle(task, outcome)

    def _start_due(self) -> Iterator[FetchError]:
        """Have the hosts asked that nobody asks, the one that waits the longest first; what is left alone is named."""
        idle = sorted((line[0], host) for host, line in self._lines.items() if host not in self._asked)
        for task, host in idle:
            if task.due > time.monotonic() or len(self._asked) >= _AT_ONCE:
                return
            heapq.heappop(self._lines[host])
            if not self._lines[host]:
                del self._lines[host]
            yield from self._start(task, host)

    def _start(self, task: _Task, host: str) -> Iterator[FetchError]:
        """Have it asked for if its host is ready; else leave it for later, or for the next look."""
        watched, wait = task.watched, self._visits.ready_in(task.url)
        if 0 < wait <= _PATIENCE:
            self._plan(watched, wait, task.entry)
        elif task.entry is not None and wait > 0:
            self._finish_article(watched, task.entry)
        elif task.entry is None and (pause := watched.state.paused_until - time.time()) > 0:
            reason = f"is left alone for another {pause / 60:.0f} minutes: {watched.state.reason}"
            yield OutletDown(watched.feed.url, reason)
            self._look_again(watched, pause)
        else:
            self._asked.add(host)
            threading.Thread(target=self._ask, args=(task,), daemon=True).start()

    def _ask(self, task: _Task) -> None:
        """What a thread does; one that still waits when the program ends is let go of."""
        watched = task.watched
        outcome: Outcome
        try:
            if task.entry is None:
                feed, state = watched.feed, watched.state
                outcome = look_at(feed.url, self._visits, state.etag, state.modified, feed.newest)
            else:
                outcome = self._visits.get(task.entry.url)
        except Exception as error:  # noqa: BLE001  whatever it is, it is raised where it is handled
            outcome = error
        self._outcomes.put((task, outcome))

    def _pause(self) -> float:
        """Seconds to wait for an outcome: until the next task is due, and no longer than a wish to stop may go unheard."""
        if len(self._asked) >= _AT_ONCE:
            return _SLICE
        dues = [line[0].due for host, line in self._lines.items() if host not in self._asked]
        return min(max(min(dues, default=float("inf")) - time.monotonic(), 0.001), _SLICE)

    def _handle(self, task: _Task, outcome: Outcome) -> Iterator[Page | FetchError]:
        if isinstance(outcome, Exception) and not isinstance(outcome, FetchError):
            raise outcome
        if task.entry is not None:
            assert not isinstance(outcome, Look)
            yield from self._take_article(task.watched, task.entry, outcome)
        else:
            assert not isinstance(outcome, Answer)
            yield from self._take_list(task.watched, outcome)

    def _take_list(self, watched: _Watched, outcome: Look | Exception) -> Iterator[FetchError]:
        """Plan to fetch what is new in a feed; one that failed is looked at later and later."""
        if isinstance(outcome, FetchError):
            yield outcome
            self._look_again(watched, self._remember_failure(watched, outcome))
            return
        assert isinstance(outcome, Look)
        watched.look = outcome
        yield from (one for one in outcome.entries if isinstance(one, FetchError))
        entries = [one for one in outcome.entries if isinstance(one, Entry)]
        fresh = [entry for entry in entries if watched.state.seen.get(entry.url) != entry.changed]
        watched.open, watched.missed = len(fresh), False
        for entry in fresh:
            self._plan(watched, 0, entry)
        watched.state = replace(watched.state, failures=0, paused_until=0.0, reason="")
        self._finish_list(watched)

    def _take_article(
        self, watched: _Watched, entry: Entry, outcome: Answer | Exception
    ) -> Iterator[Page | FetchError]:
        if isinstance(outcome, FetchError):
            yield outcome
        elif isinstance(outcome, Answer):
            yield from pages_of(outcome, watched.feed.known, entry.announced)
        note = watched.state.with_failure if isinstance(outcome, OutletDown) else watched.state.with_seen
        watched.state = note(entry.url, entry.changed)
        self._finish_article(watched, entry)

    def _finish_article(self, watched: _Watched, entry: Entry) -> None:
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
        task = _Task(time.monotonic() + seconds, next(self._order), watched, entry)
        heapq.heappush(self._lines[host_of(task.url)], task)
