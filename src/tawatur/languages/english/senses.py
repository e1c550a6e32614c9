"""Tell what English words may say: scales and denials by their own tables, groups by the Arabic word of the same meaning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from tawatur.languages.english.fold import fold
from tawatur.languages.english.meanings import meanings
from tawatur.languages.english.stems import stem
from tawatur.languages.english.tables import records, word_list
from tawatur.languages.remembering import remembered
from tawatur.model import Sense, Token
from tawatur.tables import demonyms

_AROUND = 6  # words before and behind that tell which of its meanings a word has


def senses(tokens: Sequence[Token]) -> list[Sense]:
    """The sense of each token."""
    known = _homonyms()
    return [_meant(tokens, at) if token.form in known else _sense(token.form) for at, token in enumerate(tokens)]


def _meant(tokens: Sequence[Token], at: int) -> Sense:
    """The sense of a word of two meanings, with the one that the words around it tell."""
    form = tokens[at].form
    around = {token.form for token in tokens[max(0, at - _AROUND) : at + _AROUND]}
    meant = next((stem(other) for other, near in _homonyms()[form] if not near.isdisjoint(around)), None)
    return _sense(form)._replace(meant=meant)


@cache
def _homonyms() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Form -> what else it may mean, with the words of which one stands near it then."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for _, record in records("homonyms.tsv"):
        for form in record["forms"].split("|"):
            found[form].append((record["meant"], frozenset(record["near"].split("|"))))
    return found


@remembered
def _sense(form: str) -> Sense:
    key = stem(form)
    if country := _country(form):
        return Sense(form, key, key, place=country)
    group = meanings().get(key)
    return Sense(
        form, key, key,
        groups=frozenset((group,)) if group else frozenset(),
        ends=_ends().get(key, frozenset()),
        denies=_denials().get(form) or _denials().get(key) or frozenset(),
        plain=form in word_list("function_words.txt"),
    )  # fmt: skip


@cache
def _ends() -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for _, record in records("opposites.tsv"):
        for column, end in (("one", 1), ("other", -1)):
            for word in record[column].split("|"):
                found[stem(word)].add((record["scale"], end))
    return {word: frozenset(ends) for word, ends in found.items()}


@cache
def _denials() -> dict[str, frozenset[str]]:
    return {
        word if record["class"] == "not" else stem(word): frozenset((record["class"],))
        for _, record in records("denial_words.tsv")
        for word in record["words"].split("|")
    }


def _country(form: str) -> str | None:
    """The code of the one country that the form is an adjective of."""
    codes = {row.key.lower() for row in demonyms(fold).find(form)}
    return codes.pop() if len(codes) == 1 else None
