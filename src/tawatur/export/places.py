"""A story and its readings -> the places that it names, those with a position on the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Entity, Precision, Reading, Span, Story


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a story: where it lies, how surely, and where each of its articles names it."""

    key: str
    name: str
    latitude: float
    longitude: float
    precision: Precision | None
    named: Mapping[str, tuple[Span, ...]]

    @property
    def mentions(self) -> int:
        """How often the story names it."""
        return sum(map(len, self.named.values()))


def story_places(story: Story, readings: Mapping[str, Reading]) -> tuple[Place, ...]:
    """The places with coordinates that the story's articles name, the most often named first; same place, one row.

    A town and the region called after it share a position; together they are as precise as the town.
    """
    found: dict[tuple[float, float], list[tuple[str, Entity]]] = {}
    for article in story.articles:
        for entity in readings[article].entities:
            if entity.kind == "place" and entity.latitude is not None and entity.longitude is not None:
                found.setdefault((entity.latitude, entity.longitude), []).append((article, entity))
    places = [_place(*at, named) for at, named in found.items()]
    return tuple(sorted(places, key=lambda place: (-place.mentions, -len(place.named), place.name)))


def _place(latitude: float, longitude: float, entities: list[tuple[str, Entity]]) -> Place:
    first = entities[0][1]
    named: dict[str, tuple[Span, ...]] = {}
    for article, entity in entities:
        named[article] = (*named.get(article, ()), *entity.mentions)
    precision = next((each.precision for _, each in entities if each.precision == "place"), first.precision)
    key = first.same_as[0] if first.same_as else first.name
    return Place(key, first.name, latitude, longitude, precision, named)
