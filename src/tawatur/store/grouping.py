"""Stories: who is in which, under which id, and their points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, exists, func, insert, or_, select, update

from tawatur.model import Regrouping, content_id
from tawatur.store.packing import pack_story, unpack_story
from tawatur.store.records import Record
from tawatur.store.schema import articles, point_claims, points, stories, successors
from tawatur.store.times import now

Group = tuple[str, ...]

# Built once: an article takes some thirty statements, and building one costs more than running it.
_EMPTY = {"title": "", "articles": 0, "outlets": 0, "disputed": 0, "first": None, "last": None, "due": True}
_wanted: BindParameter[Any] = bindparam("wanted", expanding=True)
_KNOWN = select(
    or_(
        exists().where(stories.c.id == bindparam("wanted")),
        exists().where(successors.c.story == bindparam("wanted")),
    )
)
_FOUND = insert(stories)
_STORY_OF = select(articles.c.id, articles.c.story).where(articles.c.id.in_(_wanted))
_FOUNDED = select(stories.c.id, stories.c.founded).where(stories.c.id.in_(_wanted))
_MOVE = update(articles).where(articles.c.id.in_(_wanted)).values(story=bindparam("into"))
_TOLD = (
    select(
        articles.c.story,
        stories.c.title,
        func.count().label("articles"),
        func.count(func.distinct(func.coalesce(articles.c.domain, articles.c.outlet))).label("outlets"),
        func.min(articles.c.published).label("first"),
        func.max(articles.c.published).label("last"),
    )
    .join(stories, stories.c.id == articles.c.story)
    .where(articles.c.story.in_(_wanted))
    .group_by(articles.c.story, stories.c.title)
    .order_by(articles.c.story)
)
_REFRESH = (
    update(stories)
    .where(stories.c.id == bindparam("story"))
    .values({name: bindparam(name) for name in ("title", "articles", "outlets", "first", "last", "due", "changed")})
)
_HOMES_AND_HOSTS = (
    select(articles.c.story)
    .where(articles.c.id.in_(_wanted), articles.c.story.is_not(None))
    .union(select(point_claims.c.story).where(point_claims.c.article.in_(_wanted)))
)
_DUE = update(stories).where(stories.c.id == bindparam("story"), stories.c.due.is_(False)).values(due=True)


def found_story(connection: Connection, members: Group, row: Mapping[str, Any] = _EMPTY) -> str:
    """A new story under an id of its own; `row` is what is known of it, nothing where `refresh` is to follow."""
    story, tries = "s" + content_id(*members), 0
    while connection.scalar(_KNOWN, {"wanted": story}):
        tries += 1
        story = "s" + content_id(*members, tries)
    time = now()
    connection.execute(_FOUND, {**_EMPTY, **row, "id": story, "changed": time, "founded": time})
    return story


def regroup(connection: Connection, regrouping: Regrouping, unseen: Collection[str] = ()) -> None:
    """See `Writer.regroup`. What is in `before` and in `after` alike is left alone.

    `unseen` are stories that this transaction founded: nobody has kept an address of theirs.
    """
    gone = set(regrouping.before) - set(regrouping.after)
    come = sorted(set(regrouping.after) - set(regrouping.before))
    if not come:
        return
    moving = [*_flat(gone), *_flat(come)]
    were = {row.id: row.story for row in connection.execute(_STORY_OF, {"wanted": moving})}
    kept = _heirs(come, were, _founded(connection, were.values()))
    for group in come:
        story = kept.get(group) or found_story(connection, group)
        kept[group] = story
        moved = [article for article in group if were.get(article) != story]
        if moved:
            connection.execute(_MOVE, {"wanted": moved, "into": story})
    dropped = refresh(connection, {*were.values(), *kept.values()}, unseen)
    now_in = {article: kept[group] for group in come for article in group}
    _bequeath(connection, were, now_in, dropped - set(unseen))


def refresh(connection: Connection, touched: Iterable[str | None], unseen: Collection[str] = ()) -> set[str]:
    """Bring the rows of stories whose articles changed up to date; those without articles are no more, and are returned."""
    wanted = {each for each in touched if each is not None}
    told = connection.execute(_TOLD, {"wanted": sorted(wanted)}).all()
    gone = wanted - {row.story for row in told}
    for story in sorted(gone):
        if story not in unseen:
            _forget_points(connection, story)
    if gone:
        connection.execute(delete(stories).where(stories.c.id.in_(sorted(gone))))
    time = now()
    for row in told:
        title = row.title or _first_title(connection, row.story)
        values = {"articles": row.articles, "outlets": row.outlets, "first": row.first, "last": row.last}
        connection.execute(_REFRESH, {**values, "title": title, "due": True, "changed": time, "story": row.story})
    return gone


def disturb(connection: Connection, wanted: Collection[str]) -> None:
    """Let the stories that these articles are in, or speak in as guests, be due."""
    # One by one: of all in one statement SQLite goes through every story that is not due.
    for story in connection.scalars(_HOMES_AND_HOSTS, {"wanted": list(wanted)}).all():
        connection.execute(_DUE, {"story": story})


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
        "printout": pack_story(printout),
        "due": False,
        "disputed": sum(each["status"] == "disputed" for each in printout["points"]),
    }
    if old is None or unpack_story(old) != printout:
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
    found = connection.execute(_FOUNDED, {"wanted": sorted({each for each in wanted if each})})
    return {row.id: row.founded for row in found}


def _heirs(come: Sequence[Group], were: Mapping[str, str | None], founded: Mapping[str, str]) -> dict[Group, str]:
    """Which group goes on under which story's id: the largest share first, then the oldest story; each id and group once."""
    shares = Counter((group, story) for group in come for article in group if (story := were.get(article)))
    taken: dict[Group, str] = {}
    for (group, story), _ in sorted(shares.items(), key=lambda item: (-item[1], founded[item[0][1]], item[0])):
        if group not in taken and story not in taken.values():
            taken[group] = story
    return taken


def _bequeath(
    connection: Connection, were: Mapping[str, str | None], now_in: Mapping[str, str], dropped: Collection[str]
) -> None:
    """A story that is no more goes on as the one that has most of its articles."""
    moved: dict[str, Counter[str]] = {}
    for article, story in were.items():
        if story and article in now_in:
            moved.setdefault(story, Counter())[now_in[article]] += 1
    for story in sorted(set(moved) & set(dropped)):
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


def _forget_points(connection: Connection, story: str) -> None:
    connection.execute(delete(point_claims).where(point_claims.c.story == story))
    connection.execute(delete(points).where(points.c.story == story))


def _flat(groups: Iterable[Group]) -> list[str]:
    return [article for group in groups for article in group]
