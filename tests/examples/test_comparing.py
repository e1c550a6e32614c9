"""The examples are compared through all stages; what is asserted here is what no change may lose."""

from __future__ import annotations

from functools import cache

import pytest

from tawatur.model import Reading, Story
from tawatur.pipeline import compare_readings, read_paths
from tawatur.report import html_report, text_report
from tests.examples.gold_story import EXAMPLES, STORIES


@cache
def compared(name: str) -> tuple[tuple[Story, ...], tuple[Reading, ...]]:
    results = tuple(read_paths([str(EXAMPLES / name)]))
    readings = tuple(result for result in results if isinstance(result, Reading))
    assert readings == results
    return tuple(compare_readings(readings)), readings


def outlets_of(story: Story, readings: tuple[Reading, ...]) -> set[str | None]:
    articles = [reading.document.article for reading in readings if reading.document.article.id in story.articles]
    return {article.outlet.name for article in articles if article.outlet}


@pytest.mark.parametrize("name", STORIES)
def test_every_article_is_in_one_story(name: str) -> None:
    stories, readings = compared(name)
    told = [article for story in stories for article in story.articles]
    assert sorted(told) == sorted(reading.document.article.id for reading in readings)


def test_the_olives_belong_to_no_story() -> None:
    stories, readings = compared("dam-handover")
    titles = {reading.document.article.id: reading.document.article.title for reading in readings}
    (olives,) = (each for each, title in titles.items() if title and "الزيتون" in title)
    assert (olives,) in [story.articles for story in stories]
    assert max(len(story.articles) for story in stories) == 3


def test_the_agencys_text_is_known_in_both_its_forms() -> None:
    stories, readings = compared("factory-fire")
    (copies,) = (copies for story in stories for copies in story.copies)
    outlets = {reading.document.article.id: reading.document.article.outlet for reading in readings}
    assert {outlet.name for each in copies if (outlet := outlets[each])} == {"الضحى الجديدة", "بوابة الفنار"}


def test_the_locked_door_is_disputed_between_the_workers_and_the_management() -> None:
    stories, _ = compared("factory-fire")
    disputed = [point for story in stories for point in story.points if point.status == "disputed"]
    sides = [
        {side.side: {chain[-1].name for witness in side.witnesses for chain in witness.chains} for side in point.sides}
        for point in disputed
    ]
    assert any("إدارة المصنع" in each["denied"] and each["asserted"] for each in sides)


@pytest.mark.parametrize("name", STORIES)
def test_the_report_tells_of_every_witness(name: str) -> None:
    stories, readings = compared(name)
    names = {
        witness.name
        for story in stories
        if len(story.articles) > 1
        for point in story.points
        for side in point.sides
        for witness in side.witnesses
    }
    text = " ".join(text_report(stories, readings, width=10_000).split())
    page = html_report(stories, readings)
    for each in names:
        assert " ".join(each.split()) in text
        assert f"<bdi>{each}</bdi>".replace('"', "&#34;").replace("'", "&#39;") in page or not each
