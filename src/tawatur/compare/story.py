"""Lay the statements of a story side by side: points with their sides, figures, witnesses and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from tawatur.cluster import find_copies, find_credits
from tawatur.compare.against import denied_claimant
from tawatur.compare.figures import differ, figures
from tawatur.compare.judged import TOGETHER, judged_sides, verdicts
from tawatur.compare.likeness import likenesses
from tawatur.compare.naming import Identities
from tawatur.compare.passages import passed_on
from tawatur.compare.polarity import turned
from tawatur.compare.rewording import reworded
from tawatur.compare.titles import title_of
from tawatur.compare.tolls import one_row
from tawatur.compare.units import Statement, statements
from tawatur.compare.witnesses import Origins, find_origins, one_report, witnesses
from tawatur.compare.wordings import link_wordings
from tawatur.languages import load_language
from tawatur.model import (
    NOTHING,
    Evidence,
    Judged,
    PlacedClaim,
    Point,
    Reading,
    Side,
    SideName,
    Status,
    Story,
    content_id,
)

_LEAST_ALIKE = 0.24
_SIDES: tuple[SideName, ...] = ("asserted", "denied")
_ORDER: dict[Status, int] = {
    "disputed": 0,
    "figures differ": 1,
    "corroborated": 2,
    "single witness": 3,
    "outlet only": 4,
}


def compare(readings: Sequence[Reading], guests: Sequence[Reading] = (), judged: Judged = NOTHING) -> tuple[Story, ...]:
    """The story that a group of readings tells, alone in a tuple; () for no readings.

    `guests` are articles outside the story that carry a paragraph of it: what they say of its points stands with them.
    What people `judged` goes before every rule.
    """
    if not readings:
        return ()
    ordered = sorted(readings, key=lambda each: each.document.article.id)
    copies = find_copies([*ordered, *guests])
    articles = tuple(reading.document.article.id for reading in ordered)
    identities = Identities([*ordered, *guests], judged.together, judged.apart)
    origins = find_origins([*ordered, *guests], identities, copies)
    points = _points(ordered, guests, origins, judged)
    printed = tuple(own for group in copies if len(own := tuple(key for key in group if key in articles)) > 1)
    return (
        Story("s" + content_id(*articles), _title(ordered, points), articles, printed, points, find_credits(ordered)),
    )


def _points(
    readings: Sequence[Reading],
    guests: Sequence[Reading],
    origins: Origins,
    judged: Judged,
) -> tuple[Point, ...]:
    units = statements(readings, origins.identities)
    units += passed_on(statements(guests, origins.identities), units)
    remaining = load_language(readings[0].document.article.language).remaining
    evidence = likenesses(units, remaining)
    likeness = {pair: sum(each.score for each in found) for pair, found in evidence.items()}
    by_key = {unit.key: unit for unit in units}
    origins = one_report(((by_key[left], by_key[right]) for left, right in sorted(evidence)), origins)
    told = verdicts(units, judged)
    groups = one_row(link_wordings(by_key, likeness, _LEAST_ALIKE, told), by_key, likeness, told)
    reasons = _within(groups, {**evidence, **{each[:2]: (TOGETHER,) for each in told if each.same}}, by_key)
    sides = judged_sides(units, judged)
    points = []
    for number, group in enumerate(groups):
        members = [by_key[key] for key in group]
        other_words = reworded(members)
        members = _sided(members, other_words, sides)
        points.append(_point(members, origins, remaining, (*reasons[number], *other_words.values())))
    return tuple(sorted(points, key=_rank))


def _within(
    groups: Sequence[Sequence[str]],
    evidence: Mapping[tuple[str, str], tuple[Evidence, ...]],
    by_key: Mapping[str, Statement],
) -> dict[int, list[Evidence]]:
    """For each group, by its number, the evidence between its own statements, in their order, with where they stand."""
    number_of = {key: number for number, group in enumerate(groups) for key in group}
    found: dict[int, list[Evidence]] = defaultdict(list)
    for (left, right), reasons in sorted(evidence.items()):
        if number_of[left] == number_of[right]:
            places = (by_key[left].place, by_key[right].place)
            found[number_of[left]].extend(replace(each, left=places[0], right=places[1]) for each in reasons)
    return found


def _sided(
    members: Sequence[Statement], other_words: Collection[str], judged: Mapping[str, SideName]
) -> list[Statement]:
    """The statements of a point, those that contradict the others put on the other side; what was judged as judged."""
    sides: dict[str, SideName] = {**dict.fromkeys([*turned(members), *other_words], "denied"), **judged}
    return [replace(each, side=sides.get(each.key, each.side)) for each in members]


def _rank(point: Point) -> tuple[int, int, int, str]:
    return (
        _ORDER[point.status],
        -sum(len(side.witnesses) for side in point.sides),
        -sum(len(side.claims) for side in point.sides),
        point.id,
    )


def _point(
    members: Sequence[Statement],
    origins: Origins,
    remaining: frozenset[str],
    reasons: tuple[Evidence, ...],
) -> Point:
    sides = tuple(
        Side(
            name,
            tuple(
                PlacedClaim(
                    each.article,
                    each.claim.attribution.id if each.claim else None,
                    each.content,
                    denied_claimant(each),
                )
                for each in members
                if each.side == name
            ),
            witnesses([each for each in members if each.side == name], origins),
        )
        for name in _SIDES
    )
    numbers = figures(members, remaining)
    return Point(
        "p" + content_id(*(each.key for each in members)),
        title_of(members),
        _status(sides, differ(members, remaining)),
        sides,
        numbers,
        reasons,
    )


def _status(sides: Sequence[Side], figures_differ: bool) -> Status:
    asserting, denying = (len(side.witnesses) for side in sides)
    if asserting + denying == 0:
        return "outlet only"
    if all(side.claims for side in sides):
        return "disputed"
    if figures_differ:
        return "figures differ"
    return "corroborated" if max(asserting, denying) > 1 else "single witness"


def _title(readings: Sequence[Reading], points: Sequence[Point]) -> str:
    """The shortest headline of the story; where no article has one, the text of its first point."""
    articles = [reading.document.article for reading in readings]
    headlines = [span.of(article.text) for article in articles for span in article.headlines]
    if headlines:
        return " ".join(min(headlines, key=lambda each: (len(each), each)).split())
    return points[0].text if points else readings[0].document.article.page
