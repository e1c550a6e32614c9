"""Join groups of statements that count the same dead or wounded, so that one attack has one row of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from tawatur.compare.figures import bounds, clash
from tawatur.compare.units import DEADLY, Statement
from tawatur.model import Fate, Quantity, Verdict

_LEAST_ALIKE = 0.05  # on average; other statements ask for more
_LEAST_SHARE = 0.5  # of the statements of a group, for it to be about its toll
_TOLD_APART = frozenset(("fighters", "soldiers", "police", "children", "women"))

Group = tuple[str, ...]
Counted = tuple[str, Quantity]  # with the article that gives the number


def one_row(
    groups: Sequence[Group],
    units: Mapping[str, Statement],
    likeness: Mapping[tuple[str, str], float],
    verdicts: Iterable[Verdict],
) -> list[Group]:
    """The groups, those that give the toll of one attack joined, in the order of their first keys.

    Not joined are tolls of other places, of those who fought and those who did not, two numbers that one article gives,
    and what a person put apart.
    """
    apart = {frozenset((each.left, each.right)) for each in verdicts if not each.same}
    joined = list(groups)
    for fate in sorted(DEADLY):
        while pair := _likeliest(
            [each for each in joined if _is_toll(each, units, fate)], units, likeness, apart, fate
        ):
            joined = [each for each in joined if each not in pair]
            joined.append(tuple(sorted(pair[0] + pair[1])))
    return sorted(joined)


def _likeliest(
    tolls: Sequence[Group],
    units: Mapping[str, Statement],
    likeness: Mapping[tuple[str, str], float],
    apart: set[frozenset[str]],
    fate: Fate,
) -> tuple[Group, Group] | None:
    """The two most alike of the tolls that may be one; None where none are."""
    found = [
        (alike, left, right)
        for left, right in combinations(tolls, 2)
        if (alike := _average(left, right, likeness)) >= _LEAST_ALIKE
        and not any(frozenset(pair) in apart for pair in product(left, right))
        and _may_be_one([units[key] for key in left], [units[key] for key in right], fate)
    ]
    return max(found)[1:] if found else None


def _average(left: Group, right: Group, likeness: Mapping[tuple[str, str], float]) -> float:
    pairs = ((min(pair), max(pair)) for pair in product(left, right))
    return sum(likeness.get(pair, 0.0) for pair in pairs) / (len(left) * len(right))


def _is_toll(group: Group, units: Mapping[str, Statement], fate: Fate) -> bool:
    """Whether most of the group counts the dead or wounded, some of it those, and no article of it gives two numbers of them."""
    tolls = [units[key].counted for key in group if not units[key].counted.isdisjoint(DEADLY)]
    if len(tolls) < _LEAST_SHARE * len(group) or not any(fate in counted for counted in tolls):
        return False
    counts = _counts([units[key] for key in group], fate)
    return bool(counts) and _agree(counts, counts)


def _may_be_one(left: Sequence[Statement], right: Sequence[Statement], fate: Fate) -> bool:
    towns, others = (frozenset().union(*(each.towns for each in side)) for side in (left, right))
    if towns and others and towns.isdisjoint(others):
        return False
    mine, theirs = (_counts(side, fate) for side in (left, right))
    if {each.group for _, each in mine} & _TOLD_APART != {each.group for _, each in theirs} & _TOLD_APART:
        return False
    return _agree(mine, theirs)


def _agree(left: Sequence[Counted], right: Sequence[Counted]) -> bool:
    """Whether the numbers that one article gives in both can be one."""
    return not any(
        article == other and clash(bounds(one), bounds(two)) for article, one in left for other, two in right
    )


def _counts(statements: Sequence[Statement], fate: Fate) -> list[Counted]:
    """The numbers of all who were killed or wounded, with their articles."""
    return [
        (each.article, quantity)
        for each in statements
        for quantity in each.quantities
        if quantity.fate == fate and not quantity.part
    ]
