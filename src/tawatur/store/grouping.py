"""Stories: who is in which, under which id, and their points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from tawatur.model import Regrouping, content_id
from tawatur.store.packing import pack, unpack
from tawatur.store.records import Record
from tawatur.store.schema import articles, point_claims, points, stories, successors
from tawatur.store.times import now

Group = tuple[str, ...]


def found_story(connection: Connection, members: Group) -> str:
    """A new story, without anything of its own yet but its id."""
    story, tries = "s" + content_id(*members), 0
    while _known(connection, story):
        tries += 1
        story = "s" + content_id(*members, tries)
    connection.execute(
        insert(stories).values(
            id=story, title="", articles=0, outlets=0, disputed=0, due=True, changed=now(), founded=now()
        )
    )
    return story


def regroup(connection: Connection, regrouping: Regrouping) -> None:
    """See `Writer.regroup`. What is in `before` and in `after` alike is left alone."""
    gone = set(regrouping.before) - set(regrouping.after)
    come = sorted(set(regrouping.after) - set(regrouping.before))
    if not come:
        return
    moving = {*_flat(gone), *_flat(come)}
    asked = select(articles.c.id, articles.c.story).where(articles.c.id.in_(moving))
    were = {row.id: row.story for row in connection.execute(asked)}
    kept = _heirs(come, were, _founded(connection, were.values()))
    for group in come:
        story = kept.get(group) or found_story(connection, group)
        kept[group] = story
        connection.execute(update(articles).where(articles.c.id.in_(group)).values(story=story))
    refresh(connection, {*were.values(), *kept.values()} - {None})
    now_in = {article: kept[group] for group in come for article in group}
    _bequeath(connection, were, now_in)


def refresh(connection: Connection, touched: Iterable[str | None]) -> None:
    """Bring the rows of stories whose articles changed up to date; a story without articles is no more."""
    for story in sorted(each for each in set(touched) if each is not None):
        number, outlets, first, last = connection.execute(
            select(
                func.count(),
                func.count(func.distinct(func.coalesce(articles.c.domain, articles.c.outlet))),
                func.min(articles.c.published),
                func.max(articles.c.published),
            ).where(articles.c.story == story)
        ).one()
        if not number:
            _drop(connection, story)
            continue
        row = {"articles": number, "outlets": outlets, "first": first, "last": last, "due": True, "changed": now()}
        if not connection.scalar(select(stories.c.title).where(stories.c.id == story)):
            row["title"] = _first_title(connection, story)
        connection.execute(update(stories).where(stories.c.id == story).values(row))


def compose(connection: Connection, story: str, members: Sequence[str], printout: Record) -> bool:
    """See `Writer.compose`."""
    there = connection.scalars(select(articles.c.id).where(articles.c.story == story)).all()
    if not there or sorted(there) != sorted(members):
        return False
    _forget_points(connection, story)
    if printout["points"]:
        connection.execute(
            insert(points),
            [
                {"story": story, **{name: each[name] for name in ("id", "status", "text")}}
                for each in printout["points"]
            ],
        )
    placed = {tuple(row.values()): row for row in _placed(story, printout)}
    if placed:
        connection.execute(insert(point_claims), list(placed.values()))
    old = connection.scalar(select(stories.c.printout).where(stories.c.id == story))
    row: dict[str, Any] = {
        "title": printout["title"],
        "printout": pack(printout),
        "due": False,
        "disputed": sum(each["status"] == "disputed" for each in printout["points"]),
    }
    if old is None or unpack(old) != printout:
        row["changed"] = now()
    connection.execute(update(stories).where(stories.c.id == story).values(row))
    return True


def succeed(connection: Connection, story: str, successor: str) -> None:
    """Let a story that is no more be found as another one."""
    connection.execute(update(successors).where(successors.c.successor == story).values(successor=successor))
    connection.execute(delete(successors).where(successors.c.story.in_([story, successor])))
    connection.execute(insert(successors).values(story=story, successor=successor))


def _founded(connection: Connection, wanted: Iterable[str | None]) -> dict[str, str]:
    """When each story began."""
    asked = select(stories.c.id, stories.c.founded).where(stories.c.id.in_({each for each in wanted if each}))
    return {row.id: row.founded for row in connection.execute(asked)}


def _heirs(come: Sequence[Group], were: Mapping[str, str | None], founded: Mapping[str, str]) -> dict[Group, str]:
    """Which group goes on under which story's id: the largest share first, then the oldest story; each id and group once."""
    shares = Counter((group, story) for group in come for article in group if (story := were.get(article)))
    taken: dict[Group, str] = {}
    for (group, story), _ in sorted(shares.items(), key=lambda item: (-item[1], founded[item[0][1]], item[0])):
        if group not in taken and story not in taken.values():
            taken[group] = story
    return taken


def _bequeath(connection: Connection, were: Mapping[str, str | None], now_in: Mapping[str, str]) -> None:
    """A story that is no more goes on as the one that has most of its articles."""
    moved: dict[str, Counter[str]] = {}
    for article, story in were.items():
        if story and article in now_in:
            moved.setdefault(story, Counter())[now_in[article]] += 1
    there = set(connection.scalars(select(stories.c.id).where(stories.c.id.in_(moved))))
    for story in sorted(set(moved) - there):
        succeed(connection, story, min(moved[story].items(), key=lambda item: (-item[1], item[0]))[0])


def _placed(story: str, printout: Record) -> Iterable[dict[str, Any]]:
    for point in printout["points"]:
        for side in point["sides"]:
            for claim in side["claims"]:
                if claim["attribution"] is not None:
                    yield {
                        "story": story,
                        "point": point["id"],
                        "article": claim["article"],
                        "claim": claim["attribution"],
                        "side": side["side"],
                    }


def _first_title(connection: Connection, story: str) -> str:
    asked = select(articles.c.title).where(articles.c.story == story).order_by(articles.c.published, articles.c.id)
    return next((title for title in connection.scalars(asked) if title), "")


def _drop(connection: Connection, story: str) -> None:
    _forget_points(connection, story)
    connection.execute(delete(stories).where(stories.c.id == story))


def _forget_points(connection: Connection, story: str) -> None:
    connection.execute(delete(point_claims).where(point_claims.c.story == story))
    connection.execute(delete(points).where(points.c.story == story))


def _known(connection: Connection, story: str) -> bool:
    return bool(
        connection.scalar(select(func.count()).where(stories.c.id == story).select_from(stories))
        or connection.scalar(select(func.count()).where(successors.c.story == story).select_from(successors))
    )


def _flat(groups: Iterable[Group]) -> list[str]:
    return [article for group in groups for article in group]
