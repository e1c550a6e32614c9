"""Material -> GeoJSON (RFC 7946): a feature for each place that a story names."""

from __future__ import annotations

from typing import Any

from tawatur.export.addresses import urn
from tawatur.export.material import Material
from tawatur.export.places import Place, story_places
from tawatur.model import Story

GEONAMES = "Positions: GeoNames (https://www.geonames.org), CC BY 4.0"


def feature_collection(material: Material) -> dict[str, Any]:
    """A FeatureCollection; positions are longitude, latitude, and GeoNames is named as its licence asks."""
    found = [_feature(story, place) for story in material.stories for place in story_places(story, material.readings)]
    return {"type": "FeatureCollection", "attribution": GEONAMES, "features": found}


def _feature(story: Story, place: Place) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": urn("place", story.id, place.key),
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": place.name,
            "story": story.title,
            "story_id": story.id,
            "mentions": place.mentions,
            "articles": list(place.articles),
        },
    }
