"""What changed in a story that grows: which points are new, whose status is another, which numbers came since."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from tawatur.compare.story import compare
from tawatur.model import Change, Point, Reading, Story


def changes_since(story: Story, readings: Sequence[Reading], since: dt.date) -> tuple[Change, ...]:
    """The points of a story that its articles from `since` on made new or changed, in the story's order.

    `readings` are all articles of the story and its guests; an article without a day was there before.
    """
    earlier = [each for each in readings if (each.document.article.published or dt.date.min) < since]
    own = [each for each in earlier if each.document.article.id in story.articles]
    guests = [each for each in earlier if each.document.article.id not in story.articles]
    before = compare(own, guests)
    points = before[0].points if before else ()
    old = {each.document.article.id for each in earlier}
    found = (_change(point, _same(point, points), old) for point in story.points)
    return tuple(change for change in found if change is not None)


def changed_points(earlier: Story, later: Story) -> tuple[Change, ...]:
    """What became of the points of a story from one composition to a later one, in the order of the later one."""
    old = set(earlier.articles)
    found = (_change(point, _same(point, earlier.points), old) for point in later.points)
    return tuple(change for change in found if change is not None)


def forebears(earlier: Story, later: Story) -> dict[str, str]:
    """Point of the later composition -> the point of the earlier one that it goes on with, where there is one."""
    found = ((point.id, _same(point, earlier.points)) for point in later.points)
    return {point: same.id for point, same in found if same is not None}


def _same(point: Point, points: Sequence[Point]) -> Point | None:
    """The earlier point that most claims of the point stood in; None where none of them stood anywhere."""
    claims = {(claim.article, claim.content) for side in point.sides for claim in side.claims}
    votes: Counter[int] = Counter()
    for number, each in enumerate(points):
        votes[number] = sum((claim.article, claim.content) in claims for side in each.sides for claim in side.claims)
    best = max(votes, key=lambda number: (votes[number], -number), default=None)
    return points[best] if best is not None and votes[best] else None


def _change(point: Point, earlier: Point | None, old: set[str]) -> Change | None:
    """What is new of a point; None where nothing is."""
    if earlier is None:
        return Change(point.id, None, point.status, point.figures)
    known = {(each.value, each.low, each.high, each.unit) for each in earlier.figures}
    figures = tuple(
        each
        for each in point.figures
        if each.article not in old and (each.value, each.low, each.high, each.unit) not in known
    )
    if earlier.status == point.status and not figures:
        return None
    return Change(point.id, earlier.status, point.status, figures)
