"""One story, or the points where words are found."""

from __future__ import annotations

import json

import pytest

from tawatur.errors import ExportError
from tawatur.export import FORMATS, Material, export, select
from tests.export.sample import MADE, material


def points(exported: Material) -> list[str]:
    return [point.id for story in exported.stories for point in story.points]


def test_a_story_is_found_by_its_id_or_by_how_it_begins() -> None:
    assert [story.id for story in select(material(), "bridge").stories] == ["bridge"]
    assert [story.id for story in select(material(), "br").stories] == ["bridge"]


def test_an_id_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(ExportError, match="story none: no story has this id; there are: other, bridge"):
        select(material(), "none")


@pytest.mark.parametrize(
    ("words", "found"),
    [("انهار", ["fell"]), ("إنهار", ["fell"]), ("السباحة", ["warned"]), ("عبروا محلي", ["crossed"]), ("قمح", [])],
)
def test_words_find_the_points_that_have_them_all(words: str, found: list[str]) -> None:
    assert points(select(material(), words=words)) == found


def test_a_search_leaves_out_stories_where_nothing_is_found() -> None:
    assert [story.id for story in select(material(), words="انهار").stories] == ["bridge"]


def test_jsonl_has_each_article_once_and_before_its_story() -> None:
    lines = [json.loads(line) for line in export("jsonl", material()).decode().splitlines()]
    assert [(each["type"], each["id"]) for each in lines] == [
        ("article", "other"), ("story", "other"), ("article", "north"), ("article", "south"), ("story", "bridge"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_can_be_exported(name: str) -> None:
    assert len(export(name, Material((), {}, MADE))) < len(export(name, material()))


def test_a_format_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(ExportError, match="pdf: no such format; there are csv, xlsx"):
        export("pdf", material())
