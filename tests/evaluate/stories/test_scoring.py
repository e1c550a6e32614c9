"""The figures of printed stories whose errors are known: checked once against the project's own scorer."""

from __future__ import annotations

from tawatur.evaluate.stories import StoryFigures
from tawatur.model import Point, SideName, Story
from tests.evaluate.stories.sample import Words, point, score, story

CLOSED = "الإدارة أغلقت المحجر يوم الأحد"
BACK = "120 عاملا عادوا إلى مواقعهم"


def closed(line_end: str = "\n") -> Point:
    """Most of gold's first point, with a witness too few."""
    return point(
        "disputed",
        {
            "asserted": [("a1", CLOSED), ("a2", CLOSED), ("a1", "محجر السدر")],
            "denied": [("a1", "نفت وزارة المناجم إغلاق محجر السدر"), ("a3", BACK)],
        },
        {"asserted": 1, "denied": 1},
        line_end=line_end,
    )


def back(line_end: str = "\n") -> Point:
    """Gold's second point with a claim of the first, one claim on the wrong side and a wrong figure."""
    return point(
        "single witness",
        {"asserted": [("a1", BACK), ("a2", CLOSED)], "denied": [("a3", "إن " + BACK)]},
        {"asserted": 2},
        [("a1", 120, None, None), ("a3", None, 100, 200), ("a2", 150, None, None)],
        line_end=line_end,
    )


def stories(line_end: str = "\n") -> list[Story]:
    return [story(["a1", "a2", "a4"], closed(line_end), back(line_end)), story(["a3"])]


EXPECTED = {
    "articles": 4,
    "stories": {"p": 0.667, "r": 0.667, "f1": 0.667},
    "claims": 0.667,
    "points": {"p": 0.8, "r": 0.364, "f1": 0.5},
    "sides": 0.75,
    "witnesses": 0.5,
    "status": 0.5,
    "figures": 0.5,
}


def test_the_figures_of_known_errors() -> None:
    assert score("lines", stories()).figures.as_json() == EXPECTED


def test_line_ends_of_the_files_read_make_no_difference() -> None:
    assert score("lines", stories("\r\n"), "\r\n").figures.as_json() == EXPECTED


def test_nothing_printed_finds_nothing_and_leaves_articles_alone() -> None:
    figures = score("lines", []).figures.as_json()
    assert figures["stories"] == {"p": 1.0, "r": 0.5, "f1": 0.667}
    assert figures["claims"] == 0.0
    assert figures["sides"] is None
    assert figures["witnesses"] == 0.0


def test_claims_by_id_and_figures_kept_apart() -> None:
    closing: dict[SideName, list[Words]] = {
        "asserted": [("east", "المحجر أغلق يوم الأحد وإن 60 في المئة")],
        "denied": [("west", "إغلاق المحجر")],
    }
    working: dict[SideName, list[Words]] = {"asserted": [("west", "ما بين 300 و400 عامل يعملون فيه")]}
    printed = [
        point("disputed", closing, {"asserted": 1, "denied": 1}, folder="compared"),
        point("single witness", working, {"asserted": 1}, [("west", None, 300, 400)], folder="compared"),
    ]
    figures = score("compared", [story(["east", "west"], *printed)]).figures.as_json()
    assert figures["stories"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert figures["claims"] == 0.75  # the outlet's own words are in no printed point
    assert figures["points"] == {"p": 1.0, "r": 0.5, "f1": 0.667}
    assert figures["witnesses"] == figures["status"] == 1.0
    assert figures["figures"] == 0.5


def test_figures_of_folders_add_up() -> None:
    one = score("lines", stories()).figures
    assert (one + StoryFigures()).as_json() == EXPECTED
    both = (one + score("compared", []).figures).as_json()
    assert both["articles"] == 6


def test_the_table_shows_every_figure_once() -> None:
    lines = score("lines", stories()).figures.as_text().splitlines()
    assert [line.split()[0] for line in lines] == list(EXPECTED)
