"""Tell the tolls of the event that a story is about from those of others that its articles mention."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from tawatur.compare.units import Statement, are_far
from tawatur.languages import load_language
from tawatur.resolve.sentences import sentence_at

_SHARE = 0.2  # of the articles with a toll, for a town or day that their first tolls name to be the event's
_MANY = 0.35  # of the articles, for a town that so many name anywhere
_LEADING = 0.5  # of the articles with a toll, for the story to be about an attack
_LEAD = 2  # sentences
_BEFORE_NEWS = dt.timedelta(7)  # before the first article: what is told of such a day is told of another event
ARMED = frozenset(("fighters", "soldiers", "police"))
_Thing = TypeVar("_Thing")


class Event(NamedTuple):
    """Where it happened and whom it befell, as far as its articles say; `others` are the keys of tolls that are none of it.

    `is_attack` is said of one that killed or wounded unarmed people, as most articles that give a toll begin by telling;
    the others are rounds of fighting, with a toll for each.
    """

    is_attack: bool
    towns: frozenset[str]
    groups: frozenset[str]
    others: frozenset[str]


def event_of(statements: Sequence[Statement]) -> Event:
    """The event that the articles begin with: a toll is of another in another town, before its day, or where it is called another.

    A toll that opens its article is elsewhere only by towns that the tables know.
    """
    said = _by_article(statements)
    tolls = [counting for each in said if (counting := [unit for unit in each if unit.is_toll])]
    every = [*chain.from_iterable(tolls)]
    firsts = [each[0] for each in tolls]
    opening = frozenset(each.key for told in tolls for each in told if _opens(each, told))
    least = max(1.0, _SHARE * len(firsts))
    named = _often(
        [frozenset[str]().union(*(each.towns for each in told)) for told in said], max(2.0, _MANY * len(said))
    )
    towns = _often((each.towns for each in firsts), least) | named
    charted = towns & frozenset[str]().union(*(each.charted for each in firsts))
    called = frozenset(each.key for each in every if _is_called_another(each))
    towns |= _beside(every, towns, called, opening)
    days = (frozenset(day for each in told if each.key in opening for day in _days(each)) for told in tolls)
    first = min(_often(days, least), default=_week_before(firsts))
    others = (
        each.key
        for each in every
        if (are_far(each.charted, charted) if each.key in opening else are_far(each.towns, towns))
        or _is_before(each, first)
    )
    leading = sum(map(_leads, firsts))
    return Event(
        leading >= max(2, _LEADING * len(firsts)),
        towns,
        _often(map(_groups, firsts), max(1.0, _LEADING * len(firsts))),
        called.union(others),
    )


def _by_article(statements: Iterable[Statement]) -> Sequence[Sequence[Statement]]:
    said: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        said[each.article].append(each)
    return [sorted(each, key=lambda unit: unit.content.start) for each in said.values()]


def _often(found: Iterable[frozenset[_Thing]], least: float) -> frozenset[_Thing]:
    counts = Counter(thing for each in found for thing in each)
    return frozenset(thing for thing, count in counts.items() if count >= least)


def _beside(
    tolls: Sequence[Statement], towns: frozenset[str], called: frozenset[str], opening: frozenset[str]
) -> frozenset[str]:
    """What a toll names beside the towns of the event, and what one that opens its article does that no table knows: quarters of a town."""
    near = (each.towns for each in tolls if each.key not in called and not each.towns.isdisjoint(towns))
    villages = (each.towns - each.charted for each in tolls if each.key in opening)
    return frozenset[str]().union(*near, *villages)


def _opens(toll: Statement, told: Sequence[Statement]) -> bool:
    """Whether it is the first toll of its article, or stands in the headline or the first sentence."""
    return toll is told[0] or toll.content.start < _lead_end(toll, 1)


def _lead_end(statement: Statement, sentences: int) -> int:
    """Where the first sentences of its article end, the headline not among them."""
    document = statement.reading.document
    lead = [each for each in document.sentences if not each.headline][:sentences]
    return document.tokens[lead[-1].last - 1].end if lead else 0


def _groups(statement: Statement) -> frozenset[str]:
    """Of what groups it counts people, those among others left out."""
    return frozenset(each.group for each in statement.casualties if each.group)


def _leads(statement: Statement) -> bool:
    """Whether an article begins with this toll, in its headline or its first sentences, and counts no armed men by it."""
    return statement.content.start < _lead_end(statement, _LEAD) and ARMED.isdisjoint(_groups(statement))


def _week_before(statements: Sequence[Statement]) -> dt.date | None:
    days = [day for each in statements if (day := each.reading.document.article.published) is not None]
    return min(days) - _BEFORE_NEWS if days else None


def _is_before(statement: Statement, first: dt.date | None) -> bool:
    days = _days(statement)
    return first is not None and bool(days) and max(days) < first


def _days(statement: Statement) -> Sequence[dt.date]:
    """The last day of every time that the statement names, of which some may be long past."""
    times = statement.reading.document.times
    within = (each for each in times if statement.content.start <= each.start and each.end <= statement.content.end)
    return [each.to for each in within if each.is_date and each.to is not None]


def _is_called_another(statement: Statement) -> bool:
    """«21 died in separate raids», also where the sentence says it before it says who counted."""
    document = statement.reading.document
    language = load_language(document.article.language)
    start = statement.content.start
    sentence = sentence_at(document, start)
    source = statement.claim.attribution.source if statement.claim is not None else None
    if sentence is not None and source is not None and sentence.start <= source.start < start:
        start = sentence.start
    tokens = [each for each in document.tokens if start <= each.start < statement.content.end]
    return bool(tokens) and language.of_another(tokens)
