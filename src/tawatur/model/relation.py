"""Two statements set side by side: the words of each by what they may say, and what the one is to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.model.story import Evidence

RelationName = Literal["agrees", "contradicts", "other"]


class Sense(NamedTuple):
    """What a word may say, for finding its counterpart in another statement.

    `root` is what remains without clitics, endings and weak letters; `groups` are sets of words that may stand for one
    another, `ends` scales with the end that the word is at (1 or -1), `denies` the ways in which it turns what is said
    (not, undo, doubt). `place` is the country that it names, or is an adjective or seat of. `plain`: it only joins
    words. `meant` is the stem of what the words around it make of a word of two meanings («on strike»).
    """

    form: str
    stem: str
    root: str
    groups: frozenset[str] = frozenset()
    ends: frozenset[tuple[str, int]] = frozenset()
    denies: frozenset[str] = frozenset()
    place: str | None = None
    plain: bool = False
    meant: str | None = None


class Pair(NamedTuple):
    """Two statements and where they were found: `place:line`."""

    place: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What the right statement is to the left one: the same said again, a contradiction, or something else.

    `score` is the probability of that, 0 to 1. The scores of the evidence speak for agreement above 0 and for
    contradiction below it (log odds); in another subject, above 0 for one subject.
    """

    language: str
    relation: RelationName
    score: float
    evidence: tuple[Evidence, ...]
