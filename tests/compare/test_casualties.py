"""Fifteen outlets report one attack, each with its own figures: one story, with the killed in one row and the wounded in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tawatur.cluster import cluster
from tawatur.compare import compare
from tawatur.model import Article, Block, Fate, Outlet, Point, Reading
from tawatur.pipeline import read_article

FOLDER = Path(__file__).parent / "casualties"
PLACES = ("Sarqin", "Dersifa", "Vellen", "Khan Marwa")  # each event has one


def articles(name: str) -> Iterator[Article]:
    """The articles of a file: `== outlet | day | headline`, and the text below."""
    for number, part in enumerate((FOLDER / name).read_text(encoding="utf-8").split("\n== ")[1:]):
        head, _, body = part.partition("\n")
        outlet, day, headline = head.split(" | ")
        text = f"{headline}\n\n{body.strip()}\n"
        blocks = Block("headline", 0, len(headline)), Block("body", len(headline) + 2, len(text))
        key = f"{name}:{number:02d}"
        published = dt.date.fromisoformat(day)
        yield Article(key, None, key, "", Outlet(outlet, None), None, headline, published, "en", text, blocks)


@cache
def readings(name: str) -> tuple[Reading, ...]:
    return tuple(map(read_article, articles(name)))


@cache
def stories() -> tuple[tuple[Reading, ...], ...]:
    return cluster([*readings("market.txt"), *readings("others.txt")])


@cache
def points() -> tuple[Point, ...]:
    """The points of all that was written on the market."""
    return compare(readings("market.txt"))[0].points


def rows(fate: Fate) -> list[list[str]]:
    """For each point that counts people of that fate, the articles that do, those with the most first."""
    found = [[each.article for each in point.figures if each.fate == fate and not each.part] for point in points()]
    return sorted((sorted(set(row)) for row in found if row), key=len, reverse=True)


def event(reading: Reading) -> str:
    return next(place for place in PLACES if place in reading.document.article.text)


def test_no_story_mixes_two_events() -> None:
    assert all(len(set(map(event, story))) == 1 for story in stories())


def test_most_articles_of_the_attack_are_one_story() -> None:
    assert max(len(story) for story in stories()) >= 8


def test_the_killed_of_the_attack_are_one_row() -> None:
    assert len(rows("killed")[0]) >= 11


def test_the_wounded_stand_in_few_rows() -> None:
    assert len(rows("wounded")[0]) >= 6
    assert len(rows("wounded")) <= 3


def test_those_among_the_killed_are_no_other_number_of_them() -> None:
    reading = next(each for each in readings("market.txt") if "nine children" in each.document.article.text)
    (point,) = [each for each in compare([reading])[0].points if any(figure.part for figure in each.figures)]
    assert {figure.value for figure in point.figures} >= {41, 9}
    assert point.status != "figures differ"


def test_those_killed_since_the_new_year_are_none_of_the_attack() -> None:
    (row,) = [point for point in points() if any(figure.low == 300 for figure in point.figures)]
    assert len({figure.article for figure in row.figures}) == 1
