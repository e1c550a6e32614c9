"""Words -> the passages that have them, by the index of the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    column,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
)

from tawatur.store.records import Normalise, Query, Searchable
from tawatur.store.schema import passages

_FORMS_WEIGHT = 4.0  # «وزير» before «الوزيرة», which has the same stem
_MANY = 5000  # passages with a word, above which those that came last are looked at, and ranked by less
INDEX = table("passage_words", column("rowid"), column("passage_words"))  # SQLite's


class Part(NamedTuple):
    """Words that must be found in this order; `prefix` says that the last one is the beginning of a word."""

    words: Searchable
    prefix: bool


class Match(NamedTuple):
    condition: ColumnElement[bool]
    score: ColumnElement[Any]  # the larger the better


class Latest(NamedTuple):
    """The passages that came last of those that have some words, and what ranks them before their age does."""

    rows: Select[Any]
    score: ColumnElement[Any]


def latest_rows(connection: Connection, query: Query, parts: Sequence[Part], normalise: Normalise) -> Latest | None:
    """What to look at instead of all that matches; None where all of it is little, or is narrowed down by a filter."""
    narrowed = (query.first, query.last, query.outlet, query.place, query.stance, query.status)
    held = split_words(normalise(query.holder)) if query.holder and query.kind == "claim" else []
    needed = [*parts, *held]
    if not needed or any(narrowed) or (parts and not _are_many(connection, parts)):
        return None
    if connection.dialect.name != "sqlite":
        match = matching(connection, needed).condition
        return Latest(select(passages.c.id).where(match).order_by(passages.c.id.desc()).limit(_MANY), literal(0.0))
    exact = _newest(" AND ".join(f"forms : {_quoted(part.words.forms, part)}" for part in parts)) if parts else None
    score = literal(0.0) if exact is None else case((passages.c.id.in_(exact), 1.0), else_=0.0)
    return Latest(_newest(_either(needed)), score)


def split_words(words: Searchable) -> list[Part]:
    """Each word as a part of its own."""
    pairs = zip(words.forms.split(), words.stems.split(), strict=True)
    return [Part(Searchable(form, stem), False) for form, stem in pairs]


def _are_many(connection: Connection, parts: Sequence[Part]) -> bool:
    """Whether any of the parts stands in so many passages that to rank them takes long."""
    if connection.dialect.name != "sqlite":
        return True
    for part in parts:
        found = select(INDEX.c.rowid).where(INDEX.c.passage_words.op("MATCH")(_either([part]))).limit(_MANY + 1)
        if (connection.scalar(select(func.count()).select_from(found.subquery())) or 0) > _MANY:
            return True
    return False


def _newest(asked: str) -> Select[Any]:
    """The rows of SQLite's index that match, the last ones, which it gives in their order."""
    matches = INDEX.c.passage_words.op("MATCH")(asked)
    return select(INDEX.c.rowid).where(matches).order_by(INDEX.c.rowid.desc()).limit(_MANY)


def _either(parts: Sequence[Part]) -> str:
    """The parts as FTS5 asks for all of them, as they are spelled or by their stems."""
    return " AND ".join(
        f"(stems : {_quoted(part.words.stems, part)} OR forms : {_quoted(part.words.forms, part)})" for part in parts
    )


def matching(connection: Connection, parts: Sequence[Part]) -> Match:
    if connection.dialect.name == "sqlite":
        return Match(
            INDEX.c.passage_words.op("MATCH")(_either(parts)),
            -func.bm25(literal_column("passage_words"), _FORMS_WEIGHT, 1.0),
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
    return Match(condition, score)


def _quoted(words: str, part: Part) -> str:
    """The words as a phrase of FTS5; normalised words hold no quote marks, and are made safe all the same."""
    return '"' + words.replace('"', " ") + '"' + (" *" if part.prefix else "")


def _tsquery(words: str, part: Part) -> str:
    quoted = ["'" + word.replace("'", " ").replace("\\", " ") + "'" for word in words.split()]
    return " <-> ".join(quoted) + (":*" if part.prefix else "")
