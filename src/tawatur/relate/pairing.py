"""Find for each word of a statement its counterpart in the other: the surest pairs first, each word once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tawatur.model import Sense
from tawatur.relate.statement import Statement, compatible

_LEAST_ALIKE = 0.6  # of the pairs of letters of two stems, to be taken for spellings of one word
_SHORTEST = 4  # letters of a stem that may be spelled otherwise

SAME = 1.0
SAME_STEM = 0.98
SAME_PLACE = 0.95
SAME_ROOT = 0.9
SAME_END = 0.8
SAME_GROUP = 0.75


class Match(NamedTuple):
    """Two words that say the same, by their numbers, and how sure that is."""

    left: int
    right: int
    sureness: float


class Pairing(NamedTuple):
    """Two statements with the words that have a counterpart, and the numbers of the others that say something."""

    left: Statement
    right: Statement
    matches: tuple[Match, ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]


def pair(left: Statement, right: Statement) -> Pairing:
    """The words of the two paired; where several pairs are equally sure, words at like places go together."""
    candidates = [
        (-sureness, abs(a / len(left.words) - b / len(right.words)), a, b)
        for a, one in enumerate(left.words)
        for b, other in enumerate(right.words)
        if (sureness := likeness(one, other) or _figures_alike(left, a, right, b))
    ]
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    matches = []
    for negative, _, a, b in sorted(candidates):
        if a not in taken_left and b not in taken_right:
            taken_left.add(a)
            taken_right.add(b)
            matches.append(Match(a, b, -negative))
    return Pairing(left, right, tuple(sorted(matches)), _rest(left, taken_left), _rest(right, taken_right))


def _rest(statement: Statement, taken: set[int]) -> tuple[int, ...]:
    return tuple(number for number, word in enumerate(statement.words) if number not in taken and not word.plain)


def _figures_alike(left: Statement, a: int, right: Statement, b: int) -> float:
    """«أكثر من 20» and 23 stand for each other, and so do «٧٧ مليار» and «77 مليارا»."""
    one, other = left.figures.get(a), right.figures.get(b)
    return SAME_PLACE if one is not None and other is not None and compatible(one, other) else 0.0


def likeness(one: Sense, other: Sense) -> float:
    """How surely two words say the same, 0 to 1; 0 where nothing speaks for it."""
    if one.form == other.form:
        return SAME
    if one.stem == other.stem and one.place == other.place:  # «سوريا» and «كوريا» have one stem
        return SAME_STEM
    if one.form[0].isdecimal() or other.form[0].isdecimal():
        return 0.0
    if one.place and other.place:
        return SAME_PLACE if one.place == other.place else 0.0
    if len(one.root) >= 3 and one.root == other.root:
        return SAME_ROOT
    if one.ends & other.ends:
        return SAME_END
    if one.groups & other.groups:
        return SAME_GROUP
    if min(len(one.stem), len(other.stem)) >= _SHORTEST and (share := spelling(one.stem, other.stem)) >= _LEAST_ALIKE:
        return 0.5 + share / 4
    return 0.0


@lru_cache(100_000)
def spelling(one: str, other: str) -> float:
    """The share of the pairs of letters that two words have in common (Dice)."""
    left, right = ({word[k : k + 2] for k in range(len(word) - 1)} for word in (one, other))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def opposed(one: Sense, other: Sense) -> list[str]:
    """The scales at whose two ends the words are."""
    return sorted(scale for scale, end in one.ends if (scale, -end) in other.ends)
