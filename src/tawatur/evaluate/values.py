"""Count what gold says of an article besides attributions: times, quantities, names, furniture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from tawatur.evaluate.figures import Match, Share
from tawatur.evaluate.gold import GoldArticle, GoldValue
from tawatur.evaluate.names import bare
from tawatur.evaluate.own import Carrier
from tawatur.model import Entity, Quantity, Reading, Span, TimeExpression

_READ = frozenset(("body", "headline"))


def missed_times(gold: GoldArticle, reading: Reading, carrier: Carrier) -> list[GoldValue]:
    """Gold times that no time over the same place has the value of."""
    own = [(carrier.carry(Span(each.start, each.end)), each) for each in reading.document.times]
    return [
        value
        for value in gold.times
        if not any(span.overlaps(value.span) and _same_time(value.fields, each) for span, each in own)
    ]


def missed_quantities(gold: GoldArticle, reading: Reading, carrier: Carrier) -> list[GoldValue]:
    """Gold quantities that no quantity over the same place has the value or the bounds of."""
    own = [(carrier.carry(Span(each.start, each.end)), each) for each in reading.document.quantities]
    return [
        value
        for value in gold.quantities
        if not any(span.overlaps(value.span) and _gold_bounds(value.fields) == _bounds(each) for span, each in own)
    ]


def _same_time(gold: Mapping[str, Any], own: TimeExpression) -> bool:
    if "value" in gold:
        return str(gold["value"]) == str(own.value)
    return (str(gold["from"]), str(gold["to"])) == own.ends


def _gold_bounds(gold: Mapping[str, Any]) -> tuple[float | None, float | None]:
    if gold.get("value") is not None:
        return float(gold["value"]), float(gold["value"])
    low, high = gold.get("low"), gold.get("high")
    return (None if low is None else float(low)), (None if high is None else float(high))


def _bounds(own: Quantity) -> tuple[float | None, float | None]:
    return (own.value, own.value) if own.value is not None else (own.low, own.high)


def count_letters(gold: GoldArticle, reading: Reading, carrier: Carrier) -> tuple[Share, Share]:
    """Of the letters of gold's furniture the share kept out of headline and body; of the others that kept in."""
    blocks = reading.document.article.blocks
    read = _letters((carrier.carry(Span(each.start, each.end)) for each in blocks if each.kind in _READ), gold.text)
    furniture = _letters(gold.boilerplate, gold.text)
    body = _letters((Span(0, len(gold.text)),), gold.text) - furniture
    return Share(len(furniture - read), len(furniture)), Share(len(body & read), len(body))


def _letters(spans: Iterable[Span], text: str) -> set[int]:
    return {index for span in spans for index in range(span.start, span.end) if not text[index].isspace()}


def count_aliases(gold: GoldArticle, entities: Iterable[Entity]) -> Match:
    """Of all pairs of gold names in the article, those under one entity by gold, by the program, and by both."""
    known: dict[str, set[str]] = {}
    for entity in entities:
        for name in entity.names or (entity.name,):
            known.setdefault(bare(name), set()).add(entity.id)
    names = [(key, bare(name)) for key, forms in gold.entities.items() for name in dict.fromkeys(forms)]
    total = Match()
    for (left_key, left), (right_key, right) in combinations(names, 2):
        if left == right:
            continue
        by_gold = left_key == right_key
        by_own = bool(known.get(left, set()) & known.get(right, set()))
        total += Match(by_gold and by_own, by_own, by_gold)
    return total
