"""What a database reports -> StoreError, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from tawatur.errors import StoreError

# The words of SQLite's and PostgreSQL's own messages, which carry no code that both would share.
_ADVICE = (
    (
        ("disk is full", "No space left on device", "could not extend file"),
        "the disk is full: make room and run the same command again; whatever was reported as added is kept",
    ),
    (("database is locked",), "another process has been writing for a long time: wait for it, or stop it"),
    (("readonly database",), "may not be written: ask for permission, or copy it to where you may write"),
    (("file is not a database",), "is not a store of Tawatur: name another file"),
    (("malformed",), "is damaged: restore the last backup (tawatur store backup makes one)"),
    (("unable to open database file",), "cannot be opened: is the folder there, and may you write in it?"),
    (
        ("onnection refused", "Is the server running", "could not translate host", "Name or service not known"),
        "no PostgreSQL answers there",
    ),
    (("password authentication failed", "no password supplied"), "PostgreSQL does not take this user or password"),
)


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Raise whatever the database reports as StoreError at `where`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError(where, explain(error)) from error


def explain(error: SQLAlchemyError) -> str:
    """What went wrong and what to do."""
    message = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
    for signs, advice in _ADVICE:
        if any(sign in message for sign in signs):
            return advice
    kind = "the database failed" if isinstance(error, OperationalError) else "the store failed"
    return f"{kind}: {message[:300]}"
