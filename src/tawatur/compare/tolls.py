"""Join groups of statements that count the same dead or wounded, so that one attack has one row of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from tawatur.compare.events import ARMED, Event, event_of
from tawatur.compare.figures import bounds, clash, is_update
from tawatur.compare.units import DEADLY, Statement, are_far
from tawatur.model import Fate, Quantity, Verdict

_LEAST_ALIKE = 0.05  # on average; other statements ask for more
_SPREAD = 3  # times, between two numbers of one attack that are near each other
_LEAST_SHARE = 0.5  # of the statements of a group, for it to be about its toll
_TOLD_APART = ARMED | {"children", "women"}

Group = tuple[str, ...]


class Counted(NamedTuple):
    """A number of dead or wounded, with the statement that gives it."""

    statement: Statement
    quantity: Quantity


class _Row(NamedTuple):
    """A group with its statements, the towns that they name, and their numbers of all who were killed, or were wounded."""

    group: Group
    statements: Sequence[Statement]
    towns: frozenset[str]
    counts: Sequence[Counted]


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
    together = {key for each in verdicts if each.same for key in (each.left, each.right)}
    event = event_of([*units.values()])
    parted = (_parted(group, units, event, together) for group in groups) if event.is_attack else ([*groups],)
    joined = [group for part in parted for group in part]
    for fate in sorted(DEADLY):
        while pair := _likeliest(_rows(joined, units, fate, event), likeness, apart, event):
            joined = [each for each in joined if each not in pair]
            joined.append(tuple(sorted(pair[0] + pair[1])))
    return sorted(joined)


def _parted(group: Group, units: Mapping[str, Statement], event: Event, together: Container[str]) -> list[Group]:
    """The group without the tolls of other events, and of fighters, where it has some of its own; each of them by itself."""
    tolls = [key for key in group if units[key].is_toll and key not in together]
    others = [key for key in tolls if key in event.others or _are_told_apart(units[key], event)]
    if not others or len(others) == len(tolls):
        return [group]
    return [tuple(key for key in group if key not in others), *((key,) for key in others)]


def _are_told_apart(statement: Statement, event: Event) -> bool:
    """Whether all whom it counts are of a group that is counted by itself."""
    counts = statement.casualties
    return bool(counts) and all(_group_apart(each, event) for each in counts)


def _group_apart(quantity: Quantity, event: Event) -> str | None:
    """The group of those counted where it is counted by itself: fighters, children, unless most articles begin with them."""
    apart = _TOLD_APART - (event.groups if event.is_attack else frozenset())
    return quantity.group if quantity.group in apart else None


def _rows(groups: Iterable[Group], units: Mapping[str, Statement], fate: Fate, event: Event) -> list[_Row]:
    """The groups most of which count the dead or wounded, some of them those, and in which no voice gives two numbers of them."""
    found = []
    for group in groups:
        row = _row(group, [units[key] for key in group], fate)
        tolls = [each.counted for each in row.statements if each.is_toll]
        is_toll = len(tolls) >= _LEAST_SHARE * len(group) and any(fate in counted for counted in tolls)
        if is_toll and row.counts and _agree(row.counts, row.counts, event):
            found.append(row)
    return found


def _likeliest(
    rows: Sequence[_Row], likeness: Mapping[tuple[str, str], float], apart: set[frozenset[str]], event: Event
) -> tuple[Group, Group] | None:
    """The two most alike of the tolls that may be one; None where none are."""
    found = [
        (alike, left.group, right.group)
        for left, right in combinations(rows, 2)
        if (
            (alike := _average(left.group, right.group, likeness)) >= _LEAST_ALIKE
            or event.is_attack
            and _are_of_one_size(left, right)
        )
        and not any(frozenset(pair) in apart for pair in product(left.group, right.group))
        and _may_be_one(left, right, event)
    ]
    return max(found)[1:] if found else None


def _row(group: Group, statements: Sequence[Statement], fate: Fate) -> _Row:
    counts = [Counted(each, quantity) for each in statements for quantity in each.casualties if quantity.fate == fate]
    return _Row(group, statements, frozenset[str]().union(*(each.towns for each in statements)), counts)


def _average(left: Group, right: Group, likeness: Mapping[tuple[str, str], float]) -> float:
    pairs = ((min(pair), max(pair)) for pair in product(left, right))
    return sum(likeness.get(pair, 0.0) for pair in pairs) / (len(left) * len(right))


def _may_be_one(left: _Row, right: _Row, event: Event) -> bool:
    mine, theirs = ({_group_apart(each.quantity, event) for each in row.counts} - {None} for row in (left, right))
    return mine == theirs and _may_be_near(left, right, event) and _agree(left.counts, right.counts, event)


def _may_be_near(left: _Row, right: _Row, event: Event) -> bool:
    """Whether no towns tell them apart; those of one attack are one place, and a toll of another event needs a town in common."""
    if not event.is_attack:
        return not are_far(left.towns, right.towns)
    here, there = ({each.statement.key not in event.others for each in row.counts} for row in (left, right))
    if here != there:
        return False
    if here == {True}:
        return not are_far(left.towns, right.towns) or left.towns | right.towns <= event.towns
    return not left.towns.isdisjoint(right.towns)


def _agree(left: Sequence[Counted], right: Sequence[Counted], event: Event) -> bool:
    """Whether the numbers that one article gives in both can be one; of an attack two may tell two."""
    return not any(
        one.statement.article == two.statement.article
        and clash(bounds(one.quantity), bounds(two.quantity))
        and not (event.is_attack and _are_told_by_two(one, two))
        for one, two in product(left, right)
    )


def _are_told_by_two(one: Counted, two: Counted) -> bool:
    """Whether two speakers give the numbers of one article, or one of them is what the other rose to."""
    if is_update(one.quantity, one.statement) or is_update(two.quantity, two.statement):
        return True
    if one.statement.claim is None or two.statement.claim is None:
        return one.statement.claim is not two.statement.claim
    return one.statement.mouths.isdisjoint(two.statement.mouths)


def _are_of_one_size(left: _Row, right: _Row) -> bool:
    """Whether some number of the one is near one of the other; of vague ones («dozens») nothing is asked."""
    mine, theirs = (
        [each.value or each.low or each.high or 0 for _, each in row.counts if not _is_vague(each)]
        for row in (left, right)
    )
    if not mine or not theirs:
        return True
    return any(max(pair) <= _SPREAD * min(pair) for pair in product(mine, theirs))


def _is_vague(quantity: Quantity) -> bool:
    return quantity.value is None and quantity.low is not None and quantity.high is not None
