"""A story and its readings -> the places that it names, those with a position on the map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Reading, Story


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a story: how often it is named, and in which of its articles."""

    key: str
    name: str
    latitude: float
    longitude: float
    mentions: int
    articles: tuple[str, ...]


def story_places(story: Story, readings: Mapping[str, Reading]) -> tuple[Place, ...]:
    """The places with coordinates that the story's articles name, the most often named first; same place, one row."""
    found: dict[tuple[float, float], list[tuple[str, str, str, int]]] = {}
    for article in story.articles:
        for entity in readings[article].entities:
            if entity.kind == "place" and entity.latitude is not None and entity.longitude is not None:
                key = entity.same_as[0] if entity.same_as else entity.name
                named = (key, entity.name, article, len(entity.mentions))
                found.setdefault((entity.latitude, entity.longitude), []).append(named)
    places = (
        Place(
            named[0][0],
            named[0][1],
            *at,
            sum(each[3] for each in named),
            tuple(dict.fromkeys(each[2] for each in named)),
        )
        for at, named in found.items()
    )
    return tuple(sorted(places, key=lambda place: (-place.mentions, -len(place.articles), place.name)))
