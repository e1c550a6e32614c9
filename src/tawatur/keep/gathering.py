"""Files that many machines read -> the store, in the order of the paths, as if one machine had read them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tawatur import __version__
from tawatur.batch.cluster import read_files
from tawatur.batch.forms import PartWriter, packed_lines, put_line
from tawatur.batch.parts import Part, files_below
from tawatur.cluster import describe
from tawatur.errors import InternalError, ReadError, TawaturError
from tawatur.keep.adding import Added, keep_entry, keep_failure
from tawatur.keep.addresses import address_of
from tawatur.keep.composing import Composer
from tawatur.model import Metadata, Page, Reading, Signature
from tawatur.pipeline import fetch_safely
from tawatur.printout import load_reading, render_reading
from tawatur.store import Entry, Store
from tawatur.store.records import Record, page_id


class Entries:
    """All that a store needs of each page but the page: its id, the reading and the signature, a line of JSON each."""

    suffix = ".entries.jsonl.gz"

    @contextmanager
    def opened(self, path: Path) -> Iterator[PartWriter]:
        with packed_lines(path) as out:
            yield _EntryLines(out)


class _EntryLines:
    def __init__(self, out: gzip.GzipFile) -> None:
        self._out = out

    def write(self, page: Page | TawaturError, result: Reading | TawaturError) -> None:
        kept = page_id(page) if isinstance(page, Page) else None
        if isinstance(result, TawaturError):
            internal = isinstance(result, InternalError)
            put_line(self._out, {"page": kept, "failed": [result.where, result.reason], "internal": internal})
        elif isinstance(page, Page):
            address, signature = address_of(page, result.document.article), describe(result).as_record()
            reading = render_reading(result)
            put_line(self._out, {"page": kept, "address": address, "reading": reading, "signature": signature})


def add_files(
    store: Store, paths: Sequence[str], known: Metadata, folder: str, scheduler: str | None, workers: int
) -> Iterator[Added | TawaturError]:
    """Add every file at the paths; machines read them in any order, and one process keeps them in that of the paths.

    `folder` holds what was read until it is kept, and is seen by all machines; what lies there is not read again. See
    `batch.cluster.read_files` for the scheduler and `add_pages` for what is given back.
    """
    order = list(dict.fromkeys(files_below(paths)))
    ready: dict[str, Part | TawaturError] = {}
    composer = Composer(store)
    parts = read_files([each for each in order if isinstance(each, str)], known, folder, scheduler, workers, Entries())
    for part in parts:
        ready[part.source if isinstance(part, Part) else part.where] = part
        while order and (isinstance(order[0], TawaturError) or order[0] in ready):
            first = order.pop(0)
            told = first if isinstance(first, TawaturError) else ready.pop(first)
            yield from _keep_part(store, told, known, folder) if isinstance(told, Part) else [told]
            composer.compose_in_time()
    yield from (each for each in order if isinstance(each, TawaturError))
    composer.compose_due()


def _keep_part(store: Store, part: Part, known: Metadata, folder: str) -> Iterator[Added | TawaturError]:
    """The pages of a file, fetched once more, beside what was read from them."""
    with gzip.open(Path(folder, part.file), "rt", encoding="utf-8") as lines:
        pages = fetch_safely([part.source], known)
        for page in pages:
            line = lines.readline()
            record = json.loads(line) if line else {"page": None}
            if not isinstance(page, Page):
                yield page
            elif record["page"] != page_id(page):
                yield ReadError(part.source, "changed while it was read: add it again")
                return
            else:
                yield _keep_page(store, page, record)


def _keep_page(store: Store, page: Page, record: Record) -> Added | TawaturError:
    if "failed" in record:
        error = ReadError(*record["failed"])
        if not record["internal"]:
            keep_failure(store, page, error)
        return error
    if store.has_page(record["page"]):
        return Added(page.place, None, "unchanged")
    signature = Signature.from_record(record["signature"])
    entry = Entry(page, record["address"], __version__, record["reading"], signature)
    return keep_entry(store, entry, load_reading(record["reading"]))
