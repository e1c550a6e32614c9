"""People who may use the desk, what they come in with, and what they did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from tawatur.store.access import Access
from tawatur.store.schema import audit, people, sessions, tokens
from tawatur.store.times import moment, now, parse_moment


@dataclass(frozen=True, slots=True)
class Person:
    """An account: `password` is a hash."""

    name: str
    role: str
    password: str
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Token:
    """What a program comes in with, for a person; `kind` is read or write."""

    id: str
    person: str
    kind: str
    label: str
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what, to what, from which address, and when."""

    at: dt.datetime
    who: str
    what: str
    about: str
    origin: str


class People(Access):
    """The accounts of a store. Whoever is removed stays in the records, and nobody else gets the name."""

    def are_there(self) -> bool:
        """Whether there is any account."""
        with self._reading() as connection:
            return connection.scalar(select(people.c.name).where(people.c.ended.is_(None)).limit(1)) is not None

    def everyone(self) -> Sequence[Person]:
        """All accounts by name."""
        asked = select(people).where(people.c.ended.is_(None)).order_by(people.c.name)
        with self._reading() as connection:
            return [_person(row) for row in connection.execute(asked)]

    def find(self, name: str) -> Person | None:
        """The account of that name."""
        with self._reading() as connection:
            return _find(connection, name)

    def add(self, name: str, role: str, password: str) -> None:
        """A new account; KeyError if somebody has, or had, that name."""
        with self._writing() as connection:
            if connection.scalar(select(people.c.name).where(people.c.name == name)) is not None:
                raise KeyError(name)
            connection.execute(insert(people).values(name=name, role=role, password=password, since=now()))

    def change(self, name: str, *, role: str | None = None, password: str | None = None) -> None:
        """Another role or password; all sessions of the person end. KeyError if there is no such account."""
        given = {"role": role, "password": password}
        values = {key: value for key, value in given.items() if value is not None}
        with self._writing() as connection:
            _must_be(connection, name)
            connection.execute(update(people).where(people.c.name == name).values(values))
            connection.execute(delete(sessions).where(sessions.c.person == name))

    def remove(self, name: str) -> None:
        """End an account with its sessions and tokens; KeyError if there is none."""
        with self._writing() as connection:
            _must_be(connection, name)
            connection.execute(update(people).where(people.c.name == name).values(ended=now(), password=""))
            connection.execute(delete(sessions).where(sessions.c.person == name))
            connection.execute(update(tokens).where(tokens.c.person == name).values(ended=now()))

    def begin_session(self, digest: str, name: str, until: dt.datetime) -> None:
        """Let a browser in; sessions that are over are forgotten."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.until < now()))
            connection.execute(insert(sessions).values(digest=digest, person=name, until=moment(until)))

    def end_session(self, digest: str) -> None:
        """Let a browser in no more."""
        with self._writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == digest))

    def by_session(self, digest: str) -> Person | None:
        """Whose session that is; None if it is nobody's, or over."""
        asked = select(sessions.c.person).where(sessions.c.digest == digest, sessions.c.until >= now())
        with self._reading() as connection:
            name = connection.scalar(asked)
            return _find(connection, name) if name else None

    def add_token(self, token: Token, digest: str) -> None:
        """Let a program in for a person; KeyError if there is no such account."""
        with self._writing() as connection:
            _must_be(connection, token.person)
            row = {"id": token.id, "person": token.person, "kind": token.kind, "label": token.label}
            connection.execute(insert(tokens).values(row | {"digest": digest, "since": moment(token.since)}))

    def end_token(self, token: str, person: str | None = None) -> None:
        """Let a program in no more; KeyError if there is no such token, or it is another person's."""
        theirs = [tokens.c.id == token, tokens.c.ended.is_(None)] + ([tokens.c.person == person] if person else [])
        with self._writing() as connection:
            if not connection.execute(update(tokens).where(*theirs).values(ended=now())).rowcount:
                raise KeyError(token)

    def tokens(self, person: str) -> Sequence[Token]:
        """The person's tokens, the oldest first."""
        asked = select(tokens).where(tokens.c.person == person, tokens.c.ended.is_(None)).order_by(tokens.c.since)
        with self._reading() as connection:
            rows = connection.execute(asked).all()
        return [Token(row.id, row.person, row.kind, row.label, parse_moment(row.since)) for row in rows]

    def by_token(self, digest: str) -> tuple[Person, str] | None:
        """Whose token that is, and of which kind."""
        with self._reading() as connection:
            row = connection.execute(select(tokens).where(tokens.c.digest == digest, tokens.c.ended.is_(None))).first()
            person = _find(connection, row.person) if row else None
            return (person, row.kind) if row and person else None

    def log(self, who: str, what: str, about: str = "", origin: str = "") -> None:
        """Keep what somebody did."""
        with self._writing() as connection:
            values = {"at": now(), "who": who, "what": what, "about": about, "origin": origin}
            connection.execute(insert(audit).values(values))

    def deeds(self, limit: int = 200) -> Sequence[Deed]:
        """What was done, the latest first."""
        with self._reading() as connection:
            rows = connection.execute(select(audit).order_by(audit.c.id.desc()).limit(limit)).all()
        return [Deed(parse_moment(row.at), row.who, row.what, row.about, row.origin) for row in rows]


def _find(connection: Connection, name: str) -> Person | None:
    row = connection.execute(select(people).where(people.c.name == name, people.c.ended.is_(None))).first()
    return _person(row) if row else None


def _person(row: object) -> Person:
    return Person(row.name, row.role, row.password, parse_moment(row.since))  # type: ignore[attr-defined]


def _must_be(connection: Connection, name: str) -> None:
    if _find(connection, name) is None:
        raise KeyError(name)
