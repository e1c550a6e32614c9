"""What the desk asks of wherever articles and stories are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tawatur.export.material import Moved, Statement
from tawatur.model import Point, Reading, Status, Story


class Asked(NamedTuple):
    """Which stories are wanted: those with a point that has all `words`, and with one of `status`; "" for any.

    `changed_for`: only those that changed since that person last looked at them.
    """

    words: str = ""
    status: Status | str = ""
    offset: int = 0
    limit: int = 50
    changed_for: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """A story in a list: how many points of each status, articles and outlets it has, first and last day of publication."""

    id: str
    title: str
    statuses: Mapping[str, int]
    articles: int
    outlets: int
    first: dt.date | None
    last: dt.date | None
    changed: dt.datetime | None = None  # when its points last changed, over a store


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list, how many there are in all (None where counting would take long), and whether more follow."""

    total: int | None
    more: bool
    stories: tuple[Summary, ...]


class Namesake(NamedTuple):
    """Somebody who bears a name too: `entity` is he as one article has him, under his full name and with his office."""

    name: str
    entity: str
    full_name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """A holder or an outlet with what it says, the earliest first; `more` where only the latest of it is here.

    `names` are all that articles call a holder, `namesakes` who else is called so.
    """

    name: str
    statements: tuple[Statement, ...]
    more: bool = False
    names: tuple[str, ...] = ()
    namesakes: tuple[Namesake, ...] = ()


class Library(Protocol):
    """Finds stories and articles by id, and what a holder or an outlet says. None for what is not there."""

    def find(self, asked: Asked) -> Found:
        """The stories asked for, the latest first, of one day the most disputed."""

    def story(self, story: str) -> Story | None:
        """The story of that id."""

    def point(self, story: Story, point: str) -> Point | None:
        """The story's point of that id, also of an id that it had before claims joined it."""

    def moved(self, stories: Sequence[Story]) -> Mapping[str, Moved]:
        """When the points of these stories last changed, by their ids, where that is known."""

    def story_of(self, article: str) -> Story | None:
        """The story that the article is in."""

    def reading(self, article: str) -> Reading | None:
        """The reading of that article."""

    def readings(self, articles: Sequence[str]) -> Mapping[str, Reading]:
        """The readings of several articles by id."""

    def holder(self, name: str, entity: str = "") -> Voice | None:
        """What a person or organisation said in all articles, under all its names; `entity` tells which of that name."""

    def outlet(self, name: str) -> Voice | None:
        """What an outlet prints, in its own voice too."""
