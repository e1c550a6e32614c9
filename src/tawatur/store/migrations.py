"""The steps from an empty database to the tables as they are now; a store that is behind takes those that it lacks.

A step is never edited once it was released: what changes is a step of its own, with the statements for it.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, Text, func, insert, inspect, select, text

from tawatur.errors import StoreError
from tawatur.store.engine import writing
from tawatur.store.schema import audit, feeds, hooks, looks, news, origins, people, quick, sessions, tables, tokens
from tawatur.store.times import now

steps_taken = Table("steps", MetaData(), Column("step", Integer, primary_key=True), Column("at", Text, nullable=False))

# The FTS5 index keeps no copy of the words: it reads them from `passages`, which the triggers keep it in step with.
_SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE passage_words USING fts5(forms, stems, content='passages', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    "CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN "
    "INSERT INTO passage_words(rowid, forms, stems) VALUES (new.id, new.forms, new.stems); END",
    "CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN "
    "INSERT INTO passage_words(passage_words, rowid, forms, stems) VALUES ('delete', old.id, old.forms, old.stems); END",
)
_POSTGRES_SEARCH = (
    "CREATE INDEX passages_stems ON passages USING gin (to_tsvector('simple', stems))",
    "CREATE INDEX passages_forms ON passages USING gin (to_tsvector('simple', forms))",
)

# PostgreSQL reads an index in the order of a list only where both put what has no day last.
_POSTGRES_ORDERS = (
    "CREATE INDEX stories_newest ON stories (last DESC NULLS LAST, articles DESC, id)",
    "CREATE INDEX stories_disputed ON stories (disputed DESC, last DESC NULLS LAST, articles DESC, id)",
)


_PEOPLE = (people, sessions, tokens, audit)
_NEWS = (news, origins, looks, hooks)
_LATER_TABLES = frozenset(
    table.name for table in (feeds, *_PEOPLE, *_NEWS)
)  # those that came with a step after the first


def _first(connection: Connection) -> None:
    """The tables of the first version, and the index for search."""
    tables.create_all(connection, [table for table in tables.sorted_tables if table.name not in _LATER_TABLES])
    for statement in _SQLITE_SEARCH if connection.dialect.name == "sqlite" else _POSTGRES_SEARCH:
        connection.execute(text(statement))


def _remember_feeds(connection: Connection) -> None:
    """What was seen of feeds stands in the store, and no more in files beside it."""
    feeds.create(connection)


def _admit_people(connection: Connection) -> None:
    """The desk has accounts."""
    tables.create_all(connection, _PEOPLE)


def _tell_news(connection: Connection) -> None:
    """What becomes of points is kept, with who saw what, and whom to tell."""
    tables.create_all(connection, _NEWS)


def _look_up_quickly(connection: Connection) -> None:
    """Every list is read from an index in its order."""
    connection.execute(text("DROP INDEX IF EXISTS ix_points_status"))
    for index in quick:
        index.create(connection, checkfirst=True)
    for statement in () if connection.dialect.name == "sqlite" else _POSTGRES_ORDERS:
        connection.execute(text(statement))


def _tell_when_told(connection: Connection) -> None:
    """Of a webhook is known when a message last arrived."""
    if hooks.c.told.name not in {each["name"] for each in inspect(connection).get_columns(hooks.name)}:
        connection.execute(text("ALTER TABLE hooks ADD COLUMN told TEXT"))  # stores that began before have none


STEPS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _remember_feeds,
    _admit_people,
    _tell_news,
    _look_up_quickly,
    _tell_when_told,
)


def migrate(engine: Engine, where: str) -> None:
    """Take the steps that the database lacks, all or none; StoreError for one that is ahead of this program."""
    with engine.connect() as connection:
        taken = _taken(connection)
    if taken == len(STEPS):
        return
    with writing(engine) as connection:
        taken = _taken(connection)  # another process may have been first
        if taken > len(STEPS):
            raise StoreError(where, "was made by a newer version of Tawatur: update this one")
        if not taken and set(inspect(connection).get_table_names()) & set(tables.tables):
            raise StoreError(where, "holds tables of another program: name another file or database")
        steps_taken.create(connection, checkfirst=True)
        for number in range(taken, len(STEPS)):
            STEPS[number](connection)
            connection.execute(insert(steps_taken).values(step=number + 1, at=now()))


def _taken(connection: Connection) -> int:
    if not inspect(connection).has_table(steps_taken.name):
        return 0
    return int(connection.execute(select(func.coalesce(func.max(steps_taken.c.step), 0))).scalar_one())
