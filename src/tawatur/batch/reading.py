"""Read pages on all cores, in their order, whatever happens to a process that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import fetch_safely, read_safely

_FEW = 64  # pages that are read before another process would have started
_CHUNK_PAGES = 16
_CHUNK_BYTES = 4_000_000
_AHEAD = 3  # chunks a process: enough that none waits, few enough that memory does not grow with the input

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
        from tawatur.batch.queue import Queue  # a twentieth of a second to load, and few runs have so many pages
        from tawatur.batch.workers import Workers

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
