"""Pages of shapes that the general reader gets wrong -> the lines of their articles; the readers in one list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from tawatur.read.outlets.embedded import EMBEDDED
from tawatur.read.outlets.live_blog import LIVE_BLOG
from tawatur.read.outlets.misnamed import MISNAMED
from tawatur.read.outlets.noscript import NOSCRIPT
from tawatur.read.outlets.shape import OutletReader

# The first whose shape the page has and that finds an article reads it. A reader for one outlet goes before these.
READERS: tuple[OutletReader, ...] = (LIVE_BLOG, NOSCRIPT, MISNAMED, EMBEDDED)

_WORDS_OF_ARTICLE = 12


class SpecialLines(NamedTuple):
    """The lines that a reader found; `always` is False where they count only if the general reader missed them."""

    lines: list[str]
    always: bool

    def instead_of(self, general: Sequence[str]) -> list[str]:
        """These lines, or those of the general reader where that has at least half of these."""
        found = "".join("".join(line.split()) for line in general)
        missed = sum("".join(line.split()) not in found for line in self.lines)
        return self.lines if self.always or missed * 2 > len(self.lines) else list(general)


def read_special(
    tree: HtmlElement, host: str | None, day: dt.date | None, readers: Sequence[OutletReader] = READERS
) -> SpecialLines | None:
    """The lines of the article where a reader knows the shape of the page, else None; the tree is not yet pruned.

    `host` and `day` are those of the page, where known: an outlet changes its pages, and archives hold the old ones.
    """
    for reader in readers:
        if reader.is_for(host, day) and reader.has_shape(tree):
            lines = reader.lines(tree)
            if sum(len(line.split()) for line in lines) >= _WORDS_OF_ARTICLE:
                return SpecialLines(lines, reader.always)
    return None


__all__ = ["READERS", "OutletReader", "SpecialLines", "read_special"]
