"""A sidecar says what a bare file cannot; a broken one is named and the page still read."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from tawatur.errors import FetchError
from tawatur.fetch import fetch_pages, read_metadata
from tawatur.fetch.sidecar import read_sidecar
from tawatur.model import Metadata, Outlet, Page

FIELDS = '{"outlet": "الميناء", "domain": "almina.example", "published": "2019-03-12", "language": "ar", "url": null}'
KNOWN = Metadata(Outlet("الميناء", "almina.example"), published=dt.date(2019, 3, 12), language="ar")


@pytest.mark.parametrize("name", ["a.meta.json", "a.txt.meta.json"])
def test_both_names_are_found(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FIELDS, "utf-8")
    assert read_sidecar(tmp_path / "a.txt") == (KNOWN, [])


def test_the_longer_name_is_nearer(tmp_path: Path) -> None:
    (tmp_path / "a.meta.json").write_text('{"title": "of both"}', "utf-8")
    (tmp_path / "a.txt.meta.json").write_text('{"title": "of the text"}', "utf-8")
    assert read_sidecar(tmp_path / "a.txt")[0].title == "of the text"
    assert read_sidecar(tmp_path / "a.html")[0].title == "of both"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "sidecar not read: not JSON"), ("[]", "sidecar not read: not an object"),
        ("[" * 100_000, "sidecar not read: not JSON"), ("\udcff", "sidecar not read: not JSON"),
        ('{"published": "yesterday"}', "sidecar: published is 'yesterday', not a date like 2017-10-11"),
        ('{"published": "2019-02-30"}', "sidecar: published is '2019-02-30', not a date like 2017-10-11"),
        ('{"language": "Arabic language"}', "sidecar: language is 'Arabic language', not a code like ar"),
        ('{"outlet": 5}', "sidecar: outlet is 5, not text"), (" " * 1_100_000, "sidecar not read: larger than 1 MB"),
    ],
)  # fmt: skip
def test_a_broken_sidecar_is_named_and_the_page_read(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text("نفى المجلس بيع البئر.", "utf-8")
    (tmp_path / "a.meta.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    error, page = fetch_pages([str(tmp_path / "a.txt")])
    assert isinstance(error, FetchError)
    assert isinstance(page, Page)
    assert error.where == str(tmp_path / "a.meta.json")
    assert error.reason.startswith(reason)
    assert page.metadata == Metadata()


def test_fields_that_can_be_used_are_used_beside_one_that_cannot() -> None:
    metadata, problems = read_metadata({"title": "البئر", "published": 5, "unknown": []})
    assert metadata == Metadata(title="البئر")
    assert problems == ("published is 5, not text",)


def test_an_outlet_may_stand_as_it_is_printed() -> None:
    fields: dict[str, object] = {"outlet": {"name": "الميناء", "domain": "almina.example"}, "language": "ar-SY"}
    assert read_metadata(fields)[0] == Metadata(Outlet("الميناء", "almina.example"), language="ar")


def test_a_moment_is_the_day_that_is_written() -> None:
    assert read_metadata({"published": "2019-03-12T23:30:00+03:00"})[0].published == dt.date(2019, 3, 12)


def test_a_pipe_for_a_sidecar_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.meta.json")
    (error,) = read_sidecar(tmp_path / "a.txt")[1]
    assert error.reason == "sidecar not read: is a pipe"
