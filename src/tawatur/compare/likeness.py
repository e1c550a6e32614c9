"""Tell how far two statements speak of the same proposition, whatever their polarity, and why."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.cluster.vectors import cosines, overlaps, weigh
from tawatur.compare.signals import signs
from tawatur.compare.units import Statement
from tawatur.compare.words import events
from tawatur.languages import load_language
from tawatur.model import Evidence, Quantity

_BACKGROUND = 20  # of a story's statements: what all of them say weighs little
PERCENT = "percent"  # the unit of a Quantity that is a share
_WORDS, _CONTAINED, _PLAIN = 0.5, 0.55, 0.05  # what their words are worth: alike, in the shorter one, unweighed
_COMPLEMENTS = 0.6  # «85% taken» and «10% left» of one thing


def likenesses(units: Sequence[Statement], remaining: frozenset[str]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """The evidence for every pair of statements that has any, by their keys in order; the likeness is its sum.

    `remaining` are stems of words that say a share is what is left («المتبقية», «باق»).
    """
    by_key = {unit.key: unit for unit in units}
    texts = {unit.key: unit.words for unit in units}
    words = cosines(weigh(texts, 0.5, _BACKGROUND))
    contained = overlaps(texts, 0.5, _BACKGROUND)
    known = frozenset().union(*(events(load_language(language)) for language in {unit.language for unit in units}))
    found: dict[tuple[str, str], tuple[Evidence, ...]] = {}
    for pair, cosine in words.items():
        left, right = by_key[pair[0]], by_key[pair[1]]
        common = set(left.words) & set(right.words)
        share = len(common) / min(len(set(left.words)), len(set(right.words)))
        alike = _WORDS * cosine + _CONTAINED * contained.get(pair, 0.0) + _PLAIN * share
        words_shared = Evidence("words", round(alike, 3), " ".join(sorted(common)))
        found[pair] = (words_shared, *signs(left, right, known))
    for pair in _complementary(units, remaining):
        shares = " / ".join(_share(by_key[key]).text for key in pair)
        others = (each for each in found.get(pair, ()) if each.signal != "other figure")
        found[pair] = (*others, Evidence("complementary shares", _COMPLEMENTS, shares))
    return found


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
