"""What is new for whoever looks: kept for each person, and kept anew by the look itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import Request

from tawatur.compare import changed_points
from tawatur.model import Change, Point, Story
from tawatur.printout import load_story, render_story
from tawatur.store import Look, Piece, Store
from tawatur.web.library import Summary
from tawatur.web.visitors import visitor_of

_VISIT = dt.timedelta(minutes=30)  # in which what was new stays shown
_NEWS = ""  # the list of all that is new, among the stories that were looked at
_HISTORY = 50


@dataclass(frozen=True, slots=True)
class Since:
    """What changed in a story since a person last looked: points with what became of them, and articles that came."""

    at: dt.datetime
    points: tuple[tuple[Point, Change], ...]
    articles: frozenset[str]


def look(request: Request, story: Story) -> Since | None:
    """What is new for the visitor, who has looked by that; None for the first look, and for one that nothing is known of."""
    store: Store | None = request.app.state.store
    person = visitor_of(request).name
    if store is None or not person:
        return None
    last = store.news.look(person, story.id)
    now = dt.datetime.now(dt.UTC)
    during = last is not None and now - last.at < _VISIT
    earlier = None if last is None else last.before or last.seen if during else last.seen
    if _is_a_look(request) and not during:
        store.news.keep_look(person, story.id, render_story(story), last.seen if last else None)
    return _since(load_story(earlier), story, last) if earlier and last else None


def _since(earlier: Story, story: Story, last: Look) -> Since | None:
    changes = {change.point: change for change in changed_points(earlier, story)}
    points = tuple((point, changes[point.id]) for point in story.points if point.id in changes)
    articles = frozenset(story.articles) - set(earlier.articles)
    return Since(last.at, points, articles) if points or articles else None


def looked(request: Request, stories: Sequence[Summary]) -> Mapping[str, str]:
    """Which stories are "new" or "changed" for the visitor; those that are neither are left out."""
    store: Store | None = request.app.state.store
    person = visitor_of(request).name
    if store is None or not person:
        return {}
    times = store.news.looked(person, [each.id for each in stories])
    found = {}
    for each in stories:
        if each.id not in times:
            found[each.id] = "new"
        elif each.changed and each.changed > times[each.id]:
            found[each.id] = "changed"
    return found


def latest(request: Request, store: Store, limit: int, offset: int) -> tuple[Sequence[Piece], dt.datetime | None]:
    """The last pieces of news, and when the visitor last looked at them."""
    person = visitor_of(request).name
    last = store.news.look(person, _NEWS)
    if _is_a_look(request) and (last is None or dt.datetime.now(dt.UTC) - last.at >= _VISIT):
        store.news.keep_look(person, _NEWS, None, {"at": last.at.isoformat()} if last else None)
        return store.news.latest(limit, offset), last.at if last else None
    before = last.before if last else None
    return store.news.latest(limit, offset), dt.datetime.fromisoformat(before["at"]) if before else None


def history(request: Request, story: Story, point: Point) -> Sequence[Piece]:
    """What became of a point, the latest first."""
    store: Store | None = request.app.state.store
    if store is None:
        return ()
    origin = store.news.origins(story.id).get(point.id, point.id)
    return store.news.latest(_HISTORY, origin=origin, story=story.id)


def _is_a_look(request: Request) -> bool:
    """Whether a person looks: a page of ours, or an address that was typed, and not one that another site leads to or a
    browser fetches beforehand."""
    site, purpose = request.headers.get("sec-fetch-site"), request.headers.get("sec-purpose", "")
    return site in ("same-origin", "none") and "prefetch" not in purpose
