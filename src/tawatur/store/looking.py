"""What is in the store, by id and as lists."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Engine, Row, Table, and_, exists, func, select, union_all

from tawatur.model import Page
from tawatur.store.neighbours import about, with_older
from tawatur.store.packing import unpack, unpack_page, unpack_story
from tawatur.store.records import Judgement, Kept, KeptStory, Record, Standing, StoryQuery, Summary
from tawatur.store.schema import (
    articles,
    blobs,
    claims,
    judgements,
    keys,
    looks,
    pages,
    points,
    stories,
    subjects,
    successors,
)
from tawatur.store.times import parse_day, parse_moment

_PAGES_AT_ONCE = 1000
_SHOWN = [each for each in stories.columns if each.name != "printout"]  # of a story in a list
_MANY = 2000  # points of a status, above which its stories are met soon enough among the newest ones
_LEAST_OF_AN_ID = 4  # letters that the beginning of an id must have


def find_page(connection: Connection, page: str) -> Page:
    """See `Store.page`."""
    row = connection.execute(
        select(pages, blobs.c.packed).join(blobs, blobs.c.sha256 == pages.c.sha256).where(pages.c.id == page)
    ).first()
    if row is None:
        raise KeyError(page)
    return unpack_page(row, row.packed)


def page_ids(engine: Engine) -> Iterator[str]:
    """See `Store.pages`. No transaction stays open between two pages, so that a writer goes on meanwhile."""
    last = ""
    while True:
        with engine.connect() as connection, connection.begin():
            asked = select(pages.c.id).where(pages.c.id > last).order_by(pages.c.id).limit(_PAGES_AT_ONCE)
            found = connection.scalars(asked).all()
        if not found:
            return
        yield from found
        last = found[-1]


def find_article(connection: Connection, article: str) -> Kept:
    """See `Store.article`."""
    row = connection.execute(select(articles).where(articles.c.id == whole_id(connection, articles, article))).one()
    return Kept(
        row.id,
        row.page,
        row.address,
        row.version,
        row.newer,
        row.story,
        row.read_with,
        parse_moment(row.added),
        unpack(row.reading),
    )


def find_story(connection: Connection, story: str) -> KeptStory:
    """See `Store.story`."""
    later = connection.scalar(select(successors.c.successor).where(successors.c.story == story))
    story = later or whole_id(connection, stories, story)
    row = connection.execute(select(stories).where(stories.c.id == story)).one()
    members = connection.scalars(select(articles.c.id).where(articles.c.story == story).order_by(articles.c.id))
    printout = unpack_story(row.printout) if row.printout else None
    return KeptStory(_summaries(connection, [row])[0], tuple(members), printout)


def find_printouts(connection: Connection, wanted: Collection[str]) -> dict[str, Record]:
    """See `Store.printouts`."""
    composed = (stories.c.id.in_(wanted), stories.c.printout.is_not(None))
    found = connection.execute(select(stories.c.id, stories.c.printout).where(*composed))
    return {row.id: unpack_story(row.printout, evidence=False) for row in found}


def find_summaries(connection: Connection, wanted: Collection[str]) -> dict[str, Summary]:
    """See `Store.summaries`."""
    rows = connection.execute(select(*_SHOWN).where(stories.c.id.in_(wanted))).all()
    return {each.id: each for each in _summaries(connection, rows)}


def list_stories(connection: Connection, query: StoryQuery) -> list[Summary]:
    """See `Store.stories`."""
    asked = select(*_SHOWN)
    if query.status:
        asked = asked.where(_has_status(connection, query.status))
    if query.changed_for:
        asked = asked.where(changed_for(stories.c.id, query.changed_for))
    if query.outlet:
        theirs = (articles.c.outlet == query.outlet) | (articles.c.domain == query.outlet.lower())
        asked = asked.where(exists().where(articles.c.story == stories.c.id, theirs))
    if query.first:
        asked = asked.where(stories.c.last >= query.first.isoformat())
    if query.last:
        asked = asked.where(stories.c.first <= query.last.isoformat())
    newest = [stories.c.last.desc().nulls_last(), stories.c.disputed.desc(), stories.c.articles.desc(), stories.c.id]
    order = newest if query.order == "newest" else [stories.c.disputed.desc(), *newest]
    rows = connection.execute(asked.order_by(*order).limit(query.limit).offset(query.offset)).all()
    return _summaries(connection, rows)


def _has_status(connection: Connection, status: str) -> ColumnElement[bool]:
    """Whether a story has a point of that status: asked of the newest stories one by one where many have, else looked up."""
    theirs = select(points.c.story).where(points.c.status == status)
    if connection.execute(theirs.offset(_MANY).limit(1)).first() is not None:
        return exists().where(points.c.story == stories.c.id, points.c.status == status)
    return stories.c.id.in_(theirs)


def stories_by_keys(connection: Connection, wanted: Collection[str], limit: int) -> list[str]:
    """See `Store.stories_by_keys`."""
    latest = [
        select(select(keys.c.article).where(keys.c.key == key).order_by(keys.c.day.desc()).limit(limit).subquery())
        for key in wanted
    ]
    if not latest:
        return []
    there = (articles.c.id.in_(union_all(*latest)), articles.c.story.is_not(None))
    newest = (func.max(articles.c.published).desc().nulls_last(), articles.c.story)
    asked = select(articles.c.story).where(*there).group_by(articles.c.story).order_by(*newest)
    return [str(story) for story in connection.scalars(asked.limit(limit))]


def changed_for(story: ColumnElement[str], person: str) -> ColumnElement[bool]:
    """Whether a person looked at a story, which changed since; found by what the person looked at."""
    seen = looks.join(stories, and_(stories.c.id == looks.c.story, stories.c.changed > looks.c.at))
    return story.in_(select(looks.c.story).select_from(seen).where(looks.c.person == person))


def find_judgement(connection: Connection, judgement: str) -> Judgement:
    """See `Store.judgement`."""
    row = connection.execute(select(judgements).where(judgements.c.id == judgement)).first()
    if row is None:
        raise KeyError(judgement)
    return _judgement(connection, row)


def find_judgements(
    connection: Connection, kind: str | None, subject: str | None, *, retracted: bool
) -> list[Judgement]:
    """See `Store.judgements`."""
    asked = select(judgements)
    if kind is not None:
        asked = asked.where(judgements.c.kind == kind)
    if subject is not None:
        asked = asked.where(judgements.c.id.in_(select(subjects.c.judgement).where(subjects.c.subject == subject)))
    if not retracted:
        asked = asked.where(judgements.c.retracted_at.is_(None))
    rows = connection.execute(asked.order_by(judgements.c.at, judgements.c.id)).all()
    return [_judgement(connection, row) for row in rows]


def find_standing(connection: Connection, wanted: Collection[str]) -> Standing:
    """See `Store.standing`."""
    if connection.scalar(select(subjects.c.judgement).limit(1)) is None:  # most stores have none, and are asked often
        return Standing()
    today = with_older(connection, wanted)
    theirs = select(subjects.c.judgement).where(subjects.c.subject.in_(today))
    asked = select(judgements).where(judgements.c.id.in_(theirs), judgements.c.retracted_at.is_(None))
    rows = connection.execute(asked.order_by(judgements.c.at, judgements.c.id)).all()
    return Standing(tuple(_judgement(connection, row) for row in rows), today)


def find_readings(connection: Connection, wanted: Collection[str]) -> dict[str, Record]:
    """See `Store.readings`."""
    asked = select(articles.c.id, articles.c.reading).where(articles.c.id.in_(wanted))
    return {row.id: unpack(row.reading) for row in connection.execute(asked)}


def number_of_stories(connection: Connection, most: int) -> int | None:
    """See `Store.number_of_stories`."""
    some = select(stories.c.id).limit(most + 1).subquery()
    number = connection.scalar(select(func.count()).select_from(some)) or 0
    return number if number <= most else None


def count(connection: Connection) -> Mapping[str, int]:
    """See `Store.counts`."""
    older = select(func.count()).select_from(articles).where(articles.c.newer.is_not(None))
    versions = connection.scalar(older) or 0
    return {
        "pages": _number(connection, pages),
        "articles": _number(connection, articles) - versions,
        "versions": versions,
        "claims": _number(connection, claims),
        "stories": _number(connection, stories),
        "judgements": _number(connection, judgements),
    }


def whole_id(connection: Connection, table: Table, beginning: str) -> str:
    """The id itself, or the only one that begins so; KeyError."""
    key: Column[str] = table.c.id
    if connection.scalar(select(key).where(key == beginning)) is not None:
        return beginning
    if len(beginning) < _LEAST_OF_AN_ID:
        raise KeyError(beginning)
    found = connection.scalars(select(key).where(key.startswith(beginning, autoescape=True)).limit(2)).all()
    if len(found) != 1:
        raise KeyError(beginning)
    return found[0]


def _summaries(connection: Connection, rows: Sequence[Row[Any]]) -> list[Summary]:
    if not rows:
        return []
    ids = [row.id for row in rows]
    asked = select(points.c.story, points.c.status, func.count()).where(points.c.story.in_(ids))
    statuses: dict[str, dict[str, int]] = {}
    for story, status, number in connection.execute(asked.group_by(points.c.story, points.c.status)):
        statuses.setdefault(story, {})[status] = number
    return [
        Summary(
            row.id,
            row.title,
            row.articles,
            row.outlets,
            parse_day(row.first),
            parse_day(row.last),
            statuses.get(row.id, {}),
            parse_moment(row.changed),
            row.due,
        )
        for row in rows
    ]


def _judgement(connection: Connection, row: Row[Any]) -> Judgement:
    retracted = parse_moment(row.retracted_at) if row.retracted_at else None
    subject = about(connection, row.id)
    value = json.loads(row.value)
    return Judgement(
        row.kind, subject, value, row.by, parse_moment(row.at), row.note, row.retracted_by, retracted, row.id
    )


def _number(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0
