"""What people said of a story's points: what belongs together, which side a claim is on, who is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.model.span import Span
from tawatur.model.story import SideName


class Place(NamedTuple):
    """Words of an article, which a person said something of."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements on one story, in the order in which they were made: of two that clash the later one counts.

    Of each judgement in `groups`, words of one group are of one point, and words of two groups are not. `apart` and
    `together` are pairs of ids of entities.
    """

    groups: tuple[tuple[tuple[Place, ...], ...], ...] = ()
    sides: tuple[tuple[Place, SideName], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


NOTHING = Judged()
