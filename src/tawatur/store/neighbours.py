"""The articles of a store as grouping asks for them: an index of keys, counts by day, and the stories."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Integer,
    Select,
    Subquery,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from tawatur.model import Days, Signature, Verdict
from tawatur.store.schema import articles, judgements, keys, spreads, subjects

SAME_STORY = "same story"
_ALL = ""  # the key that counts every article of a day

_wanted: BindParameter[Any] = bindparam("wanted", expanding=True)
_ANY_VERDICT = select(judgements.c.id).where(judgements.c.kind == SAME_STORY).limit(1)
_SIGNATURES = select(articles.c.signature).where(articles.c.id.in_(_wanted))
_THEIRS = select(articles.c.story).where(articles.c.id.in_(_wanted), articles.c.story.is_not(None))
_STORIES = select(articles.c.story, articles.c.id).where(articles.c.story.in_(_THEIRS)).order_by(articles.c.id)


class Neighbours:
    """What one transaction sees."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def spread(self, wanted: Collection[str], days: Days | None) -> tuple[int, Mapping[str, int]]:
        given = {"wanted": [_ALL, *wanted], **_ends(days)}
        found = {key: int(number) for key, number in self._connection.execute(_spread(days is None), given) if number}
        return found.pop(_ALL, 0), found

    def sharing(self, wanted: Collection[str], days: Days | None, limit: int) -> Sequence[str]:
        given = {"wanted": list(wanted), "most": limit, **_ends(days)}
        return [row.article for row in self._connection.execute(_sharing(days is None), given)]

    def signatures(self, wanted: Collection[str]) -> Sequence[Signature]:
        found = self._connection.execute(_SIGNATURES, {"wanted": list(wanted)})
        return [read_signature(row.signature) for row in found]

    def stories(self, wanted: Collection[str]) -> Sequence[tuple[str, ...]]:
        members: dict[str, list[str]] = {}
        for story, article in self._connection.execute(_STORIES, {"wanted": list(wanted)}):
            members.setdefault(story, []).append(article)
        return [tuple(each) for each in members.values()]

    def verdicts(self, wanted: Collection[str]) -> Sequence[Verdict]:
        """What people said of an older version holds for the newest one; of two on one pair the later one counts."""
        if self._connection.scalar(_ANY_VERDICT) is None:  # most stores have none, and are asked often
            return []
        older = with_older(self._connection, wanted)
        asked = (
            select(judgements.c.id, judgements.c.value)
            .where(judgements.c.kind == SAME_STORY, judgements.c.retracted_at.is_(None))
            .where(judgements.c.id.in_(select(subjects.c.judgement).where(subjects.c.subject.in_(older))))
            .order_by(judgements.c.at, judgements.c.id)
        )
        found: dict[tuple[str, str], Verdict] = {}
        for judgement, value in self._connection.execute(asked):
            for left, right, same in _told(json.loads(value), about(self._connection, judgement)):
                left, right = sorted((newest(self._connection, left), newest(self._connection, right)))
                if left != right:
                    found[left, right] = Verdict(left, right, same)
        return list(found.values())


def _told(value: Mapping[str, Any], articles: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """What a judgement says of each two articles: of one group the first is with the others, of two groups none is."""
    groups = value.get("groups")
    if groups is None:
        yield articles[0], articles[1], bool(value["same"])
        return
    for group in groups:
        yield from ((group[0], other, True) for other in group[1:])
    for one, other in combinations(groups, 2):
        yield from ((left, right, False) for left, right in product(one, other))


def pack_signature(signature: Signature) -> bytes:
    """The signature as JSON."""
    return json.dumps(signature.as_record(), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def read_signature(packed: bytes) -> Signature:
    """What `pack_signature` made."""
    return Signature.from_record(json.loads(packed.decode("utf-8", "surrogatepass")))


def index(connection: Connection, signature: Signature) -> None:
    """Let an article be found and counted."""
    day = _day(signature)
    rows = [{"key": key, "day": day, "article": signature.article} for key in dict.fromkeys(signature.keys)]
    if rows:
        connection.execute(insert(keys), rows)
    _count(connection, [{"key": key, "day": day, "number": 1} for key in _counted(signature)])


def unindex(connection: Connection, signature: Signature) -> None:
    """The reverse of `index`."""
    connection.execute(delete(keys).where(keys.c.article == signature.article))
    here = (spreads.c.key.in_(_counted(signature)), spreads.c.day == _day(signature))
    connection.execute(update(spreads).where(*here).values(number=spreads.c.number - 1))
    connection.execute(delete(spreads).where(*here, spreads.c.number <= 0))


def newest(connection: Connection, article: str) -> str:
    """The version that took an article's place in the end."""
    while (newer := connection.scalar(select(articles.c.newer).where(articles.c.id == article))) is not None:
        article = newer
    return article


def about(connection: Connection, judgement: str) -> tuple[str, ...]:
    """The ids that a judgement is about, in their order."""
    asked = select(subjects.c.subject).where(subjects.c.judgement == judgement).order_by(subjects.c.number)
    return tuple(connection.scalars(asked))


def with_older(connection: Connection, wanted: Collection[str]) -> dict[str, str]:
    """These articles, and all versions whose place they took, each with the one of these that it is a version of."""
    found = {article: article for article in wanted}
    fresh = dict(found)
    while fresh:
        asked = select(articles.c.id, articles.c.newer).where(articles.c.newer.in_(fresh))
        fresh = {row.id: found[row.newer] for row in connection.execute(asked).all() if row.id not in found}
        found |= fresh
    return found


def _counted(signature: Signature) -> list[str]:
    return [_ALL, *dict.fromkeys(signature.counted)]


def _count(connection: Connection, rows: list[dict[str, Any]]) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    adding = dialect.insert(spreads)
    connection.execute(
        adding.on_conflict_do_update(
            index_elements=["key", "day"], set_={"number": spreads.c.number + adding.excluded.number}
        ),
        rows,
    )


def _day(signature: Signature) -> str:
    return signature.day.isoformat() if signature.day else ""


@cache
def _spread(always: bool) -> Select[Any]:
    # Built once for all days or for some, as the next: building a statement costs more than running it.
    there = _of_keys(spreads, always)
    return select(there.c.key, func.sum(there.c.number)).group_by(there.c.key)


@cache
def _sharing(always: bool) -> Select[Any]:
    shared = func.count().label("shared")
    there = _of_keys(keys, always)
    found = select(there.c.article, shared).group_by(there.c.article)
    return found.order_by(shared.desc(), there.c.article).limit(bindparam("most", type_=Integer))


def _of_keys(table: Table, always: bool) -> Subquery:
    """The rows of the keys, of every day, or of some and of none.

    Of the last, each is asked for by itself: a day *or* none cannot be looked up, and all that ever had a common key
    would be gone through.
    """
    asked = select(table).where(table.c.key.in_(_wanted))
    if always:
        return asked.subquery()
    dated = asked.where(table.c.day.between(bindparam("first"), bindparam("last")))
    return union_all(asked.where(table.c.day == ""), dated).subquery()


def _ends(days: Days | None) -> dict[str, str]:
    return {} if days is None else {"first": days.first.isoformat(), "last": days.last.isoformat()}
