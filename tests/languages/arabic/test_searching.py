"""A word is searched by one stem, whatever stands before it and however it is spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.languages.arabic.searching import search_words

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
PROCLITICS = ("ال", "وال", "لل", "ولل", "فلل", "بال", "وبال", "كال", "و", "ف", "ب", "ل", "وب", "ول", "س")


def stem(word: str) -> str:
    ((_, found),) = search_words(word)
    return found


@given(st.text(LETTERS, min_size=4, max_size=9), st.sampled_from(PROCLITICS))
def test_no_proclitic_hides_a_word(word: str, proclitic: str) -> None:
    assert stem(proclitic + word) == stem(word)


@pytest.mark.parametrize(
    ("left", "right"),
    [("وزير", "للوزراء"), ("مدرسة", "مدينة"), ("السد", "السوق"), ("نفى", "أكد"), ("1500", "150")],
)  # fmt: skip
def test_different_words_stay_different(left: str, right: str) -> None:
    assert stem(left) != stem(right)


def test_words_of_other_letters_and_digits() -> None:
    assert [found for _, found in search_words("NATO وNATO ١٬٥٠٠ و20")] == ["nato", "nato", "1500", "و", "20"]
