"""Tell how far two statements speak of the same proposition, whatever their polarity, and why."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from tawatur.cluster.vectors import cosines, overlaps, weigh
from tawatur.compare.answering import answers
from tawatur.compare.signals import signs
from tawatur.compare.units import Statement
from tawatur.compare.words import events
from tawatur.languages import load_language
from tawatur.model import Evidence, Quantity

_BACKGROUND = 20  # of a story's statements: what all of them say weighs little
PERCENT = "percent"  # the unit of a Quantity that is a share
_WORDS, _CONTAINED, _PLAIN = 0.5, 0.55, 0.05  # what their words are worth: alike, in the shorter one, unweighed
_MOST = (
    60  # statements that one is compared with, so that a story of a hundred articles costs no square of its statements
)
_ANSWERS = 1.0  # «نفى هذه الاتهامات» says whose they are by its place alone
_COMPLEMENTS = 0.6  # «85% taken» and «10% left» of one thing


def likenesses(units: Sequence[Statement], remaining: frozenset[str]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """The evidence for every pair of statements that has any, by their keys in order; the likeness is its sum.

    `remaining` are stems of words that say a share is what is left («المتبقية», «باق»).
    """
    by_key = {unit.key: unit for unit in units}
    languages = {unit.language for unit in units}
    known = frozenset().union(*(events(load_language(language), len(languages) > 1) for language in languages))
    found: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for pair, alike in _candidates({unit.key: unit.words for unit in units}).items():
        left, right = by_key[pair[0]], by_key[pair[1]]
        if _is_within(left, right) or _is_within(right, left):
            continue
        shared = Evidence("words", round(alike, 3), " ".join(sorted(set(left.words) & set(right.words))))
        found[pair] = (shared, *signs(left, right, known))
    for pair in _complementary(units, remaining):
        shares = " / ".join(_share(by_key[key]).text for key in pair)
        others = (each for each in found.get(pair, ()) if each.signal != "other figure")
        found[pair] = (*others, Evidence("complementary shares", _COMPLEMENTS, shares))
    for denial, claim in answers(units):
        both = min(denial.key, claim.key), max(denial.key, claim.key)
        answer = Evidence("answers what was said", _ANSWERS, " ".join(denial.text.split()))
        found[both] = (*found.get(both, ()), answer)
    return found


def _is_within(inner: Statement, outer: Statement) -> bool:
    """«قال المصدر إن الخلية التي أعلنت الوزارة | كشفها | لا صلة لها بالهجوم»: alike by the letters that they share.

    Where both end together, the outer is what the inner speaker said («قال إن الوزير طلب | عدم التصريح»).
    """
    goes_on = outer.content.end - inner.content.end > 1
    return (
        inner.reading is outer.reading and inner.claim is not None and goes_on and outer.content.contains(inner.content)
    )


def _candidates(texts: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], float]:
    """How alike pairs of statements are by their words: for each statement those that are most alike to it, and no others."""
    contained = overlaps(texts, 1.0, _BACKGROUND)
    sets = {key: frozenset(words) for key, words in texts.items()}
    alike = {}
    for (left, right), cosine in cosines(weigh(texts, 1.0, _BACKGROUND)).items():
        mine, other = sets[left], sets[right]
        share = len(mine & other) / min(len(mine), len(other))
        alike[left, right] = _WORDS * cosine + _CONTAINED * contained.get((left, right), 0.0) + _PLAIN * share
    partners: dict[str, list[tuple[float, str, str]]] = {key: [] for key in texts}
    for (left, right), value in alike.items():
        partners[left].append((-value, left, right))
        partners[right].append((-value, left, right))
    nearest = (each for found in partners.values() for each in heapq.nsmallest(_MOST, found))
    return {(left, right): -value for value, left, right in nearest}


def _share(unit: Statement) -> Quantity:
    return next(each for each in unit.quantities if each.unit == PERCENT)


def _complementary(units: Sequence[Statement], remaining: frozenset[str]) -> list[tuple[str, str]]:
    """Pairs of statements of which one gives the share that is left and the other the share that is not."""
    shares = [unit for unit in units if any(each.unit == PERCENT for each in unit.quantities)]
    left_over = [unit for unit in shares if remaining & set(unit.words)]
    others = [unit for unit in shares if not remaining & set(unit.words)]
    return [
        (min(one.key, two.key), max(one.key, two.key))
        for one in left_over
        for two in others
        if len(set(one.words) & set(two.words)) >= 1
    ]
