"""Which of the places that share a name an article means: the cases of tests/cases/places."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case

_FILE = Path(__file__).parents[1] / "cases" / "places" / "settled.txt"


def _cases() -> list[list[str]]:
    """The lines of each case: its title, its text, what is expected."""
    chunks = re.split(r"^## ", _FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [[line for line in chunk.splitlines() if line.strip()] for chunk in chunks]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0])
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
