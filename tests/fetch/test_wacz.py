"""Web archive collections give the pages of all archives in them, and no bomb in one does harm."""

from __future__ import annotations

import gzip
import io
import time
import zipfile
from pathlib import Path

import pytest

from tawatur.errors import FetchError
from tawatur.fetch import fetch_pages
from tawatur.fetch.wacz import read_wacz
from tawatur.model import Metadata, Page
from tests.fetch.archive import record

HTML = "<html><body><p>نفى المجلس بيع البئر.</p></body></html>".encode()
FIRST, SECOND = "https://almina.example/1", "https://almina.example/2"


def collection(members: dict[str, bytes], packing: int = zipfile.ZIP_STORED) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", packing) as made:
        for name, body in members.items():
            made.writestr(name, body)
    return raw.getvalue()


def read(raw: bytes) -> list[Page | FetchError]:
    return list(read_wacz(io.BytesIO(raw), "a.wacz", Metadata()))


def addresses(raw: bytes) -> list[str | None]:
    return [page.metadata.url for page in read(raw) if isinstance(page, Page)]


def reasons(raw: bytes) -> list[str]:
    return [one.reason for one in read(raw) if isinstance(one, FetchError)]


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("name", ["saved.wacz", "saved.zip", "saved"])
def test_all_archives_of_a_collection_are_read(tmp_path: Path, packing: int, name: str) -> None:
    (tmp_path / name).write_bytes(collection(
        {"datapackage.json": b"{}", "archive/a.warc.gz": gzip.compress(record(FIRST, HTML)),
         "archive/b.warc": record(SECOND, HTML), "pages/pages.jsonl": b'{"text": "no"}'}, packing,
    ))  # fmt: skip
    found = list(fetch_pages([str(tmp_path / name)]))
    assert [page.metadata.url for page in found if isinstance(page, Page)] == [FIRST, SECOND]
    assert len(found) == 2


def test_a_zip_archive_of_other_things_is_named() -> None:
    assert reasons(collection({"a.html": HTML})) == [
        "is a ZIP archive without web archives in it: unpack it, and give the folder"
    ]


@pytest.mark.parametrize("path", ["../../etc/a.warc", "/archive/a.warc", "archive/../../a.warc"])
def test_names_that_lead_out_of_the_archive_lead_nowhere(path: str, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("a.warc"))
    assert addresses(collection({path: record(FIRST, HTML)})) in ([], [FIRST])
    assert sorted(tmp_path.parent.rglob("a.warc")) == before


def test_a_bomb_is_not_unpacked() -> None:
    raw = collection({"archive/a.warc": record(FIRST, HTML), "archive/b.warc": bytes(60_000_000)}, zipfile.ZIP_DEFLATED)
    start = time.monotonic()
    assert addresses(raw) == [FIRST]
    assert "holds more than 200 times its own size" in reasons(raw)[-1]
    assert time.monotonic() - start < 3


def test_a_bomb_in_a_record_is_too_large_a_page() -> None:
    raw = collection(
        {"archive/a.warc.gz": gzip.compress(record(FIRST, bytes(17_000_000))) + gzip.compress(record(SECOND, HTML))}
    )
    assert "page is larger than the limit" in reasons(raw)[0]
    assert addresses(raw) == [SECOND]


def test_what_is_cut_short_is_read_as_far_as_it_goes() -> None:
    warc = record(FIRST, HTML) + record(SECOND, HTML + b" " * 200_000)
    whole = collection({"archive/a.warc": warc})
    damaged = whole.replace(SECOND.encode(), b"https://almina.example/X")
    assert addresses(damaged)[0] == FIRST
    assert "read as far as it goes: Bad CRC-32" in reasons(damaged)[0]
    assert reasons(whole[: len(whole) // 2]) == ["is a damaged ZIP archive: File is not a zip file"]


def test_no_damage_stops_the_program() -> None:
    import random

    parts = {"archive/a.warc.gz": gzip.compress(record(FIRST, HTML)), "archive/b.warc": record(SECOND, HTML)}
    for seed in range(200):
        chance = random.Random(seed)
        raw = bytearray(collection(parts, zipfile.ZIP_DEFLATED if seed % 2 else zipfile.ZIP_STORED))
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randrange(30)] = chance.randbytes(chance.randrange(9))
        assert all(isinstance(one, Page | FetchError) for one in read(bytes(raw)))
