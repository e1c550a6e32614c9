from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Block, Span
from tawatur.report.marks import mark_text, whole_words
from tests.examples.gold_story import STORIES, gold_story
from tests.report.sample import Said, make_reading, span_of

TEXT = "وقال زيد إنهم عبروا.\n\nتابعونا على تلغرام"
READING = make_reading("a", "الأولى", TEXT, [Said("قال", "هم عبروا", "زيد")])


def test_a_mark_takes_the_words_that_it_cuts_whole() -> None:
    assert whole_words(TEXT, span_of(TEXT, "قال")).of(TEXT) == "وقال"
    assert whole_words(TEXT, span_of(TEXT, "هم عبروا")).of(TEXT) == "إنهم عبروا"
    assert whole_words("نفَى", Span(0, 2)).of("نفَى") == "نفَى"


def test_segments_know_their_marks() -> None:
    paragraph = mark_text(READING, [span_of(TEXT, "هم عبروا")]).paragraphs[0]
    assert [(each.text, each.kinds, each.quotes) for each in paragraph.segments] == [
        ("وقال", ("cue",), ()), (" زيد ", (), ()), ("إنهم عبروا", ("content",), (0,)), (".", (), ()),
    ]  # fmt: skip


def test_an_empty_line_parts_paragraphs_and_what_no_block_holds_is_not_the_article() -> None:
    article = dataclasses.replace(READING.document.article, blocks=(Block("body", 0, 20),))
    reading = dataclasses.replace(READING, document=dataclasses.replace(READING.document, article=article))
    assert [each.kind for each in mark_text(reading, ()).paragraphs] == ["body", "boilerplate"]
    assert [each.kind for each in mark_text(READING, ()).paragraphs] == ["body", "body"]


def test_control_characters_are_shown_as_such() -> None:
    reading = make_reading("a", "الأولى", "قبل\x00بعد")
    assert mark_text(reading, ()).paragraphs[0].segments[0].text == "قبل\ufffdبعد"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=8))
def test_no_mark_changes_the_text(edges: list[tuple[int, int]]) -> None:
    quotes = [Span(min(pair), max(pair)) for pair in edges]
    marked = mark_text(READING, quotes)
    text = "".join(segment.text for paragraph in marked.paragraphs for segment in paragraph.segments)
    assert text == TEXT.replace("\n\n", "")


@pytest.mark.parametrize("name", STORIES)
def test_every_claim_of_the_examples_is_found_at_its_words(name: str) -> None:
    _, readings = gold_story(name)
    for reading in readings.values():
        text = reading.document.article.text
        spans = [span for claim in reading.claims for span in claim.attribution.content]
        marked = mark_text(reading, spans)
        segments = [segment for paragraph in marked.paragraphs for segment in paragraph.segments]
        for number, span in enumerate(spans):
            words = "".join(each.text for each in segments if number in each.quotes)
            # The line ends between two paragraphs are in neither.
            assert "".join(words.split()) == "".join(whole_words(text, span).of(text).split())
            assert segments[marked.first[number]].quotes.count(number) == 1
