"""Words that say the same in two languages have one key, however they are written."""

from __future__ import annotations

import pytest

from tawatur.languages import load_language

ARABIC, ENGLISH = load_language("ar"), load_language("en")


def arabic(word: str) -> str | None:
    (key,) = ARABIC.key_words(ARABIC.tokenize(word, 0, len(word)))
    return ARABIC.shared_meanings().get(key)


def english(text: str, word: str) -> str | None:
    tokens = ENGLISH.tokenize(text, 0, len(text))
    (at,) = (number for number, token in enumerate(tokens) if token.form == word)
    meant = ENGLISH.senses(tokens)[at].meant
    return ENGLISH.shared_meanings().get(meant or ENGLISH.key_words(tokens[at : at + 1])[0])


@pytest.mark.parametrize("word", ["بلدة", "سيطرة", "سفينة", "سلاح", "كهرباء", "لجنة"])
def test_the_article_changes_no_meaning(word: str) -> None:
    assert arabic(word) == arabic("ال" + word) is not None


@pytest.mark.parametrize(
    ("one", "other"), [("convoy", "convoys"), ("died", "dead"), ("city", "cities"), ("key", "keys")]
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    shared = ENGLISH.shared_meanings()
    mine, theirs = (ENGLISH.key_words(ENGLISH.tokenize(word, 0, len(word)))[0] for word in (one, other))
    assert shared.get(mine, mine) == shared.get(theirs, theirs)


def test_a_strike_of_workers_is_none_of_aircraft() -> None:
    assert english("400 workers would stay on strike", "strike") == arabic("إضراب")
    assert english("an air strike on the market", "strike") == arabic("قصف")
    assert english("the union said the strike would go on", "strike") != english("a strike killed 12", "strike")
