"""A kind of evidence in a pairing, and the words that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from tawatur.model import Sense
from tawatur.relate.pairing import Pairing
from tawatur.relate.statement import Statement

BASE = "base"  # the feature that every pair has


class Signal(NamedTuple):
    """One kind of evidence: the features that it gives, and the words of both statements that they were seen in."""

    name: str
    features: Mapping[str, float]
    detail: str


def coverage(pairing: Pairing) -> tuple[float, float]:
    """The share of the words of each statement that have a counterpart, function words left out."""
    return _covered(pairing.left, pairing.left_only), _covered(pairing.right, pairing.right_only)


def _covered(statement: Statement, alone: Sequence[int]) -> float:
    meaning = sum(not word.plain for word in statement.words)
    return 1 - len(alone) / meaning if meaning else 0.0


def shown(statement: Statement, numbers: Iterable[int]) -> str:
    """The words with these numbers, in their order."""
    return " ".join(statement.words[number].form for number in sorted(set(numbers)))


def shown_on_both(pairing: Pairing, left: Iterable[int], right: Iterable[int]) -> str:
    """«left / right», with a dash for a side that has none."""
    return f"{shown(pairing.left, left) or '-'} / {shown(pairing.right, right) or '-'}"


def where(statement: Statement, wanted: Callable[[Sense], object]) -> list[int]:
    """The numbers of the words that are wanted."""
    return [number for number, word in enumerate(statement.words) if wanted(word)]


def shown_pairs(left: Statement, right: Statement, numbers: Iterable[tuple[int, int]]) -> str:
    """«one / other، one / other»."""
    return "، ".join(f"{left.words[a].form} / {right.words[b].form}" for a, b in numbers)
