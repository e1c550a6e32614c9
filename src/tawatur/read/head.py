"""What a page's head and byline say of it: outlet, address, title, day."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from tawatur.fetch.metadata import parse_date
from tawatur.model import Metadata, Outlet
from tawatur.read.json_ld import article_fields
from tawatur.read.published import day_in_address, day_near_headline

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")  # what browsers put into saved pages
_HEAD = 2000
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "published_time",
    "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_TITLE_PARTS = re.compile(r"\s+[|–—»•·:-]+\s+|\s*\|\s*")


def read_head(tree: HtmlElement, markup: str, given_url: str | None) -> Metadata:
    """The page's own metadata; nothing is taken from the footer, where dates are those of the copyright."""
    meta = _meta(tree)
    linked = article_fields(tree)
    url = _address(tree, meta, linked, markup)
    name = meta.get("og:site_name") or linked.get("outlet") or meta.get("application-name")
    name = _clean(name)
    host = urlsplit(given_url or url or "").hostname
    return Metadata(
        outlet=Outlet(name, host.removeprefix("www.") if host else None) if name or host else None,
        url=url,
        title=find_title(tree, meta, linked, name),
        published=_published(meta, linked) or day_near_headline(tree) or day_in_address(given_url or url),
    )


def find_title(tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, str], outlet: str | None) -> str | None:
    """The headline: of the page's first headings the one that its head names too, else what the head names."""
    named = [_clean(text) for text in (linked.get("headline"), meta.get("og:title"), meta.get("twitter:title"))]
    title = tree.find(".//title")
    whole = _clean(title.text_content()) if title is not None else None
    headings = [_clean(heading.text_content()) for heading in tree.xpath("//h1")[:5]]
    said = " ".join(text for text in (*named, whole) if text)
    shared = [text for text in headings if text and len(text.split()) > 2 and text in said and text != outlet]
    if shared:
        return max(shared, key=len)
    first = next((text for text in named if text), None) or _without_outlet(whole, outlet)
    if first and first != outlet:
        return _without_outlet(first, outlet)
    return max((heading for heading in headings if heading and len(heading.split()) > 3), key=len, default=None)


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The headline in «headline | section | outlet»; None where the title is the outlet alone.

    The outlet's name goes from either end; a short last part goes also where no one says that it is the outlet.
    """
    if not title or title == outlet:
        return None
    parts = _TITLE_PARTS.split(title)
    longest = max(parts, key=len)
    if outlet in parts or "|" in title:
        return longest
    if len(parts) > 1 and parts[0] == longest and len(parts[-1].split()) <= 3 and len(longest.split()) > 3:
        return title[: len(title) - len(parts[-1])].rstrip(" |–—»•·:-") or None
    return title


def _published(meta: Mapping[str, str], linked: Mapping[str, str]) -> dt.date | None:
    for value in (linked.get("published"), *(meta.get(name) for name in _PUBLISHED)):
        day = parse_date(value) if value else None
        if day:
            return day
    return None


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
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    for url in (canonical, meta.get("og:url"), linked.get("url"), saved.group(1) if saved else None):
        if url and url.startswith(("http://", "https://")) and _is_address(url):
            return str(url)
    return None


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _clean(text: str | None) -> str | None:
    return " ".join(html.unescape(text).split()) or None if text else None
