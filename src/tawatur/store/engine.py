"""A file name or an address -> an engine, with what is particular to each database in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from tawatur.errors import StoreError

_WAIT = 120  # seconds for another writer; a transaction of ours takes milliseconds
_WRITER = 7_428_118  # number of the lock that writers take in PostgreSQL, any number that others do not use
_POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def make_engine(where: str) -> Engine:
    """An engine for a PostgreSQL address or, for anything else, an SQLite file; StoreError where it cannot be made."""
    if where.startswith(_POSTGRES):
        return _postgres(where)
    if "://" in where:
        raise StoreError(_without_password(where), "is no store: give a file, or a postgresql:// address")
    try:
        Path(where).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(where, f"its folder cannot be made: {error.strerror}") from None
    return _sqlite(where)


def describe(engine: Engine, where: str) -> str:
    """How the store is called in messages."""
    return where if engine.dialect.name == "sqlite" else engine.url.render_as_string(hide_password=True)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is the only one to write, and sees all that was written before."""
    with engine.connect().execution_options(tawatur_writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _WRITER})
        yield connection


def _sqlite(where: str) -> Engine:
    engine = create_engine(f"sqlite:///{Path(where).absolute()}", connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, record: object) -> None:
    """In WAL readers and a writer do not wait for each other; FULL keeps what was committed when the power fails."""
    connection.isolation_level = None  # so that BEGIN is ours, see `_begin`
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer locks at once: one that read first could not write any more after another one had written."""
    writes = connection.get_execution_options().get("tawatur_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgres(where: str) -> Engine:
    try:
        url = make_url(where).set(drivername="postgresql+psycopg")
        return create_engine(url, pool_pre_ping=True)
    except ArgumentError:
        raise StoreError(_without_password(where), "is no address like postgresql://user@host/database") from None
    except ModuleNotFoundError:
        raise StoreError(_without_password(where), "needs psycopg: pip install 'tawatur[postgres]'") from None


def _without_password(where: str) -> str:
    scheme, _, rest = where.partition("://")
    return f"{scheme}://…@{rest.rpartition('@')[2]}" if "@" in rest else where
