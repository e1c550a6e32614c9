"""What became of points, what each person saw of it, and who is to be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from tawatur.store.access import Access
from tawatur.store.packing import pack, unpack
from tawatur.store.records import Record
from tawatur.store.schema import hooks, looks, news, origins
from tawatur.store.times import moment, now, parse_moment


@dataclass(frozen=True, slots=True)
class Piece:
    """A point appeared (`was` is None) or has another status. `origin` stays as the point grows. `id` is 0 before it is kept."""

    story: str
    point: str
    origin: str
    was: str | None
    status: str
    text: str
    at: dt.datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """When a person last looked at a story, what it was then, and what it was the time before."""

    at: dt.datetime
    seen: Record | None
    before: Record | None


@dataclass(frozen=True, slots=True)
class Hook:
    """An address that is told of news: of one story, or where words are found, or all ("")."""

    id: str
    url: str
    secret: str
    story: str
    words: str
    person: str
    sent: int
    failures: int
    next: dt.datetime
    failure: str | None
    told: dt.datetime | None = None  # when a message last arrived


def tell(connection: Connection, story: str, pieces: Sequence[Piece], known: Mapping[str, str]) -> None:
    """Keep pieces of news, and the origin of each point of the story by its id."""
    rows = [
        {
            "at": moment(each.at), "story": story, "point": each.point, "origin": each.origin, "was": each.was,
            "status": each.status, "text": each.text,
        }
        for each in pieces
    ]  # fmt: skip
    if rows:
        connection.execute(insert(news), rows)
    there = set(connection.scalars(select(origins.c.point).where(origins.c.story == story)))
    fresh = [
        {"story": story, "point": point, "origin": origin} for point, origin in known.items() if point not in there
    ]
    if fresh:
        connection.execute(insert(origins), fresh)


class News(Access):
    """What is new in a store."""

    def after(self, last: int, limit: int, story: str | None = None) -> Sequence[Piece]:
        """Pieces of news behind the one of that id, in their order."""
        asked = select(news).where(news.c.id > last).order_by(news.c.id).limit(limit)
        return self._pieces(asked if story is None else asked.where(news.c.story == story))

    def latest(
        self, limit: int, offset: int = 0, origin: str | None = None, story: str | None = None
    ) -> Sequence[Piece]:
        """The last pieces of news, the latest first: of one point, of one story, or of all."""
        asked = select(news).order_by(news.c.id.desc()).limit(limit).offset(offset)
        if origin is not None:
            asked = asked.where(news.c.origin == origin)
        return self._pieces(asked if story is None else asked.where(news.c.story == story))

    def last(self) -> int:
        """The id of the last piece; 0 where there is none."""
        with self._reading() as connection:
            return connection.scalar(select(func.max(news.c.id))) or 0

    def origins(self, story: str) -> Mapping[str, str]:
        """Each point that the story has, or had, with its origin."""
        with self._reading() as connection:
            rows = connection.execute(select(origins.c.point, origins.c.origin).where(origins.c.story == story))
            return {row.point: row.origin for row in rows}

    def look(self, person: str, story: str) -> Look | None:
        """What a person last saw of a story; None if nothing."""
        with self._reading() as connection:
            row = connection.execute(select(looks).where(looks.c.person == person, looks.c.story == story)).first()
        if row is None:
            return None
        seen, before = (unpack(each) if each else None for each in (row.seen, row.before))
        return Look(parse_moment(row.at), seen, before)

    def looked(self, person: str, stories: Sequence[str]) -> Mapping[str, dt.datetime]:
        """When a person last looked at each of these stories."""
        asked = select(looks.c.story, looks.c.at).where(looks.c.person == person, looks.c.story.in_(stories))
        with self._reading() as connection:
            return {row.story: parse_moment(row.at) for row in connection.execute(asked)}

    def keep_look(self, person: str, story: str, seen: Record | None, before: Record | None) -> None:
        """A person looks at a story now."""
        packed = {"seen": seen and pack(seen), "before": before and pack(before)}
        with self._writing() as connection:
            connection.execute(delete(looks).where(looks.c.person == person, looks.c.story == story))
            connection.execute(insert(looks).values(person=person, story=story, at=now(), **packed))

    def hooks(self) -> Sequence[Hook]:
        """All who are to be told, the oldest first."""
        with self._reading() as connection:
            rows = connection.execute(select(hooks).where(hooks.c.ended.is_(None)).order_by(hooks.c.since)).all()
        return [
            Hook(
                row.id, row.url, row.secret, row.story, row.words, row.person, row.sent, row.failures,
                parse_moment(row.next), row.failure, parse_moment(row.told) if row.told else None,
            )
            for row in rows
        ]  # fmt: skip

    def add_hook(self, hook: Hook) -> None:
        """Tell an address of news from now on."""
        row = {"id": hook.id, "url": hook.url, "secret": hook.secret, "story": hook.story, "words": hook.words}
        row |= {"person": hook.person, "since": now(), "next": moment(hook.next)}
        with self._writing() as connection:
            connection.execute(insert(hooks).values(row | {"sent": hook.sent, "failures": 0}))

    def end_hook(self, hook: str, failure: str | None = None) -> None:
        """Tell an address nothing more; KeyError if there is no such hook."""
        there = (hooks.c.id == hook, hooks.c.ended.is_(None))
        with self._writing() as connection:
            if not connection.execute(update(hooks).where(*there).values(ended=now(), failure=failure)).rowcount:
                raise KeyError(hook)

    def was_sent(self, hook: str, last: int, *, told: bool) -> None:
        """An address knows all news up to that id; `told` where that took a message."""
        values = {"sent": last, "failures": 0, "failure": None} | ({"told": now()} if told else {})
        with self._writing() as connection:
            connection.execute(update(hooks).where(hooks.c.id == hook).values(values))

    def was_not_sent(self, hook: str, failure: str, again: dt.datetime) -> None:
        """An address could not be told; it is to be tried again."""
        values = {"failures": hooks.c.failures + 1, "failure": failure, "next": moment(again)}
        with self._writing() as connection:
            connection.execute(update(hooks).where(hooks.c.id == hook).values(values))

    def _pieces(self, asked: object) -> list[Piece]:
        with self._reading() as connection:
            rows = connection.execute(asked).all()  # type: ignore[call-overload]
        return [
            Piece(row.story, row.point, row.origin, row.was, row.status, row.text, parse_moment(row.at), row.id)
            for row in rows
        ]
