"""`tawatur add` takes all that it says it does: files, folders, addresses, feeds, sitemaps, web archives, JSONL, a pipe."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tawatur.keep import open_store
from tawatur.store import Query
from tests.cli.command import BRIDGE, MARKET, tawatur
from tests.fetch.archive import record
from tests.fetch.web.server import Server, page, redirect, running

ROOT = Path(__file__).parents[2]
XML = "application/xml"


def html(text: str) -> str:
    title, *paragraphs = text.strip().split("\n")
    body = "".join(f"<p>{each}</p>" for each in paragraphs if each)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        one.routes |= {"/1": page(html(BRIDGE)), "/2": page(html(MARKET)), "/moved": redirect("/1")}
        links = "".join(f"<item><link>{one.url(path)}</link></item>" for path in ("/1", "/2"))
        entries = "".join(f"<entry><link href='{one.url(path)}'/></entry>" for path in ("/1", "/2"))
        places = "".join(f"<url><loc>{one.url(path)}</loc></url>" for path in ("/1", "/2"))
        one.routes |= {
            "/rss": page(f"<rss version='2.0'><channel>{links}</channel></rss>", kind=XML),
            "/atom": page(f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>", kind=XML),
            "/sitemap.xml.gz": page(gzip.compress(f"<urlset>{places}</urlset>".encode()), kind="application/gzip"),
            "/a.warc.gz": page(archive(), kind="application/warc"),
        }
        yield one


def archive() -> bytes:
    """A web archive of both articles."""
    told = enumerate((BRIDGE, MARKET))
    return b"".join(gzip.compress(record(f"https://almina.example/{at}", html(text).encode())) for at, text in told)


def collection() -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        made.writestr("archive/data.warc.gz", archive())
    return raw.getvalue()


def lines() -> bytes:
    told = (json.dumps({"text": text}, ensure_ascii=False) for text in (BRIDGE, MARKET))
    return "\n".join(told).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "articles.jsonl": lines,
    "articles.jsonl.gz": lambda: gzip.compress(lines()),
    "saved.warc.gz": archive,
    "saved.warc": lambda: b"".join(record(f"https://almina.example/{at}", html(text).encode())
                                   for at, text in enumerate((BRIDGE, MARKET))),
    "saved.wacz": collection,
}  # fmt: skip


def kept(folder: Path) -> list[str]:
    """The first words of what is in the store, which is whole."""
    store = open_store(str(folder / "store.sqlite"))
    records = [store.article(hit.article).reading for hit in store.search(_all())]
    assert list(store.check()) == []
    store.close()
    return sorted(record["text"].split()[0] for record in records)


def _all() -> Query:
    return Query(kind="article")


BOTH = sorted([BRIDGE.split()[0], MARKET.split()[0]])


@pytest.mark.parametrize("name", FILES)
def test_files_of_many_articles(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name]())
    run = tawatur("add", name, "--store", "store.sqlite", folder=tmp_path)
    assert (run.status, run.errors, run.output.splitlines()[-1]) == (0, "", "2 added")
    assert kept(tmp_path) == BOTH


def test_a_folder_a_file_and_a_pipe(tmp_path: Path) -> None:
    news = tmp_path / "news"
    (news / "deep").mkdir(parents=True)
    (news / "bridge.html").write_text(html(BRIDGE), encoding="utf-8")
    (news / "deep" / "market.txt").write_text(MARKET, encoding="utf-8")
    assert tawatur("add", news, "--store", "store.sqlite", folder=tmp_path).output.endswith("2 added\n")
    again = tawatur("add", news / "bridge.html", "--store", "store.sqlite", folder=tmp_path)
    assert again.output == "1 as they were\n"
    piped = tawatur("add", "-", "--store", "store.sqlite", folder=tmp_path, given=MARKET.encode())
    assert piped.output == "1 as they were\n"
    assert kept(tmp_path) == BOTH


@pytest.mark.parametrize(
    "paths", [("/1", "/2"), ("/moved", "/2"), ("/rss",), ("/atom",), ("/sitemap.xml.gz",), ("/a.warc.gz",)]
)
def test_what_is_at_addresses(server: Server, tmp_path: Path, paths: tuple[str, ...]) -> None:
    asked = [*map(server.url, paths), "--jobs", "1", "--store", str(tmp_path / "store.sqlite")]
    command = [sys.executable, "-m", "tests.cli.loopback", "add", *asked]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert (run.returncode, run.stderr, run.stdout.splitlines()[-1]) == (0, "", "2 added")
    assert kept(tmp_path) == BOTH
    assert all("Tawatur/" in asked.headers["user-agent"] for asked in server.asked)


def test_the_store_is_in_the_users_data_folder_where_nothing_else_is_said(tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    home = {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    assert "TAWATUR_STORE" not in os.environ
    assert tawatur("add", "bridge.txt", folder=tmp_path, environment=home).output.endswith("1 added\n")
    assert (tmp_path / "data" / "tawatur" / "store.sqlite").is_file()
