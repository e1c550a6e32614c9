"""A store -> a library: what `tawatur serve --store` looks into, as it is at the moment of each request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.export.material import Material, Moved, statements
from tawatur.keep import compose_due, show_readings
from tawatur.keep.correcting import judged
from tawatur.languages import PACKS
from tawatur.model import Judged, Point, Reading, Story, name_key
from tawatur.printout import load_story
from tawatur.store import Hit, KeptStory, Query, Store, StoryQuery
from tawatur.store import Summary as Kept
from tawatur.web.holders import Spoken, find_voice
from tawatur.web.library import Asked, Found, Summary, Voice
from tawatur.web.names import day_of

_PAGE = 200
_HITS = 1000  # of what changed in a story
_LATEST = 50  # claims of a holder, or articles of an outlet, whose stories are shown on its page
_COUNTED = 10_000  # stories; more are not counted for a page


class Stored:
    """The library that a store is; everything is read anew for each request, so that another process may add to it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, asked: Asked) -> Found:
        """The stories asked for: the latest first, with words those where they are found best; a letter is no word yet."""
        compose_due(self._store)
        return self._search(asked) if len(asked.words.strip()) > 1 else self._list(asked)

    def all(self, words: str = "") -> Iterator[Story]:
        """Every story where the words are found, or every story."""
        more, offset = True, 0
        while more:
            found = self.find(Asked(words, "", offset, _PAGE))
            yield from (story for each in found.stories if (story := self.story(each.id)))
            more, offset = found.more, offset + _PAGE

    def story(self, story: str) -> Story | None:
        """The story of that id, also an earlier one of it."""
        kept = self._kept(story)
        if kept and (kept.summary.due or kept.printout is None):
            compose_due(self._store)
            kept = self._kept(story)
        return load_story(kept.printout) if kept and kept.printout else None

    def told(self, stories: Sequence[str]) -> Mapping[str, Story]:
        """These stories by id, without the evidence of their points."""
        compose_due(self._store)
        printouts = self._store.printouts(stories)
        return {each: load_story(printouts[each]) for each in stories if each in printouts}

    def point(self, story: Story, point: str) -> Point | None:
        """The story's point of that id, also of an id that it had before claims joined it."""
        exact = next((each for each in story.points if each.id == point), None)
        if exact:
            return exact
        origins = self._store.news.origins(story.id)
        wanted = origins.get(point)
        return next((each for each in story.points if wanted and origins.get(each.id) == wanted), None)

    def moved(self, stories: Sequence[Story]) -> Mapping[str, Moved]:
        """When each point appeared or last changed its status."""
        found: dict[str, Moved] = {}
        for story in stories:
            last = {each.origin: each.at for each in reversed(self._store.news.latest(_HITS, story=story.id))}
            origins = self._store.news.origins(story.id)
            found |= {
                point.id: Moved(origin, last[origin])
                for point in story.points
                if (origin := origins.get(point.id, point.id)) in last
            }
        return found

    def story_of(self, article: str) -> Story | None:
        """The story that the article is in; None for a version that is no longer the newest."""
        try:
            story = self._store.article(article).story
        except KeyError:
            return None
        return self.story(story) if story else None

    def reading(self, article: str) -> Reading | None:
        """The reading of that article, also an earlier version of it."""
        return self.readings([article]).get(article)

    def readings(self, articles: Sequence[str]) -> Mapping[str, Reading]:
        """The readings of several articles by id."""
        return show_readings(self._store, articles)

    def holder(self, name: str, entity: str = "") -> Voice | None:
        """What is said by whoever has this name, under all the names that articles have of him."""
        return find_voice(self, name, entity)

    def spoken(self, name: str) -> Spoken:
        """The stories of the latest claims of a name, whatever its spelling."""
        hits = self._store.search(Query(holder=name, limit=_LATEST))
        return Spoken(_stories_of(hits), len(hits) == _LATEST)

    def naming(self, name: str) -> Spoken:
        """The stories of the latest articles with somebody of that name in any spelling and script."""
        found = self._store.stories_by_keys([name_key(each, name) for each in PACKS], _LATEST)
        return Spoken(found, len(found) == _LATEST)

    def judged(self, readings: Mapping[str, Reading]) -> Judged:
        """What people said of who is who in these articles."""
        return judged(readings, self._store.standing(readings))

    def outlet(self, name: str) -> Voice | None:
        """What an outlet prints, in its own voice too, in the latest of its articles."""
        hits = self._store.search(Query(kind="article", outlet=name, limit=_LATEST))
        there = self.told(_stories_of(hits))
        readings = self.readings([hit.article for hit in hits])
        told = statements(Material(tuple(there.values()), readings, dt.datetime.now(dt.UTC)))
        said = tuple(sorted((each for each in told if each.outlet == name), key=day_of))
        return Voice(name, said, len(hits) == _LATEST) if said else None

    def _kept(self, story: str) -> KeptStory | None:
        try:
            return self._store.story(story)
        except KeyError:
            return None

    def _list(self, asked: Asked) -> Found:
        found = self._store.stories(
            StoryQuery(
                status=asked.status or None, changed_for=asked.changed_for or None, limit=asked.limit + 1,
                offset=asked.offset,
            )
        )  # fmt: skip
        counted = not asked.status and not asked.changed_for
        total = self._store.number_of_stories(_COUNTED) if counted else None
        return Found(total, len(found) > asked.limit, tuple(map(_summary, found[: asked.limit])))

    def _search(self, asked: Asked) -> Found:
        ids = self._store.stories_with(
            Query(asked.words, status=asked.status or None, prefix=True, changed_for=asked.changed_for or None)
        )
        end = asked.offset + asked.limit
        shown = self._store.summaries(ids[asked.offset : end])
        return Found(
            len(ids), len(ids) > end, tuple(_summary(shown[each]) for each in ids[asked.offset : end] if each in shown)
        )


def _stories_of(hits: Iterable[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.story for hit in hits if hit.story))


def _summary(kept: Kept) -> Summary:
    return Summary(kept.id, kept.title, kept.statuses, kept.articles, kept.outlets, kept.first, kept.last, kept.changed)
