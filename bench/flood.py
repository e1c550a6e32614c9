"""A made-up flood of news with known truth: signatures of articles on events, day after day, with copies of agency texts."""

from __future__ import annotations

import datetime as dt
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count

from tawatur.model import Signature

FIRST_DAY = dt.date(2021, 1, 1)
_WORDS, _NAMES, _TOPICS = 20_000, 30_000, 200
_TOPIC_WORDS = 80
_HEADLINE, _LEAD, _OPENING = 7, 40, 100  # words
_HEADLINE_WEIGHT = 3
_RUN = 5


@dataclass(frozen=True)
class Told:
    """An article's signature and the number of the event that it tells."""

    signature: Signature
    event: int


@dataclass(frozen=True)
class _Event:
    number: int
    topic: Sequence[str]
    words: Sequence[str]  # who, where and what
    place: str
    day: int
    agency: Sequence[str]  # the text that some outlets print


class Flood:
    """Articles in the order of their days; the same seed gives the same ones."""

    def __init__(self, per_day: int = 330, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        self._per_day = per_day
        self._common = list(accumulate(1 / (rank + 10) for rank in range(_WORDS)))
        self._named = list(accumulate(1 / (rank + 50) ** 0.7 for rank in range(_NAMES)))
        self._topics = [[f"t{topic}.{word}" for word in range(_TOPIC_WORDS)] for topic in range(_TOPICS)]
        self._events = count()
        self._articles = count()

    def __iter__(self) -> Iterator[Told]:
        for day in count():
            today: list[tuple[int, _Event]] = []
            while len(today) < self._per_day:
                event = self._event(day)
                today += ((day, event) for _ in range(self._number_of_articles()))
            self._chance.shuffle(today)
            for _, event in today[: self._per_day]:
                yield Told(self._article(event, day - self._chance.choice((0, 0, 0, 0, 1))), event.number)

    def _number_of_articles(self) -> int:
        """Half of all events are told once, a few by forty outlets."""
        return min(40, int(self._chance.paretovariate(1.1)))

    def _event(self, day: int) -> _Event:
        topic = self._chance.choice(self._topics)
        names = [f"n{each}" for each in self._draw(self._named, 8)]
        event = _Event(next(self._events), topic, names, f"p{self._chance.randrange(400)}", day, ())
        return _Event(event.number, topic, names, event.place, day, self._text(event, 160))

    def _text(self, event: _Event, length: int) -> list[str]:
        """Words of the event, its topic and the language, fewer of the event the longer the text runs."""
        common = iter(self._draw(self._common, length))
        text = []
        for place in range(length):
            chance = self._chance.random()
            of_event = 0.4 if place < _LEAD else 0.15
            if chance < of_event:
                text.append(self._chance.choice(event.words))
            elif chance < of_event + 0.25:
                text.append(self._chance.choice(event.topic))
            else:
                text.append(f"w{next(common)}")
        return text

    def _article(self, event: _Event, day: int) -> Signature:
        text = self._copied(event.agency) if self._chance.random() < 0.3 else self._text(event, 160)
        headline = self._text(event, _HEADLINE)
        words = [*headline, *text]
        opening = Counter(words[:_OPENING])
        lead = Counter(words[:_LEAD])
        for word in headline:
            opening[word] += _HEADLINE_WEIGHT
        return Signature(
            f"a{next(self._articles):07}",
            FIRST_DAY + dt.timedelta(max(day, 0)),
            tuple(map(sys.intern, opening)),  # as stems that many articles have are one string
            tuple(opening.values()),
            tuple(lead[word] for word in opening),
            (event.place,),
            tuple(event.words[:2]),
            (),
            _runs(text),
        )

    def _copied(self, agency: Sequence[str]) -> list[str]:
        """The agency's text cut behind its first half or later, one word in twenty another one."""
        kept = agency[: self._chance.randint(len(agency) // 2, len(agency))]
        return [word if self._chance.random() > 0.05 else f"w{self._chance.randrange(_WORDS)}" for word in kept]

    def _draw(self, weights: Sequence[float], number: int) -> list[int]:
        return self._chance.choices(range(len(weights)), cum_weights=weights, k=number)


def _runs(text: Sequence[str]) -> tuple[int, ...]:
    hashes = {zlib.crc32(" ".join(text[k : k + _RUN]).encode()) for k in range(len(text) - _RUN + 1)}
    return tuple(sorted(each for each in hashes if each % 4 == 0))
