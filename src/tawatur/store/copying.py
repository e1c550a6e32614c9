"""A store in use -> a copy of it in a file, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from tawatur.errors import StoreError
from tawatur.store import engine
from tawatur.store.failures import explain
from tawatur.store.migrations import migrate
from tawatur.store.schema import tables

_AT_ONCE = 200  # rows; those of `articles` are some 10 KB each
_SIDE_FILES = ("", "-wal", "-shm", "-journal")


def copy_store(source: Engine, path: Path) -> None:
    """Copy what is committed now; what others write meanwhile is either all in it or not at all.

    The copy has its name once it is whole. FileExistsError if the file is there; StoreError if it cannot be written.
    """
    if path.exists():
        raise FileExistsError(path)
    part = path.with_name(path.name + ".part")
    try:
        _remove(part)
        part.touch()  # says what is wrong with the place in the same words for every database
        with _snapshot(source) as connection:
            _fill(connection, part)
        os.replace(part, path)
    except SQLAlchemyError as error:
        raise StoreError(str(path), f"the copy cannot be written: {explain(error)}") from error
    except (sqlite3.Error, OSError) as error:
        raise StoreError(str(path), f"the copy cannot be written: {error}") from None
    finally:
        with contextlib.suppress(OSError):
            _remove(part)


def _snapshot(source: Engine) -> Connection:
    """A connection that sees the store as it is at one moment; SQLite's own backup sees to that by itself."""
    if source.dialect.name == "sqlite":
        return source.connect()
    return source.connect().execution_options(isolation_level="REPEATABLE READ")


def _fill(connection: Connection, part: Path) -> None:
    if connection.dialect.name == "sqlite":
        copy = sqlite3.connect(part)
        try:
            cast(sqlite3.Connection, connection.connection.dbapi_connection).backup(copy)
        finally:
            copy.close()
        return
    target = engine.make_engine(str(part))
    try:
        migrate(target, str(part))
        _copy_rows(connection, target)
    finally:
        target.dispose()


def _copy_rows(connection: Connection, target: Engine) -> None:
    """Every row of every table; the triggers of the copy make its index for search."""
    with engine.writing(target) as copy:
        copy.execute(text("PRAGMA defer_foreign_keys=ON"))  # an article may name a newer one that comes later
        for table in tables.sorted_tables:
            rows = connection.execute(select(table).execution_options(yield_per=_AT_ONCE)).mappings()
            for some in rows.partitions():
                copy.execute(insert(table), [dict(row) for row in some])


def _remove(part: Path) -> None:
    for ending in _SIDE_FILES:
        part.with_name(part.name + ending).unlink(missing_ok=True)
