"""Overlap counted in words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.evaluate.overlap import WordIndex, dice
from tawatur.model import Span

words = st.frozensets(st.integers(0, 12))


def test_a_clitic_or_a_mark_cut_off_is_the_same_word() -> None:
    text = "نفى «والنورس» غرقه"
    index = WordIndex(text)
    assert index.touched([Span(6, 11)]) == index.touched([Span(4, 12)]) == {5}


def test_no_span_touches_nothing() -> None:
    assert WordIndex("كلمة").touched([None]) == frozenset()


def test_space_alone_touches_no_word() -> None:
    assert WordIndex("ab  cd").touched([Span(2, 4)]) == frozenset()


@given(words, words)
def test_overlap_has_no_side_and_stays_within_bounds(left: frozenset[int], right: frozenset[int]) -> None:
    assert dice(left, right) == dice(right, left)
    assert 0 <= dice(left, right) <= 1
    assert (dice(left, right) == 1) == (left == right)


@given(st.text("ab .،ج", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_words_touched_are_those_that_share_a_letter(text: str, first: int, second: int) -> None:
    span = Span(min(first, second, len(text)), min(max(first, second), len(text)))
    touched = WordIndex(text).touched([span])
    letters = [i for i in range(span.start, span.end) if text[i] in "abج"]
    begins = {max(j for j in range(i + 1) if j == 0 or text[j - 1] not in "abج") for i in letters}
    # A span without letters may still stand between two halves of a word, which it then touches.
    assert begins <= touched
    assert span.start == span.end or begins == touched
