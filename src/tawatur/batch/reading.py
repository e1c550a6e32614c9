"""Read pages on all cores, in their order, whatever happens to a process that reads them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from tawatur.batch.workers import Workers
from tawatur.errors import ReadError, TawaturError
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import fetch_safely, read_safely

_FEW = 64  # pages that are read before another process would have started
_CHUNK_PAGES = 16
_CHUNK_BYTES = 4_000_000
_AHEAD = 3  # chunks a process: enough that none waits, few enough that memory does not grow with the input
_TRIES = 4  # of a page alone: what kills a process at random seldom comes so often

Result = Reading | TawaturError
Chunk = list[Page | TawaturError]


def read_paths(paths: Sequence[str], known: Metadata, jobs: int) -> Iterator[Result]:
    """As `pipeline.read_paths`, in the same order, by `jobs` processes where there are more than a few pages."""
    return read_pages(fetch_safely(paths, known), jobs)


def read_pages(source: Iterable[Page | TawaturError], jobs: int) -> Iterator[Result]:
    """The result of each page in its order. One job reads a page when it is asked for; more read some pages ahead."""
    pages = iter(source)
    yield from map(read_safely, islice(pages, _FEW if jobs > 1 else None))
    first = next(pages, None)
    if first is not None:
        with Workers(jobs) as workers:
            yield from Queue(workers, jobs * _AHEAD, read_chunk).run(_chunks(chain([first], pages)))


def read_chunk(pages: Chunk) -> list[Result]:
    """What one process is asked for at a time."""
    return [read_safely(page) for page in pages]


def _chunks(pages: Iterable[Page | TawaturError]) -> Iterator[Chunk]:
    chunk: Chunk = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += len(page.raw) if isinstance(page, Page) else 0
        if len(chunk) == _CHUNK_PAGES or size > _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class Queue:
    """Chunks on their way through the workers, `most` at a time, taken out in the order in which they were put in."""

    def __init__(self, workers: Workers, most: int, work: Callable[[Chunk], list[Result]]) -> None:
        self._workers, self._most, self._work = workers, most, work
        self._waiting: deque[tuple[Chunk, Future[list[Result]]]] = deque()

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Result]:
        """The results of all chunks, page by page."""
        for chunk in chunks:
            self._put(chunk)
            if len(self._waiting) >= self._most:
                yield from self._take()
        while self._waiting:
            yield from self._take()

    def _put(self, chunk: Chunk) -> None:
        self._waiting.append((chunk, self._workers.submit(self._work, chunk)))

    def _take(self) -> Iterator[Result]:
        """The results of the oldest chunk; after a process died its pages are read one by one, with nothing beside them."""
        chunk, future = self._waiting.popleft()
        try:
            yield from future.result()
        except BrokenProcessPool:
            left = [other for other, _ in self._waiting]
            self._waiting.clear()
            for page in chunk:
                yield self._alone(page)
            for other in left:
                self._put(other)

    def _alone(self, page: Page | TawaturError) -> Result:
        for _ in range(_TRIES):
            try:
                return self._workers.submit(self._work, [page]).result()[0]
            except BrokenProcessPool:
                continue
        where = page.place if isinstance(page, Page) else page.where
        return ReadError(where, f"the process that read it was killed {_TRIES} times: is there memory enough?")
