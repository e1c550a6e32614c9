"""Gold stories and points in the two forms that they are kept in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.errors import GoldError
from tawatur.evaluate.stories.gold import find_stories, load_stories
from tests.evaluate.stories.sample import FOLDER, gold


def test_folders_with_stories_or_points_are_found() -> None:
    assert [path.name for path in find_stories([FOLDER])] == ["compared", "lines"]


def test_a_folder_of_articles_alone_has_none() -> None:
    assert find_stories([FOLDER / "gold"]) == []


def test_a_single_is_a_story_of_its_own_and_an_unsure_article_none() -> None:
    stories = gold("lines").stories
    assert stories["a1"] == stories["a2"] == stories["a3"] == "quarry"
    assert stories["a4"] not in ("quarry", "")
    assert "a5" not in stories


def test_claims_that_are_not_in_the_text_and_vague_figures_are_left_out() -> None:
    ((closed, back, _),) = gold("lines").points
    assert [(claim.article, claim.side, claim.implicit, claim.outlet) for claim in closed.claims] == [
        ("a1", "asserted", False, False),
        ("a2", "asserted", False, False),
        ("a2", "asserted", False, True),
        ("a1", "denied", False, False),
        ("a3", "denied", True, False),
    ]
    assert closed.witnesses == (1, 2)
    figures = [(figure.article, figure.value, figure.low) for figure in back.figures]
    assert figures == [("a1", 120, None), ("a3", None, 100)]


def test_claims_by_id_reach_from_the_first_stretch_to_the_last() -> None:
    stories = gold("compared")
    ((closed, stay, workers),) = stories.points
    assert closed.claims[0].span.of(stories.texts["east"]) == "المحجر أغلق يوم الأحد وإن 60 في المئة من العمال سرحوا"
    assert stay.claims[1].outlet
    assert workers.figures_alone
    assert [(figure.article, figure.value, figure.high) for figure in workers.figures] == [
        ("west", None, 400),
        ("east", 0.67, None),
    ]


@pytest.mark.parametrize(
    ("yaml", "reason"),
    [
        ("story: [gone]\npoints: []", "gone.yaml: not read"),
        ("points: []", "field missing, or no such article: story"),
        ("story: []\npoints: [{text: x, asserted: [a1]}]", "no such article: a1"),
        ("story: [", "while parsing"),
    ],
)
def test_a_malformed_folder_is_named_with_the_reason(tmp_path: Path, yaml: str, reason: str) -> None:
    (tmp_path / "points.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(GoldError, match=reason) as raised:
        load_stories(tmp_path)
    assert raised.value.where.startswith(str(tmp_path))
