"""Gather the figures of a point, and tell whether they agree, include one another, or differ."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Figure, Quantity

_PERCENT = "percent"


def figures(claims: Sequence[Statement]) -> tuple[Figure, ...]:
    """The figures that the statements of a point give, in their order; durations and ages left out."""
    found = {}
    for each in claims:
        for quantity in each.quantities:
            attribution = each.claim.attribution.id if each.claim else None
            found[each.article, quantity.start] = Figure(
                each.article,
                attribution,
                quantity.value,
                quantity.low,
                quantity.high,
                quantity.unit,
                quantity.of,
                quantity.start,
                quantity.end,
            )
    return tuple(found.values())


def differ(claims: Sequence[Statement], remaining: frozenset[str]) -> bool:
    """Whether two statements give figures of the same thing that cannot both be so.

    A share that is left is set against the share that is not (10 % left is 90 % taken). «أكثر من 20» includes 23.
    """
    rows: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for each in claims:
        for quantity in each.quantities:
            bounds = _bounds(quantity, bool(remaining & set(each.words)))
            if bounds is not None:
                rows.setdefault(_counted(quantity, each), []).append(bounds)
    return any(_clash(one, two) for row in rows.values() for one in row for two in row)


def _counted(quantity: Quantity, statement: Statement) -> tuple[str, str]:
    if quantity.unit == _PERCENT:
        return quantity.unit or "", ""
    language = load_language(statement.reading.document.article.language)
    of = quantity.of or ""
    words = language.key_words(language.tokenize(of, 0, len(of)))
    return quantity.unit or "", words[0] if words else ""


def _bounds(quantity: Quantity, is_remainder: bool) -> tuple[float, float] | None:
    low = quantity.value if quantity.value is not None else quantity.low
    high = quantity.value if quantity.value is not None else quantity.high
    if low is None and high is None:
        return None
    bounds = (low if low is not None else float("-inf"), high if high is not None else float("inf"))
    return (1 - bounds[1], 1 - bounds[0]) if is_remainder and quantity.unit == _PERCENT else bounds


def _clash(one: tuple[float, float], two: tuple[float, float]) -> bool:
    return one[1] < two[0] or two[1] < one[0]
