"""One transaction that writes: pages with their readings, stories, judgements."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from tawatur.model import Regrouping
from tawatur.store import grouping
from tawatur.store.contract import Change
from tawatur.store.looking import find_standing
from tawatur.store.neighbours import Neighbours, index, newest, pack_signature, read_signature, unindex
from tawatur.store.news import Piece, tell
from tawatur.store.packing import digest, pack, pack_beside, pack_raw
from tawatur.store.records import Entry, Judgement, Normalise, Record, Standing
from tawatur.store.rows import rows_of, spaced
from tawatur.store.schema import (
    articles,
    blobs,
    claims,
    entities,
    feeds,
    figures,
    judgements,
    pages,
    passages,
    subjects,
)
from tawatur.store.times import moment, now


class SqlWriter:
    """See `contract.Writer`."""

    def __init__(self, connection: Connection, normalise: Normalise) -> None:
        self._connection = connection
        self._normalise = normalise
        self.neighbours = Neighbours(connection)
        self._founded: set[str] = set()

    def keep(self, entry: Entry) -> Change:
        reading = entry.reading
        if reading is None:
            self._keep_page(entry)
            return "failed"
        if self._has(articles, reading["id"]):
            return "unchanged"
        self._keep_page(entry)
        return self._add(entry, reading, self._newest_at(entry.address))

    def replace(self, page: str, entry: Entry) -> Change:
        reading = entry.reading
        old = self._connection.execute(
            select(articles).where(articles.c.page == page).order_by(articles.c.newer.is_not(None), articles.c.added)
        ).first()
        if reading is None:
            return "failed"
        if old is None or reading["id"] != old.id:
            if self._has(articles, reading["id"]):
                return "unchanged"
            self._set_failure(page, None)
            return self._add(entry, reading, old if old is not None and old.newer is None else None, page)
        fresh, signature = pack(reading), _signature_of(entry)
        values = {"reading": fresh, "signature": signature, "read_with": entry.read_with}
        self._connection.execute(update(articles).where(articles.c.id == old.id).values(values | _shown(reading)))
        if (fresh, signature) == (old.reading, old.signature):
            return "unchanged"
        if old.newer is None:
            self._hide(old)
            self._show(entry, reading)
            grouping.refresh(self._connection, [old.story])
        return "changed"

    def regroup(self, regrouping: Regrouping) -> None:
        grouping.regroup(self._connection, regrouping, self._founded)

    def compose(self, story: str, articles: Sequence[str], printout: Record) -> bool:
        return grouping.compose(self._connection, story, articles, printout)

    def tell(self, story: str, pieces: Sequence[Piece], origins: Mapping[str, str]) -> None:
        tell(self._connection, story, pieces, origins)

    def show(self, reading: Record) -> None:
        self._hide_rows(reading["id"])
        self._show_rows(reading)
        self.disturb([reading["id"]])

    def disturb(self, wanted: Collection[str]) -> None:
        asked = select(articles.c.id).where(articles.c.id.in_(wanted), articles.c.newer.is_not(None))
        older = self._connection.scalars(asked).all()
        grouping.disturb(self._connection, {*wanted, *(newest(self._connection, each) for each in older)})

    def standing(self, wanted: Collection[str]) -> Standing:
        return find_standing(self._connection, wanted)

    def judge(self, judgement: Judgement) -> None:
        if self._has(judgements, judgement.id):
            return
        row = {
            "id": judgement.id,
            "kind": judgement.kind,
            "value": json.dumps(dict(judgement.value), ensure_ascii=False),
            "by": judgement.by,
            "at": moment(judgement.at),
            "note": judgement.note,
        }
        self._connection.execute(insert(judgements).values(row))
        for number, subject in enumerate(judgement.about):
            values = {"judgement": judgement.id, "number": number, "subject": subject}
            self._connection.execute(insert(subjects).values(values))

    def remember(self, feed: str, state: Record) -> None:
        self._connection.execute(delete(feeds).where(feeds.c.url == feed))
        self._connection.execute(insert(feeds).values(url=feed, state=pack(state), changed=now()))

    def retract(self, judgement: str, by: str, at: dt.datetime) -> None:
        if not self._has(judgements, judgement):
            raise KeyError(judgement)
        standing = (judgements.c.id == judgement, judgements.c.retracted_at.is_(None))
        values = {"retracted_by": by, "retracted_at": moment(at)}
        self._connection.execute(update(judgements).where(*standing).values(values))

    def _add(self, entry: Entry, reading: Record, older: Any, page: str | None = None) -> Change:
        """A new article, which takes the place of an older one if there is one."""
        values = {
            "id": reading["id"],
            "page": page or entry.page_id,
            "address": entry.address,
            "version": older.version + 1 if older is not None else 1,
            "story": self._found_story(reading),
            "reading": pack(reading),
            "signature": _signature_of(entry),
            "read_with": entry.read_with,
            "added": now(),
            "outlet_words": self._outlet_words(reading),
        }
        self._connection.execute(insert(articles).values(values | _shown(reading)))
        self._show(entry, reading)
        if older is not None:
            self._supersede(older, reading["id"])
        return "changed" if older is not None else "added"

    def _found_story(self, reading: Record) -> str:
        """A story of the article alone."""
        shown = _shown(reading)
        outlets = int((shown["domain"] or shown["outlet"]) is not None)
        days = {"first": shown["published"], "last": shown["published"]}
        row = {"title": shown["title"] or "", "articles": 1, "outlets": outlets, **days}
        story = grouping.found_story(self._connection, (reading["id"],), row)
        self._founded.add(story)
        return story

    def _supersede(self, older: Any, newer: str) -> None:
        """The older version leaves search and its story; where it was alone there, the new one inherits the story."""
        self._hide(older)
        self._connection.execute(update(articles).where(articles.c.id == older.id).values(newer=newer, story=None))
        left = self._connection.scalar(select(articles.c.id).where(articles.c.story == older.story).limit(1))
        if left is None:
            fresh = self._connection.scalar(select(articles.c.story).where(articles.c.id == newer))
            self._connection.execute(update(articles).where(articles.c.id == newer).values(story=older.story))
            grouping.refresh(self._connection, [fresh])
        grouping.refresh(self._connection, [older.story])
        grouping.disturb(self._connection, [older.id])

    def _show(self, entry: Entry, reading: Record) -> None:
        """Let an article be found: its claims, entities, figures, words, and the keys that it is grouped by."""
        self._show_rows(reading)
        if entry.signature is not None:
            index(self._connection, entry.signature)

    def _show_rows(self, reading: Record) -> None:
        rows = rows_of(reading, self._normalise)
        for table, values in ((claims, rows.claims), (entities, rows.entities), (figures, rows.figures)):
            if values:
                self._connection.execute(insert(table), values)
        named = [each["item"] for each in rows.passages if each["kind"] == "entity"]
        asked = select(passages.c.item).where(passages.c.kind == "entity", passages.c.item.in_(named))
        known = set(self._connection.scalars(asked))
        fresh = [each for each in rows.passages if each["kind"] != "entity" or each["item"] not in known]
        self._connection.execute(insert(passages), fresh)

    def _hide(self, old: Any) -> None:
        """The reverse of `_show`."""
        self._hide_rows(old.id)
        unindex(self._connection, read_signature(old.signature))

    def _hide_rows(self, article: str) -> None:
        """What the article alone was the first to name stays to be found where others name it too."""
        theirs = passages.c.article == article
        asked = select(passages.c.id, passages.c.item).where(theirs, passages.c.kind == "entity")
        for passage, key in self._connection.execute(asked).all():
            other = self._connection.scalar(
                select(entities.c.article).where(entities.c.key == key, entities.c.article != article).limit(1)
            )
            if other is not None:
                self._connection.execute(update(passages).where(passages.c.id == passage).values(article=other))
        for table in (passages, claims, entities, figures):
            self._connection.execute(delete(table).where(table.c.article == article))

    def _keep_page(self, entry: Entry) -> None:
        if self._has(pages, entry.page_id):
            self._set_failure(entry.page_id, entry.failure)
            return
        sha256 = digest(entry.page.raw)
        if not self._connection.scalar(select(blobs.c.sha256).where(blobs.c.sha256 == sha256)):
            self._connection.execute(insert(blobs).values(sha256=sha256, packed=pack_raw(entry.page.raw)))
        values = {
            "id": entry.page_id,
            "sha256": sha256,
            "place": entry.page.place,
            "kind": entry.page.kind,
            "beside": pack_beside(entry.page),
            "failure": entry.failure,
            "added": now(),
        }
        self._connection.execute(insert(pages).values(values))

    def _set_failure(self, page: str, failure: str | None) -> None:
        self._connection.execute(update(pages).where(pages.c.id == page).values(failure=failure))

    def _newest_at(self, address: str | None) -> Any:
        if address is None:
            return None
        return self._connection.execute(
            select(articles).where(articles.c.address == address, articles.c.newer.is_(None))
        ).first()

    def _outlet_words(self, reading: Record) -> str:
        outlet: Mapping[str, Any] = reading["outlet"] or {}
        return spaced(self._normalise(outlet.get("name") or "").stems)

    def _has(self, table: Table, key: str) -> bool:
        return self._connection.scalar(select(table.c.id).where(table.c.id == key)) is not None


def _shown(reading: Record) -> dict[str, Any]:
    """The columns of an article that are copies of what its reading says."""
    outlet = reading["outlet"] or {"name": None, "domain": None}
    return {
        "outlet": outlet["name"],
        "domain": outlet["domain"],
        "title": reading["title"],
        "published": reading["published"],
    }


def _signature_of(entry: Entry) -> bytes:
    if entry.signature is None:
        raise ValueError("a reading is kept with its signature")
    return pack_signature(entry.signature)
