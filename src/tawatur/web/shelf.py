"""Stories and readings in memory -> a library: what `tawatur serve PATH…` looks into, and nothing is stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from tawatur.cluster import shared_names
from tawatur.export.material import Material, Moved, Statement, statements
from tawatur.export.selection import folding, has_all, point_words
from tawatur.model import NOTHING, Judged, Point, Reading, Status, Story
from tawatur.report.placing import outlet_name
from tawatur.web.holders import Spoken, find_voice
from tawatur.web.library import Asked, Found, Summary, Voice
from tawatur.web.names import day_of, holder_name

_NEVER = dt.date.min
_LATEST = 50  # stories in which a name speaks


class Shelf:
    """A library of what was read once; it never changes."""

    def __init__(self, stories: Iterable[Story], readings: Sequence[Reading]) -> None:
        self._readings = {reading.document.article.id: reading for reading in readings}
        self._stories = {story.id: story for story in stories}
        material = Material(tuple(self._stories.values()), self._readings, dt.datetime.now(dt.UTC))
        self._folded = {story.id: _fold(story, material) for story in material.stories}
        self._home = {article: story for story in material.stories for article in story.articles}
        self._summaries = sorted(map(self._summarise, material.stories), key=_newest)
        latest = tuple(self._stories[each.id] for each in self._summaries)
        self._spoken, self._shared, self._outlets = _voices(replace(material, stories=latest))

    def find(self, asked: Asked) -> Found:
        """The stories asked for, the latest first, of one day the most disputed."""
        languages = {folded.language for folded in self._folded.values()}
        wanted = {language: folding(language)(asked.words).split() for language in languages}
        there = () if asked.changed_for else self._summaries  # what was read once does not change
        found = [summary for summary in there if self._fits(summary.id, asked, wanted)]
        end = asked.offset + asked.limit
        return Found(len(found), len(found) > end, tuple(found[asked.offset : end]))

    def story(self, story: str) -> Story | None:
        """The story of that id."""
        return self._stories.get(story)

    def told(self, stories: Sequence[str]) -> Mapping[str, Story]:
        """These stories by id."""
        return {each: self._stories[each] for each in stories}

    def point(self, story: Story, point: str) -> Point | None:
        """The story's point of that id."""
        return next((each for each in story.points if each.id == point), None)

    def moved(self, stories: Sequence[Story]) -> Mapping[str, Moved]:
        """Nothing: what was read once does not change."""
        return {}

    def story_of(self, article: str) -> Story | None:
        """The story that the article is in."""
        return self._home.get(article)

    def reading(self, article: str) -> Reading | None:
        """The reading of that article."""
        return self._readings.get(article)

    def readings(self, articles: Sequence[str]) -> Mapping[str, Reading]:
        """The readings of several articles by id."""
        return {article: self._readings[article] for article in articles if article in self._readings}

    def holder(self, name: str, entity: str = "") -> Voice | None:
        """What a person or organisation said in all articles, under all its names; `entity` tells which of that name."""
        return find_voice(self, name, entity)

    def spoken(self, name: str) -> Spoken:
        """The latest stories in which somebody of that name speaks."""
        return _latest(self._spoken.get(name, ()))

    def naming(self, name: str) -> Spoken:
        """The latest stories in which somebody of that name in any spelling and script speaks."""
        return _latest(self._shared.get(name, ()))

    def judged(self, readings: Mapping[str, Reading]) -> Judged:
        """Nothing: what is not kept is not judged."""
        return NOTHING

    def outlet(self, name: str) -> Voice | None:
        """What an outlet prints, in its own voice too."""
        return self._outlets.get(name)

    def _fits(self, story: str, asked: Asked, wanted: Mapping[str, Sequence[str]]) -> bool:
        folded = self._folded[story]
        words = wanted[folded.language]
        if not asked.status and has_all(folded.title, words):  # no words are in every title
            return True
        if not has_all(folded.whole, words):  # most stories are done with here, at one look for each word
            return False
        return any(has_all(text, words) for status, text in folded.points if not asked.status or status == asked.status)

    def _summarise(self, story: Story) -> Summary:
        statuses: dict[str, int] = {}
        for point in story.points:
            statuses[point.status] = statuses.get(point.status, 0) + 1
        readings = [self._readings[article] for article in story.articles]
        days = sorted(day for reading in readings if (day := reading.document.article.published))
        outlets = len(set(map(outlet_name, readings)))
        first, last = (days[0], days[-1]) if days else (None, None)
        return Summary(story.id, story.title, statuses, len(readings), outlets, first, last)


class _Folded(NamedTuple):
    """A story as it is searched: its title and each point's words with its status, spelling made one."""

    language: str
    title: str
    points: tuple[tuple[Status, str], ...]
    whole: str  # the words of all points


def _fold(story: Story, material: Material) -> _Folded:
    language = material.article(story.articles[0]).language
    fold = folding(language)
    points = tuple((point.status, fold(point_words(point, material))) for point in story.points)
    return _Folded(language, fold(story.title), points, " ".join(text for _, text in points))


def _newest(summary: Summary) -> tuple[int, int, int]:
    disputed = summary.statuses.get("disputed", 0) + summary.statuses.get("figures differ", 0)
    return -(summary.last or _NEVER).toordinal(), -disputed, -summary.articles


def _latest(stories: Collection[str]) -> Spoken:
    return Spoken(tuple(islice(stories, _LATEST)), len(stories) > _LATEST)


Indexed = dict[str, dict[str, None]]


def _voices(material: Material) -> tuple[Indexed, Indexed, dict[str, Voice]]:
    """The stories in which each name speaks, the same by the names that scripts share, and the outlets by name."""
    spoken: Indexed = {}
    shared: Indexed = {}
    outlets: dict[str, list[Statement]] = {}
    for statement in statements(material):
        outlets.setdefault(statement.outlet, []).append(statement)
        name, holder = holder_name(statement), statement.holder
        if name is None:
            continue
        for each in (name, *(holder.names if holder else ())):
            spoken.setdefault(each, {})[statement.story.id] = None
        for each in shared_names(holder) if holder else ():
            shared.setdefault(each, {})[statement.story.id] = None
    return spoken, shared, {name: Voice(name, tuple(sorted(said, key=day_of))) for name, said in outlets.items()}
