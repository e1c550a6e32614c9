"""FEEDS.toml says which feeds to watch, and what is wrong in it is named with its line and with what to write instead."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import FetchError
from tawatur.fetch.watch import Feed, Feeds, read_feeds
from tawatur.model import Metadata, Outlet

WHOLE = """# what we watch
contact = "desk@almina.example"
every = 30
delay = 5

[[feed]]
url = "https://almina.example/rss"
outlet = "الميناء"
language = "ar"
newest = 20

[[feed]]
url = "https://arrased.example/news-sitemap.xml"
every = 5
"""


def read(folder: Path, text: str | bytes) -> Feeds:
    path = folder / "feeds.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_feeds(path)


def test_each_feed_with_its_own_settings_and_those_of_all(tmp_path: Path) -> None:
    known = Metadata(Outlet("الميناء", None), language="ar")
    assert read(tmp_path, WHOLE) == Feeds(
        (Feed("https://almina.example/rss", known, 30, 20), Feed("https://arrased.example/news-sitemap.xml", every=5)),
        "desk@almina.example", 5,
    )  # fmt: skip


def test_a_file_with_an_address_alone(tmp_path: Path) -> None:
    assert read(tmp_path, '[[feed]]\nurl = "https://almina.example/rss"').feeds == (Feed("https://almina.example/rss"),)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("every = 30", "every = 0", 3, "every is a whole number from 1 on, not 0"),
        ("every = 30", 'every = "often"', 3, "every is a whole number from 1 on, not 'often'"),
        ("every = 5", "every = true", 14, "every is a whole number from 1 on, not True"),
        ("delay = 5", "delay = -1", 4, "delay is a whole number from 0 on, not -1"),
        ("delay = 5", "colour = 5", 4, "colour is no setting: contact, every, delay, newest and [[feed]] are"),
        ("newest = 20", "limit = 20", 10, "limit is no setting of a feed: url, outlet, language, every, newest are"),
        ('"desk@almina.example"', "7", 2, 'contact is an address or a mailbox in plain letters, like "desk@example.org"'),
        ('"desk@almina.example"', '"a\\r\\nX: y"', 2, "contact is an address or a mailbox in plain letters"),
        ('url = "https://almina.example/rss"', "", 6, 'the feed has no address: write url = "https://…"'),
        ("https://almina.example/rss", "ftp://almina.example/rss", 7, "only http and https addresses are fetched"),
        ("https://arrased.example/news-sitemap.xml", "https://almina.example/rss", 13, "a second time: leave one out"),
        ('language = "ar"', 'language = "العربية"', 9, "language is 'العربية', not a code like ar"),
        ('outlet = "الميناء"', "outlet = 7", 8, "outlet is 7, not text"),
        ("newest = 20", "newest = = 20", 10, "not TOML: Invalid value"),
        ("newest = 20", "newest = 20\nnewest = 30", 11, "not TOML: Cannot overwrite a value"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, reason: str) -> None:
    with pytest.raises(FetchError) as caught:
        read(tmp_path, WHOLE.replace(old, new, 1))
    assert caught.value.where == f"{tmp_path / 'feeds.toml'}:{line}"
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "names no feed: write [[feed]]"), ("feed = 7", "names no feed"), ("feed = []", "names no feed"),
     ("feed = [7]", "is no table"), ('feed = [{url = "x y"}]', "not an address"), (b"url = \xff", "not UTF-8"),
     ("a = " + "[" * 5000, "not TOML"), ("#" * 1_100_000, "larger than 1 MB"), ("\0", "not TOML")],
)  # fmt: skip
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str | bytes, reason: str) -> None:
    with pytest.raises(FetchError) as caught:
        read(tmp_path, text)
    assert reason in caught.value.reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="not read: No such file"):
        read_feeds(tmp_path / "none.toml")


LINES = ("[[feed]]", 'url = "https://almina.example/rss"', "url = 7", 'outlet = {name = 7, domain = "a"}', "every = 2020-01-01", "newest = 1e3",
         "[feed]", "feed.url = 1", "delay = [1]", '"""', "contact = '''", "language = false", "# [[feed]]", "x.y = {}", 'url = "http://["')  # fmt: skip


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=12), max_size=8).map("\n".join))
def test_any_text_is_a_list_of_feeds_or_refused_with_its_place(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            assert read(Path(folder), text.encode("utf-8", "replace")).feeds
        except FetchError as refused:
            assert refused.where.startswith(folder)  # noqa: PT017
