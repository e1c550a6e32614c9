"""Gold points beside printed ones, and stories that were split or mixed."""

from __future__ import annotations

from tawatur.evaluate.stories import show_points, show_stories
from tests.evaluate.stories.sample import score, story
from tests.evaluate.stories.test_scoring import stories


def test_each_claim_says_where_it_went() -> None:
    first, second, third = show_points(score("lines", stories())).strip().split("\n\n")
    lines = first.splitlines()
    assert lines[0] == "== The quarry of Sidr was closed"
    assert lines[1] == "   WRONG: gold disputed, witnesses (1, 2); own disputed, witnesses (1, 1)"
    assert [line.split()[0] for line in lines[2:7]] == ["ok", "ok", "missed", "missed", "ok"]
    assert "a2 asserted outlet" in lines[4]
    assert "a3 denied implicit" in lines[6]
    assert "   own point 0 asserted: شاهد []" in lines
    assert "point 1 denied" in second
    assert "   own figure a3: 100..200" in second
    assert "not found" in third


def test_a_split_story_and_a_mixed_one_are_listed() -> None:
    text = show_stories(score("lines", stories()))
    assert text.splitlines() == [
        "== split: quarry",
        "   story 0                  a1 وزارة المناجم تنفي إغلاق محجر السدر",
        "   story 0                  a2 نقابي: الإدارة أغلقت المحجر",
        "   story 1                  a3 عمال محجر السدر يعودون",
        "== mixed: story 0",
        "   quarry                   a1 وزارة المناجم تنفي إغلاق محجر السدر",
        "   quarry                   a2 نقابي: الإدارة أغلقت المحجر",
        "   single a4                a4 وصول العبّارة النورس",
    ]


def test_stories_that_are_right_have_nothing_to_list() -> None:
    assert show_stories(score("lines", [story(["a1", "a2", "a3"])])) == ""
