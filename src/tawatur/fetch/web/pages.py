"""An address -> the page there, or the pages of all articles that are listed there."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from tawatur.errors import FetchError
from tawatur.fetch.files import read_stream
from tawatur.fetch.web.client import Answer
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.listing import Listing, read_listing
from tawatur.fetch.web.tracking import without_tracking
from tawatur.fetch.web.visits import Visits
from tawatur.model import Metadata, Page

NOTHING = Metadata()
_MOST_MAPS = 50  # sitemaps of one index, those that changed last
_NO_PAGES = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript")
_DEEPEST = 2  # an index of indexes


def fetch_address(url: str, overrides: Metadata, visits: Visits) -> Iterator[Page | FetchError]:
    """The page at an address; of a feed, a sitemap or an archive each page in it, with an error for each that failed.

    Nothing else on a page is followed. Raises Stopped.
    """
    try:
        answer = visits.get(url)
        listing = read_listing(answer)
    except FetchError as error:
        yield error
        return
    if listing is None:
        yield from pages_of(answer, overrides)
        return
    for entry in all_entries(listing, visits):
        yield from (entry,) if isinstance(entry, FetchError) else fetch_entry(entry, overrides, visits)


def fetch_entry(entry: Entry, overrides: Metadata, visits: Visits) -> Iterator[Page | FetchError]:
    """The page of a listed article."""
    try:
        answer = visits.get(entry.url)
    except FetchError as error:
        yield error
        return
    yield from pages_of(answer, overrides, entry.announced)


def all_entries(listing: Listing, visits: Visits, depth: int = 0) -> Iterator[Entry | FetchError]:
    """The entries of a list and of the sitemaps that it lists, which are fetched as they come up."""
    yield from listing.entries
    for url in listing.maps[:_MOST_MAPS] if depth < _DEEPEST else ():
        try:
            nested = read_listing(visits.get(url))
        except FetchError as error:
            yield error
            continue
        yield from all_entries(nested, visits, depth + 1) if nested else ()


def pages_of(answer: Answer, overrides: Metadata, announced: Metadata = NOTHING) -> Iterator[Page | FetchError]:
    """The page that came back, with its address; or the pages in it, where it is an archive or JSONL."""
    kind = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    if kind.startswith(_NO_PAGES):
        yield FetchError(answer.url, f"is no page but {kind}")
        return
    is_html = "html" in kind
    name = ".html" if is_html else urlsplit(answer.url).path
    known = Metadata(url=without_tracking(answer.url)).overlaid(overrides)
    for page in read_stream(io.BytesIO(answer.body), answer.url, overrides, len(answer.body), name=name):
        if isinstance(page, Page) and page.place == answer.url:  # and not one inside of what came
            page = replace(page, metadata=known, announced=announced, response=answer.response)
        yield page
