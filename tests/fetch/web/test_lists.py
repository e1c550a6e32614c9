"""Feeds and sitemaps of every make, also broken ones, list their articles."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import FetchError
from tawatur.fetch.sniff import list_kind
from tawatur.fetch.web.entries import Entry
from tawatur.fetch.web.feed import read_feed
from tawatur.fetch.web.sitemap import read_sitemap

FEED = "https://almina.example/rss"
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0"><channel><title>الميناء</title><link>https://almina.example/</link>
<item><title>المجلس ينفي بيع &amp;quot;البئر&amp;quot;</title><link> https://almina.example/1 </link>
<pubDate>Wed, 11 Oct 2017 01:30:00 +0300</pubDate></item>
<item><title>افتتاح جسر</title><link>/2</link><pubDate>yesterday</pubDate></item>
<item><title>افتتاح جسر</title><link>https://almina.example/2</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>الميناء</title>
<entry><title type="html">&lt;b&gt;المجلس&lt;/b&gt; ينفي</title><link rel="alternate" href="https://almina.example/1"/>
<published>2017-10-11T23:30:00+03:00</published><updated>2017-10-12T08:00:00+03:00</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://almina.example/"/>
<item rdf:about="https://almina.example/1"><title>خبر</title><link>https://almina.example/1</link>
<dc:date>2017-10-11</dc:date></item></rdf:RDF>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">{}]>{}"""
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://almina.example/1 </loc><lastmod>2017-10-12T08:00:00Z</lastmod><news:news>
<news:publication_date>2017-10-11T09:00:00+03:00</news:publication_date><news:title>المجلس  ينفي</news:title>
</news:news></url><url><loc>https://almina.example/2</loc></url><url><lastmod>2017</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://almina.example/s1.xml</loc><lastmod>2016-01-01</lastmod></sitemap>
<sitemap><loc>https://almina.example/s2.xml</loc><lastmod>2017-01-01</lastmod></sitemap></sitemapindex>"""


def bomb(start: str) -> str:
    """A billion letters, as entities of entities."""
    names = "abcdefghij"
    definitions = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names))
    return BOMB.format(definitions, start)


def entries(feed: str | bytes) -> list[Entry]:
    raw = feed.encode() if isinstance(feed, str) else feed
    return [one for one in read_feed(raw, FEED, "application/rss+xml") if isinstance(one, Entry)]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (
            RSS.replace("</title><link>/2", "</title><description><![CDATA[<p>فتح الجسر</p>]]></description><link>/2"),
            "feed",
        ),
        (ATOM.replace("<published>", '<content type="xhtml"><div>ينفي</div></content><published>'), "feed"),
        (RDF, "feed"),
        (SITEMAP, "sitemap"),
        ("<!doctype html><html><body><p>&lt;rss&gt; <rss version='2.0'></p></body></html>", None),
    ],
)
def test_a_list_is_told_by_what_comes_first_and_not_by_the_markup_of_its_entries(raw: str, kind: str | None) -> None:
    assert list_kind(raw.encode()) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_a_feed_lists_each_article_once_with_what_it_announces(encoding: str) -> None:
    first, second = entries(RSS.format(encoding=encoding).encode(encoding))
    assert (first.url, first.announced.title) == ("https://almina.example/1", 'المجلس ينفي بيع "البئر"')
    assert first.announced.published == dt.date(2017, 10, 11)
    assert (second.url, second.announced.published) == ("https://almina.example/2", None)


def test_atom_and_the_older_form() -> None:
    (entry,) = entries(ATOM)
    assert (entry.url, entry.announced.title) == ("https://almina.example/1", "المجلس ينفي")
    assert (entry.announced.published, entry.changed) == (dt.date(2017, 10, 11), "2017-10-12T08:00:00+03:00")
    (entry,) = entries(RDF)
    assert (entry.url, entry.announced.published) == ("https://almina.example/1", dt.date(2017, 10, 11))


def test_a_feed_cut_short_gives_what_stands_before_the_cut() -> None:
    feed = RSS.format(encoding="utf-8")
    assert [entry.url for entry in entries(feed[: feed.index("<item><title>افتتاح") + 30])][:1] == [
        "https://almina.example/1"
    ]


def test_an_ampersand_that_is_not_escaped_costs_no_entry() -> None:
    feed = RSS.format(encoding="utf-8").replace("افتتاح جسر", "افتتاح جسر & طريق &nbsp; <جديد")
    assert [entry.url for entry in entries(feed)][:1] == ["https://almina.example/1"]


