"""Join stories that are told in several languages: by whom and what they name, on what days, and what happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tawatur.languages import load_language
from tawatur.languages.letters import shared_consonants
from tawatur.model import Reading

Keys = tuple[str, ...]
_OPENING = 120  # tokens in which news tells its event
_DAYS_APART = 3
_LEAST_NAMES = 2  # names of persons, bodies and places that are no states, in common
_LEAST_WORDS = 2  # shared keys of what happened
_NO_EVENT = "countries:"  # a state that both name tells no event


def join_languages(groups: Sequence[Keys], readings: Mapping[str, Reading]) -> tuple[Keys, ...]:
    """The groups, those of different languages joined that tell one event; as they are where all are in one language.

    Two groups are joined only where each is the other's likeliest.
    """
    languages = {reading.document.article.language for reading in readings.values()}
    if len(languages) < 2:
        return tuple(groups)
    told = [_Told([readings[key] for key in keys]) for keys in groups]
    best: dict[int, tuple[int, int]] = {}
    scores = {}
    for left, right in combinations(range(len(groups)), 2):
        score = told[left].likeness(told[right])
        if score:
            scores[left, right] = score
            for one, other in ((left, right), (right, left)):
                best[one] = max(best.get(one, (0, -1)), (score, other))
    joined = {left: right for left, right in scores if best[left][1] == right and best[right][1] == left}
    swallowed = set(joined.values())
    return tuple(
        (*keys, *groups[joined[at]]) if at in joined else keys for at, keys in enumerate(groups) if at not in swallowed
    )


class _Told:
    """What a group of articles tells of its event in no language's words."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.languages = {reading.document.article.language for reading in readings}
        self.names = frozenset(name for reading in readings for name in _names(reading))
        self.words = frozenset(word for reading in readings for word in _words(reading))
        self.days = [day for reading in readings if (day := reading.document.article.published) is not None]

    def likeness(self, other: _Told) -> int:
        """How much two groups share; 0 where they speak one language, are days apart, or share too little."""
        if self.languages & other.languages or not self._near(other):
            return 0
        names, words = len(self.names & other.names), len(self.words & other.words)
        return 2 * names + words if names >= _LEAST_NAMES and words >= _LEAST_WORDS else 0

    def _near(self, other: _Told) -> bool:
        reach = dt.timedelta(_DAYS_APART)
        if not self.days or not other.days:
            return True
        return any(abs(one - two) <= reach for one in self.days for two in other.days)


def _names(reading: Reading) -> Iterator[str]:
    for entity in reading.entities:
        yield from (each for each in entity.same_as if not each.startswith(_NO_EVENT))
        if not entity.same_as:
            yield from filter(None, map(shared_consonants, entity.names))


def _words(reading: Reading) -> Iterator[str]:
    document = reading.document
    language = load_language(document.article.language)
    meanings = language.meanings()
    read = [token for sentence in document.sentences for token in document.tokens[sentence.first : sentence.last]]
    for word in language.key_words(read[:_OPENING]):
        yield meanings.get(word, word)
