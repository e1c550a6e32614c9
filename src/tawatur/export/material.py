"""What an export is made from: stories with their readings, and every claim of them at its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tawatur.model import Article, Claim, Entity, Link, PlacedClaim, Point, Reading, SideName, Story, Witness
from tawatur.report.placing import find_claim, outlet_name, place_claims


class Moved(NamedTuple):
    """When a point appeared or last changed its status, and the id that stays with it as claims join it."""

    origin: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Material:
    """Stories with the readings of all their articles by id; `made` is when the export is made, in UTC.

    `moved` tells of points by their id, where that is known.
    """

    stories: tuple[Story, ...]
    readings: Mapping[str, Reading]
    made: dt.datetime
    moved: Mapping[str, Moved] = field(default_factory=dict)

    @property
    def heard(self) -> tuple[str, ...]:
        """The articles of the stories, and those elsewhere that speak in their points, each once."""
        return tuple(dict.fromkeys(article for story in self.stories for article in story.heard))

    def article(self, article: str) -> Article:
        """The article of that id, which a story names; KeyError where it is not there."""
        return self.readings[article].document.article


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of a point with the way that it came. `claim`, `witness` and `chain` are empty for the outlet's own voice,
    and `witness` is None too where no witness of the side could be found for the claim."""

    story: Story
    point: Point
    side: SideName
    reading: Reading
    placed: PlacedClaim
    claim: Claim | None
    witness: Witness | None
    chain: tuple[Link, ...]

    @property
    def article(self) -> Article:
        """Where it stands."""
        return self.reading.document.article

    @property
    def words(self) -> str:
        """Its exact words."""
        return self.placed.content.of(self.article.text)

    @property
    def outlet(self) -> str:
        """What the outlet is called."""
        return outlet_name(self.reading)

    @property
    def holder(self) -> Entity | None:
        """The entity that holds it, if one does."""
        wanted = self.claim and self.claim.holder.entity
        return next((each for each in self.reading.entities if each.id == wanted), None)


def statements(material: Material) -> Iterator[Statement]:
    """Every claim of every point, in the order of stories, points and sides; the outlets' own words behind the others.

    Where only some of the articles are at hand, the claims of these.
    """
    for story in material.stories:
        for point in story.points:
            yield from _of_point(story, point, material.readings)


def _of_point(story: Story, point: Point, readings: Mapping[str, Reading]) -> Iterator[Statement]:
    for whole in point.sides:
        side = replace(whole, claims=tuple(claim for claim in whole.claims if claim.article in readings))
        for testimony in place_claims(side, readings):
            for chain, claims in testimony.chains:
                for placed in claims:
                    reading = readings[placed.article]
                    claim = find_claim(reading, placed.attribution)
                    yield Statement(story, point, side.side, reading, placed, claim, testimony.witness, chain)
        for placed in side.claims:
            if placed.attribution is None:
                yield Statement(story, point, side.side, readings[placed.article], placed, None, None, ())
