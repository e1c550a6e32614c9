"""Looking into a store takes no longer the more is there: lists are read from indexes, and of common words the latest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from tawatur.keep import add_pages, open_store
from tawatur.store import Query, Store, StoryQuery, matching
from tawatur.store.database import Database
from tests.store.news import page

ASKED: dict[str, Callable[[Store], object]] = {
    "the newest stories": lambda store: store.stories(),
    "the most disputed stories": lambda store: store.stories(StoryQuery(order="disputed")),
    "stories of a status": lambda store: store.stories(StoryQuery(status="disputed")),
    "a word": lambda store: store.search(Query("الجسر")),
    "claims of a holder": lambda store: store.search(Query(holder="سعد النوري")),
    "articles of an outlet": lambda store: store.search(Query(kind="article", outlet="صحيفة المنارة")),
    "stories that are due": lambda store: store.due(10),
}
IN_ORDER = ("SCAN stories USING INDEX", "SCAN names", "SCAN anon", "SCAN passage_words VIRTUAL TABLE INDEX")
ONE_ROW = ("SCAN CONSTANT ROW", "SCAN judgements", "SCAN subjects", "SCAN (subquery")  # is there any at all
LOOKED_UP = ("SCAN anon",)  # what another part of the statement found by an index


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    store = open_store(str(tmp_path_factory.mktemp("store") / "store.sqlite"))
    assert isinstance(store, Database)
    list(add_pages(store, map(page, range(30))))
    yield store
    store.close()


@contextmanager
def plans(store: Database) -> Iterator[list[str]]:
    """How SQLite goes about each statement."""
    found: list[str] = []

    def explain(connection, cursor, statement, parameters, context, many) -> None:  # type: ignore[no-untyped-def]
        if statement.lstrip().startswith(("SELECT", "WITH")):
            rows = connection.connection.dbapi_connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found.extend(row[3] for row in rows)

    event.listen(store.engine, "before_cursor_execute", explain)
    yield found
    event.remove(store.engine, "before_cursor_execute", explain)


@pytest.mark.parametrize("name", ASKED)
def test_no_list_goes_through_a_whole_table(filled: Database, name: str) -> None:
    with plans(filled) as found:
        ASKED[name](filled)
    assert found
    assert [each for each in found if each.startswith("SCAN") and not each.startswith(IN_ORDER)] == []


def test_adding_goes_through_no_whole_table(filled: Database) -> None:
    with plans(filled) as found:
        list(add_pages(filled, [page(31), page(32, url=page(3).place)]))
    assert [each for each in found if each.startswith("SCAN") and not each.startswith(ONE_ROW + LOOKED_UP)] == []


@pytest.mark.parametrize("words", ["قالت", "الجسر قالت", "«رئيس البلدية»"])
def test_of_common_words_the_latest_are_found(store: Store, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    list(add_pages(store, map(page, range(12))))
    every = store.search(Query(words, kind="article", limit=1000))
    monkeypatch.setattr(matching, "_MANY", 8)
    few = store.search(Query(words, kind="article", limit=1000))
    assert 0 < len(few) <= 8
    assert {hit.article for hit in few} <= {hit.article for hit in every}


def test_of_a_holder_who_says_much_the_latest_is_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    list(add_pages(store, map(page, range(12))))
    every = store.search(Query(holder="بلدية", limit=1000))
    monkeypatch.setattr(matching, "_MANY", 8)
    few = store.search(Query(holder="بلدية", limit=1000))
    assert 0 < len(few) < len(every)
    narrowed = Query(holder="بلدية", outlet="صحيفة المنارة", limit=1000)
    assert {hit.article for hit in store.search(narrowed)} <= {hit.article for hit in every}


def test_stories_are_counted_up_to_a_limit(filled: Database) -> None:
    number = filled.counts()["stories"]
    assert filled.number_of_stories(number) == number
    assert filled.number_of_stories(number - 1) is None


def test_a_store_of_before_gets_the_indexes_and_is_told_when_hooks_were(tmp_path: Path) -> None:
    where = str(tmp_path / "store.sqlite")
    old = open_store(where)
    assert isinstance(old, Database)
    with old.engine.begin() as connection:
        connection.exec_driver_sql("DROP INDEX articles_by_newer")
        connection.exec_driver_sql("ALTER TABLE hooks DROP COLUMN told")
        connection.exec_driver_sql("DELETE FROM steps WHERE step >= 5")
    old.close()
    again = open_store(where)
    assert isinstance(again, Database)
    with again.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index'").scalars().all()
    assert list(again.news.hooks()) == []
    again.close()
    assert "articles_by_newer" in names
