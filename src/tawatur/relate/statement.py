"""Text of a statement -> its words by what they may say, with the names and numbers among them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.annotate import annotate
from tawatur.languages import LanguagePack
from tawatur.model import Article, Block, EntityKind, Mention, Quantity, Sense, TimeExpression

_REACH = 2  # words that a negation reaches


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a statement: `key` is equal for one thing in two statements, as far as the tables know it."""

    kind: EntityKind
    key: str
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement cut into `words`; `negated` are numbers of words, `figures` the quantity of each word of digits."""

    words: tuple[Sense, ...]
    names: tuple[Named, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    negated: frozenset[int]
    figures: Mapping[int, Quantity]


def read_statement(text: str, language: LanguagePack) -> Statement:
    """The statement that a line of text makes."""
    article = Article(
        "statement", None, "", "", None, None, None, None, language.code, text, (Block("body", 0, len(text)),)
    )
    document = annotate(article, language)
    senses = language.senses(document.tokens)
    kept = [number for number, token in enumerate(document.tokens) if token.form[0].isalnum()]
    words = tuple(senses[number] for number in kept)
    starts = {document.tokens[number].start: place for place, number in enumerate(kept)}
    mentions = language.find_names(document, ()).mentions
    figures = {
        place: quantity
        for quantity in document.quantities
        for start, place in starts.items()
        if quantity.start <= start < quantity.end and any(map(str.isdigit, words[place].form))
    }
    return Statement(
        words,
        tuple(_named(mention, words, starts) for mention in mentions),
        document.quantities,
        document.times,
        frozenset(_negated(words)),
        figures,
    )


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether both may be so: «أكثر من 20» and 23; of units that are known on both sides, one unit."""
    if left.unit and right.unit and left.unit != right.unit:
        return False
    (low, high), (other_low, other_high) = _bounds(left), _bounds(right)
    return low <= other_high and other_low <= high


def _bounds(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.low, quantity.high
    if low is None and high is None and quantity.value is not None:
        return quantity.value, quantity.value
    return (-math.inf if low is None else low), (math.inf if high is None else high)


def _named(mention: Mention, words: tuple[Sense, ...], starts: dict[int, int]) -> Named:
    within = tuple(place for start, place in starts.items() if mention.span.start <= start < mention.span.end)
    key = min(mention.same_as) if mention.same_as else " ".join(mention.forms[0].parts)
    return Named(mention.kind, key, within)


def _negated(words: tuple[Sense, ...]) -> set[int]:
    return {
        place + step
        for place, word in enumerate(words)
        if "not" in word.denies
        for step in range(1, _REACH + 1)
        if place + step < len(words)
    }
