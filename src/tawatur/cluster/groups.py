"""Group readings into stories: one event with its direct reactions, by words of the whole text and of its opening."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.cluster.linkage import link
from tawatur.cluster.vectors import cosines, weigh
from tawatur.languages import load_language
from tawatur.model import Document, Reading

_LEAD = 40  # words of the opening: news tells its event there
_HEADLINE_WEIGHT = 5
_LEAST_ALIKE = 0.22
_DAYS_APART = 4  # articles further apart in time are not on one event


def cluster(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event; single ones are groups of one. Independent of the order of the readings."""
    by_id = {reading.document.article.id: reading for reading in readings}
    whole = cosines(weigh({key: _whole(reading.document) for key, reading in by_id.items()}))
    lead = cosines(weigh({key: _words(reading.document)[:_LEAD] for key, reading in by_id.items()}))
    likeness = {
        pair: (whole.get(pair, 0.0) + lead.get(pair, 0.0)) / 2
        for pair in whole.keys() | lead.keys()
        if _same_days(by_id[pair[0]], by_id[pair[1]])
    }
    groups = link(by_id, likeness, _LEAST_ALIKE)
    return tuple(tuple(by_id[key] for key in group) for group in groups)


def _same_days(left: Reading, right: Reading) -> bool:
    first, second = left.document.article.published, right.document.article.published
    return first is None or second is None or abs((first - second).days) <= _DAYS_APART


def _whole(document: Document) -> list[str]:
    headline = [
        word
        for sentence in document.sentences
        if sentence.headline
        for word in _sentence_words(document, sentence.first, sentence.last)
    ]
    return _words(document) + headline * _HEADLINE_WEIGHT


def _words(document: Document) -> list[str]:
    words: list[str] = []
    for sentence in document.sentences:
        words += _sentence_words(document, sentence.first, sentence.last)
    return words


def _sentence_words(document: Document, first: int, last: int) -> list[str]:
    return load_language(document.article.language).key_words(document.tokens[first:last])
