"""What is at an address becomes pages: one, or all that a feed, a sitemap or an archive there lists."""

from __future__ import annotations

import datetime as dt
import gzip

import pytest

from tawatur.errors import FetchError
from tawatur.fetch import fetch_pages
from tawatur.fetch.web import Client, Visits
from tawatur.fetch.web.tracking import without_tracking
from tawatur.model import Metadata, Outlet, Page
from tawatur.read import read_page
from tests.fetch.archive import record
from tests.fetch.web.server import Server, page, redirect

BODY = "<p>نفى المجلس المحلي في تل الريحان اليوم بيع البئر القديمة إلى مستثمر من خارج البلدة.</p>" * 2
ARTICLE = f"<html><head><title>المجلس ينفي بيع البئر</title></head><body>{BODY}</body></html>"
XML = "application/xml"


def fetch(*urls: str, known: Metadata | None = None) -> list[Page | FetchError]:
    visits = Visits(Client(allow_loopback=True), delay=0, patience=0)
    return list(fetch_pages(urls, known or Metadata(), visits))  # type: ignore[arg-type]


def feed(server: Server, *paths: str) -> str:
    items = "".join(
        f"<item><title>عنوان</title><link>{server.url(path)}</link><pubDate>Wed, 11 Oct 2017 10:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>"


def urls(found: list[Page | FetchError]) -> list[str | None]:
    return [one.metadata.url for one in found if isinstance(one, Page)]


def test_a_page_has_the_address_that_it_came_from(server: Server) -> None:
    server.routes |= {"/a": redirect("/b?id=7&utm_source=x"), "/b?id=7&utm_source=x": page(ARTICLE)}
    (found,) = fetch(server.url("/a"), known=Metadata(Outlet("الميناء", None)))
    assert isinstance(found, Page)
    assert (found.metadata.url, found.kind) == (server.url("/b?id=7"), "html")
    assert found.place == server.url("/b?id=7&utm_source=x")
    assert found.metadata.outlet == Outlet("الميناء", None)
    assert found.response is not None


@pytest.mark.parametrize(
    "header", ["text/html; charset=windows-1256", "text/html; charset=utf-8", "text/html", "text/plain", ""]
)
def test_the_characters_of_a_page_are_read_whatever_is_declared(server: Server, header: str) -> None:
    server.routes["/a"] = page(ARTICLE.encode("cp1256"), kind=header)
    (found,) = fetch(server.url("/a"))
    assert isinstance(found, Page)
    assert "نفى المجلس المحلي" in read_page(found).text


def test_a_feed_gives_the_pages_that_it_lists_and_names_those_that_fail(server: Server) -> None:
    server.routes |= {"/rss": page(feed(server, "/1", "/2", "/3"), kind=XML), "/1": page(ARTICLE), "/3": page(ARTICLE)}
    found = fetch(server.url("/rss"))
    assert urls(found) == [server.url("/1"), server.url("/3")]
    assert [one.where for one in found if isinstance(one, FetchError)] == [server.url("/2")]
    (first, *_) = found
    assert isinstance(first, Page)
    assert read_page(first).published == dt.date(2017, 10, 11)


def test_a_sitemap_that_is_packed_and_nested(server: Server) -> None:
    index = f"<sitemapindex><sitemap><loc>{server.url('/s.xml.gz')}</loc></sitemap></sitemapindex>"
    sitemap = f"<urlset><url><loc>{server.url('/1')}</loc></url></urlset>".encode()
    server.routes |= {
        "/sitemap.xml": page(index, kind=XML), "/1": page(ARTICLE),
        "/s.xml.gz": page(gzip.compress(sitemap), kind="application/gzip"),
    }  # fmt: skip
    assert urls(fetch(server.url("/sitemap.xml"))) == [server.url("/1")]


def test_a_sitemap_that_lists_itself_ends(server: Server) -> None:
    server.routes["/s.xml"] = page(
        f"<sitemapindex><sitemap><loc>{server.url('/s.xml')}</loc></sitemap></sitemapindex>", kind=XML
    )
    assert fetch(server.url("/s.xml")) == []


def test_a_packed_list_that_is_a_bomb(server: Server) -> None:
    server.routes["/s.xml.gz"] = page(gzip.compress(b"<urlset>" + b" " * 20_000_000), kind="application/gzip")
    (error,) = fetch(server.url("/s.xml.gz"))
    assert isinstance(error, FetchError)
    assert "list is larger than the limit of 16 MB" in error.reason


def test_an_archive_at_an_address(server: Server) -> None:
    server.routes["/a.warc.gz"] = page(
        gzip.compress(record("https://almina.example/1", ARTICLE.encode())), kind="application/warc"
    )
    (found,) = fetch(server.url("/a.warc.gz"))
    assert isinstance(found, Page)
    assert found.metadata.url == "https://almina.example/1"
    assert found.response is not None
    assert found.response.time == dt.datetime(2019, 3, 12, 10, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [("image/png", b"\x89PNG\r\n\x1a\n", "is no page but image/png"), ("text/html", b"", "is empty"),
     ("text/html", b"%PDF-1.7 ...", "is a PDF, not a page"), ("text/css", b"p{}", "is no page but text/css"),
     (XML, b"<rss><channel><item><link>", "the feed is broken")],
)  # fmt: skip
def test_what_is_no_page_is_named(server: Server, kind: str, body: bytes, reason: str) -> None:
    server.routes["/a"] = page(body, kind=kind)
    (error,) = fetch(server.url("/a"))
    assert isinstance(error, FetchError)
    assert reason in error.reason


def test_the_usual_way_reaches_nothing_on_this_machine(server: Server) -> None:
    server.routes["/a"] = page(ARTICLE)
    (error,) = fetch_pages([server.url("/a")])
    assert isinstance(error, FetchError)
    assert "no public address" in error.reason
    assert server.asked == []


@pytest.mark.parametrize(
    ("linked", "article"),
    [("https://a.example/1?utm_source=x&id=2&fbclid=3", "https://a.example/1?id=2"),
     ("https://a.example/1?at_medium=rss", "https://a.example/1"), ("https://a.example/1?id=2", "https://a.example/1?id=2"),
     ("https://a.example/?p=7&amp", "https://a.example/?p=7&amp"), ("https://a.example", "https://a.example")],
)  # fmt: skip
def test_what_tells_who_clicked_is_no_part_of_an_address(linked: str, article: str) -> None:
    assert without_tracking(linked) == article
