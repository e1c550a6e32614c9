"""Attributions and stories of gold at some paths, together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.errors import GoldError
from tawatur.evaluate import Assessment, assess
from tawatur.evaluate.scoring import score as score_article
from tests.evaluate.sample import UNREAD, gold_article, reading
from tests.evaluate.stories.sample import FOLDER, score
from tests.evaluate.stories.test_scoring import stories

ARTICLES = (score_article(gold_article("quarry"), reading("quarry")),)
FOLDERS = (score("lines", stories()),)


def test_stories_stand_below_attributions() -> None:
    both = Assessment(ARTICLES, FOLDERS)
    assert both.as_text() == ARTICLES[0].figures.as_text() + "\n\n" + FOLDERS[0].figures.as_text()
    assert both.as_json() == {**ARTICLES[0].figures.as_json(), "comparison": FOLDERS[0].figures.as_json()}


def test_what_gold_has_nothing_of_has_no_table() -> None:
    assert Assessment(ARTICLES, ()).as_text() == ARTICLES[0].figures.as_text()
    assert "comparison" not in Assessment(ARTICLES, ()).as_json()
    assert Assessment((), FOLDERS).as_text() == FOLDERS[0].figures.as_text()
    assert Assessment((), ()).as_text().startswith("articles      0")


def test_errors_of_one_kind_leave_points_out() -> None:
    both = Assessment(ARTICLES, FOLDERS)
    assert "== missed (1) ==" in both.show_errors(["missed"])
    assert "== The quarry of Sidr was closed" not in both.show_errors(["missed"])
    assert (
        both.show_errors().index("== missed")
        < both.show_errors().index("== split")
        < both.show_errors().index("== The")
    )


def test_a_page_that_could_not_be_read_is_named_once() -> None:
    unread = score_article(gold_article("quarry"), UNREAD)
    assert Assessment((unread, unread), ()).failures() == [UNREAD]


def test_a_folder_with_both_has_both() -> None:
    figures = assess([FOLDER / "compared"]).as_json()
    assert figures["attributions"] == 3
    comparison = figures["comparison"]
    assert isinstance(comparison, dict)
    assert comparison["articles"] == 2


def test_malformed_points_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "points.yaml").write_text("story: [gone]\n", encoding="utf-8")
    with pytest.raises(GoldError, match="gone"):
        assess([tmp_path])
