"""The order that a reader wants: the most disputed point first, what nobody else touches last."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Point, Status, Story

STATUSES: tuple[Status, ...] = ("disputed", "figures differ", "corroborated", "single witness", "outlet only")


def order_points(points: Sequence[Point]) -> list[Point]:
    """By status, then by how many witnesses stand on the weaker side, then by witnesses, articles and claims in all."""
    return sorted(points, key=_weight)


def split_stories(stories: Sequence[Story]) -> tuple[list[Story], list[Story]]:
    """The stories that several articles tell, the most disputed first; then the articles that stand alone."""
    several = [story for story in stories if len(story.articles) > 1]
    alone = [story for story in stories if len(story.articles) <= 1]
    return sorted(several, key=lambda story: (-_disputed(story), -len(story.articles))), alone


def _disputed(story: Story) -> int:
    return sum(point.status in ("disputed", "figures differ") for point in story.points)


def _weight(point: Point) -> tuple[int, int, int, int, int]:
    witnesses = sorted((len(side.witnesses) for side in point.sides), reverse=True)
    weaker = witnesses[1] if len(witnesses) > 1 else 0
    articles = len({claim.article for claim in point.claims})
    return STATUSES.index(point.status), -weaker, -sum(witnesses), -articles, -len(point.claims)
