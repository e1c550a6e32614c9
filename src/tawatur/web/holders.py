"""A name -> whoever bears it in the articles of a library, and what is said under all the names that they have of him.

Nothing here grows with the library: what is looked at are the latest stories in which a name speaks, up to so many
articles.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from tawatur.cluster import shared_names
from tawatur.export.material import Material, Statement, statements
from tawatur.model import Entity, Judged, Reading, Story
from tawatur.resolve.across import SameThings
from tawatur.web.library import Namesake, Voice
from tawatur.web.names import day_of, holder_name

_ROUNDS = 3  # in which the names of one story lead to others
_NAMES = 4  # looked for in a round
_ARTICLES = 300  # read for one holder


class Spoken(NamedTuple):
    """Ids of some of the latest stories in which a name speaks; `more` where there are others."""

    stories: Sequence[str]
    more: bool


class Sought(NamedTuple):
    """A name to look for, as articles have it or as `shared_names` does."""

    name: str
    shared: bool


class Shelves(Protocol):
    """What is asked of a library for one holder."""

    def spoken(self, name: str) -> Spoken:
        """The latest stories in which somebody of that name speaks."""

    def naming(self, name: str) -> Spoken:
        """The latest stories with somebody of that name in any spelling and script, given as `shared_names` has it."""

    def told(self, stories: Sequence[str]) -> Mapping[str, Story]:
        """These stories by id, in their order; nobody looks at the evidence of their points."""

    def readings(self, articles: Sequence[str]) -> Mapping[str, Reading]:
        """The readings of several articles by id."""

    def judged(self, readings: Mapping[str, Reading]) -> Judged:
        """What people said of who is who in these articles."""


def find_voice(library: Shelves, name: str, entity: str = "") -> Voice | None:
    """All that the bearer of a name said; `entity` is he as one article has him, where several bear it.

    Where several do and none is meant, nothing is said, and they are named.
    """
    known = _Known(library)
    wanted: Sequence[Sought] = [Sought(name, shared=False)]
    for _ in range(_ROUNDS):
        known.look_for(wanted)
        bearers = known.bearers(name)
        meant = known.of(entity) if entity else next(iter(bearers)) if len(bearers) == 1 else ""
        own = known.members(meant)
        wanted = known.unasked(own)
        if not wanted:
            break
    said = [each for each in known.statements() if _holds(each, name, own)]
    others = tuple(_namesake(name, each) for thing, each in bearers.items() if thing != meant)
    if not said and not others:
        return None
    names = tuple(dict.fromkeys(each.name for each in own.values()))
    return Voice(name, tuple(sorted(said, key=day_of)), known.more, names, others)


class _Known:
    """The stories that were found so far, and which of their entities are one thing."""

    def __init__(self, library: Shelves) -> None:
        self._library = library
        self._stories: dict[str, Story] = {}
        self._readings: dict[str, Reading] = {}
        self._things = SameThings(())
        self._one: list[tuple[str, str]] = []  # entities that are one thing in a story
        self._asked: set[Sought] = set()
        self.more = False

    def look_for(self, wanted: Iterable[Sought]) -> None:
        """Add the stories in which these names speak."""
        fresh: list[Story] = []
        for each in wanted:
            found = self._library.naming(each.name) if each.shared else self._library.spoken(each.name)
            self._asked.add(each)
            self.more |= found.more
            fresh += self._take([story for story in found.stories if story not in self._stories])
        if fresh:
            self._put_together(fresh)

    def _take(self, stories: Sequence[str]) -> list[Story]:
        """Those of the stories for which there is room: half of what is left, so that other names come to speak too."""
        heard: dict[str, None] = {}
        taken: list[Story] = []
        room = (_ARTICLES - len(self._readings)) // 2
        for story in self._library.told(stories).values() if room else ():
            heard |= dict.fromkeys(each for each in story.heard if each not in self._readings)
            if taken and len(heard) > room:
                break
            taken.append(story)
        self.more |= len(taken) < len(stories)
        self._stories |= {story.id: story for story in taken}
        self._readings |= self._library.readings([article for story in taken for article in story.heard])
        return taken

    def _put_together(self, fresh: Iterable[Story]) -> None:
        judged = self._library.judged(self._readings)
        self._one += self._within_stories(fresh, judged)
        together = [*judged.together, *self._one]
        self._things = SameThings(self._readings.values(), together=together, apart=judged.apart)

    def _within_stories(self, stories: Iterable[Story], judged: Judged) -> Iterable[tuple[str, str]]:
        """Pairs that are one in a story, where a surname alone is the one who bears it."""
        for story in stories:
            readings = [self._readings[each] for each in story.heard if each in self._readings]
            same = SameThings(readings, one_story=True, together=judged.together, apart=judged.apart)
            yield from ((merge.left, merge.right) for merge in same.merges)

    def of(self, entity: str) -> str:
        """The thing that an entity is."""
        return self._things.of(entity)

    def bearers(self, name: str) -> dict[str, Entity]:
        """The things that are called so and speak, each with one of its entities."""
        speaking = {claim.holder.entity for reading in self._readings.values() for claim in reading.claims}
        found: dict[str, Entity] = {}
        for each in self._things.entities.values():
            if each.id in speaking and name in (each.name, *each.names):
                found.setdefault(self.of(each.id), each)
        return found

    def members(self, thing: str) -> dict[str, Entity]:
        """The entities that are a thing, by id."""
        return {each.id: each for each in self._things.entities.values() if thing and self.of(each.id) == thing}

    def unasked(self, members: Mapping[str, Entity]) -> list[Sought]:
        """Some names of a thing that were not looked for yet."""
        shared = [Sought(name, shared=True) for each in members.values() for name in shared_names(each)]
        names = [*shared, *(Sought(each.name, shared=False) for each in members.values())]
        return [each for each in dict.fromkeys(names) if each not in self._asked][:_NAMES]

    def statements(self) -> Iterable[Statement]:
        """All claims of the stories."""
        return statements(Material(tuple(self._stories.values()), self._readings, dt.datetime.now(dt.UTC)))


def _holds(statement: Statement, name: str, own: Mapping[str, Entity]) -> bool:
    """Whether a thing says it, or somebody of that name of whom no article makes a thing."""
    holder = statement.holder
    return holder.id in own if holder and holder_name(statement) else holder_name(statement) == name


def _namesake(name: str, entity: Entity) -> Namesake:
    return Namesake(name, entity.id, entity.name, entity.role)
