"""Gather the figures of a point, and tell whether they agree, include one another, or differ."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from tawatur.compare.alike import dice
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Figure, Quantity

_PERCENT = "percent"
_RISE = ("rise-fall", 1)  # the end of a scale of opposites.tsv
_BEFORE = 8  # tokens: «ارتفعت حصيلة قتلى الغارة على السوق إلى 23»
_LEAST_ALIKE = 0.4  # of the words of two statements (Dice): «530 مليون دولار» for this and «693 مليون دولار» for that do not differ


class _Told(NamedTuple):
    """A number with who gives it in which article; `left_over` where it is the share that is left, turned round in `bounds`."""

    bounds: tuple[float, float]
    voice: tuple[str, frozenset[str]]
    quantity: Quantity
    statement: Statement
    left_over: bool


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
            turned = mixed and _is_left_over(quantity, each, remaining)
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
    """Whether two voices give figures of the same thing that cannot both be so.

    A share that is left is set against the share that is not (10 % left is 90 % taken). «أكثر من 20» includes 23, and
    «ارتفع العدد إلى 23» every lower number that was told before. Who gives both numbers counts two things by them
    («24 قتيلا من هؤلاء و16 من أولئك»), in whatever article one of them stands alone.
    """
    rows: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for each in claims:
        for quantity in each.quantities:
            told = _told(quantity, each, remaining)
            if told is not None:
                rows[_counted(quantity, each)].append(told)
    return any(map(_has_a_clash, rows.values()))


def _told(quantity: Quantity, statement: Statement, remaining: frozenset[str]) -> _Told | None:
    left_over = _is_left_over(quantity, statement, remaining)
    own = bounds(quantity, left_over)
    if own is None:
        return None
    if is_update(quantity, statement):
        own = (float("-inf"), own[1])
    return _Told(own, (statement.article, statement.mouths), quantity, statement, left_over)


def _is_left_over(quantity: Quantity, statement: Statement, remaining: frozenset[str]) -> bool:
    """Whether it is the share that is left («10 % are left»)."""
    return quantity.unit == _PERCENT and not remaining.isdisjoint(statement.words)


def _has_a_clash(row: Sequence[_Told]) -> bool:
    """Whether two voices give numbers of one thing that cannot both be so, and neither gives both."""
    said = {(each.voice, each.bounds) for each in row}
    return any(
        one.voice != two.voice
        and clash(one.bounds, two.bounds)
        and _count_one_thing(one, two)
        and (one.voice, two.bounds) not in said
        and (two.voice, one.bounds) not in said
        for one, two in combinations(row, 2)
    )


def _count_one_thing(one: _Told, two: _Told) -> bool:
    """Whether the numbers are of one group of people; or of one share and its rest; or, of things, told in much the same words."""
    if one.quantity.fate is not None:
        return one.quantity.group is None or two.quantity.group is None or one.quantity.group == two.quantity.group
    if one.left_over != two.left_over:
        return True
    return dice(set(one.statement.words), set(two.statement.words)) >= _LEAST_ALIKE


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


def is_update(quantity: Quantity, statement: Statement) -> bool:
    """Whether the number is what an older one rose to («ارتفعت الحصيلة إلى 23»)."""
    document = statement.reading.document
    language = load_language(document.article.language)
    place = bisect.bisect_left(document.tokens, quantity.start, key=lambda token: token.start)
    before = document.tokens[max(0, place - _BEFORE) : place]
    reached = [number for number, token in enumerate(before) if token.form in language.reaching]
    if not reached:
        return False
    return any(_RISE in sense.ends for sense in language.senses(before)[: reached[-1]])
