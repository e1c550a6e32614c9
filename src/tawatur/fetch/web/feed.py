"""An RSS or Atom feed -> the articles that it lists."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from tawatur.errors import FetchError
from tawatur.fetch.metadata import parse_date
from tawatur.fetch.web import sax
from tawatur.fetch.web.entries import Entry, unique
from tawatur.model import Metadata

_MOST = 2000  # entries of one feed
_CHARSET = re.compile(r"; ?charset=[\w-]+", re.I)
_TAGS = re.compile(r"<[^<>]*>")


def read_feed(raw: bytes, url: str, content_type: str | None) -> tuple[Entry | FetchError, ...]:
    """The entries in the order listed, each once; an error for one that leads nowhere.

    A feed that is broken gives what stands before the break; FetchError where nothing does.
    """
    import feedparser  # a fifth of a second to load, and files need none of it

    feedparser.api.PREFERRED_XML_PARSERS[:] = [sax.__name__]
    # Whatever kind it is sent as: feeds come as text/html too, and text/xml would make the characters ASCII.
    charset = _CHARSET.search(content_type or "")
    headers = {"content-location": url, "content-type": "application/xml" + (charset.group() if charset else "")}
    # As a stream: a string would be taken for an address or a file name first, and fetched past all checks.
    try:
        parsed = feedparser.parse(io.BytesIO(raw), response_headers=headers, sanitize_html=False)
    except (LookupError, ValueError, sax.TooManyAttributes) as fault:  # an encoding may be no word: «utf\x00»
        raise FetchError(url, f"the feed is broken: {fault}") from fault
    entries = unique(_entries(parsed.entries[:_MOST], url))
    if parsed.bozo and not any(isinstance(entry, Entry) for entry in entries):
        raise FetchError(url, f"the feed is broken: {parsed.get('bozo_exception')}")
    return entries


def _entries(found: list[Mapping[str, Any]], url: str) -> Iterator[Entry | FetchError]:
    for entry in found:
        link = entry.get("feedburner_origlink") or entry.get("link")
        if not isinstance(link, str) or not link.strip():
            yield FetchError(url, f"an entry has no address: «{_text(entry.get('title')) or ''}»")
            continue
        announced = Metadata(title=_text(entry.get("title")), published=_day(entry))
        yield Entry(link.strip(), announced, _moment(entry, "updated", "published"))


def _text(value: object) -> str | None:
    """The words of a title, which may hold tags and entities."""
    return " ".join(html.unescape(_TAGS.sub("", value)).split()) or None if isinstance(value, str) else None


def _day(entry: Mapping[str, Any]) -> dt.date | None:
    """The day of publication where the outlet is: as written, not moved to another time zone."""
    value = _moment(entry, "published", "updated")
    try:
        return parse_date(value) or parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError):
        return None


def _moment(entry: Mapping[str, Any], *names: str) -> str:
    """The first of these fields that the entry really has: feedparser lends one to the other, and warns."""
    own = dict(entry)
    return next((value for name in names if isinstance(value := own.get(name), str) and value), "")
