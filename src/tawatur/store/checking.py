"""A store -> what is wrong with it."""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select, text
from sqlalchemy.exc import DBAPIError

from tawatur.store.neighbours import read_signature
from tawatur.store.packing import unpack
from tawatur.store.schema import articles, blobs, keys, pages, passages, point_claims, points, spreads, stories


def check(connection: Connection) -> Iterator[str]:
    """Each fault in words, from the file itself to what the tables say of each other."""
    if connection.dialect.name == "sqlite":
        yield from _check_file(connection)
    yield from _check_pages(connection)
    yield from _check_articles(connection)
    yield from _check_stories(connection)
    yield from _check_index(connection)


def _check_file(connection: Connection) -> Iterator[str]:
    for row in connection.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"a row of {row[0]} names a row of {row[2]} that is not there"
    try:
        connection.execute(text("INSERT INTO passage_words(passage_words, rank) VALUES ('integrity-check', 1)"))
    except DBAPIError:
        yield "the search index does not fit the passages: tawatur reread makes it anew"


def _check_pages(connection: Connection) -> Iterator[str]:
    for sha256, packed in connection.execute(select(blobs.c.sha256, blobs.c.packed).execution_options(yield_per=50)):
        try:
            fits = hashlib.sha256(zlib.decompress(packed)).hexdigest() == sha256
        except zlib.error:
            fits = False
        if not fits:
            yield f"the bytes of page {sha256[:16]}… are not those that were fetched"
    unread = select(pages.c.id).where(pages.c.failure.is_(None), pages.c.id.not_in(select(articles.c.page)))
    for page in connection.scalars(unread):
        yield f"page {page} has neither an article nor a reason why not"


def _check_articles(connection: Connection) -> Iterator[str]:
    asked = select(articles.c.id, articles.c.reading, blobs.c.sha256)
    joined = asked.join(pages, pages.c.id == articles.c.page).join(blobs, blobs.c.sha256 == pages.c.sha256)
    for article, reading, sha256 in connection.execute(joined.execution_options(yield_per=50)):
        record = unpack(reading)
        if (record["id"], record["sha256"]) != (article, sha256):
            yield f"the reading of article {article} is that of another one"
    homeless = or_(
        articles.c.newer.is_(None) & articles.c.story.is_(None),
        articles.c.newer.is_not(None) & articles.c.story.is_not(None),
    )
    for article in connection.scalars(select(articles.c.id).where(homeless)):
        yield f"article {article} is in no story, or an older version is in one"
    twice = select(articles.c.address).where(articles.c.newer.is_(None), articles.c.address.is_not(None))
    for address in connection.scalars(twice.group_by(articles.c.address).having(func.count() > 1)):
        yield f"{address} has two newest versions"


def _check_stories(connection: Connection) -> Iterator[str]:
    number = func.count(articles.c.id)
    joined = select(stories.c.id).outerjoin(articles, articles.c.story == stories.c.id)
    for story in connection.scalars(
        joined.group_by(stories.c.id, stories.c.articles).having(number != stories.c.articles)
    ):
        yield f"story {story} has another number of articles than it says"
    stray = (
        select(point_claims.c.story, point_claims.c.claim)
        .outerjoin(articles, articles.c.id == point_claims.c.article)
        .join(stories, stories.c.id == point_claims.c.story)
        .where(articles.c.story.is_(None), stories.c.due.is_(False))
    )
    for story, claim in connection.execute(stray):
        yield f"claim {claim} is in a point of story {story}, but its article is in no story"
    lost = select(points.c.id).outerjoin(stories, stories.c.id == points.c.story).where(stories.c.id.is_(None))
    for point in connection.scalars(lost):
        yield f"point {point} is in no story"


def _check_index(connection: Connection) -> Iterator[str]:
    """Whether articles are counted and found by what their signatures say."""
    counted: Counter[tuple[str, str]] = Counter()
    found = 0
    asked = select(articles.c.signature).where(articles.c.newer.is_(None)).execution_options(yield_per=50)
    for packed in connection.scalars(asked):
        signature = read_signature(packed)
        day = signature.day.isoformat() if signature.day else ""
        counted.update((key, day) for key in {"", *signature.counted})
        found += len(set(signature.keys))
    kept = {(row.key, row.day): row.number for row in connection.execute(select(spreads))}
    if kept != counted:
        yield "the counts that grouping goes by are not those of the articles: tawatur reread makes them anew"
    if found != connection.scalar(select(func.count()).select_from(keys)):
        yield "the index that grouping goes by is not that of the articles: tawatur reread makes it anew"
    shown = select(articles.c.id).where(
        articles.c.newer.is_(None), articles.c.id.not_in(select(passages.c.article).where(passages.c.kind == "article"))
    )
    for article in connection.scalars(shown):
        yield f"article {article} cannot be found by search"
