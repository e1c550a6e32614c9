"""Which words of an article name a place, and which of those that share a name: the cases of tests/cases/places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case, sections

_CASES = Path(__file__).parents[1] / "cases" / "places"


@pytest.mark.parametrize("case", sections(_CASES / "settled.txt"), ids=lambda case: case[0])
def test_the_place_that_an_article_means_is_told_from_its_namesakes(case: list[str]) -> None:
    title, text, expected = case
    language = "en" if text.isascii() else "ar"
    reading = read_article(Case(title, None, (text,), ()).article(language))
    name, *told = (cell.strip() for cell in expected[2:].split("|"))
    entity = next(each for each in reading.entities if name in each.names)
    found = (entity.latitude, entity.longitude, entity.precision)
    if expected.startswith("? "):
        assert found == (None, None, None)
        assert not entity.same_as
    else:
        _, position, precision = told
        assert found == (*map(float, position.split()), precision)
        assert entity.same_as


@pytest.mark.parametrize("case", sections(_CASES / "named.txt"), ids=lambda case: case[0])
def test_places_are_told_from_words_that_only_stand_like_one(case: list[str]) -> None:
    title, text, *expected = case
    reading = read_article(Case(title, None, (text,), ()).article("ar"))
    names = {name for entity in reading.entities if entity.kind == "place" for name in entity.names}
    assert {name for name in names if f"- {name}" in expected} == set()
    assert {line[2:] for line in expected if line.startswith("+ ")} <= names
