"""What words say something, so that texts can be compared by them."""

from __future__ import annotations

import pytest

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.stems import key_words


@pytest.mark.parametrize(
    "word", ["في", "وفي", "وأن", "فإن", "ولا", "ولم", "وهو", "عليهم", "لأن", "بأنها", "عندما", "مما", "إليهم"]
)
def test_what_only_joins_says_nothing(word: str) -> None:
    assert key_words(tokenize(word, 0, len(word))) == []


@pytest.mark.parametrize("word", ["الماء", "العليا", "الآليات", "وفد", "وزير", "فرن", "شكل", "وقف"])
def test_an_article_or_another_root_makes_it_a_word(word: str) -> None:
    assert len(key_words(tokenize(word, 0, len(word)))) == 1
