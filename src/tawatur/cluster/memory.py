"""Neighbours kept in memory: what grouping a folder of articles needs, and what a store is tested against."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tawatur.model import Days, Regrouping, Signature, Verdict

_WINDOWS = 16


class Memory:
    """An index of signatures by key and day, their counts by day, and the stories they are in."""

    def __init__(self, verdicts: Iterable[Verdict] = ()) -> None:
        self._signatures: dict[str, Signature] = {}
        self._postings: dict[dt.date | None, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._counts: dict[dt.date | None, Counter[str]] = defaultdict(Counter)
        self._windows: dict[Days | None, Counter[str]] = {}  # sums of counts over the days last asked for
        self._numbers: Counter[dt.date | None] = Counter()
        self._stories: dict[str, tuple[str, ...]] = {}
        self._verdicts: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            self.judge(verdict)

    def add(self, signature: Signature) -> None:
        """Keep an article, as a story of its own; one that is there already stays as it is."""
        if signature.article in self._signatures:
            return
        self._signatures[signature.article] = signature
        self._stories[signature.article] = (signature.article,)
        self._numbers[signature.day] += 1
        self._counts[signature.day].update(signature.counted)
        for days, window in self._windows.items():
            if days is None or signature.day is None or days.first <= signature.day <= days.last:
                window.update(signature.counted)
        for key in signature.keys:
            self._postings[signature.day][key].append(signature.article)

    def regroup(self, regrouping: Regrouping) -> None:
        """Put its stories in the place of those that are no more."""
        for story in regrouping.after:
            for article in story:
                self._stories[article] = story

    def judge(self, verdict: Verdict) -> None:
        """Keep a judgement; of two on one pair the later one counts."""
        for article in (verdict.left, verdict.right):
            kept = [each for each in self._verdicts[article] if each[:2] != verdict[:2]]
            self._verdicts[article] = [*kept, verdict]

    def spread(self, keys: Collection[str], days: Days | None) -> tuple[int, Mapping[str, int]]:
        window = self._windows.get(days)
        if window is None:
            if len(self._windows) >= _WINDOWS:
                del self._windows[next(iter(self._windows))]
            window = self._windows[days] = Counter()
            for day in self._days(days):
                window.update(self._counts[day])
        number = sum(self._numbers[day] for day in self._days(days))
        return number, {key: window[key] for key in keys if key in window}

    def sharing(self, keys: Collection[str], days: Days | None, limit: int) -> Sequence[str]:
        shared: Counter[str] = Counter()
        for day in self._days(days):
            postings = self._postings[day]
            for key in keys:
                shared.update(postings.get(key, ()))
        return sorted(shared, key=lambda article: (-shared[article], article))[:limit]

    def signatures(self, articles: Collection[str]) -> Sequence[Signature]:
        return [self._signatures[article] for article in articles]

    def stories(self, articles: Collection[str]) -> Sequence[tuple[str, ...]]:
        return list(dict.fromkeys(self._stories[article] for article in articles if article in self._stories))

    def verdicts(self, articles: Collection[str]) -> Sequence[Verdict]:
        return list(dict.fromkeys(verdict for article in articles for verdict in self._verdicts.get(article, ())))

    def all_stories(self) -> tuple[tuple[str, ...], ...]:
        """Every story, in the order of its first article's id."""
        return tuple(sorted(set(self._stories.values())))

    def _days(self, days: Days | None) -> Iterator[dt.date | None]:
        """The days in question that have articles; articles without a day belong to all."""
        if days is None:
            yield from list(self._numbers)
            return
        if None in self._numbers:
            yield None
        for number in range((days.last - days.first).days + 1):
            day = days.first + dt.timedelta(number)
            if day in self._numbers:
                yield day
