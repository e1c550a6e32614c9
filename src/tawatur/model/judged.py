"""What people said of a story's points: what belongs together, which side a claim is on, who is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.model.span import Place
from tawatur.model.story import SideName


class Grouped(NamedTuple):
    """Words of one group are of one point, words of two groups are not; those of `others` are of no group's point."""

    groups: tuple[tuple[Place, ...], ...]
    others: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements on one story, in the order in which they were made: of two that clash the later one counts.

    `apart` and `together` are pairs of ids of entities.
    """

    groups: tuple[Grouped, ...] = ()
    sides: tuple[tuple[Place, SideName], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


NOTHING = Judged()
