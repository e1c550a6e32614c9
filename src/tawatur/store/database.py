"""The store over SQLAlchemy Core: one code for SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, select

from tawatur.errors import StoreError
from tawatur.model import Page
from tawatur.store import checking, copying, engine, looking, neighbours, search, watches
from tawatur.store.access import Access
from tawatur.store.failures import explained
from tawatur.store.migrations import migrate
from tawatur.store.news import News
from tawatur.store.packing import unpack
from tawatur.store.people import People
from tawatur.store.records import (
    ALL_STORIES,
    Address,
    Hit,
    Judgement,
    Kept,
    KeptStory,
    Normalise,
    Query,
    Record,
    Standing,
    StoryQuery,
    Summary,
)
from tawatur.store.schema import articles, feeds, stories
from tawatur.store.writer import SqlWriter


def open_database(where: str, normalise: Normalise) -> Database:
    """The store in a file (made if it is not there) or at a postgresql:// address; StoreError where that fails."""
    made = engine.make_engine(where)
    name = engine.describe(made, where)
    try:
        with explained(name):
            migrate(made, name)
    except StoreError:
        made.dispose()
        raise
    return Database(made, name, normalise)


class Database(Access):
    """See `contract.Store`. One may be used by many threads."""

    def __init__(self, made: Engine, where: str, normalise: Normalise) -> None:
        super().__init__(made, where)
        self._normalise = normalise
        self.people = People(made, where)
        self.news = News(made, where)

    @contextmanager
    def writing(self) -> Iterator[SqlWriter]:
        with self._writing() as connection:
            yield SqlWriter(connection, self._normalise)

    @contextmanager
    def looking_around(self) -> Iterator[neighbours.Neighbours]:
        with self._reading() as connection:
            yield neighbours.Neighbours(connection)

    def has_page(self, page: str) -> bool:
        with self._reading() as connection:
            return connection.scalar(select(articles.c.id).where(articles.c.page == page).limit(1)) is not None

    def page(self, page: str) -> Page:
        with self._reading() as connection:
            return looking.find_page(connection, page)

    def pages(self) -> Iterator[str]:
        with explained(self.where):
            yield from looking.page_ids(self.engine)

    def article(self, article: str) -> Kept:
        with self._reading() as connection:
            return looking.find_article(connection, article)

    def versions(self, address: Address) -> tuple[str, ...]:
        asked = (
            select(articles.c.id).where(articles.c.address == address).order_by(articles.c.version, articles.c.added)
        )
        with self._reading() as connection:
            return tuple(connection.scalars(asked))

    def newest(self, article: str) -> str:
        with self._reading() as connection:
            return neighbours.newest(connection, looking.whole_id(connection, articles, article))

    def readings(self, wanted: Collection[str]) -> Mapping[str, Record]:
        with self._reading() as connection:
            return looking.find_readings(connection, wanted)

    def story(self, story: str) -> KeptStory:
        with self._reading() as connection:
            return looking.find_story(connection, story)

    def printouts(self, wanted: Collection[str]) -> Mapping[str, Record]:
        with self._reading() as connection:
            return looking.find_printouts(connection, wanted)

    def stories(self, query: StoryQuery = ALL_STORIES) -> Sequence[Summary]:
        with self._reading() as connection:
            return looking.list_stories(connection, query)

    def due(self, limit: int) -> Sequence[str]:
        with self._reading() as connection:
            return connection.scalars(
                select(stories.c.id).where(stories.c.due).order_by(stories.c.id).limit(limit)
            ).all()

    def summaries(self, wanted: Collection[str]) -> Mapping[str, Summary]:
        with self._reading() as connection:
            return looking.find_summaries(connection, wanted)

    def stories_with(self, query: Query) -> Sequence[str]:
        with self._reading() as connection:
            return search.stories_with(connection, query, self._normalise)

    def search(self, query: Query) -> Sequence[Hit]:
        with self._reading() as connection:
            return search.search(connection, query, self._normalise)

    def stories_by_keys(self, keys: Collection[str], limit: int) -> Sequence[str]:
        with self._reading() as connection:
            return looking.stories_by_keys(connection, keys, limit)

    def judgement(self, judgement: str) -> Judgement:
        with self._reading() as connection:
            return looking.find_judgement(connection, judgement)

    def judgements(
        self, kind: str | None = None, about: str | None = None, *, retracted: bool = False
    ) -> Sequence[Judgement]:
        with self._reading() as connection:
            return looking.find_judgements(connection, kind, about, retracted=retracted)

    def standing(self, wanted: Collection[str]) -> Standing:
        with self._reading() as connection:
            return looking.find_standing(connection, wanted)

    def remembered(self, feed: str) -> Record | None:
        with self._reading() as connection:
            state = connection.scalar(select(feeds.c.state).where(feeds.c.url == feed))
            return None if state is None else unpack(state)

    @contextmanager
    def watching(self) -> Iterator[None]:
        with explained(self.where), watches.only_one(self.engine, self.where):
            yield

    def number_of_stories(self, most: int) -> int | None:
        with self._reading() as connection:
            return looking.number_of_stories(connection, most)

    def counts(self) -> Mapping[str, int]:
        with self._reading() as connection:
            return looking.count(connection)

    def check(self) -> Iterator[str]:
        with self._writing() as connection:
            yield from checking.check(connection)

    def backup(self, path: Path) -> None:
        with explained(self.where):
            copying.copy_store(self.engine, path)

    def close(self) -> None:
        self.engine.dispose()
