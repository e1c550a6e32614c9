"""The desk over a store shows what the desk over the same files shows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.errors import TawaturError
from tawatur.keep import add_paths, open_store
from tawatur.model import Metadata, Reading
from tawatur.pipeline import compare_readings, read_paths
from tawatur.printout import render_reading
from tawatur.web.app import create_app
from tawatur.web.library import Asked, Library
from tawatur.web.shelf import Shelf
from tawatur.web.stored import Stored
from tests.cli.command import tawatur

FOLDER = str(Path(__file__).resolve().parents[2] / "examples" / "town-water")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("store") / "desk.db"


@pytest.fixture(scope="module")
def stored(file: Path) -> Stored:
    store = open_store(str(file))
    assert not [each for each in add_paths(store, [FOLDER], Metadata(), 1) if isinstance(each, TawaturError)]
    return Stored(store)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    readings: list[Reading] = [each for each in read_paths([FOLDER]) if not isinstance(each, TawaturError)]
    return Shelf(compare_readings(readings), readings)


def seen(library: Library, asked: Asked) -> list[tuple[str, dict[str, int], int, int]]:
    found = library.find(asked)
    assert found.total in (None, len(found.stories))
    return sorted((each.title, dict(each.statuses), each.articles, each.outlets) for each in found.stories)


@pytest.mark.parametrize("asked", [Asked(), Asked("", "disputed"), Asked("المختبر"), Asked("كلمةلاتوجد")])
def test_the_same_stories_are_found(stored: Stored, shelf: Shelf, asked: Asked) -> None:
    assert seen(stored, asked) == seen(shelf, asked)


def test_a_story_and_its_articles_are_the_same(stored: Stored, shelf: Shelf) -> None:
    left, right = (each.story(each.find(Asked()).stories[0].id) for each in (stored, shelf))
    assert left
    assert right
    assert [point.text for point in left.points] == [point.text for point in right.points]
    for article in right.articles:
        kept, read = stored.reading(article), shelf.reading(article)
        assert kept
        assert read
        assert render_reading(kept) == render_reading(read)
        assert stored.story_of(article) == left


@pytest.mark.parametrize("name", ["سعيد بنرحالة", "إدريس بوزكراوي"])
def test_a_holder_says_the_same(stored: Stored, shelf: Shelf, name: str) -> None:
    kept, read = stored.holder(name), shelf.holder(name)
    assert kept
    assert read
    assert {each.words for each in kept.statements} >= {each.words for each in read.statements}


def test_an_outlet_prints_the_same(stored: Stored, shelf: Shelf) -> None:
    kept, read = stored.outlet("اليومي الجهوي"), shelf.outlet("اليومي الجهوي")
    assert kept
    assert read
    assert [each.words for each in kept.statements] == [each.words for each in read.statements]


def test_what_is_not_there_is_none(stored: Stored) -> None:
    assert stored.story("none") is None
    assert stored.story_of("none") is None
    assert stored.reading("none") is None
    assert stored.holder("لا أحد") is None
    assert stored.outlet("لا أحد") is None


def test_every_page_of_a_story_opens(stored: Stored) -> None:
    desk = TestClient(create_app(stored), base_url="http://localhost")
    page = markup.fromstring(desk.get("/").text)
    story = markup.fromstring(desk.get(page.cssselect(".story-list h2 a")[0].get("href")).text)
    links = {each.get("href") for each in story.iter("a") if each.get("href").startswith("/")}
    assert len(links) > 20
    assert {link: desk.get(link).status_code for link in links if desk.get(link).status_code != 200} == {}


def test_the_command_exports_what_is_stored(stored: Stored, file: Path) -> None:
    run = tawatur("export", "--store", file, "--format", "csv", "--story", stored.find(Asked()).stories[0].id)
    rows = list(csv.DictReader(io.StringIO(run.output.removeprefix("\ufeff"))))
    assert run.status == 0
    assert {row["outlet"] for row in rows} == {"اليومي الجهوي", "صفحات الجهة", "منبر السفح"}
    assert tawatur("export", "--store", file, "--format", "ris").output.count("TY  - NEWS") == 3


def test_paths_and_a_store_are_not_both_looked_into(file: Path) -> None:
    run = tawatur("export", FOLDER, "--store", file, "--format", "csv")
    assert run.status == 2
    assert "not both" in run.errors
