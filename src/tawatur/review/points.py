"""Judgements on claims and entities -> what comparing a story's articles goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from tawatur.model import Grouped, Judged, Place, Reading
from tawatur.review.anchors import find_anchor
from tawatur.review.judgements import SAME_ENTITY, SAME_POINT, SIDE
from tawatur.store import Judgement

Newest = Callable[[str], str]  # id of an article -> that of the version which took its place


def judged_points(judgements: Sequence[Judgement], readings: Mapping[str, Reading], newest: Newest) -> Judged:
    """The judgements as far as their words stand in these readings; `newest` leads from an older version to its heir."""
    groups, sides = [], []
    joined: dict[tuple[str, str], bool] = {}
    for judgement in judgements:
        value = judgement.value
        if judgement.kind == SAME_POINT:
            found = tuple(tuple(_found(group, readings, newest)) for group in value["groups"])
            groups.append(Grouped(found, tuple(_found(value.get("others", ()), readings, newest))))
        elif judgement.kind == SIDE:
            sides += [(place, value["side"]) for place in _found(value["places"], readings, newest)]
        elif judgement.kind == SAME_ENTITY:
            joined |= _pairs(value["groups"], readings, newest)
    together = tuple(pair for pair, same in joined.items() if same)
    return Judged(tuple(groups), tuple(sides), together, tuple(pair for pair, same in joined.items() if not same))


def _found(given: Sequence[Mapping[str, Any]], readings: Mapping[str, Reading], newest: Newest) -> Iterator[Place]:
    for each in given:
        reading = readings.get(newest(each["article"]))
        span = reading and find_anchor(each["at"], reading.document.article.text)
        if reading and span:
            yield Place(reading.document.article.id, span)


def _pairs(
    groups: Sequence[Sequence[Mapping[str, Any]]], readings: Mapping[str, Reading], newest: Newest
) -> dict[tuple[str, str], bool]:
    """For each two entities whether they are one thing."""
    ids = [
        [found for each in group if (found := _entity(each, readings.get(newest(each["article"]))))] for group in groups
    ]
    pairs = {_ordered(pair): True for group in ids for pair in combinations(group, 2)}
    for left, right in combinations(ids, 2):
        pairs |= {_ordered(pair): False for pair in product(left, right)}
    return {pair: same for pair, same in pairs.items() if pair[0] != pair[1]}


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _entity(given: Mapping[str, Any], reading: Reading | None) -> str | None:
    """The entity of that id, else of that name; None where the article names it no more."""
    entities = reading.entities if reading else ()
    by_id = next((each.id for each in entities if each.id == given["entity"]), None)
    return by_id or next((each.id for each in entities if given["name"] in (each.name, *each.names)), None)
