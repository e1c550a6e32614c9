"""How alike two articles are, from their signatures and from how rare what they share is in the days around them."""

from __future__ import annotations

import datetime as dt
import math
from collections import OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.vectors import Vector, unit_vector
from tawatur.model import Days, Signature

DAYS_APART = 4  # articles further apart in time are not on one event
# What is kept of the likeness of two articles that both name places in the lead, and none in common; and so on.
_OTHER_PLACE = 0.7
_OTHER_PERSONS = 0.9
_OTHER_TIME = 0.85
_EACH_DAY = 0.95  # and for each day between them
_BACKGROUND = 300  # articles that are thought of besides, so that in a small folder no word counts for too much
_SHARE = 0.25  # of the articles: a word that more of them have tells nothing,
_GREAT_STORY = 100  # unless no more than so many have it: they may be one story
_KEPT = 4096  # articles whose vectors are remembered


def days_around(day: dt.date | None) -> Days | None:
    """The days whose articles may be on one event with an article of this day; None (all) if it has no day."""
    reach = dt.timedelta(DAYS_APART)
    return None if day is None else Days(day - reach, day + reach)


class Scale:
    """Weighs articles among neighbours that stay as they are as long as it is used: what few of them say weighs much."""

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours
        self._vectors: OrderedDict[str, tuple[Vector, Vector]] = OrderedDict()

    def likeness(self, left: Signature, right: Signature) -> float:
        """How alike two articles are, 0 to 1: the mean of opening and lead, less for what speaks for two events.

        Two events told alike differ in where, when and who: «القتل تعزيرا» is told in the same words each time.
        """
        apart = 0 if left.day is None or right.day is None else abs((left.day - right.day).days)
        if apart > DAYS_APART:
            return 0.0
        (opening, lead), (other_opening, other_lead) = self._weigh(left), self._weigh(right)
        alike = (_product(opening, other_opening) + _product(lead, other_lead)) / 2
        for mine, other, kept in (
            (left.places, right.places, _OTHER_PLACE),
            (left.persons, right.persons, _OTHER_PERSONS),
            (left.times, right.times, _OTHER_TIME),
        ):
            if mine and other and not {*mine} & {*other}:
                alike *= kept
        return alike * _EACH_DAY**apart

    def likenesses(self, signatures: Sequence[Signature]) -> dict[tuple[str, str], float]:
        """The likeness of every pair of these articles that has any, by their ids in order."""
        self.prepare(signatures)
        ordered = sorted(signatures, key=lambda each: each.article)
        return {
            (left.article, right.article): value
            for left, right in combinations(ordered, 2)
            if (value := self.likeness(left, right)) > 0
        }

    def prepare(self, signatures: Sequence[Signature]) -> None:
        """Weigh these articles with one question to the neighbours for all of a day."""
        by_day: dict[dt.date | None, list[Signature]] = defaultdict(list)
        for each in signatures:
            if each.article not in self._vectors:
                by_day[each.day].append(each)
        for day, same_day in by_day.items():
            terms = {term for each in same_day for term in each.terms}
            number, spread = self._neighbours.spread(terms, days_around(day))
            for each in same_day:
                self._keep(each, number, spread)

    def _weigh(self, signature: Signature) -> tuple[Vector, Vector]:
        """The vectors of opening and lead, remembered for the articles weighed last."""
        if signature.article not in self._vectors:
            self.prepare([signature])
        self._vectors.move_to_end(signature.article)
        return self._vectors[signature.article]

    def _keep(self, signature: Signature, number: int, spread: Mapping[str, int]) -> None:
        opening, lead = (
            unit_vector(
                dict(zip(signature.terms, counts, strict=True)), spread, number, _SHARE, _BACKGROUND, _GREAT_STORY
            )
            for counts in (signature.counts, signature.lead)
        )
        self._vectors[signature.article] = opening, lead
        if len(self._vectors) > _KEPT:
            self._vectors.popitem(last=False)


def _product(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return math.fsum(value * right[word] for word, value in left.items() if word in right)
