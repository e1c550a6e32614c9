"""Page, metadata, blocks and article: from raw bytes to read text."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, replace
from json.encoder import encode_basestring
from typing import Literal, NamedTuple

from tawatur.model.span import Span

_ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)
BlockKind = Literal["headline", "byline", "body", "caption", "related", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes; either field may be unknown, but not both."""

    name: str | None
    domain: str | None


_PLAIN = ("url", "title", "published", "language", "author", "agency")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text; None where nothing tells."""

    outlet: Outlet | None = None
    url: str | None = None
    title: str | None = None
    published: dt.date | None = None
    language: str | None = None
    author: str | None = None
    agency: str | None = None  # that supplied it, by its common name

    def overlaid(self, other: Metadata) -> Metadata:
        """Self, with every field that `other` knows taken from `other`; an outlet's name and domain one by one."""
        known = {name: value for name in _PLAIN if (value := getattr(other, name)) is not None}
        mine, theirs = self.outlet, other.outlet
        if not known and theirs is None:
            return self
        if mine is None or theirs is None:
            outlet = theirs or mine
        else:
            outlet = Outlet(theirs.name or mine.name, theirs.domain or mine.domain)
        return replace(self, outlet=outlet, **known)


@dataclass(frozen=True, slots=True)
class Response:
    """When a page came from its address, and with what headers; of an archived page, when it was archived."""

    time: dt.datetime | None  # with its zone
    headers: tuple[tuple[str, str], ...] = ()  # in the order sent; names as sent

    def header(self, name: str) -> str | None:
        """The first header of that name, in whatever case; None where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched, as it came: bytes, where from, of what kind, and what is known of it from beside it.

    `metadata` (a sidecar, options) goes before what the page says of itself, and that before what a feed `announced`.
    """

    place: str  # path or address, with `:LINE` for a line of JSONL; shown in errors and in the output
    raw: bytes
    kind: Literal["html", "text", "json"]
    metadata: Metadata = Metadata()
    given_id: str | None = None
    announced: Metadata = Metadata()
    response: Response | None = None  # None for a page from a file


class Block(NamedTuple):
    """A stretch of the text and what it is; blocks do not overlap and stand in order. Only headline and body are read."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """Read text with its blocks; `text` is what all offsets count in."""

    id: str
    given_id: str | None
    page: str
    sha256: str  # of the page's raw bytes
    outlet: Outlet | None
    url: str | None
    title: str | None
    published: dt.date | None
    language: str
    text: str
    blocks: tuple[Block, ...]
    author: str | None = None
    agency: str | None = None  # that supplied it, where page or byline credit one alone

    @property
    def headlines(self) -> tuple[Span, ...]:
        """Where its headlines stand, mostly one; none where the page has none."""
        return tuple(Span(block.start, block.end) for block in self.blocks if block.kind == "headline")


def content_id(*parts: object, length: int = 16) -> str:
    """A hash of what a thing is made of, so that reading it twice gives the same id: `length` hexadecimal digits."""
    # The id that a JSONL line gives may hold half a surrogate pair, which UTF-8 has no bytes for.
    made_of = _as_json(parts).encode(errors="surrogatepass")
    return hashlib.sha256(made_of).hexdigest()[:length]


def _as_json(parts: tuple[object, ...]) -> str:
    """What the encoder gives; words, numbers and tuples of them, of which most ids are made, need no encoder."""
    written = [encode_basestring(part) if type(part) is str else _part(part) for part in parts]
    return f"[{', '.join(written)}]"


def _part(part: object) -> str:
    if type(part) is Span:
        return f"[{part.start}, {part.end}]"
    if type(part) is int:
        return str(part)
    return _as_json(part) if isinstance(part, tuple) else _ENCODER.encode(part)