@pytest.mark.parametrize(
    "raw", [b"<rss><channel>", b"<rss", b"<feed>\xff\xfe", b"", b"http://127.0.0.1/", b"/etc/passwd"]
)
def test_a_feed_of_which_nothing_can_be_read_is_named(raw: bytes) -> None:
    with contextlib.suppress(FetchError):
        assert read_feed(raw, FEED, None) == ()


def test_links_that_lead_nowhere_are_named_and_the_rest_is_listed() -> None:
    feed = RSS.format(encoding="utf-8").replace("<link>/2</link>", "<link>file:///etc/passwd</link>", 1)
    found = read_feed(feed.encode(), FEED, None)
    assert [one.reason for one in found if isinstance(one, FetchError)] == ["only http and https addresses are fetched"]
    assert len(found) == 3
    (error,) = read_feed("<rss><channel><item><title>خبر</title></item></channel></rss>".encode(), FEED, None)
    assert isinstance(error, FetchError)
    assert "«خبر»" in error.reason


@pytest.mark.parametrize("start", ["<rss><channel><item><title>&j;</title><link>http://a.example/1</link></item></channel></rss>",
                                   "<urlset><url><loc>http://a.example/1</loc><title>&j;</title></url></urlset>"])  # fmt: skip
def test_entities_of_entities_blow_nothing_up(start: str) -> None:
    begin = time.monotonic()
    raw = bomb(start).encode()
    with contextlib.suppress(FetchError):
        found = read_feed(raw, FEED, None) if "rss" in start else read_sitemap(raw, FEED)[0]
        assert len(repr(found)) < 20_000
    assert time.monotonic() - begin < 10


def test_an_element_of_thousands_of_attributes_is_refused() -> None:
    attributes = " ".join(f'a{number}="x"' for number in range(100_000))
    with pytest.raises(FetchError, match="more than 200 attributes"):
        read_feed(f"<rss version='2.0'><channel><item {attributes}/></channel></rss>".encode(), FEED, None)


def test_an_entity_opens_no_file() -> None:
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><urlset><url><loc>http://a.example/1</loc><title>&x;</title></url></urlset>'
    ((entry,), _) = read_sitemap(text.encode(), FEED)
    assert isinstance(entry, Entry)
    assert entry.announced.title is None


def test_a_sitemap_of_news() -> None:
    (first, second), maps = read_sitemap(SITEMAP.encode(), FEED)
    assert isinstance(first, Entry)
    assert isinstance(second, Entry)
    assert (first.url, first.announced.title) == ("https://almina.example/1", "المجلس ينفي")
    assert (first.announced.published, first.changed) == (dt.date(2017, 10, 11), "2017-10-12T08:00:00Z")
    assert (second.url, second.announced.published, maps) == ("https://almina.example/2", None, ())


def test_an_index_names_first_what_changed_last() -> None:
    assert read_sitemap(INDEX.encode(), FEED) == (
        (),
        ("https://almina.example/s2.xml", "https://almina.example/s1.xml"),
    )


def test_a_sitemap_cut_short_gives_what_stands_before_the_cut() -> None:
    found, _ = read_sitemap(SITEMAP[:-40].encode(), FEED)
    assert [one.url for one in found if isinstance(one, Entry)] == [
        "https://almina.example/1",
        "https://almina.example/2",
    ]
    with pytest.raises(FetchError, match="the sitemap is broken"):
        read_sitemap(b"<urlset><url>", FEED)


@pytest.mark.parametrize("noise", [b"\x00", b"\x80"])
def test_an_encoding_that_has_no_name_breaks_its_feed_alone(noise: bytes) -> None:
    raw = RSS.format(encoding="utf-8").encode().replace(b"utf-8", b"utf" + noise, 1)
    with pytest.raises(FetchError, match="the feed is broken"):
        read_feed(raw, FEED, None)


@given(
    st.binary(max_size=60),
    st.integers(0, 900),
    st.sampled_from([RSS.format(encoding="utf-8"), ATOM, RDF, SITEMAP, INDEX]),
)
def test_no_damage_makes_anything_but_entries_and_errors(noise: bytes, place: int, text: str) -> None:
    raw = text.encode()
    damaged = raw[:place] + noise + raw[place + len(noise) // 2 :]
    with contextlib.suppress(FetchError):
        assert all(isinstance(one, Entry | FetchError) for one in read_feed(damaged, FEED, None))
    with contextlib.suppress(FetchError):
        assert all(isinstance(one, Entry | FetchError) for one in read_sitemap(damaged, FEED)[0])
