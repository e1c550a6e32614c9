"""A sitemap or an index of sitemaps -> the articles and the further sitemaps that it lists."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from lxml import etree

from tawatur.errors import FetchError
from tawatur.fetch.metadata import parse_date
from tawatur.fetch.web.entries import Entry, unique
from tawatur.model import Metadata

_MOST = 50_000  # what the standard lets one sitemap hold
_FIELDS = ("loc", "lastmod", "publication_date", "title", "language")


def read_sitemap(raw: bytes, url: str) -> tuple[tuple[Entry | FetchError, ...], tuple[str, ...]]:
    """The pages in the order listed, and the addresses of further sitemaps, those that changed last first.

    A sitemap that is broken gives what stands before the break; FetchError where nothing does.
    """
    pages: list[Mapping[str, str]] = []
    maps: list[Mapping[str, str]] = []
    broken = ""
    try:
        for kind, fields in _elements(raw):
            (pages if kind == "url" else maps).append(fields)
    except etree.XMLSyntaxError as error:
        broken = str(error)
    if broken and not pages and not maps:
        raise FetchError(url, f"the sitemap is broken: {broken}")
    maps.sort(key=lambda fields: fields.get("lastmod", ""), reverse=True)
    return unique(map(_entry, pages)), tuple(dict.fromkeys(fields["loc"] for fields in maps))


def _elements(raw: bytes) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each <url> and <sitemap> with what it says, freed as soon as it is read; no entity is expanded or opened."""
    count = 0
    for _, element in etree.iterparse(io.BytesIO(raw), events=("end",), resolve_entities=False, no_network=True):
        name = _name(element)
        if name in ("url", "sitemap"):
            fields = {_name(part): (part.text or "").strip() for part in element.iter() if _name(part) in _FIELDS}
            if fields.get("loc"):
                yield name, fields
            element.clear()
            count += 1
            if count >= _MOST:
                return


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _entry(fields: Mapping[str, str]) -> Entry:
    changed = fields.get("lastmod") or fields.get("publication_date") or ""
    announced = Metadata(
        title=" ".join(fields.get("title", "").split()) or None,
        published=parse_date(fields.get("publication_date", "")),
    )
    return Entry(fields["loc"], announced, changed)
