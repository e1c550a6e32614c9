"""How alike two articles are, from their signatures and from how rare what they share is in the days around them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.vectors import Vector, unit_vector
from tawatur.model import Days, Signature

DAYS_APART = 4  # articles further apart in time are not on one event

Vectors = tuple[Vector, Vector]  # of the opening, and of the lead


def days_around(day: dt.date | None) -> Days | None:
    """The days whose articles may be on one event with an article of this day; None (all) if it has no day."""
    reach = dt.timedelta(DAYS_APART)
    return None if day is None else Days(day - reach, day + reach)


def likenesses(signatures: Sequence[Signature], neighbours: Neighbours) -> dict[tuple[str, str], float]:
    """The likeness, above 0 and at most 1, of every pair of these articles that has any, by their ids in order."""
    vectors = weighed(signatures, neighbours)
    ordered = sorted(signatures, key=lambda each: each.article)
    return {
        (left.article, right.article): value
        for left, right in combinations(ordered, 2)
        if (value := likeness(left, right, vectors)) > 0
    }


def likeness(left: Signature, right: Signature, vectors: Mapping[str, Vectors]) -> float:
    """The mean of how alike the two openings are and how alike the two leads; 0 for articles of days far apart."""
    if left.day is not None and right.day is not None and abs((left.day - right.day).days) > DAYS_APART:
        return 0.0
    (opening, lead), (other_opening, other_lead) = vectors[left.article], vectors[right.article]
    return (_product(opening, other_opening) + _product(lead, other_lead)) / 2


def weighed(signatures: Iterable[Signature], neighbours: Neighbours) -> dict[str, Vectors]:
    """Both vectors of each article: what few articles of the days around it have weighs much."""
    by_day: dict[dt.date | None, list[Signature]] = defaultdict(list)
    for signature in signatures:
        by_day[signature.day].append(signature)
    vectors = {}
    for day, same_day in by_day.items():
        terms = {term for signature in same_day for term in signature.terms}
        number, spread = neighbours.spread(terms, days_around(day))
        for each in same_day:
            opening, lead = (dict(zip(each.terms, counts, strict=True)) for counts in (each.counts, each.lead))
            vectors[each.article] = (unit_vector(opening, spread, number), unit_vector(lead, spread, number))
    return vectors


def _product(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return sum(value * right[word] for word, value in sorted(left.items()) if word in right)
