"""Every page in the store, read again with the grammar of today; what people judged stays."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from tawatur.batch import read_pages
from tawatur.errors import TawaturError
from tawatur.keep.adding import Added, entry_of, put_in_story
from tawatur.keep.composing import Composer
from tawatur.keep.correcting import show_corrected
from tawatur.model import Page, Reading
from tawatur.store import Store


def reread(store: Store, jobs: int = 1) -> Iterator[Added | TawaturError]:
    """Read each page again, put its reading in the place of the old one, and say what became of it once it is committed.

    A page that can no longer be read keeps the reading that it has. Stopped at any moment, the store is whole, some
    pages read anew and some not; doing it again does the rest.
    """
    composer = Composer(store)
    waiting: deque[tuple[str, Page]] = deque()

    def fetched() -> Iterator[Page]:
        for page_id in store.pages():
            page = store.page(page_id)
            waiting.append((page_id, page))
            yield page

    for result in read_pages(fetched(), jobs):
        page_id, page = waiting.popleft()
        if isinstance(result, Reading):
            yield _replace(store, page_id, page, result)
            composer.remember(result)
        else:
            yield result
    composer.compose_due()


def _replace(store: Store, page_id: str, page: Page, reading: Reading) -> Added:
    entry = entry_of(page, reading)
    with store.writing() as writer:
        change = writer.replace(page_id, entry)
        if change in ("added", "changed") and entry.reading is not None:
            put_in_story(writer, entry)
            show_corrected(writer, reading.document.article.id, reading)
    return Added(page.place, reading.document.article.id, change)
