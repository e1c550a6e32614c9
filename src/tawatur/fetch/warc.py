"""A web archive -> one page for each HTML response in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from tawatur.errors import FetchError
from tawatur.fetch.limits import HEAD, PAGE_LIMIT, too_large
from tawatur.fetch.sniff import NotAPage, sniff
from tawatur.model import Metadata, Page

_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def read_records(stream: IO[bytes], place: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    """Each HTML response as a page with its URL, others left out; what is damaged is an error with its place."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # type: ignore[import-untyped,unused-ignore]

    number = 0
    records = iter(ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"))
    while True:
        number += 1
        where = f"{place}:record {number}"
        try:
            record = next(records)
        except StopIteration:
            break
        except Exception as error:  # fastwarc raises whatever its streams do: the archive cannot be read further
            yield FetchError(where, f"archive is damaged here, the rest is not read: {error}")
            return
        page = _page(record, where, metadata)
        if page is not None:
            yield page
    if number == 1:
        yield FetchError(place, "archive holds no response")


def _page(record: Any, where: str, metadata: Metadata) -> Page | FetchError | None:
    """The page of a record; None for what is no HTML or was no success."""
    url = record.headers.get("WARC-Target-URI", "").strip("<>")
    where = url or where
    try:
        http = record.http_headers
        if http is None or (http.status_code or 200) != 200:
            return None
        if (record.http_content_type or "").lower() not in _PAGE_TYPES:
            return None
        raw: bytes = record.reader.read(PAGE_LIMIT + 1)
    except Exception as error:  # see above
        return FetchError(where, f"record is damaged: {error}")
    if len(raw) > PAGE_LIMIT:
        return FetchError(where, too_large("page", None))
    try:
        sniff(raw[:HEAD], ".html")
    except NotAPage as reason:
        return FetchError(where, str(reason))
    return Page(where, raw, "html", Metadata(url=url or None).overlaid(metadata))
