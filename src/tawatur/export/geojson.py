"""Material -> GeoJSON (RFC 7946): a feature for each place that a story names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawatur.export.addresses import statement_urn, urn
from tawatur.export.material import Material, Statement, statements
from tawatur.export.places import Place, story_places
from tawatur.model import Story

GEONAMES = "Positions: GeoNames (https://www.geonames.org), CC BY 4.0"


def feature_collection(material: Material) -> dict[str, Any]:
    """A FeatureCollection; positions are longitude, latitude, and GeoNames is named as its licence asks."""
    found = [feature for story in material.stories for feature in _features(story, material)]
    return {"type": "FeatureCollection", "attribution": GEONAMES, "features": found}


def _features(story: Story, material: Material) -> Iterator[dict[str, Any]]:
    said = list(statements(Material((story,), material.readings, material.made)))
    for place in story_places(story, material.readings):
        yield _feature(story, place, [statement_urn(each) for each in said if _is_of(each, place)])


def _is_of(statement: Statement, place: Place) -> bool:
    """Whether the words of a claim name the place."""
    content = statement.placed.content
    return any(content.contains(span) for span in place.named.get(statement.article.id, ()))


def _feature(story: Story, place: Place, claims: list[str]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": urn("place", story.id, place.key),
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": place.name,
            "story": story.title,
            "story_id": story.id,
            "mentions": place.mentions,
            "articles": list(place.named),
            "claims": claims,
            "precision": place.precision,
        },
    }
