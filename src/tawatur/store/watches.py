"""One process at a time watches feeds for a store, by a lock that the system lets go of when the process ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from tawatur.errors import StoreError

_WATCHER = 7_428_119  # number of the lock in PostgreSQL, any number that others do not use
_TAKEN = "another process watches feeds for this store: stop that one first"


@contextmanager
def only_one(engine: Engine, where: str) -> Iterator[None]:
    """Hold the lock; StoreError where another process has it."""
    with _lock_in_database(engine, where) if engine.dialect.name == "postgresql" else _lock_beside(where):
        yield


@contextmanager
def _lock_in_database(engine: Engine, where: str) -> Iterator[None]:
    """A lock of a session of its own, which stays open and in no transaction."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        asked = {"number": _WATCHER}
        if not connection.scalar(text("SELECT pg_try_advisory_lock(:number)"), asked):
            raise StoreError(where, _TAKEN)
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:number)"), asked)


@contextmanager
def _lock_beside(where: str) -> Iterator[None]:
    """A lock on an empty file beside the store: one on the store's own file would come between SQLite's."""
    path = Path(where)
    try:
        file = open(path.with_name(path.name + ".watched"), "w")  # noqa: SIM115  closed below, and other errors are not ours
    except OSError as error:
        raise StoreError(where, f"cannot be watched for: {error.strerror or error}") from None
    with file:
        if not _is_ours(file.fileno()):
            raise StoreError(where, _TAKEN)
        yield


def _is_ours(descriptor: int) -> bool:
    """Whether the lock is held by this process now; where the system has no such locks, it always is."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
