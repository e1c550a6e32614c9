from __future__ import annotations

from tawatur.report.labels import load_labels
from tawatur.report.numbers import Mark, bounds, place_marks
from tawatur.report.view import FigureView, view_article, view_quote
from tests.report.sample import Said, make_reading, placed

READING = make_reading("a", "الأولى", "قال زيد كذا", [Said("قال", "كذا", "زيد")])
QUOTE = view_quote(placed(READING, 0), READING)


def number(low: float | None, high: float | None, share: bool = False) -> FigureView:
    return FigureView(QUOTE, "زيد", False, None, low, high, share)


def test_figures_are_written_with_their_bounds() -> None:
    labels = load_labels("ar")
    given = [number(12, 12), number(300, 400), number(20, None), number(None, 40), number(0.85, 0.85, True)]
    written = [bounds(each, labels) for each in given]
    assert written == ["12", "300–400", "20 على الأقل", "40 على الأكثر", "85%"]
    assert bounds(number(None, None), labels) == "?"
    assert bounds(number(90000, 90000), labels) == "90,000"
    assert bounds(number(2.5, 2.5), labels) == "2.5"


def test_figures_share_one_line_from_the_least_to_the_greatest() -> None:
    marks = place_marks([number(10, 10), number(20, 30), number(20, None), number(None, 20), number(None, None)])
    assert marks == (
        Mark(10, 10, False, False), Mark(50, 90, False, False), Mark(50, 100, False, True), Mark(0, 50, True, False),
        None,
    )  # fmt: skip


def test_equal_figures_stand_in_the_middle() -> None:
    assert place_marks([number(7, 7), number(7, 7)]) == (Mark(50, 50, False, False),) * 2


def test_an_article_is_headed_by_its_title() -> None:
    assert view_article(make_reading("a", "الأولى", "نص", title="عنوان")).title == "عنوان"
