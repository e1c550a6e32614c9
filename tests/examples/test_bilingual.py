"""Stories in Arabic and English: the articles meet, and what they say stands in one point."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from contextlib import closing
from pathlib import Path

import pytest

from tawatur.evaluate.stories.scoring import evaluate_stories
from tawatur.export import Material, export
from tawatur.keep import add_paths, open_store
from tawatur.model import Metadata, Reading, Story
from tests.examples.gold_story import EXAMPLES
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


BILINGUAL = ("market-raid", "port-strike", "prisoner-exchange", "ammonia-leak")


@pytest.mark.parametrize("name", BILINGUAL)
def test_articles_of_two_languages_are_one_story(name: str) -> None:
    stories, readings = compared(name)
    assert [len(story.articles) for story in stories] == [4]
    assert {reading.document.article.language for reading in readings} == {"ar", "en"}


def test_the_toll_stands_in_one_point() -> None:
    (story,), readings = compared("market-raid")
    assert any({12, 14, 15} <= figures for figures in points_in_both(story, readings))


def test_strikers_stand_in_one_point_though_their_number_differs() -> None:
    (story,), readings = compared("port-strike")
    assert any({400, 450, 500} <= figures for figures in points_in_both(story, readings))


def test_a_spokesman_in_two_scripts_is_one_witness() -> None:
    (story,), readings = compared("market-raid")
    names = [[witness.name for side in point.sides for witness in side.witnesses] for point in story.points]
    assert any(sum("Andani" in name or "العنداني" in name for name in point) == 1 for point in names)
    assert len(points_in_both(story, readings)) >= 3


@pytest.mark.parametrize(("name", "least"), [("prisoner-exchange", 0.9), ("ammonia-leak", 0.9), ("market-raid", 0.95)])
def test_claims_of_one_proposition_come_together(name: str, least: float) -> None:
    figures = evaluate_stories([EXAMPLES / name])
    assert figures is not None
    assert figures.points.value()["f1"] >= least
    assert figures.sides.value() == 1.0


def test_a_name_and_its_translation_are_one_witness() -> None:
    (story,), _ = compared("ammonia-leak")
    (denied,) = [
        side
        for point in story.points
        for side in point.sides
        if side.side == "denied"
        and any("Milh" in witness.name or "الملح" in witness.name for witness in side.witnesses)
    ]
    assert len(denied.witnesses) == 1
    assert len({claim.article for claim in denied.claims}) == 2


def test_any_order_of_adding_gives_these_stories(tmp_path: Path) -> None:
    paths = sorted(str(path) for name in BILINGUAL[2:] for path in (EXAMPLES / name).glob("*.txt"))
    random.Random(3).shuffle(paths)
    with closing(open_store(str(tmp_path / "news.sqlite"))) as store:
        assert len(list(add_paths(store, paths, Metadata(), 1))) == len(paths)
        assert [each.articles for each in store.stories()] == [4, 4]
        told = [store.readings(store.story(each.id).articles).values() for each in store.stories()]
        assert all({record["language"] for record in story} == {"ar", "en"} for story in told)


def test_a_point_with_two_languages_is_exported_whole() -> None:
    (story,), readings = compared("prisoner-exchange")
    material = Material(
        (story,), {each.document.article.id: each for each in readings}, dt.datetime(2021, 9, 8, tzinfo=dt.UTC)
    )
    rows = list(csv.DictReader(io.StringIO(export("csv", material).decode("utf-8-sig"))))
    points: dict[str, set[str]] = {}
    for row in rows:
        points.setdefault(row["point"], set()).add(row["language"])
    assert sum(languages == {"ar", "en"} for languages in points.values()) >= 5
