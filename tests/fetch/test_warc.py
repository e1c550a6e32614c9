"""Every HTML response of an archive is a page with its address, also beyond a damaged record."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.errors import FetchError
from tawatur.fetch import fetch_pages
from tawatur.fetch.warc import read_records
from tawatur.model import Metadata, Page
from tests.fetch.archive import record

HTML = "<html><body><p>نفى المجلس بيع البئر.</p></body></html>".encode()
FIRST, SECOND = "https://almina.example/1", "https://almina.example/2"


def addresses(raw: bytes) -> list[str | None]:
    return [page.metadata.url for page in read(raw) if isinstance(page, Page)]


def read(raw: bytes) -> list[Page | FetchError]:
    return list(read_records(io.BytesIO(raw), "a.warc", Metadata()))


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_html_responses_are_pages(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    parts = (record(FIRST, HTML), record("https://almina.example/p.png", b"\x89PNG", "image/png"),
             record("https://almina.example/no", HTML, status="404 Not Found"), record(SECOND, HTML))  # fmt: skip
    path = tmp_path / "archive.warc"
    path.write_bytes(b"".join(map(pack, parts)))
    first, second = fetch_pages([str(path)])
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.place, first.metadata.url, first.kind, first.raw) == (FIRST, FIRST, "html", HTML)
    assert second.metadata.url == SECOND


def test_a_page_keeps_when_it_was_archived_and_its_headers() -> None:
    (page,) = read(record(FIRST, HTML, "text/html; charset=windows-1256"))
    assert isinstance(page, Page)
    assert page.response is not None
    assert page.response.time == dt.datetime(2019, 3, 12, 10, tzinfo=dt.UTC)
    assert page.response.header("CONTENT-TYPE") == "text/html; charset=windows-1256"
    assert page.response.header("etag") is None


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_reading_goes_on_beyond_what_is_damaged(pack: Callable[[bytes], bytes]) -> None:
    raw = pack(record(FIRST, HTML)) + b"garbage in between\r\n\r\n" + pack(record(SECOND, HTML))
    assert addresses(raw) == [FIRST, SECOND]
    assert [one.reason[:40] for one in read(raw) if isinstance(one, FetchError)] in (
        ["archive is damaged after this record: Inva"[:40]], ["archive is damaged after this record: Gzip"[:40]], [],
    )  # fmt: skip


def test_an_empty_or_picture_response_under_a_pages_type_is_named() -> None:
    first, second = read(record(FIRST, b"") + record(SECOND, b"\x89PNG\r\n\x1a\n\0\0"))
    assert isinstance(first, FetchError)
    assert isinstance(second, FetchError)
    assert (first.where, first.reason) == (FIRST, "is empty")
    assert second.reason == "is a PNG picture, not a page"


def test_a_record_without_address_is_named_by_its_place() -> None:
    (page,) = read(record(None, HTML))
    assert isinstance(page, Page)
    assert (page.place, page.metadata.url) == ("a.warc:byte 0", None)


def test_an_address_that_is_none_costs_no_page() -> None:
    (page,) = read(record("https://[almina/1", HTML))
    assert isinstance(page, Page)
    assert page.metadata.url is None


def test_what_only_looks_like_records_is_given_up() -> None:
    marks = b"WARC/1.0\r\n" * 50_000
    first, last = read(record("https://almina.example/1", HTML) + marks)[-2:]
    assert isinstance(first, FetchError)
    assert isinstance(last, FetchError)
    assert last.reason == "archive is not read on: 1000 damaged records in a row"


def test_no_damage_stops_the_program() -> None:
    parts = record(FIRST, HTML), record(SECOND, HTML)
    for seed in range(300):
        chance = random.Random(seed)
        raw = bytearray(b"".join(parts if seed % 2 else map(gzip.compress, parts)))
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randrange(30)] = chance.randbytes(chance.randrange(9))
        assert all(isinstance(one, Page | FetchError) for one in read(bytes(raw)))
