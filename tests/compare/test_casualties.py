"""Outlets report attacks of a war, each with its own figures: one story an attack, with the killed in one row and the wounded in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from tawatur.cluster import cluster
from tawatur.compare import compare
from tawatur.compare.naming import Identities
from tawatur.compare.tolls import one_row
from tawatur.compare.units import statements
from tawatur.model import Article, Block, Fate, Outlet, Point, Reading, Verdict
from tawatur.pipeline import read_article

FOLDER = Path(__file__).parent / "casualties"
PLACES = ("Sarqin", "Dersifa", "Vellen", "Khan Marwa")  # each event has one


def articles(name: str) -> Iterator[Article]:
    """The articles of a file: `== outlet | day | headline`, an attack before them or none, and the text below."""
    for number, part in enumerate((FOLDER / name).read_text(encoding="utf-8").split("\n== ")[1:]):
        head, _, body = part.partition("\n")
        *attack, outlet, day, headline = head.split(" | ")
        text = f"{headline}\n\n{body.strip()}\n"
        blocks = Block("headline", 0, len(headline)), Block("body", len(headline) + 2, len(text))
        key = f"{attack[0] if attack else name}:{number:02d}"
        published = dt.date.fromisoformat(day)
        yield Article(key, None, key, "", Outlet(outlet, None), None, headline, published, "en", text, blocks)


@cache
def readings(name: str) -> tuple[Reading, ...]:
    return tuple(map(read_article, articles(name)))


@cache
def stories() -> tuple[tuple[Reading, ...], ...]:
    return cluster([*readings("market.txt"), *readings("others.txt")])


@cache
def points(attack: str = "market.txt") -> tuple[Point, ...]:
    """The points of all that was written on the market, or on an attack of the series."""
    told = [*readings("market.txt"), *readings("series.txt"), *readings("stations.txt"), *readings("bus.txt")]
    return compare([each for each in told if each.document.article.id.startswith(attack)])[0].points


def rows(fate: Fate, attack: str = "market.txt") -> list[list[str]]:
    """For each point that counts people of that fate, the articles that do, those with the most first."""
    found = [
        [each.article for each in point.figures if each.fate == fate and not each.part] for point in points(attack)
    ]
    return sorted((sorted(set(row)) for row in found if row), key=len, reverse=True)


def event(reading: Reading) -> str:
    return next(place for place in PLACES if place in reading.document.article.text)


def test_no_story_mixes_two_events() -> None:
    assert all(len(set(map(event, story))) == 1 for story in stories())


def test_most_articles_of_the_attack_are_one_story() -> None:
    assert max(len(story) for story in stories()) >= 8


def test_the_killed_of_the_attack_are_one_row() -> None:
    assert len(rows("killed")[0]) >= 12


def test_the_wounded_stand_in_few_rows() -> None:
    assert len(rows("wounded")[0]) >= 7
    assert len(rows("wounded")) <= 3


def test_those_among_the_killed_are_no_other_number_of_them() -> None:
    reading = next(each for each in readings("market.txt") if "nine children" in each.document.article.text)
    (point,) = [each for each in compare([reading])[0].points if any(figure.part for figure in each.figures)]
    assert {figure.value for figure in point.figures} >= {41, 9}
    assert point.status != "figures differ"


def test_those_killed_since_the_new_year_are_none_of_the_attack() -> None:
    (row,) = [point for point in points() if any(figure.low == 300 for figure in point.figures)]
    assert len({figure.article for figure in row.figures}) == 1


@pytest.mark.parametrize(("series", "most"), [("series.txt", 4), ("stations.txt", 5)])
def test_attacks_of_a_series_are_a_story_each(series: str, most: int) -> None:
    told = [{_attack(each) for each in story} for story in cluster(readings(series))]
    assert all(len(attacks) == 1 for attacks in told)
    assert len(told) <= most


@pytest.mark.parametrize(
    ("attack", "articles_with_a_toll"),
    [("school", 8), ("bread", 4), ("rockets", 3), ("station", 8), ("flats", 6), ("bus", 8)],
)
def test_the_killed_of_each_attack_of_a_series_are_one_row(attack: str, articles_with_a_toll: int) -> None:
    assert len(rows("killed", attack)[0]) == articles_with_a_toll


@pytest.mark.parametrize(("attack", "wounded"), [("station", 6), ("flats", 5), ("bus", 4)])
def test_the_wounded_of_each_attack_of_a_series_are_one_row(attack: str, wounded: int) -> None:
    assert len(rows("wounded", attack)[0]) >= wounded


@pytest.mark.parametrize(
    ("attack", "foreign"),
    [("bread", 40), ("rockets", 40), ("school", 1150), ("school", 17), ("flats", 52), ("flats", 1892), ("flats", 40)]
    + [("bus", each) for each in (9, 15, 60, 68, 72, 320000)],
)
def test_no_figure_of_another_attack_or_of_fighters_stands_in_the_row(attack: str, foreign: int) -> None:
    row = max(points(attack), key=lambda point: sum(each.fate == "killed" for each in point.figures))
    assert foreign not in {each.value or each.low or each.high for each in row.figures}


def test_a_row_says_that_its_figures_differ() -> None:
    row = max(points("bus"), key=lambda point: sum(each.fate == "killed" for each in point.figures))
    told = {each.value or each.low for each in row.figures if each.fate == "killed" and not each.part}
    assert row.status == "figures differ"
    assert {24, 30, 39, 43, 65, 70, 100, 126} <= told


def test_tolls_that_a_person_put_apart_stay_apart() -> None:
    read = readings("series.txt")[12:]
    units = {each.key: each for each in statements(read, Identities(read)) if "killed" in each.counted}
    groups = [(key,) for key in sorted(units)]
    alike = dict.fromkeys(combinations(sorted(units), 2), 0.2)
    assert len(one_row(groups, units, alike, ())) < len(groups)
    apart = [Verdict(left, right, same=False) for left, right in alike]
    assert one_row(groups, units, alike, apart) == groups


def _attack(reading: Reading) -> str:
    return reading.document.article.id.partition(":")[0]
