"""Stories whose articles have changed -> their points, composed anew from what the articles say."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import replace

from tawatur.cluster import guests_of
from tawatur.compare import compare
from tawatur.keep.correcting import corrected, judged
from tawatur.keep.telling import find_news
from tawatur.model import Reading, Story
from tawatur.pipeline import read_article
from tawatur.printout import load_article, load_story, render_story
from tawatur.store import Store

_REMEMBERED = 300  # readings; those of the stories that grow now, at some 100 KB each
_AT_ONCE = 200  # stories
_PACE = 60.0  # seconds


def compose_due(store: Store) -> int:
    """Compose the points of all stories that are due; how many there were."""
    return Composer(store).compose_due()


class Composer:
    """Composes stories, and remembers some readings, so that an article that was just read is not read again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._next = time.monotonic() + _PACE

    def remember(self, reading: Reading) -> None:
        """Keep a reading at hand, and let go of the one that was not needed for the longest time."""
        self._readings[reading.document.article.id] = reading
        self._readings.move_to_end(reading.document.article.id)
        if len(self._readings) > _REMEMBERED:
            self._readings.popitem(last=False)

    def compose_in_time(self) -> None:
        """Compose what is due if that was not done for some time."""
        if time.monotonic() >= self._next:
            self.compose_due()
            self._next = time.monotonic() + _PACE

    def compose_due(self) -> int:
        """Compose all stories that are due. One that changes meanwhile stays due, for whoever changed it."""
        number = 0
        tried: set[str] = set()
        while due := [story for story in self._store.due(_AT_ONCE + len(tried)) if story not in tried]:
            for story in due:
                tried.add(story)
                number += self._compose(story)
        return number

    def _compose(self, story: str) -> bool:
        try:
            kept = self._store.story(story)
        except KeyError:  # merged into another one meanwhile
            return False
        members = kept.articles
        own = self._read(members)
        with self._store.looking_around() as neighbours:
            guests = {each.document.article.id: each for each in guests_of(list(own.values()), neighbours, self._read)}
        standing = self._store.standing([*own, *guests])
        seen = corrected({**own, **guests}, standing)
        told, heard = ([seen[key] for key in group] for group in (own, guests))
        composed = compare(told, heard, judged(seen, standing))
        if not composed:
            return False
        later = replace(composed[0], id=story)
        earlier = load_story(kept.printout) if kept.printout else Story(story, "", (), (), ())
        pieces, origins = find_news(earlier, later, self._store.news.origins(story))
        with self._store.writing() as writer:
            done = writer.compose(story, members, render_story(later))
            if done:
                writer.tell(story, pieces, origins)
        return done

    def _read(self, members: Collection[str]) -> dict[str, Reading]:
        printouts = self._store.readings([each for each in members if each not in self._readings])
        fresh = {key: read_article(load_article(record)) for key, record in printouts.items()}
        readings = {each: self._readings.get(each) or fresh.get(each) for each in members}
        return {each: reading for each, reading in readings.items() if reading is not None}
