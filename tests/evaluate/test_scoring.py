"""The figures of readings whose errors are known: the numbers were checked once against the project's own scorer."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.evaluate import Figures, score, total
from tests.evaluate.sample import NAMES, UNREAD, gold_article, reading, with_claim

EXPECTED = {
    "articles": 2,
    "missing": 0,
    "attributions": 12,
    "found": {"p": 0.917, "r": 0.917, "f1": 0.917},
    "whole": {"p": 0.583, "r": 0.583, "f1": 0.583},
    "source": 0.825,
    "content": 0.904,
    "stance": 0.727,
    "mode": 0.909,
    "holder": 0.909,
    "denials": {"p": 0.5, "r": 1.0, "f1": 0.667},
    "inside": 1.0,
    "told": 0.0,
    "via": 0.0,
    "when": 0.5,
    "entities": {"p": 0.6, "r": 0.375, "f1": 0.462},
    "times": 0.667,
    "quantities": 0.75,
    "clean": 0.404,
    "kept": 1.0,
}


def figures(line_end: str = "\n") -> Figures:
    return total(score(gold_article(name), reading(name, line_end)) for name in NAMES)


def test_the_figures_of_known_errors() -> None:
    assert figures().as_json() == EXPECTED


def test_line_ends_of_the_file_read_make_no_difference() -> None:
    assert figures("\r\n").as_json() == EXPECTED


def test_an_article_that_could_not_be_read_is_missing_and_all_in_it_missed() -> None:
    read = score(gold_article("quarry"), reading("quarry")).figures
    unread = score(gold_article("ferry"), UNREAD).figures
    both = (read + unread).as_json()
    assert both["articles"] == 2
    assert both["missing"] == 1
    assert both["attributions"] == 12
    assert both["found"] == {"p": 0.889, "r": 0.667, "f1": 0.762}
    assert both["times"] == 0.333
    assert both["clean"] == 1.0  # furniture of an article that was not read is not counted


def test_nothing_read_has_figures_too() -> None:
    nothing = score(gold_article("ferry"), UNREAD).figures.as_json()
    assert nothing["found"] == {"p": 0.0, "r": 0.0, "f1": 0.0}
    assert nothing["stance"] == 0.0
    assert nothing["inside"] is None
    assert nothing["clean"] is None


@pytest.mark.parametrize(
    ("number", "changes", "figure", "value"),
    [
        (5, {"stance": "urges"}, "stance", 0.818),
        (2, {"mode": "mixed"}, "mode", 1.0),
        (3, {"name": "الدوري"}, "holder", 0.909),
        (3, {"name": "سالم الدوري"}, "holder", 1.0),
        (3, {"name": "سالم الدوري الناطق باسم المناجم"}, "holder", 1.0),  # words of the role do no harm
        (3, {"name": "سالم الدوري", "anonymous": True}, "holder", 0.909),
        (4, {"anonymous": False}, "holder", 0.818),
        (4, {"name": "شاهد"}, "holder", 0.818),
        (7, {"inside": "q1"}, "inside", 0.0),
        (7, {"inside": None}, "inside", 0.0),
        (2, {"told": "الوكالة الواحة"}, "told", 1.0),  # the article makes no difference
        (4, {"via": "إذاعة الضفة"}, "via", 1.0),
        (2, {"when": None}, "when", 0.0),
    ],
)
def test_one_thing_changed_changes_its_figure(number: int, changes: dict[str, Any], figure: str, value: float) -> None:
    changed = score(gold_article("quarry"), with_claim(reading("quarry"), number, **changes)).figures
    assert (changed + score(gold_article("ferry"), reading("ferry")).figures).as_json()[figure] == value


def test_inside_is_right_only_where_the_outer_one_is_paired_too() -> None:
    whole = reading("ferry")
    nested = with_claim(whole, 2, inside="f2")
    assert score(gold_article("ferry"), nested).wrong["inside"] == ()  # gold gives none, so none is wrong


def test_the_table_shows_every_figure_once() -> None:
    lines = figures().as_text().splitlines()
    assert [line.split()[0] for line in lines] == list(EXPECTED)
    assert "found         p 0.917  r 0.917  f1 0.917" in lines
