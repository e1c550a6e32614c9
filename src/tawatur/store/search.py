"""Queries -> hits: words and phrases through the index of the database, filters by the rows beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    exists,
    func,
    literal,
    select,
    text,
)

from tawatur.store.looking import changed_for
from tawatur.store.matching import INDEX, Latest, Match, Part, latest_rows, matching, split_words
from tawatur.store.outlets import has_words, of_outlet
from tawatur.store.records import Hit, Normalise, Query
from tawatur.store.schema import articles, claims, entities, passages, point_claims, points
from tawatur.store.times import parse_day

_PHRASE = re.compile('«([^»]*)»|“([^”]*)”|"([^"]*)"')
_MOST_MATCHES = (
    3000  # that are ranked for a list of stories: the latest ones, so that common words cost no more than rare ones
)
_MOST_WORDS = 32  # of one query; nobody types more, and each costs a look-up


def search(connection: Connection, query: Query, normalise: Normalise) -> list[Hit]:
    """The hits of a query in their order; none for a query that has neither words nor filters that anything passes.

    Of words that very many passages have, those are looked at that came last; so are those of a holder who is not
    narrowed down further.
    """
    parts = split(query, normalise)
    if query.words.strip() and not parts:
        return []  # nothing but marks was asked for
    latest = latest_rows(connection, query, parts, normalise)
    ranked = parts if latest is None or connection.dialect.name != "sqlite" else []
    asked = _filtered(connection, _select(connection, query, ranked, latest), query, normalise)
    return [_hit(query, row) for row in connection.execute(asked.limit(query.limit).offset(query.offset))]


def stories_with(connection: Connection, query: Query, normalise: Normalise) -> list[str]:
    """See `Store.stories_with`."""
    parts = split(query, normalise)
    if not parts:
        return []
    match = matching(connection, parts)
    key = INDEX.c.rowid if connection.dialect.name == "sqlite" else passages.c.id
    found = select(key.label("id"), match.score.label("score")).where(match.condition)
    latest = found.order_by(key.desc()).limit(_MOST_MATCHES).subquery()
    there = latest.join(passages, passages.c.id == latest.c.id).join(articles, articles.c.id == passages.c.article)
    asked = select(articles.c.story).select_from(there)
    asked = asked.where(passages.c.kind == query.kind, articles.c.story.is_not(None))
    if query.status:
        asked = asked.where(_in_point_of(query))
    if query.changed_for:
        asked = asked.where(changed_for(articles.c.story, query.changed_for))
    order = (func.max(latest.c.score).desc(), func.max(articles.c.published).desc().nulls_last(), articles.c.story)
    return list(connection.scalars(asked.group_by(articles.c.story).order_by(*order)))


def split(query: Query, normalise: Normalise) -> list[Part]:
    """The phrases and single words of a query."""
    phrases = [next(filter(None, found.groups()), "") for found in _PHRASE.finditer(query.words)]
    loose = _PHRASE.sub(" ", query.words)
    parts = [Part(words, False) for phrase in phrases if (words := normalise(phrase)).stems]
    singles = split_words(normalise(loose))
    if singles and query.prefix:
        singles[-1] = singles[-1]._replace(prefix=True)
    return (parts + singles)[:_MOST_WORDS]


def _select(connection: Connection, query: Query, parts: Sequence[Part], latest: Latest | None) -> Select[Any]:
    """The passages that match, joined with the article, and with the claim where claims are looked for."""
    match = matching(connection, parts) if parts else Match(literal(True), literal(0.0))
    if latest is not None:
        match = match._replace(condition=and_(match.condition, passages.c.id.in_(latest.rows)))
        match = match if parts else match._replace(score=latest.score)
    source: FromClause = passages.join(articles, articles.c.id == passages.c.article)
    shown: list[Any] = [passages.c.item, passages.c.article, articles.c.story, articles.c.title]
    shown += [articles.c.outlet, articles.c.domain, articles.c.published, match.score.label("score")]
    if parts and connection.dialect.name == "sqlite":
        source = source.join(INDEX, INDEX.c.rowid == passages.c.id)
    if query.kind == "claim":
        source = source.join(claims, and_(claims.c.article == passages.c.article, claims.c.id == passages.c.item))
        shown += [claims.c.content, claims.c.holder, claims.c.stance]
    if query.kind == "entity":
        first_name = select(entities.c.name).where(_named_in_row()).limit(1).scalar_subquery()
        shown.append(first_name.label("name"))
    order = [text("score DESC")] if parts or latest is not None else []
    return (
        select(*shown)
        .select_from(source)
        .where(passages.c.kind == query.kind, match.condition)
        .order_by(*order, articles.c.published.desc().nulls_last(), passages.c.id)
    )


def _named_in_row() -> ColumnElement[bool]:
    return and_(entities.c.article == passages.c.article, entities.c.key == passages.c.item)


def _filtered(connection: Connection, asked: Select[Any], query: Query, normalise: Normalise) -> Select[Any]:
    if query.first:
        asked = asked.where(articles.c.published >= query.first.isoformat())
    if query.last:
        asked = asked.where(articles.c.published <= query.last.isoformat())
    if query.outlet:
        asked = asked.where(of_outlet(connection, query, normalise))
    if query.place:
        named = has_words(entities.c.words, query.place, normalise)
        asked = asked.where(exists().where(entities.c.article == passages.c.article, entities.c.kind == "place", named))
    if query.kind == "claim":
        if query.holder:
            asked = asked.where(has_words(claims.c.holder_words, query.holder, normalise))
        if query.stance:
            asked = asked.where(claims.c.stance == query.stance)
    elif query.holder or query.stance:
        held = [claims.c.article == passages.c.article]
        held += [has_words(claims.c.holder_words, query.holder, normalise)] if query.holder else []
        held += [claims.c.stance == query.stance] if query.stance else []
        asked = asked.where(exists().where(*held))
    if query.status:
        asked = asked.where(_in_point_of(query))
    return asked


def _in_point_of(query: Query) -> ColumnElement[bool]:
    """Whether the claim, or a claim of the article, is in a point of this status."""
    same = [point_claims.c.article == passages.c.article, points.c.status == query.status]
    same += [points.c.story == point_claims.c.story, points.c.id == point_claims.c.point]
    if query.kind == "claim":
        same.append(point_claims.c.claim == passages.c.item)
    return exists().where(*same)


def _hit(query: Query, row: Row[Any]) -> Hit:
    claim = query.kind == "claim"
    words = row.content if claim else row.name if query.kind == "entity" else row.title
    return Hit(
        query.kind,
        row.item,
        row.article,
        row.story,
        words or "",
        row.title,
        row.outlet or row.domain,
        parse_day(row.published),
        row.holder if claim else None,
        row.stance if claim else None,
        round(float(row.score), 6),
    )
