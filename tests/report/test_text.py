from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tawatur.errors import TableError
from tawatur.model import Credit, Outlet
from tawatur.report import text_report
from tawatur.report.wrap import RLM, width_of
from tests.report.sample import bridge
from tests.report.show import visible

CASES = Path(__file__).resolve().parents[1] / "cases" / "report"


@pytest.mark.parametrize("labels", ["ar", "en"])
def test_a_small_story_is_laid_out_as_in_the_case(labels: str) -> None:
    stories, readings = bridge()
    report = text_report(stories, readings, labels=labels, width=72)
    assert visible(report) == (CASES / f"bridge.{labels}.txt").read_text(encoding="utf-8")


def test_labels_are_in_the_language_of_the_articles_unless_told() -> None:
    stories, readings = bridge()
    assert text_report(stories, readings) == text_report(stories, readings, labels="ar")


def test_labels_are_english_where_the_articles_are_in_a_language_without_labels() -> None:
    stories, readings = bridge()
    for number, reading in enumerate(readings):
        article = dataclasses.replace(reading.document.article, language="fa")
        document = dataclasses.replace(reading.document, article=article)
        readings[number] = dataclasses.replace(reading, document=document)
    assert text_report(stories, readings) == text_report(stories, readings, labels="en")


def test_a_language_without_labels_is_an_error_that_names_those_there_are() -> None:
    stories, readings = bridge()
    with pytest.raises(TableError, match="ar, en"):
        text_report(stories, readings, labels="tlh")


def test_readings_may_come_by_their_id() -> None:
    stories, readings = bridge()
    by_id = {reading.document.article.id: reading for reading in readings}
    assert text_report(stories, by_id) == text_report(stories, readings)


def test_no_stories_are_said_to_be_none() -> None:
    assert visible(text_report([], [])) == "لا مقالات تُقارن.\n"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_every_line_fits_and_has_its_direction(width: int) -> None:
    stories, readings = bridge()
    for line in text_report(stories, readings, width=width).splitlines():
        assert width_of(line) <= width
        assert not line or RLM in line


def test_a_name_in_another_script_keeps_its_direction() -> None:
    stories, readings = bridge()
    outlet = Outlet("BBC عربي", None)
    article = dataclasses.replace(readings[0].document.article, outlet=outlet)
    readings[0] = dataclasses.replace(readings[0], document=dataclasses.replace(readings[0].document, article=article))
    report = visible(text_report(stories, readings))
    assert "⟨BBC عربي⟩ (1/5/2020): انهيار جسر" in report


def test_what_steers_a_terminal_never_reaches_it() -> None:
    stories, readings = bridge()
    north = readings[0].document.article
    hostile = dataclasses.replace(north, title="عنوان\x1b[31m\u202eأحمر\x07\r\nسطر")
    document = dataclasses.replace(readings[0].document, article=hostile)
    readings[0] = dataclasses.replace(readings[0], document=document)
    report = text_report(stories, readings)
    assert "عنوان[31mأحمر سطر" in report
    assert not set("\x1b\u202e\x07\r") & set(report)


def test_a_copy_is_shown_with_the_agency_that_it_credits() -> None:
    [_, story], readings = bridge()
    copied = dataclasses.replace(story, copies=(("north", "south"),), credits=(Credit("south", "رويترز"),))
    report = visible(text_report([copied], readings, labels="ar", width=100))
    assert "نص واحد في أكثر من وسيلة: أنباء الشمال، صوت الجنوب (عن رويترز)" in report


def test_an_outlet_stands_once_among_those_that_print_one_text() -> None:
    [_, story], readings = bridge()
    north = next(each for each in readings if each.document.article.id == "north")
    again = dataclasses.replace(
        north,
        document=dataclasses.replace(north.document, article=dataclasses.replace(north.document.article, id="again")),
    )
    told = dataclasses.replace(story, articles=(*story.articles, "again"))
    twice = dataclasses.replace(told, copies=(("north", "again", "south"),))
    assert "نص واحد في أكثر من وسيلة: أنباء الشمال، صوت الجنوب\n" in visible(
        text_report([twice], [*readings, again], labels="ar")
    )
    alone = dataclasses.replace(told, copies=(("north", "again"),))
    assert "نص واحد في أكثر من وسيلة" not in visible(text_report([alone], [*readings, again], labels="ar"))
