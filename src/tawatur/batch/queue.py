"""Hand chunks of pages to processes and take their results in order, reading anew what was lost with one that died."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from tawatur.batch.reading import Chunk, Result
from tawatur.batch.workers import TRIES, Workers
from tawatur.errors import ReadError, StartError, TawaturError
from tawatur.model import Page

_UNSTARTED = (
    "they end before they begin. In a program of your own, call this under `if __name__ == '__main__':`, "
    "as Python asks of whoever starts processes; or ask for one job"
)


class Queue:
    """Chunks on their way through the workers, `most` at a time, taken out in the order in which they were put in."""

    def __init__(self, workers: Workers, most: int, work: Callable[[Chunk], list[Result]]) -> None:
        self._workers, self._most, self._work = workers, most, work
        self._begun = False  # whether any process ever gave a result
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
            results = future.result()
        except BrokenProcessPool:
            if not self._begun and not self._workers.are_there():
                raise StartError("processes to read side by side", _UNSTARTED) from None
            left = [other for other, _ in self._waiting]
            self._waiting.clear()
            for page in chunk:
                yield self._alone(page)
            for other in left:
                self._put(other)
        else:
            self._begun = True
            yield from results

    def _alone(self, page: Page | TawaturError) -> Result:
        for _ in range(TRIES):
            try:
                return self._workers.submit(self._work, [page]).result()[0]
            except BrokenProcessPool:
                continue
        where = page.place if isinstance(page, Page) else page.where
        return ReadError(where, f"the process that read it was killed {TRIES} times: is there memory enough?")
