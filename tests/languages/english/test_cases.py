"""Run the English cases of tests/cases/english: attributions, times and quantities, written as the Arabic ones are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.languages import load_language
from tawatur.model import Document, Quantity
from tests.languages.arabic.test_attributions import Case, article, printed, read_cases
from tests.languages.arabic.test_measures import show_quantity, show_time

CASES = Path(__file__).parents[2] / "cases" / "english"
HEADLINE = "HEADLINE "


def cases(folder: str) -> list[Case]:
    """The cases of every file in a folder."""
    return [case for path in sorted((CASES / folder).glob("*.txt")) for case in read_cases(path)]


def read(case: Case) -> Document:
    """The case's text, annotated as an English article of 10 March 2021."""
    text = case.text.removeprefix(HEADLINE)
    return annotate(replace(article(text, case.text.startswith(HEADLINE)), language="en"), load_language("en"))


@pytest.mark.parametrize("case", cases("attributions"), ids=lambda case: case.place)
def test_attributions(case: Case) -> None:
    document = read(case)
    assert printed(attribute(document, load_language("en")), document.article.text) == case.expected


@pytest.mark.parametrize("case", cases("times"), ids=lambda case: case.place)
def test_times(case: Case) -> None:
    assert tuple(map(show_time, read(case).times)) == case.expected


@pytest.mark.parametrize("case", cases("quantities"), ids=lambda case: case.place)
def test_quantities(case: Case) -> None:
    assert tuple(map(show_people, read(case).quantities)) == case.expected


def show_people(quantity: Quantity) -> str:
    """As the Arabic cases write a quantity, and behind it what became of people, of what group they are, and whether a part."""
    people = f"{quantity.fate or '-'} {quantity.group or '-'}{' part' if quantity.part else ''}"
    return f"{show_quantity(quantity)} | {people}"
