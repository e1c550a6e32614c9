"""What is piped in is read as what it is."""

from __future__ import annotations

import io
from typing import IO

import pytest

from tawatur.fetch import fetch_pages
from tawatur.model import Metadata, Outlet, Page
from tests.fetch.archive import record

HTML = "<html><body><p>نفى المجلس بيع البئر.</p></body></html>".encode()


class Pipe(io.BytesIO):
    """A stream that cannot be sought in and gives little at a time, as pipes do."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise io.UnsupportedOperation("seek")


class StandardInput:
    def __init__(self, raw: bytes) -> None:
        self.buffer: IO[bytes] = Pipe(raw)


@pytest.mark.parametrize(
    ("raw", "kinds"),
    [
        (HTML, ["html"]), ("نفى المجلس بيع البئر.".encode(), ["text"]),
        (b'{"text": "a"}\n{"html": "b"}', ["json", "json"]),
        (record("https://almina.example/1", HTML) * 2, ["html", "html"]),
    ],
)  # fmt: skip
def test_standard_input(monkeypatch: pytest.MonkeyPatch, raw: bytes, kinds: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", StandardInput(raw))
    overrides = Metadata(outlet=Outlet("الميناء", None))
    found = list(fetch_pages(["-"], overrides))
    assert [page.kind for page in found if isinstance(page, Page)] == kinds
    assert all(isinstance(page, Page) and page.metadata.outlet == overrides.outlet for page in found)
    assert all(isinstance(page, Page) and page.place.startswith(("-", "https")) for page in found)


def test_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StandardInput(b""))
    (error,) = fetch_pages(["-"])
    assert str(error) == "-: is empty"
