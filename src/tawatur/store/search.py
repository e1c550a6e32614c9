"""Queries -> hits: words and phrases through the index of the database, filters by the rows beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    and_,
    column,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
    text,
)

from tawatur.store.records import Hit, Normalise, Query, Searchable
from tawatur.store.schema import articles, claims, entities, passages, point_claims, points
from tawatur.store.times import parse_day

_FORMS_WEIGHT = 4.0  # «وزير» before «الوزيرة», which has the same stem
_PHRASE = re.compile('«([^»]*)»|“([^”]*)”|"([^"]*)"')
_MOST_MATCHES = (
    3000  # that are ranked for a list of stories: the latest ones, so that common words cost no more than rare ones
)
_MOST_WORDS = 32  # of one query; nobody types more, and each costs a look-up
_index = table("passage_words", column("rowid"), column("passage_words"))  # SQLite's


class Part(NamedTuple):
    """Words that must be found in this order; `prefix` says that the last one is the beginning of a word."""

    words: Searchable
    prefix: bool


class _Match(NamedTuple):
    condition: ColumnElement[bool]
    score: ColumnElement[Any]  # the larger the better


def search(connection: Connection, query: Query, normalise: Normalise) -> list[Hit]:
    """The hits of a query in their order; none for a query that has neither words nor filters that anything passes."""
    parts = split(query, normalise)
    if query.words.strip() and not parts:
        return []  # nothing but marks was asked for
    asked = _filtered(_select(connection, query, parts), query, normalise)
    return [_hit(query, row) for row in connection.execute(asked.limit(query.limit).offset(query.offset))]


def stories_with(connection: Connection, query: Query, normalise: Normalise) -> list[str]:
    """See `Store.stories_with`."""
    parts = split(query, normalise)
    if not parts:
        return []
    match = _matching(connection, parts)
    key = _index.c.rowid if connection.dialect.name == "sqlite" else passages.c.id
    found = select(key.label("id"), match.score.label("score")).where(match.condition)
    latest = found.order_by(key.desc()).limit(_MOST_MATCHES).subquery()
    there = latest.join(passages, passages.c.id == latest.c.id).join(articles, articles.c.id == passages.c.article)
    asked = select(articles.c.story).select_from(there)
    asked = asked.where(passages.c.kind == query.kind, articles.c.story.is_not(None))
    if query.status:
        asked = asked.where(_in_point_of(query))
    order = (func.max(latest.c.score).desc(), func.max(articles.c.published).desc().nulls_last(), articles.c.story)
    return list(connection.scalars(asked.group_by(articles.c.story).order_by(*order)))


def split(query: Query, normalise: Normalise) -> list[Part]:
    """The phrases and single words of a query."""
    phrases = [next(filter(None, found.groups()), "") for found in _PHRASE.finditer(query.words)]
    loose = _PHRASE.sub(" ", query.words)
    parts = [Part(words, False) for phrase in phrases if (words := normalise(phrase)).stems]
    singles = [Part(Searchable(*pair), False) for pair in _pairs(normalise(loose))]
    if singles and query.prefix:
        singles[-1] = singles[-1]._replace(prefix=True)
    return (parts + singles)[:_MOST_WORDS]


def _pairs(words: Searchable) -> list[tuple[str, str]]:
    return list(zip(words.forms.split(), words.stems.split(), strict=True))


def _select(connection: Connection, query: Query, parts: Sequence[Part]) -> Select[Any]:
    """The passages that match, joined with the article, and with the claim where claims are looked for."""
    match = _matching(connection, parts) if parts else _Match(literal(True), literal(0.0))
    source: FromClause = passages.join(articles, articles.c.id == passages.c.article)
    shown: list[Any] = [passages.c.item, passages.c.article, articles.c.story, articles.c.title]
    shown += [articles.c.outlet, articles.c.domain, articles.c.published, match.score.label("score")]
    if parts and connection.dialect.name == "sqlite":
        source = source.join(_index, _index.c.rowid == passages.c.id)
    if query.kind == "claim":
        source = source.join(claims, and_(claims.c.article == passages.c.article, claims.c.id == passages.c.item))
        shown += [claims.c.content, claims.c.holder, claims.c.stance]
    if query.kind == "entity":
        first_name = select(entities.c.name).where(_named_in_row()).limit(1).scalar_subquery()
        shown.append(first_name.label("name"))
    order = [text("score DESC")] if parts else []
    return (
        select(*shown)
        .select_from(source)
        .where(passages.c.kind == query.kind, match.condition)
        .order_by(*order, articles.c.published.desc().nulls_last(), passages.c.id)
    )


def _named_in_row() -> ColumnElement[bool]:
    return and_(entities.c.article == passages.c.article, entities.c.key == passages.c.item)


def _matching(connection: Connection, parts: Sequence[Part]) -> _Match:
    if connection.dialect.name == "sqlite":
        asked = " AND ".join(
            f"(stems : {_quoted(part.words.stems, part)} OR forms : {_quoted(part.words.forms, part)})"
            for part in parts
        )
        return _Match(
            _index.c.passage_words.op("MATCH")(asked), -func.bm25(literal_column("passage_words"), _FORMS_WEIGHT, 1.0)
        )
    plain: ColumnElement[Any] = literal_column("'simple'")
    stems, forms = (func.to_tsvector(plain, each) for each in (passages.c.stems, passages.c.forms))
    asked_stems, asked_forms = (
        [func.to_tsquery(plain, _tsquery(getattr(part.words, name), part)) for part in parts]
        for name in ("stems", "forms")
    )
    condition = and_(
        *(or_(stems.op("@@")(stem), forms.op("@@")(form)) for stem, form in zip(asked_stems, asked_forms, strict=True))
    )
    score = sum(
        (_FORMS_WEIGHT * func.ts_rank(forms, form, 1) + func.ts_rank(stems, stem, 1)
         for stem, form in zip(asked_stems, asked_forms, strict=True)),
        start=literal(0.0),
    )  # fmt: skip
    return _Match(condition, score)


def _quoted(words: str, part: Part) -> str:
    """The words as a phrase of FTS5; normalised words hold no quote marks, and are made safe all the same."""
    return '"' + words.replace('"', " ") + '"' + (" *" if part.prefix else "")


def _tsquery(words: str, part: Part) -> str:
    quoted = ["'" + word.replace("'", " ").replace("\\", " ") + "'" for word in words.split()]
    return " <-> ".join(quoted) + (":*" if part.prefix else "")


def _filtered(asked: Select[Any], query: Query, normalise: Normalise) -> Select[Any]:
    if query.first:
        asked = asked.where(articles.c.published >= query.first.isoformat())
    if query.last:
        asked = asked.where(articles.c.published <= query.last.isoformat())
    if query.outlet:
        by_name = _has_words(articles.c.outlet_words, query.outlet, normalise)
        asked = asked.where(or_(by_name, articles.c.domain == query.outlet.lower()))
    if query.place:
        named = _has_words(entities.c.words, query.place, normalise)
        asked = asked.where(exists().where(entities.c.article == passages.c.article, entities.c.kind == "place", named))
    if query.kind == "claim":
        if query.holder:
            asked = asked.where(_has_words(claims.c.holder_words, query.holder, normalise))
        if query.stance:
            asked = asked.where(claims.c.stance == query.stance)
    elif query.holder or query.stance:
        held = [claims.c.article == passages.c.article]
        held += [_has_words(claims.c.holder_words, query.holder, normalise)] if query.holder else []
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


def _has_words(where: ColumnElement[str], words: str, normalise: Normalise) -> ColumnElement[bool]:
    """Whether all words are among the spaced stems; no words are in none."""
    stems = normalise(words).stems.split()
    found = [where.contains(f" {stem} ", autoescape=True) for stem in stems]
    return and_(*found) if found else literal(False)


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
