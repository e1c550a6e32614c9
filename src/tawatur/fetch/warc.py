"""A web archive -> one page for each HTML response in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from tawatur.errors import FetchError
from tawatur.fetch.limits import HEAD, PAGE_LIMIT, too_large
from tawatur.fetch.metadata import is_address
from tawatur.fetch.sniff import GZIP, NotAPage, sniff
from tawatur.model import Metadata, Page, Response

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_RECORD = b"WARC/1."
_CHUNK = 1024 * 1024
_MOST_FAULTS = 1000  # places in a row that look like records and are none


def read_records(stream: IO[bytes], place: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    """Each HTML response as a page with its URL, others left out; what is damaged is an error with its place.

    `stream` has to be one that can be sought in, since reading goes on at the next record after a damaged one.
    """
    from fastwarc.warc import ArchiveIterator  # a tenth of a second to load, and few pages come in archives

    start: int | None = 0
    faults = 0
    while start is not None and faults <= _MOST_FAULTS:
        stream.seek(start)
        try:
            for record in ArchiveIterator(stream, parse_http=True, auto_decode="all"):
                start, faults = record.stream_pos, 0
                page = _page(record, f"{place}:byte {record.stream_pos}", metadata)
                if page is not None:
                    yield page
            return
        except (OSError, ValueError) as error:
            if not faults:
                yield FetchError(f"{place}:byte {start}", f"archive is damaged after this record: {error}")
            faults += 1
        start = _next_record(stream, start + 1)
    if start is not None:
        yield FetchError(f"{place}:byte {start}", f"archive is not read on: {_MOST_FAULTS} damaged records in a row")


def _next_record(stream: IO[bytes], start: int) -> int | None:
    """Where the next record may begin, from `start` on; None at the end of the archive."""
    stream.seek(0)
    mark = GZIP + b"\x08" if stream.read(2) == GZIP else _RECORD
    stream.seek(start)
    behind = b""
    while chunk := stream.read(_CHUNK):
        found = (behind + chunk).find(mark)
        if found >= 0:
            return start - len(behind) + found
        start += len(chunk)
        behind = (behind + chunk)[-(len(mark) - 1) :]
    return None


def _page(record: Any, where: str, metadata: Metadata) -> Page | FetchError | None:
    """The page of a record; None for what is no HTML or was no success."""
    http = record.http_headers
    if http is None or http.status_code != 200 or (record.http_content_type or "").lower() not in _PAGE_TYPES:
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    where = url or where
    if url and not is_address(url):
        url = None
    try:
        raw: bytes = record.reader.read(PAGE_LIMIT + 1)
        if len(raw) > PAGE_LIMIT:
            return FetchError(where, too_large("page", None))
        sniff(raw[:HEAD], ".html")
    except OSError as error:
        return FetchError(where, f"record is damaged: {error}")
    except NotAPage as reason:
        return FetchError(where, str(reason))
    response = Response(record.record_date, tuple((str(name), str(value)) for name, value in http.astuples()))
    return Page(where, raw, "html", Metadata(url=url).overlaid(metadata), response=response)
