"""Gather the figures of a point, and tell whether they agree, include one another, or differ."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Figure, Quantity

_PERCENT = "percent"
_RISE = ("rise-fall", 1)  # the end of a scale of opposites.tsv
_BEFORE = 8  # tokens: «ارتفعت حصيلة قتلى الغارة على السوق إلى 23»


def figures(claims: Sequence[Statement], remaining: frozenset[str]) -> tuple[Figure, ...]:
    """The figures that the statements of a point give, in their order.

    Where some tell the share that is left and others the share that is not, the first are turned into the second
    («10 % are left» stands as 0.9), so that they can be read in one row.
    """
    shares = [each for each in claims if any(quantity.unit == _PERCENT for quantity in each.quantities)]
    mixed = len({bool(remaining & set(each.words)) for each in shares}) == 2
    found = {}
    for each in claims:
        for quantity in each.quantities:
            turned = mixed and quantity.unit == _PERCENT and bool(remaining & set(each.words))
            attribution = each.claim.attribution.id if each.claim else None
            found[each.article, quantity.start] = _figure(each.article, attribution, quantity, turned)
    return tuple(found.values())


def _figure(article: str, attribution: str | None, quantity: Quantity, turned: bool) -> Figure:
    value, low, high = quantity.value, quantity.low, quantity.high
    if turned:
        value, low, high = _rest(value), _rest(high), _rest(low)
    return Figure(
        article, attribution, value, low, high, quantity.unit, quantity.of, quantity.start, quantity.end,
        quantity.fate, quantity.group, quantity.part,
    )  # fmt: skip


def _rest(share: float | None) -> float | None:
    return None if share is None else round(1 - share, 6)


def differ(claims: Sequence[Statement], remaining: frozenset[str]) -> bool:
    """Whether two statements give figures of the same thing that cannot both be so.

    A share that is left is set against the share that is not (10 % left is 90 % taken). «أكثر من 20» includes 23, and
    «ارتفع العدد إلى 23» every lower number that was told before.
    """
    rows: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for each in claims:
        for quantity in each.quantities:
            own = bounds(quantity, bool(remaining & set(each.words)))
            if own is not None and _is_update(quantity, each):
                own = (float("-inf"), own[1])
            if own is not None:
                rows.setdefault(_counted(quantity, each), []).append(own)
    return any(clash(one, two) for row in rows.values() for one in row for two in row)


def _counted(quantity: Quantity, statement: Statement) -> tuple[str, str]:
    if quantity.unit == _PERCENT:
        return quantity.unit or "", ""
    document = statement.reading.document
    counted = load_language(document.article.language).counted(document.tokens, quantity)
    return quantity.unit or "", min(counted, default="")


def bounds(quantity: Quantity, is_remainder: bool = False) -> tuple[float, float] | None:
    """Between what the quantity lies, at both ends where it is told exactly; None where it has no number."""
    low = quantity.value if quantity.value is not None else quantity.low
    high = quantity.value if quantity.value is not None else quantity.high
    if low is None and high is None:
        return None
    least, most = (low if low is not None else float("-inf"), high if high is not None else float("inf"))
    return (1 - most, 1 - least) if is_remainder and quantity.unit == _PERCENT else (least, most)


def clash(one: tuple[float, float] | None, two: tuple[float, float] | None) -> bool:
    """Whether two numbers cannot both be so."""
    if one is None or two is None:
        return False
    return one[1] < two[0] or two[1] < one[0]


def _is_update(quantity: Quantity, statement: Statement) -> bool:
    """Whether the number is what an older one rose to («ارتفعت الحصيلة إلى 23»)."""
    document = statement.reading.document
    language = load_language(document.article.language)
    place = bisect.bisect_left(document.tokens, quantity.start, key=lambda token: token.start)
    before = document.tokens[max(0, place - _BEFORE) : place]
    reached = [number for number, token in enumerate(before) if token.form in language.reaching]
    if not reached:
        return False
    return any(_RISE in sense.ends for sense in language.senses(before)[: reached[-1]])
