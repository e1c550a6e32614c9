"""What every store does, whatever it is made of; tests/store runs one test of it on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, Protocol

from tawatur.model import Days, Page, Regrouping, Signature, Verdict
from tawatur.store.news import News, Piece
from tawatur.store.people import People
from tawatur.store.records import (
    ALL_STORIES,
    Address,
    Entry,
    Hit,
    Judgement,
    Kept,
    KeptStory,
    Query,
    Record,
    Standing,
    StoryQuery,
    Summary,
)

Change = Literal["added", "changed", "unchanged", "failed"]


class Neighbourhood(Protocol):
    """What grouping asks of a store: the same as `cluster.Neighbours`, which a store may not import."""

    def spread(self, keys: Collection[str], days: Days | None) -> tuple[int, Mapping[str, int]]: ...
    def sharing(self, keys: Collection[str], days: Days | None, limit: int) -> Sequence[str]: ...
    def signatures(self, articles: Collection[str]) -> Sequence[Signature]: ...
    def stories(self, articles: Collection[str]) -> Sequence[tuple[str, ...]]: ...
    def verdicts(self, articles: Collection[str]) -> Sequence[Verdict]: ...


class Writer(Protocol):
    """One transaction: all that is done with it is kept when it ends, or nothing of it."""

    @property
    def neighbours(self) -> Neighbourhood:
        """The articles that are there, those of this transaction among them."""

    def keep(self, entry: Entry) -> Change:
        """Keep a page and what was read from it; the article stands in a story of its own until `regroup`.

        "unchanged": the article is there already, and nothing is written. "changed": an article of the same address is
        there with other content; it stays, as an older version, and leaves its story. "failed": the page alone was
        kept.
        """

    def replace(self, page: str, entry: Entry) -> Change:
        """Put a new reading of a kept page in the place of the old one. The ids of articles may change ("changed")."""

    def regroup(self, regrouping: Regrouping) -> None:
        """Put the stories of `after` in the place of those of `before`; a story keeps its id as long as most of it stays."""

    def compose(self, story: str, articles: Sequence[str], printout: Record) -> bool:
        """Keep a story's points; False, and nothing kept, where its articles are other ones by now."""

    def tell(self, story: str, pieces: Sequence[Piece], origins: Mapping[str, str]) -> None:
        """Keep what became of a story's points, and the origin of each point by its id."""

    def show(self, reading: Record) -> None:
        """Let an article that is there be found as this reading has it, which people corrected; its own stays kept.

        The stories that the article is in or speaks in are due.
        """

    def disturb(self, articles: Collection[str]) -> None:
        """Let the stories that these articles, or their newest versions, are in or speak in be due."""

    def standing(self, articles: Collection[str]) -> Standing:
        """See `Store.standing`; those of this transaction too."""

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement; one that is there already stays as it is."""

    def remember(self, feed: str, state: Record) -> None:
        """Keep how far a feed was read, in the place of what was kept before."""

    def retract(self, judgement: str, by: str, at: dt.datetime) -> None:
        """Mark a judgement as retracted; KeyError if there is none, no change if it is retracted already."""


class Store(Protocol):
    """Pages, articles, stories and judgements. Every method may raise StoreError, which says where and what to do."""

    @property
    def where(self) -> str:
        """The file or address, without a password."""

    @property
    def people(self) -> People:
        """Who may use the desk over this store."""

    @property
    def news(self) -> News:
        """What became of points, who saw it, and who is to be told."""

    def writing(self) -> AbstractContextManager[Writer]:
        """A transaction; a second one waits until the first has ended, also in another process."""

    def looking_around(self) -> AbstractContextManager[Neighbourhood]:
        """What grouping asks, in a transaction that writes nothing and waits for nobody."""

    def has_page(self, page: str) -> bool:
        """Whether a page of this id (`page_id`) is kept with an article read from it."""

    def page(self, page: str) -> Page:
        """The page as it was fetched, byte for byte; KeyError if there is none."""

    def pages(self) -> Iterator[str]:
        """The ids of all pages, in the order of the ids, at no more memory than a few of them take."""

    def article(self, article: str) -> Kept:
        """The article of that id, or of the one id that begins so; KeyError if there is none or more than one."""

    def versions(self, address: Address) -> tuple[str, ...]:
        """The ids of the articles of an address, the oldest first."""

    def newest(self, article: str) -> str:
        """The id of the newest version of an article, which may be itself; KeyError if it is not there."""

    def readings(self, articles: Collection[str]) -> Mapping[str, Record]:
        """The printouts of these articles by id; those that are not there are left out."""

    def story(self, story: str) -> KeptStory:
        """The story of that id, also an earlier one of it, or of the one id that begins so; else KeyError."""

    def printouts(self, stories: Collection[str]) -> Mapping[str, Record]:
        """These stories by id as they were last composed, without the evidence of their points; those that are no more are left out."""

    def stories(self, query: StoryQuery = ALL_STORIES) -> Sequence[Summary]:
        """The stories asked for, in the order asked for."""

    def due(self, limit: int) -> Sequence[str]:
        """Ids of stories whose articles have changed since their points were composed."""

    def summaries(self, stories: Collection[str]) -> Mapping[str, Summary]:
        """The stories of these ids; those that are no more are left out."""

    def stories_with(self, query: Query) -> Sequence[str]:
        """Ids of stories that have the words in a passage of `query.kind`, and `query.status`, those first that have them best.

        Of words that are found very often, the passages that were added last are looked at.
        """

    def search(self, query: Query) -> Sequence[Hit]:
        """What is found, the best first."""

    def stories_by_keys(self, keys: Collection[str], limit: int) -> Sequence[str]:
        """Ids of stories with the latest articles that have one of these `Signature.keys`, the latest first."""

    def judgement(self, judgement: str) -> Judgement:
        """The judgement of that id, also one that was retracted; KeyError if there is none."""

    def judgements(
        self, kind: str | None = None, about: str | None = None, *, retracted: bool = False
    ) -> Sequence[Judgement]:
        """The judgements, in the order of their time; with `retracted` also those that no longer stand."""

    def standing(self, articles: Collection[str]) -> Standing:
        """The judgements about these articles or older versions of them that are not retracted, in the order of their time."""

    def remembered(self, feed: str) -> Record | None:
        """How far a feed was read when it was last kept; None for a feed that was never watched."""

    def watching(self) -> AbstractContextManager[None]:
        """Be the only process that watches feeds for this store; StoreError if another one does. It ends with the process."""

    def number_of_stories(self, most: int) -> int | None:
        """How many stories there are; None for more than `most`, which would take long to count."""

    def counts(self) -> Mapping[str, int]:
        """How many pages, articles, versions, claims, stories and judgements there are."""

    def check(self) -> Iterator[str]:
        """Each thing that is wrong with the store, in words; none for one that is whole."""

    def backup(self, path: Path) -> None:
        """Copy the store into a new file of SQLite while it is in use; FileExistsError if the file is there.

        The file has its name once it is whole.
        """

    def close(self) -> None:
        """Let go of all connections."""
