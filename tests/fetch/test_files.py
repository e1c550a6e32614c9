"""What a file is decides how it is read, and what is no page is named with the reason."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tawatur.errors import FetchError, TawaturError
from tawatur.fetch import PAGE_LIMIT, fetch_pages
from tawatur.model import Metadata, Outlet, Page

HTML = "<!doctype html><html><body><p>نفى المجلس بيع البئر.</p></body></html>"
TEXT = "نفى المجلس بيع البئر.\n"


def pages(*paths: Path | str) -> list[Page]:
    return [found for found in fetch_pages([str(path) for path in paths]) if isinstance(found, Page)]


def only_error(*paths: Path | str) -> TawaturError:
    found = list(fetch_pages([str(path) for path in paths]))
    assert len(found) == 1
    assert isinstance(found[0], FetchError)
    return found[0]


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", HTML, "html"), ("a.txt", HTML, "html"), ("a", HTML, "html"), ("a.txt", TEXT, "text"),
        ("a.html", TEXT, "text"), ("a", TEXT, "text"), ("a.html", HTML.encode("utf-16"), "html"),
        ("a.txt", TEXT.encode("utf-16-le"), "text"), ("a.html", HTML.encode("cp1256"), "html"),
        ("a.html", "<p>نفى المجلس</p><p>بيع البئر</p>", "html"), ("a.txt", "السعر < 5 و> 3", "text"),
        ("a.html.gz", gzip.compress(HTML.encode()), "html"), ("a.txt", gzip.compress(TEXT.encode()), "text"),
        ("a.txt", "BM: نفى المجلس بيع البئر", "text"), ("a.txt", '{"text": "نفى المجلس"}', "json"),
    ],
)  # fmt: skip
def test_kind_is_told_by_content_and_name(tmp_path: Path, name: str, content: str | bytes, kind: str) -> None:
    path = put(tmp_path, name, content)
    assert [page.kind for page in pages(path)] == [kind]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a PNG picture, not a page"),
        ("a.html", b"\xff\xd8\xff\xe0\0\x10JFIF\0", "is a JPEG picture, not a page"),
        ("a.html", b"%PDF-1.7\n", "is a PDF, not a page"),
        ("a.txt", b"PK\x03\x04\x14\0\0\0", "is a ZIP archive, not a page"),
        ("a.txt", b"\x7fELF\x02\x01\x01\0", "is a program, not a page"),
        ("a.txt", b"RIFF\x24\0\0\0WEBPVP8 ", "is a WebP picture, not a page"),
        ("a.txt", "نفى\0المجلس".encode(), "is binary (it has NUL bytes), not a page"),
        ("a.html", b"", "is empty"),
        ("a.html", b" \r\n\t ", "is empty"),
        ("a.html.gz", gzip.compress(HTML.encode())[:-30] + b"xx", "is a damaged gzip file: fetch it again"),
        ("a.gz", b"\x1f\x8b\x08nothing", "is a damaged gzip file: fetch it again"),
        ("a.xml", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "is a feed or sitemap, not a page: give its address"),
        ("a.mht", "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "is an MHTML archive: save the page as HTML"),
        ("a.json", "[1, 2]", "is JSON, but no object with text or html"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_named(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    path = put(tmp_path, name, content)
    error = only_error(path)
    assert (error.where, error.reason) == (str(path), reason)


def test_a_page_above_the_limit_is_named_with_its_size(tmp_path: Path) -> None:
    path = put(tmp_path, "large.html", HTML.encode() + b"<!-- x -->" * (PAGE_LIMIT // 10 + 1))
    assert only_error(path).reason == "page of 16 MB is larger than the limit of 16 MB: save the article alone"


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = put(tmp_path, "bomb.html.gz", gzip.compress(HTML.encode() + b" " * (4 * PAGE_LIMIT)))
    assert "is larger than the limit of 16 MB" in only_error(path).reason


def test_a_missing_file_and_one_without_permission(tmp_path: Path) -> None:
    assert only_error(tmp_path / "no.html").reason == "no such file"
    path = put(tmp_path, "secret.html", HTML)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("root may read everything")
    assert only_error(path).reason == "no permission to read it"


def test_no_permission_is_told_from_other_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "secret.html", HTML)

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert only_error(path).reason == "no permission to read it"


def test_names_with_newlines_and_no_utf8_survive(tmp_path: Path) -> None:
    path = put(tmp_path, "two\nlines .html", HTML)
    assert [page.place for page in pages(path)] == [str(path)]
    strange = os.fsdecode(os.fsencode(str(tmp_path)) + b"/\xff.html")
    put(Path(strange).parent, Path(strange).name, HTML)
    assert [page.place for page in pages(strange)] == [f"{tmp_path}/\ufffd.html"]


def test_a_file_fails_and_the_others_are_read(tmp_path: Path) -> None:
    good = put(tmp_path, "b.html", HTML)
    found = list(fetch_pages([str(tmp_path / "none"), "", str(good)]))
    assert [type(one) for one in found] == [FetchError, FetchError, Page]


def test_raw_bytes_are_those_of_the_file(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    assert pages(put(tmp_path, "a.txt", raw))[0].raw == raw


def test_overrides_stand_above_the_sidecar(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "a.meta.json", '{"outlet": "الميناء", "domain": "almina.example", "title": "البئر"}')
    overrides = Metadata(outlet=Outlet("المرصد", None), url="https://x.example/1")
    (page,) = fetch_pages([str(path)], overrides)
    assert isinstance(page, Page)
    assert page.metadata == Metadata(Outlet("المرصد", "almina.example"), "https://x.example/1", "البئر")
