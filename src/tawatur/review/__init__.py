"""What people judge of articles, stories and points -> readings, points and gold files as they see them."""

from tawatur.review.claims import Corrected, correct
from tawatur.review.gold import gold_file, gold_points
from tawatur.review.judgements import (
    KINDS,
    correct_claim,
    correct_entity,
    group_articles,
    group_claims,
    group_entities,
    note,
    put_on_side,
    reviewed,
    reviewed_story,
)
from tawatur.review.points import judged_points

__all__ = [
    "KINDS",
    "Corrected",
    "correct",
    "correct_claim",
    "correct_entity",
    "gold_file",
    "gold_points",
    "group_articles",
    "group_claims",
    "group_entities",
    "judged_points",
    "note",
    "put_on_side",
    "reviewed",
    "reviewed_story",
]
