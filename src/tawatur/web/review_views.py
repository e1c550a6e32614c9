"""Articles, stories and judgements -> what the pages of review show of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tawatur.model import Entity, PlacedClaim, Point, Reading, Story
from tawatur.report.placing import find_claim, outlet_name
from tawatur.store import Judgement, Store

_LONG = 160  # letters of what a judgement changed


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of a point; `key` names it in a form."""

    key: str
    side: str
    words: str
    language: str
    article: str
    outlet: str
    holder: str | None  # None for the outlet's own voice


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point with all its claims."""

    point: Point
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class NamedRow:
    """An entity of an article that speaks in it; `key` names it in a form."""

    key: str
    entity: Entity
    outlet: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A judgement with what it changed, in short."""

    judgement: Judgement
    changed: tuple[tuple[str, str], ...]


def point_rows(story: Story, readings: Mapping[str, Reading]) -> tuple[PointRow, ...]:
    """The story's points with the claims of both sides."""
    return tuple(
        PointRow(
            point,
            tuple(_row(side.side, claim, readings[claim.article]) for side in point.sides for claim in side.claims),
        )
        for point in story.points
    )


def _row(side: str, placed: PlacedClaim, reading: Reading) -> ClaimRow:
    claim = find_claim(reading, placed.attribution)
    article = reading.document.article
    key = f"{article.id}:{placed.content.start}-{placed.content.end}"
    words = placed.content.of(article.text)
    return ClaimRow(
        key, side, words, article.language, article.id, outlet_name(reading), claim.holder.name if claim else None
    )


def named_rows(readings: Mapping[str, Reading]) -> tuple[NamedRow, ...]:
    """The entities that speak in these articles, by name."""
    found = []
    for article, reading in readings.items():
        holders = {claim.holder.entity for claim in reading.claims}
        found += [
            NamedRow(f"{article}:{each.id}", each, outlet_name(reading))
            for each in reading.entities
            if each.id in holders
        ]
    return tuple(sorted(found, key=lambda row: (row.entity.kind, row.entity.name, row.key)))


def remember(store: Store, about: Iterable[str], kinds: Sequence[str] = ()) -> tuple[Remembered, ...]:
    """The judgements on these things, of these kinds or of all, the latest first, those that were undone too."""
    found = {each.id: each for subject in about for each in store.judgements(about=subject, retracted=True)}
    wanted = [each for each in found.values() if not kinds or each.kind in kinds]
    return tuple(
        Remembered(each, tuple(_changed(each.value))) for each in sorted(wanted, key=lambda each: each.at, reverse=True)
    )


def _changed(value: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """What a judgement says, field by field."""
    if "at" in value:
        yield "words", _short(value["at"]["exact"])
    if "name" in value:
        yield "words", value["name"]
    for name, fresh in value.get("set", {}).items():
        yield name, _short(_plain(fresh))
    for number, group in enumerate(value.get("groups", ()), 1):
        yield str(number), _short(" · ".join(map(_plain, group)))
    if "side" in value:
        yield "words", _short(" · ".join(map(_plain, value["places"])))
        yield "side", value["side"]


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("exact") or value.get("name") or (value["at"]["exact"] if "at" in value else ""))
    return " … ".join(map(_plain, value)) if isinstance(value, list) else "" if value is None else str(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[:_LONG] + "…"
