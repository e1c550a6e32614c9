"""A store with the example of the dam, and what a person says of it."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

from tawatur.errors import TawaturError
from tawatur.keep import add_paths
from tawatur.model import Claim, Metadata, Place, PlacedClaim, Point, Reading, Story
from tawatur.printout import load_story
from tawatur.review.judgements import Signed
from tawatur.store import Store

DAM = Path(__file__).resolve().parents[2] / "examples" / "dam-handover"
_moments = itertools.count()


def fill(store: Store) -> None:
    """Add the example."""
    assert not [each for each in add_paths(store, [str(DAM)], Metadata(), 1) if isinstance(each, TawaturError)]


def signed(note: str = "") -> Signed:
    """A signature of منى, each a second later than the one before."""
    return Signed("منى", dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=next(_moments)), note)


def largest(store: Store) -> Story:
    """The story with most articles, with its points."""
    summary = max(store.stories(), key=lambda each: each.articles)
    printout = store.story(summary.id).printout
    assert printout is not None
    return load_story(printout)


def claim_with(reading: Reading, words: str) -> Claim:
    """The claim whose content has these words."""
    text = reading.document.article.text
    return next(each for each in reading.claims if any(words in span.of(text) for span in each.attribution.content))


def point_of(story: Story, article: str, attribution: str) -> Point:
    """The first point that has this claim."""
    return next(
        each
        for each in story.points
        if any((claim.article, claim.attribution) == (article, attribution) for claim in placed(each))
    )


def placed(point: Point) -> list[PlacedClaim]:
    """All claims of a point."""
    return [claim for side in point.sides for claim in side.claims]


def places(point: Point) -> list[Place]:
    """Where they stand."""
    return [Place(claim.article, claim.content) for claim in placed(point)]
