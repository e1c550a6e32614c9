"""An answer -> the list of articles that it is, if it is one."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.errors import FetchError
from tawatur.fetch.limits import HEAD, PAGE_LIMIT, too_large
from tawatur.fetch.sniff import GZIP, NotAPage, list_kind, unpacked_head
from tawatur.fetch.web.client import Answer
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.feed import read_feed
from tawatur.fetch.web.sitemap import read_sitemap
from tawatur.fetch.web.unpack import CannotUnpack, TooLarge, unpack


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed or sitemap lists; `maps` are further sitemaps."""

    entries: tuple[Entry | FetchError, ...]
    maps: tuple[str, ...] = ()


def read_listing(answer: Answer) -> Listing | None:
    """What the feed or sitemap lists; None for an answer that is neither. FetchError for one that is broken."""
    try:
        kind = list_kind(unpacked_head(answer.body[:HEAD]))
    except NotAPage:
        return None
    if kind is None:
        return None
    raw = _unpacked(answer)
    if kind == "feed":
        return Listing(read_feed(raw, answer.url, answer.header("content-type")))
    return Listing(*read_sitemap(raw, answer.url))


def _unpacked(answer: Answer) -> bytes:
    """Sitemaps are published as .xml.gz: packed files, not packed for the way."""
    if not answer.body.startswith(GZIP):
        return answer.body
    try:
        return unpack([answer.body], "gzip", PAGE_LIMIT)
    except TooLarge:
        raise FetchError(answer.url, too_large("list", None)) from None
    except CannotUnpack as error:
        raise FetchError(answer.url, f"the list {error}") from None
