"""One look at a feed or sitemap: what it lists now, unless it is unchanged."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from tawatur.errors import FetchError
from tawatur.fetch.web.client import Answer
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.listing import read_listing
from tawatur.fetch.web.pages import all_entries
from tawatur.fetch.web.visits import Visits

_LINK = re.compile(rb"<link\b[^<>]{0,500}application/(?:rss|atom)\+xml[^<>]{0,500}>", re.I)
_TARGET = re.compile(rb"""\bhref\s*=\s*["']?([^"'\s<>]{1,500})""", re.I)


@dataclass(frozen=True, slots=True)
class Look:
    """What a feed lists, and what to say at the next look to hear of changes alone."""

    entries: tuple[Entry | FetchError, ...]
    etag: str
    modified: str


def look_at(url: str, visits: Visits, etag: str, modified: str, newest: int) -> Look:
    """The first `newest` entries; none where the list is as it was at `etag` and `modified`. FetchError, Stopped."""
    asked = {"If-None-Match": etag, "If-Modified-Since": modified}
    answer = visits.get(url, {name: value for name, value in asked.items() if value})
    if answer.status == 304:
        return Look((), etag, modified)
    listing = read_listing(answer)
    if listing is None:
        raise FetchError(url, f"is no feed and no sitemap{_hint(answer)}")
    entries = tuple(itertools.islice(all_entries(listing, visits), newest))
    # An index says nothing of changes in the sitemaps that it lists, so it is always read anew.
    known = ("", "") if listing.maps else (answer.header("etag") or "", answer.header("last-modified") or "")
    return Look(entries, *known)


def _hint(answer: Answer) -> str:
    """Where the page says that its feed is."""
    link = _LINK.search(answer.body, 0, 256 * 1024)
    target = _TARGET.search(link.group()) if link else None
    return f": the page names {target[1].decode('utf-8', 'replace')}" if target else ""
