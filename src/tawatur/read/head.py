"""What a page's head and byline say of it: outlet, address, title, day, author, agency."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import TypeGuard
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from tawatur.fetch.metadata import is_address, parse_date
from tawatur.model import Metadata, Outlet
from tawatur.read.credits import find_agency, find_author
from tawatur.read.days import day_in_address, day_in_words
from tawatur.read.json_ld import article_fields
from tawatur.read.published import day_near_headline
from tawatur.read.title import find_title

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")  # what browsers put into saved pages
_CANONICAL = etree.XPath("string(//link[@rel='canonical']/@href)")
_HEAD = 2000
_TITLES = ("og:title", "twitter:title")
_LONGEST_TITLE = 2000  # letters
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "published_time",
    "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date",
    "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip


def read_head(tree: HtmlElement, markup: str, given_url: str | None) -> Metadata:
    """The page's own metadata; nothing is taken from the footer, where dates are those of the copyright."""
    meta = _meta(tree)
    linked = article_fields(tree)
    url = _address(tree, meta, linked, markup)
    host = urlsplit(given_url or url or "").hostname
    whole = _clean(tree.findtext(".//title"))
    title, outlet = find_title(
        tree,
        [text for text in map(_clean, (linked.get("headline"), *map(meta.get, _TITLES))) if _may_be_title(text)],
        whole if _may_be_title(whole) else None,
        _clean(meta.get("og:site_name") or linked.get("outlet") or meta.get("application-name")),
    )
    author = find_author(tree, meta, linked, outlet)
    said = (linked.get("author"), linked.get("agency"), *map(meta.get, ("author", "article:author", "source")))
    return Metadata(
        outlet=Outlet(outlet, host.removeprefix("www.") if host else None) if outlet or host else None,
        url=url,
        title=title,
        published=_published(meta, linked) or day_near_headline(tree) or day_in_address(given_url or url),
        author=author,
        agency=find_agency(text for text in said if text),
    )


def _may_be_title(text: str | None) -> TypeGuard[str]:
    """Whether there are words, and no more than a title may have: what is read as a headline is read as a sentence."""
    return text is not None and 0 < len(text) <= _LONGEST_TITLE


def _published(meta: Mapping[str, str], linked: Mapping[str, str]) -> dt.date | None:
    for value in (linked.get("published"), *(meta.get(name) for name in _PUBLISHED)):
        day = _day(value) if value else None
        if day:
            return day
    return None


def _day(value: str) -> dt.date | None:
    """The day of an ISO date, of one as in mail («Tue, 12 Mar 2019 …»), or of Arabic words."""
    day = parse_date(value)
    if day or not value[:1].isascii():
        return day or day_in_words(value)
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError):
        return day_in_words(value)


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of every meta tag, by its name, property or itemprop in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _address(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, str], markup: str) -> str | None:
    saved = _SAVED_FROM.search(markup[:_HEAD])
    canonical = _CANONICAL(tree)
    for url in (canonical, meta.get("og:url"), linked.get("url"), saved.group(1) if saved else None):
        if url and url.startswith(("http://", "https://")) and is_address(url) and urlsplit(url).hostname:
            return str(url)
    return None


def _clean(text: str | None) -> str | None:
    return " ".join(html.unescape(text).split()) or None if text else None
