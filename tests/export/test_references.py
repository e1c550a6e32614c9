"""BibTeX, RIS and Atom, read back by programs that are not ours."""

from __future__ import annotations

import feedparser
import pytest
import rispy
from pybtex.database import parse_string

from tawatur.export import Material, export
from tests.export.sample import hostile, material

HOSTILE = (
    "}, note = {x",
    "a\r\nER  - \r\nTY  - BOOK",
    "<script>alert(1)</script>",
    "\x00\x1b[31m\ud800",
    "50% & $x_1 #2 ~^\\",
)


def entries(exported: Material) -> list[dict[str, str]]:
    read = parse_string(export("bibtex", exported).decode(), "bibtex")
    return [dict(entry.fields) for entry in read.entries.values()]


def records(exported: Material) -> list[dict[str, object]]:
    return list(rispy.loads(export("ris", exported).decode()))


def test_bibtex_has_an_entry_for_each_article() -> None:
    found = {entry["organization"]: entry for entry in entries(material()) if entry["title"] == "{انهيار جسر}"}
    assert found["أنباء الشمال"] == {
        "title": "{انهيار جسر}", "organization": "أنباء الشمال", "date": "2020-05-01", "year": "2020",
        "url": "https://north.example/%D8%AE%D8%A8%D8%B1?a=1&b=2", "langid": "arabic",
    }  # fmt: skip
    assert len(entries(material())) == 3


def test_ris_has_a_record_for_each_article() -> None:
    found = next(record for record in records(material()) if record["title"] == "انهيار جسر")
    assert (found["type_of_reference"], found["publisher"], found["year"]) == ("NEWS", "أنباء الشمال", "2020")
    assert (found["date"], found["language"]) == ("2020/05/01/", "ar")
    assert len(records(material())) == 3


@pytest.mark.parametrize("words", HOSTILE)
def test_no_title_ends_its_field(words: str) -> None:
    assert [entry.keys() for entry in entries(hostile(words))] == [
        {"title", "organization", "date", "year", "langid"},
    ]
    assert [record["type_of_reference"] for record in records(hostile(words))] == ["NEWS"]


def test_a_feed_has_an_entry_for_each_point() -> None:
    feed = feedparser.parse(export("atom", material()))
    assert not feed.bozo
    assert feed.feed.updated == "2020-05-02T09:30:00Z"
    assert [entry.title for entry in feed.entries if "disputed" in entry.title] == ["الجسر انهار — disputed"]
    entry = next(entry for entry in feed.entries if "disputed" in entry.title)
    assert (entry.id, entry.updated) == ("urn:tawatur:point:fell", "2020-05-01T00:00:00Z")
    assert {link.href.split("/")[2] for link in entry.links} == {"north.example", "south.example"}
    assert "denied · صوت الجنوب < المجلس البلدي: «انهيار الجسر»" in entry.content[0].value
    assert len(feed.entries) == 4


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_said_the_feed_is_xml_and_text(words: str) -> None:
    feed = feedparser.parse(export("atom", hostile(words)))
    assert not feed.bozo
    assert len(feed.entries) == 1
    assert feed.entries[0].content[0].type == "text/plain"
    assert feed.entries[0].get("links", []) == []
