"""Strip English words to a key for comparing: a light stem, and one key for words that say the same of an event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.languages.english.attribution.lexicon import word_letter
from tawatur.languages.english.inflection import inflect
from tawatur.languages.english.tables import records, word_list
from tawatur.languages.remembering import remembered
from tawatur.model import Token

_SUFFIXES = ("ements", "ement", "ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
_SHORTEST = 3


@cache
def _irregular() -> dict[str, str]:
    return {form.word: record["base"] for _, record in records("irregular.tsv") for form in inflect(record["base"])}


def stem(form: str) -> str:
    """The light stem of a folded form: «strikes», «striking», «struck» are one."""
    form = _irregular().get(form, form)
    if form.isalpha():
        for suffix in _SUFFIXES:
            if form.endswith(suffix) and len(form) - len(suffix) >= _SHORTEST and not _keeps_y(form, suffix):
                bare = form[: -len(suffix)]
                return bare[:-1] if len(bare) > 4 and bare[-1] == bare[-2] and bare[-1] not in "sl" else bare
    return form


def _keeps_y(form: str, suffix: str) -> bool:
    """«convoy», as «convoys»; not «city», as «cities»."""
    return suffix == "y" and form[-2] in "aeou"


def key_words(tokens: Sequence[Token]) -> list[str]:
    """The stems of the tokens that are words and say something, in order."""
    return [key for token in tokens if (key := _key(token.form))]


@remembered
def _key(form: str) -> str:
    """The stem of a word that says something; "" for any other."""
    if not form[0].isalnum() or len(form) == 1 or form in word_list("function_words.txt"):
        return ""
    return stem(form) if word_letter(form) not in "DXSCPWIT" else ""


def joint(form: str) -> int:
    """How many letters of a word only join its clause to what stands before: all of "and", none of others."""
    return len(form) if form in word_list("joints.txt") else 0


def links(form: str) -> bool:
    """Whether a folded word stands in linking_words.txt."""
    return form in word_list("linking_words.txt")


def leaning() -> frozenset[str]:
    """Words that begin a clause that says little without what stands before it ("which")."""
    return word_list("leaning.txt")


def claimed() -> frozenset[str]:
    """Words that stand right before whose claim it is."""
    return word_list("claimed_words.txt")


@cache
def judging() -> frozenset[str]:
    """The stems of words by which somebody judges what happened."""
    return frozenset(stem(word) for word in word_list("judging_words.txt"))


@cache
def remaining_stems() -> frozenset[str]:
    """The stems of words that say a share is what is left."""
    return frozenset(stem(word) for word in word_list("remaining.txt"))
