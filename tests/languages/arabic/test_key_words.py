"""What words say something, so that texts can be compared by them."""

from __future__ import annotations

import pytest

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.stems import key_words, own_letters
from tawatur.languages.arabic.tables import word_list


@pytest.mark.parametrize(
    "word", ["في", "وفي", "وأن", "فإن", "ولا", "ولم", "وهو", "عليهم", "لأن", "بأنها", "عندما", "مما", "إليهم"]
)
def test_what_only_joins_says_nothing(word: str) -> None:
    assert key_words(tokenize(word, 0, len(word))) == []


@pytest.mark.parametrize("word", ["الماء", "العليا", "الآليات", "وفد", "وزير", "فرن", "شكل", "وقف"])
def test_an_article_or_another_root_makes_it_a_word(word: str) -> None:
    assert len(key_words(tokenize(word, 0, len(word)))) == 1


def test_of_words_with_a_first_letter_of_their_own_the_table_has_one_form_each() -> None:
    words = word_list("own_letters.txt")
    assert {word[0] for word in words} <= set("وفبلكس")  # no particle is another letter, so nobody asks for others
    assert len(own_letters()) == len(words)
