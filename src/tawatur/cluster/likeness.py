"""How alike two articles are, from their signatures and from how rare what they share is in the days around them."""

from __future__ import annotations

import datetime as dt
import math
from collections import OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from tawatur.cluster.describe import COUNTRIES
from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.vectors import Vector, unit_vector
from tawatur.model import Days, Signature

DAYS_APART = 4  # articles further apart in time are not on one event
# What becomes of the likeness of two articles that speak of one place; of other places, other persons, another time.
_ONE_PLACE = 1.2
_OTHER_PLACE = 0.65
_OTHER_PERSONS = 0.9
_OTHER_TIME = 0.8
_TIME_APART = 2  # days between what two leads name, above which it is another time
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
        if _at_one_place(left, right):
            alike *= _ONE_PLACE
        elif _elsewhere(left, right):
            alike *= _OTHER_PLACE
        if _of_others(left, right):
            alike *= _OTHER_PERSONS
        if _at_another_time(left, right):
            alike *= _OTHER_TIME
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


def _at_one_place(left: Signature, right: Signature) -> bool:
    """Whether both leads name one place that is no state: news of one event words it differently, not where it was."""
    return any(not place.startswith(COUNTRIES) for place in {*left.places} & {*right.places})


def _elsewhere(left: Signature, right: Signature) -> bool:
    """Whether both leads name places that the tables know, and none in common."""
    known = ([place for place in each.places if ":" in place] for each in (left, right))
    return all(known) and not {*left.places} & {*right.places}


def _of_others(left: Signature, right: Signature) -> bool:
    """Whether both articles name persons, and neither names one of the other's, in full or by his last name."""
    if not left.persons or not right.persons:
        return False
    return not {*left.persons} & {*right.persons, *right.terms} and not {*right.persons} & {*left.terms}


def _at_another_time(left: Signature, right: Signature) -> bool:
    """Whether both leads name days, none of which is near one of the other's: who goes on with a story names his own day."""
    days, others = ([dt.date.fromisoformat(each) for each in side.times] for side in (left, right))
    return bool(days) and bool(others) and min(abs((one - two).days) for one in days for two in others) > _TIME_APART


def _product(left: Vector, right: Vector) -> float:
    if len(right) < len(left):
        left, right = right, left
    return math.fsum(value * right[word] for word, value in left.items() if word in right)
