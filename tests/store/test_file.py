"""What is particular to a store in a file: a full disk, damage, readers in other threads."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tawatur.errors import StoreError
from tawatur.keep import Added, add_pages, open_store
from tawatur.store import Judgement, Store, default_store
from tawatur.store.database import Database
from tests.store.news import page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = open_store(str(file))
    yield opened
    opened.close()


def test_a_full_disk_is_named_and_what_was_reported_stays(store: Store, file: Path) -> None:
    added = [each for each in add_pages(store, map(page, range(3))) if isinstance(each, Added)]
    assert isinstance(store, Database)
    store.engine.dispose()
    event.listen(store.engine, "connect", _fill)
    with pytest.raises(StoreError, match="the disk is full: make room") as raised:
        added.extend(each for each in add_pages(store, map(page, range(3, 200))) if isinstance(each, Added))
    assert raised.value.where == str(file)
    store.engine.dispose()
    event.remove(store.engine, "connect", _fill)
    assert store.readings([each.article or "" for each in added]).keys() == {each.article for each in added}
    assert list(store.check()) == []
    assert {each.change for each in add_pages(store, map(page, range(12))) if isinstance(each, Added)} >= {"unchanged"}


def _fill(connection: Any, record: object) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={pages + 8}")


def test_threads_may_read_while_another_one_adds(store: Store) -> None:
    faults: list[Exception] = []

    def look() -> None:
        try:
            for _ in range(20):
                store.stories()
        except StoreError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    list(add_pages(store, map(page, range(8))))
    for thread in threads:
        thread.join()
    assert not faults


def test_damage_is_found(store: Store, file: Path) -> None:
    list(add_pages(store, map(page, range(4))))
    assert list(store.check()) == []
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE blobs SET packed = (SELECT packed FROM blobs LIMIT 1 OFFSET 1) WHERE rowid = 1")
        connection.execute("DELETE FROM spreads WHERE rowid % 7 = 0")
        connection.execute("UPDATE articles SET story = NULL WHERE rowid = 2")
    connection.close()
    faults = list(store.check())
    assert any("bytes of page" in fault for fault in faults)
    assert any("counts that grouping goes by" in fault for fault in faults)
    assert any("is in no story" in fault for fault in faults)
    assert any("another number of articles" in fault for fault in faults)


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("رسالة " * 1000, encoding="utf-8")
    with pytest.raises(StoreError, match="is not a store"):
        open_store(str(letter))
    assert letter.read_text(encoding="utf-8") == "رسالة " * 1000
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE pages (x)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        open_store(str(other))


def test_a_store_of_a_newer_program_is_not_touched(store: Store, file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("INSERT INTO steps VALUES (99, '2030')")
    connection.close()
    with pytest.raises(StoreError, match="newer version"):
        open_store(str(file))


def test_the_default_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TAWATUR_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert default_store() == str(tmp_path / "tawatur" / "store.sqlite")
    monkeypatch.setenv("TAWATUR_STORE", "here.sqlite")
    assert default_store() == "here.sqlite"


def test_a_judgement_has_the_id_of_what_it_says() -> None:
    import datetime as dt

    said = ("note", ("a",), {"text": "x"}, "منى", dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    assert Judgement(*said).id == Judgement(*said).id != Judgement(*said, "note").id
