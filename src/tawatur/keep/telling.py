"""Two compositions of a story -> what became of its points, and which point goes on with which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tawatur.compare import changed_points, forebears
from tawatur.model import Story
from tawatur.store import Piece


def find_news(earlier: Story, later: Story, known: Mapping[str, str]) -> tuple[tuple[Piece, ...], dict[str, str]]:
    """Points that are new or have another status, and the origin of each point; `known` are the origins until now."""
    before = forebears(earlier, later)
    origins = {point.id: _origin(point.id, before.get(point.id), known) for point in later.points}
    at, texts = dt.datetime.now(dt.UTC), {point.id: point.text for point in later.points}
    pieces = tuple(
        Piece(later.id, change.point, origins[change.point], change.was, change.status, texts[change.point], at)
        for change in changed_points(earlier, later)
        if change.was != change.status
    )
    return pieces, origins


def _origin(point: str, before: str | None, known: Mapping[str, str]) -> str:
    return known.get(before, before) if before is not None else known.get(point, point)
