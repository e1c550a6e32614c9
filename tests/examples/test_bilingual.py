"""Stories in Arabic and English: the articles meet, and what they say stands in one point."""

from __future__ import annotations

import pytest

from tawatur.model import Reading, Story
from tests.examples.test_comparing import compared


def languages_of(claims: set[str], readings: tuple[Reading, ...]) -> set[str]:
    return {each.document.article.language for each in readings if each.document.article.id in claims}


def points_in_both(story: Story, readings: tuple[Reading, ...]) -> list[frozenset[float | None]]:
    """The figures of every point that has claims in both languages."""
    return [
        frozenset(figure.value or figure.low for figure in point.figures)
        for point in story.points
        if len(languages_of({claim.article for side in point.sides for claim in side.claims}, readings)) == 2
    ]


@pytest.mark.parametrize("name", ["market-raid", "port-strike"])
def test_articles_of_two_languages_are_one_story(name: str) -> None:
    stories, readings = compared(name)
    assert [len(story.articles) for story in stories] == [4]
    assert {reading.document.article.language for reading in readings} == {"ar", "en"}


def test_the_toll_stands_in_one_point() -> None:
    (story,), readings = compared("market-raid")
    assert any({12, 14, 15} <= figures for figures in points_in_both(story, readings))


def test_a_spokesman_in_two_scripts_is_one_witness() -> None:
    (story,), readings = compared("market-raid")
    names = [[witness.name for side in point.sides for witness in side.witnesses] for point in story.points]
    assert any(sum("Andani" in name or "العنداني" in name for name in point) == 1 for point in names)
    assert len(points_in_both(story, readings)) >= 3
