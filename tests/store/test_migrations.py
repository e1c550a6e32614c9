"""A store that an older version made is brought up to date when it is opened, and nothing in it is lost."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tawatur.keep import Added, open_store, reread
from tawatur.keep.adding import entry_of
from tawatur.model import Reading
from tawatur.pipeline import read_safely
from tawatur.store import Query, migrations
from tawatur.store.database import Database
from tawatur.store.schema import tables
from tests.store.news import page

STORES = Path(__file__).with_name("stores")


def test_the_first_versions_store_is_opened(tmp_path: Path) -> None:
    """`step1.sqlite.gz` was made by version 0.1.0 as of its first step, from examples/port-strike."""
    old = tmp_path / "store.sqlite"
    old.write_bytes(gzip.decompress((STORES / "step1.sqlite.gz").read_bytes()))
    store = open_store(str(old))
    assert list(store.check()) == []
    assert (store.counts()["articles"], store.counts()["versions"]) == (4, 0)
    assert [each.articles for each in store.stories()] == [2, 2]
    assert store.search(Query("الميناء", kind="article"))
    assert isinstance(store, Database)
    kept = inspect(store.engine)
    for table in tables.sorted_tables:  # or a step is missing for what was added to it
        assert {each["name"] for each in kept.get_columns(table.name)} == set(table.columns.keys()), table.name
    assert [isinstance(each, Added) for each in reread(store)] == [True] * 4
    assert list(store.check()) == []
    assert store.counts()["articles"] == 4
    assert [each.articles for each in store.stories()] == [4]  # two in Arabic, two in English, apart before
    store.close()


def test_a_store_takes_the_steps_that_it_lacks(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", steps[:1])
    old = open_store(place)
    with old.writing() as writer:  # composing needs the tables of later steps
        for each in map(page, range(3)):
            reading = read_safely(each)
            assert isinstance(reading, Reading)
            writer.keep(entry_of(each, reading))
    old.close()
    monkeypatch.setattr(migrations, "STEPS", steps)
    new, again = open_store(place), open_store(place)
    assert new.counts()["articles"] == 3
    assert list(new.check()) == []
    assert isinstance(again, Database)
    assert inspect(again.engine).has_table("feeds")
    with new.writing() as writer:
        writer.remember("https://almina.example/rss", {"etag": "1"})
    assert again.remembered("https://almina.example/rss") == {"etag": "1"}
    new.close()
    again.close()


def test_a_step_that_fails_changes_nothing(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", steps[:1])
    open_store(place).close()

    def fail(connection: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(migrations, "STEPS", (*steps, fail))
    with pytest.raises(RuntimeError):
        open_store(place)
    monkeypatch.setattr(migrations, "STEPS", steps[:1])
    store = open_store(place)
    assert isinstance(store, Database)
    assert not inspect(store.engine).has_table("feeds")
    store.close()
