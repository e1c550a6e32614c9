"""Gold strings found in their texts."""

from __future__ import annotations

import pytest

from tawatur.evaluate.locate import locate, locate_cue, locate_source, occurrences
from tawatur.model import Span

TEXT = "والمقال يقول: قال الوالي إن السد\nممتلئ، وقال الوالي أيضا إن السد آمن"


def test_white_space_between_words_may_differ() -> None:
    assert locate("السد ممتلئ", TEXT).of(TEXT) == "السد\nممتلئ"


def test_the_nth_occurrence_is_counted_from_one() -> None:
    assert locate({"text": "الوالي", "nth": 2}, TEXT).start > locate("الوالي", TEXT).start


def test_a_value_may_hold_its_string_with_the_number() -> None:
    assert locate({"text": {"text": "السد", "nth": 2}, "value": 1}, TEXT) == occurrences("السد", TEXT)[1]


@pytest.mark.parametrize("given", ["النهر", {"text": "السد", "nth": 3}, {"text": "السد", "nth": 0}])
def test_what_is_not_there_is_an_error(given: object) -> None:
    with pytest.raises(ValueError, match="not in the text"):
        locate(given, TEXT)


def test_a_cue_is_the_whole_word_nearest_its_content() -> None:
    found = locate_cue("قال", TEXT, [locate("يقول", TEXT)])
    assert found is not None
    assert TEXT[found.start - 1] == " "


def test_a_conjunction_before_the_cue_leaves_it_a_word() -> None:
    found = locate_cue("قال", TEXT, [locate("آمن", TEXT)])
    assert found is not None
    assert TEXT[found.start - 1] == "و"


def test_a_source_is_the_one_nearest_the_cue() -> None:
    cue = Span(TEXT.index("وقال") + 1, TEXT.index("وقال") + 4)
    assert locate_source("الوالي", TEXT, cue) == occurrences("الوالي", TEXT)[1]


def test_none_stays_none() -> None:
    assert locate_cue(None, TEXT, []) is None
    assert locate_source(None, TEXT, Span(0, 1)) is None
