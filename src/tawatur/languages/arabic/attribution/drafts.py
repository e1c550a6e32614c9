"""An attribution in the making: token ranges, before they become spans."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages.arabic.attribution.cues import Subject
from tawatur.model import Stance

Range = tuple[int, int]


class Draft(NamedTuple):
    """Token ranges of one attribution; `cue_cut` counts the proclitic letters left out of the cue."""

    cue: Range
    cue_cut: int
    source: Range | None
    content: tuple[Range, ...]
    stance: Stance
    rule: str
    confidence: float
    told: Range | None = None
    via: Range | None = None
    subject: Subject | None = None
