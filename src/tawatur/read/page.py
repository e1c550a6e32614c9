"""One page -> the article on it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlsplit

from tawatur.errors import ReadError
from tawatur.fetch import read_metadata
from tawatur.model import Article, Block, BlockKind, Metadata, Outlet, Page, content_id
from tawatur.read.blocks import find_blocks
from tawatur.read.credits import credits_in
from tawatur.read.days import day_in_address, day_in_words
from tawatur.read.decode import Undecodable, decode
from tawatur.read.html import NoArticle, read_html
from tawatur.read.language import detect_language


class Content(NamedTuple):
    """What a page holds: its text, what markup says of the lines at some offsets, and what it says of itself."""

    text: str
    kinds: dict[int, BlockKind]
    metadata: Metadata


def read_page(page: Page) -> Article:
    """The article on the page; what it says of itself gives way to `page.metadata`, and what was announced to that.

    The text of plain text and JSONL is the input's, unchanged; that of HTML is headline and paragraphs, each parted
    from the next by a blank line. Raises ReadError.
    """
    try:
        content = _CONTENT[page.kind](page)
    except (Undecodable, NoArticle) as reason:
        raise ReadError(page.place, str(reason)) from None
    metadata = _completed(page.announced.overlaid(content.metadata).overlaid(page.metadata))
    blocks = find_blocks(content.text, metadata.title, metadata.outlet, content.kinds)
    if not blocks:
        raise ReadError(page.place, "no article found: the page has no text")
    headline = next((content.text[b.start : b.end] for b in blocks if b.kind == "headline"), None)
    title, outlet = metadata.title or headline, metadata.outlet
    credited = credits_in(content.text, blocks, outlet)
    who = (outlet.domain or outlet.name) if outlet else None
    return Article(
        id=content_id(who, metadata.url, page.given_id, title, content.text),
        given_id=page.given_id,
        page=page.place,
        sha256=hashlib.sha256(page.raw).hexdigest(),
        outlet=outlet,
        url=metadata.url,
        title=title,
        published=metadata.published or _published(content.text, blocks, metadata.url),
        language=metadata.language or detect_language(content.text),
        text=content.text,
        blocks=blocks,
        author=metadata.author or credited.author,
        agency=metadata.agency or credited.agency,
    )


def _published(text: str, blocks: tuple[Block, ...], url: str | None) -> dt.date | None:
    """The day that a byline above the first paragraph gives, else the address."""
    first = next((block.start for block in blocks if block.kind == "body"), len(text))
    above = (text[block.start : block.end] for block in blocks if block.kind == "byline" and block.start < first)
    return next((day for line in above if (day := day_in_words(line))), None) or day_in_address(url)


def _from_text(page: Page) -> Content:
    return Content(decode(page.raw, html=False, content_type=_content_type(page)), {}, Metadata())


def _from_html(page: Page) -> Content:
    return Content(*read_html(decode(page.raw, html=True, content_type=_content_type(page)), page.metadata.url))


def _content_type(page: Page) -> str | None:
    return page.response.header("content-type") if page.response else None


def _from_json(page: Page) -> Content:
    """A line of JSONL; its own fields come before what its HTML says."""
    fields = json.loads(page.raw.decode("utf-8-sig"))
    metadata = read_metadata(fields)[0]
    if isinstance(fields.get("text"), str):
        # Half a surrogate pair stands for no character and cannot be printed; one U+FFFD keeps the offsets.
        return Content(_without_surrogates(fields["text"]), {}, metadata)
    text, kinds, own = read_html(_without_surrogates(fields["html"]), metadata.url)
    return Content(text, kinds, own.overlaid(metadata))


_CONTENT = {"text": _from_text, "html": _from_html, "json": _from_json}


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _completed(metadata: Metadata) -> Metadata:
    """The metadata with the outlet's domain taken from the URL where nothing else gives one."""
    domain = domain_of(metadata.url)
    if not domain or metadata.outlet and metadata.outlet.domain:
        return metadata
    return replace(metadata, outlet=Outlet(metadata.outlet.name if metadata.outlet else None, domain))


def domain_of(url: str | None) -> str | None:
    """The host of an address without `www.`; None for what is no address."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None
