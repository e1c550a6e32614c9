"""Spans shown in plain letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.evaluate.marking import compared, gold_mark, own_mark, show
from tawatur.model import Span

TEXT = "جملة أولى. قال الوالي إن السد آمن. جملة أخيرة."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_the_sentence_alone_is_shown() -> None:
    assert show(TEXT, [gold_mark(span("الوالي"), "S")]) == "قال [S:الوالي] إن السد آمن."


def test_gold_and_own_have_brackets_of_their_own_and_one_where_they_agree() -> None:
    content = [span("السد آمن")]
    marks = compared([span("الوالي")], [span("قال الوالي")], "S") + compared(content, content, "T")
    assert show(TEXT, marks) == "{s:قال [S:الوالي]} إن <T:السد آمن>."


def test_one_closes_before_the_next_opens() -> None:
    marks = [gold_mark(span("قال "), "C"), own_mark(span("الوالي"), "S")]
    assert show(TEXT, marks) == "[C:قال ]{s:الوالي} إن السد آمن."


def test_two_sentences_where_marks_stand_in_both() -> None:
    assert show(TEXT, [gold_mark(span("أولى"), "T"), own_mark(span("الوالي"), "S")]).startswith("جملة [T:أولى]. قال")


def test_a_long_stretch_loses_its_middle() -> None:
    text = "قال " + "كلمة " * 60 + "آخرا"
    shown = show(text, [gold_mark(Span(0, 3), "C")])
    assert " … " in shown
    assert shown.endswith("آخرا")
    assert len(shown) < 80


def test_without_marks_there_is_nothing_to_show() -> None:
    assert show(TEXT, []) == ""


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6)), min_size=1, max_size=4))
def test_every_mark_is_opened_and_closed(spans: list[tuple[int, int]]) -> None:
    shown = show(TEXT, [gold_mark(Span(start, min(start + length, len(TEXT))), "T") for start, length in spans])
    assert shown.count("[T:") == shown.count("]") == len(spans)
