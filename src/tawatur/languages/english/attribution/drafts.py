"""An attribution in the making: token ranges, before they become spans."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.model import Stance

Range = tuple[int, int]


class Draft(NamedTuple):
    """Token ranges of one attribution; `sure` says what kind of cue it is: speech, thought, act."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    stance: Stance
    rule: str
    sure: str
    told: Range | None = None
    via: Range | None = None
