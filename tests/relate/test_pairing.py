"""Which words of two statements stand for each other."""

from __future__ import annotations

import pytest

from tawatur.languages import load_language
from tawatur.relate.pairing import Pairing, pair
from tawatur.relate.statement import read_statement


def paired(left: str, right: str) -> Pairing:
    language = load_language("ar")
    return pair(read_statement(left, language), read_statement(right, language))


def words(pairing: Pairing) -> set[tuple[str, str]]:
    return {(pairing.left.words[m.left].form, pairing.right.words[m.right].form) for m in pairing.matches}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("يتراجع", "تراجع"),  # one verb in two tenses
        ("النفط", "بالنفط"),  # clitics
        ("السعودية", "الرياض"),  # a state and its seat
        ("أميركي", "واشنطن"),
        ("ديموقراطية", "ديمقراطية"),  # spelling
        ("نفت", "ينفي"),  # a weak verb, whose letters do not tell
        ("هبوط", "انخفاض"),  # one end of a scale
    ],
)
def test_words_that_say_the_same_stand_for_each_other(left: str, right: str) -> None:
    assert len(paired(left, right).matches) == 1


@pytest.mark.parametrize(("left", "right"), [("ارتفاع", "انخفاض"), ("سوريا", "كوريا"), ("12", "15")])
def test_words_that_only_look_alike_or_are_opposed_do_not(left: str, right: str) -> None:
    found = paired(left, right)
    assert not found.matches


def test_figures_that_include_one_another_stand_for_each_other() -> None:
    assert ("20", "23") in words(paired("مقتل أكثر من 20 عاملا", "مقتل 23 عاملا"))
    assert ("20", "23") not in words(paired("مقتل 20 عاملا", "مقتل 23 عاملا"))


def test_each_word_is_taken_once() -> None:
    found = paired("جسر جسر جسر", "جسر قرب جسر")
    assert len(found.matches) == 2
    assert len(found.left_only) == 1
