"""What goes into a store and what comes out of it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from tawatur.model import Page, Signature, content_id

Record = Mapping[str, Any]  # what `tawatur read` and `tawatur compare` print, as a mapping
Address = str
Found = Literal["claim", "article", "entity"]


class Searchable(NamedTuple):
    """A text as it is searched: its words in order, spelling made one in `forms`, reduced further to `stems`.

    Both are words with single spaces between; the words of `stems` are found, those of `forms` rank them.
    """

    forms: str
    stems: str


Normalise = Callable[[str], Searchable]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page with what was read from it: `reading` and `signature`, or the `failure` that the reading ended with.

    Articles of one `address` are versions of one article; None where the page has no address of its own.
    """

    page: Page
    address: Address | None
    read_with: str  # version of the program
    reading: Record | None = None
    signature: Signature | None = None
    failure: str | None = None

    @property
    def page_id(self) -> str:
        """The id of the page: equal for the same bytes from the same place with the same said of them."""
        return page_id(self.page)


def page_id(page: Page) -> str:
    """A hash of a page's bytes, place and all that is said of it from beside it, but not of when it came."""
    return content_id(
        page.place, page.kind, hashlib.sha256(page.raw).hexdigest(), page.metadata, page.given_id, page.announced
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """An article in the store. `reading` is its printout; `newer` the id of the version that took its place, if any."""

    id: str
    page: str
    address: Address | None
    version: int  # from 1 on
    newer: str | None
    story: str | None  # None for a version that is no longer the newest
    read_with: str
    added: dt.datetime
    reading: Record


@dataclass(frozen=True, slots=True)
class Summary:
    """A story as a list shows it. `statuses` counts its points by status; `due` says that they are to be composed anew."""

    id: str
    title: str
    articles: int
    outlets: int
    first: dt.date | None
    last: dt.date | None
    statuses: Mapping[str, int]
    changed: dt.datetime
    due: bool


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story with the ids of its articles, and its printout as it was last composed (None before the first time)."""

    summary: Summary
    articles: tuple[str, ...]
    printout: Record | None


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Which stories to list: those with a point of this status, with an article of this outlet, in these days.

    `changed_for` is a person: those alone that changed since this person last looked at them.
    """

    status: str | None = None
    outlet: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    order: Literal["newest", "disputed"] = "newest"
    limit: int = 50
    offset: int = 0
    changed_for: str | None = None


ALL_STORIES = StoryQuery()


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. Stretches of `words` in quote marks («», “”, "") are phrases; all words and phrases must be found.

    Without words, what the filters leave comes the newest first. `holder`, `outlet` and `place` match by their words,
    whatever their spelling; an outlet by its domain too. `prefix` takes the last word as the beginning of one.
    `changed_for` is as in StoryQuery, of a search for stories alone.
    """

    words: str = ""
    kind: Found = "claim"
    holder: str | None = None
    outlet: str | None = None
    place: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    stance: str | None = None
    status: str | None = None
    prefix: bool = False
    limit: int = 20
    offset: int = 0
    changed_for: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `id` is an attribution of `article`, an article, or an entity (with the article that last names it).

    `score` orders hits of one search, the best first; it is 0 without words. `text` is the content, title or name.
    """

    kind: Found
    id: str
    article: str
    story: str | None
    text: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    holder: str | None
    stance: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's verdict: of which kind, about which things (ids), what it says, by whom and when.

    A judgement is never changed: another one is made, or this one is retracted, which is kept too. Of kind
    "same story" it is about two articles, and `value["same"]` tells whether they belong together.
    """

    kind: str
    about: tuple[str, ...]
    value: Record
    by: str
    at: dt.datetime
    note: str = ""
    retracted_by: str | None = None
    retracted_at: dt.datetime | None = None
    id: str = field(default="")

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(
                self, "id", content_id(self.kind, self.about, dict(self.value), self.by, self.at.isoformat(), self.note)
            )


class Standing(NamedTuple):
    """The judgements on some articles that stand, in the order of their time.

    `today` leads from each version of an article that was asked for to that article.
    """

    judgements: tuple[Judgement, ...] = ()
    today: Mapping[str, str] = {}
