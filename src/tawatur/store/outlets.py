"""An outlet, by words of its name or by its domain -> the condition that articles are its own."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, select, union_all

from tawatur.store.records import Normalise, Query
from tawatur.store.schema import articles, passages

_MOST = 50  # outlets that one name may stand for


def has_words(where: ColumnElement[str], words: str, normalise: Normalise) -> ColumnElement[bool]:
    """Whether all words are among the spaced stems; no words are in none."""
    stems = normalise(words).stems.split()
    found = [where.contains(f" {stem} ", autoescape=True) for stem in stems]
    return and_(*found) if found else literal(False)


def of_outlet(connection: Connection, query: Query, normalise: Normalise) -> ColumnElement[bool]:
    """Whether an article is of the outlet asked for.

    Where nothing else is asked for, the articles are named, as many of the latest as are wanted: so that not every one
    of an outlet's articles is looked at for the first page of them.
    """
    domain = (query.outlet or "").lower()
    names = _names(connection, query.outlet or "", normalise)
    others = (query.words.strip(), query.holder, query.stance, query.status, query.place, query.first, query.last)
    if any(others) or query.kind != "article":
        return or_(articles.c.outlet_words.in_(names), articles.c.domain == domain)
    wanted = query.offset + query.limit
    conditions = [articles.c.outlet_words == name for name in names] + [articles.c.domain == domain]
    latest = [
        select(select(articles.c.id).where(each).order_by(articles.c.published.desc()).limit(wanted).subquery().c.id)
        for each in conditions
    ]
    return passages.c.article.in_(union_all(*latest))


def _names(connection: Connection, words: str, normalise: Normalise) -> list[str]:
    """The stems of every outlet whose name has the words, found by leaps through the index from one to the next."""
    first = select(func.min(articles.c.outlet_words).label("name")).cte("names", recursive=True)
    after = select(func.min(articles.c.outlet_words)).where(articles.c.outlet_words > first.c.name).scalar_subquery()
    names = first.union_all(select(after).where(first.c.name.is_not(None)))
    asked = select(names.c.name).where(names.c.name.is_not(None), has_words(names.c.name, words, normalise))
    return list(connection.scalars(asked.limit(_MOST)))
