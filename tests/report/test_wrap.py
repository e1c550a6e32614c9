from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.printout.bidi import isolate
from tawatur.report.wrap import FSI, PDI, RLM, width_of, wrap

words = st.text(alphabet="ابجد هوزabc 123ًّ،.", max_size=80)


def test_marks_and_controls_take_no_column_and_wide_letters_two() -> None:
    assert width_of("قسَّم") == 3
    assert width_of(f"{FSI}سد{PDI}") == 2
    assert width_of("報道") == 4


def test_a_span_cut_by_a_line_break_is_closed_and_opened_again() -> None:
    assert wrap(isolate("New York", "rtl"), 6, mark="") == f"{FSI}New{PDI}\n{FSI}York{PDI}"


def test_a_word_longer_than_the_line_has_a_line_of_its_own() -> None:
    assert wrap("في المستشفيات كلها", 5, mark="").splitlines() == ["في", "المستشفيات", "كلها"]


def test_the_first_line_and_the_others_have_their_own_indent() -> None:
    assert wrap("سد سد سد", 5, "1. ", "   ", mark="").splitlines() == ["1. سد", "   سد", "   سد"]


def test_the_direction_of_a_line_is_told_after_its_indent_and_behind_a_last_stop() -> None:
    assert wrap("قال:", 20, "  • ") == f"  • {RLM}قال:{RLM}"
    assert wrap("[قال]", 20) == f"{RLM}[قال]"


@given(st.lists(words, max_size=6), st.integers(8, 60))
def test_wrapping_keeps_every_word_and_leaves_no_isolate_open(texts: list[str], width: int) -> None:
    text = " ".join(isolate(each, "rtl") for each in texts)
    lines = wrap(text, width, mark="").splitlines()
    bare = str.maketrans("", "", FSI + PDI)
    assert " ".join(lines).translate(bare).split() == text.translate(bare).split()
    for line in lines:
        assert line.count(FSI) == line.count(PDI)
        assert width_of(line) <= width or " " not in line.strip()
