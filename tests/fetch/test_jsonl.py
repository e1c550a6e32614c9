"""Each line of JSONL is a page; a broken line is named by its number and the rest is read."""

from __future__ import annotations

import io
import json

import pytest

from tawatur.errors import FetchError, TawaturError
from tawatur.fetch import PAGE_LIMIT
from tawatur.fetch.jsonl import read_lines
from tawatur.model import Metadata, Page
from tawatur.pipeline import read_safely

GOOD = json.dumps({"id": "a1", "text": "نفى المجلس بيع البئر."}, ensure_ascii=False)


def read(content: str | bytes) -> list[Page | FetchError]:
    raw = content if isinstance(content, bytes) else content.encode()
    return list(read_lines(io.BytesIO(raw), "f.jsonl", Metadata(title="known")))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "نفى', "not JSON: "), ("[" * 100_000, "not JSON: "), ("5", "not an object like "),
        ('{"title": "البئر"}', "has neither text nor html"), ('{"text": 5}', "has neither text nor html"),
        ("1" * 5000, "not JSON: "),
    ],
)  # fmt: skip
def test_a_broken_line_is_named_and_the_rest_goes_on(line: str, reason: str) -> None:
    first, error, last = read(f"{GOOD}\n{line}\n\n{GOOD}")
    assert isinstance(error, FetchError)
    assert error.where == "f.jsonl:2"
    assert error.reason.startswith(reason)
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert (first.place, last.place) == ("f.jsonl:1", "f.jsonl:4")
    assert (first.given_id, first.kind, first.metadata) == ("a1", "json", Metadata(title="known"))


def test_bytes_that_are_no_utf8_are_named() -> None:
    (error,) = read(b'{"text": "\xe4\xe5"}')
    assert isinstance(error, FetchError)
    assert error.reason.startswith("not UTF-8: ")


def test_a_field_that_cannot_be_used_is_named_beside_the_page() -> None:
    error, page = read('{"text": "نفى المجلس", "published": "soon"}')
    assert isinstance(error, FetchError)
    assert isinstance(page, Page)
    assert error.reason == "published is 'soon', not a date like 2017-10-11"


@pytest.mark.parametrize("field", ["url", "domain"])
def test_what_is_no_address_is_named_and_the_article_read_without(field: str) -> None:
    error, page = read(json.dumps({"text": "Sam said it.", field: "//["}))
    assert str(error) == f"f.jsonl:1: {field} is '//[', not an address"
    assert isinstance(page, Page)
    reading = read_safely(page)
    assert not isinstance(reading, TawaturError)
    article = reading.document.article
    assert (article.url, article.outlet) == (None, None)


def test_ids_that_are_no_text_are_written_as_json() -> None:
    found = read('{"id": 7, "text": "أ"}\n{"text": "ب"}\n{"id": "", "text": "ج"}')
    assert [page.given_id for page in found if isinstance(page, Page)] == ["7", None, ""]


def test_an_object_over_many_lines_is_one_page() -> None:
    (page,) = read(json.dumps({"id": "x", "text": "نفى"}, indent=2))
    assert isinstance(page, Page)
    assert (page.place, page.given_id) == ("f.jsonl", "x")


def test_a_line_above_the_limit_is_left_out_alone() -> None:
    long = '{"text": "' + "x" * (PAGE_LIMIT + 5) + '"}'
    error, page = read(f"{long}\n{GOOD}")
    assert isinstance(error, FetchError)
    assert isinstance(page, Page)
    assert error.reason == "line is larger than the limit of 16 MB: save the article alone"
    assert page.place == "f.jsonl:2"
