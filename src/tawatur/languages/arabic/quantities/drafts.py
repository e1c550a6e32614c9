"""A quantity as it stands among the tokens, before it is given offsets and bounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.model import Token


class Draft(NamedTuple):
    """A quantity in tokens `[first:end]`; `cut` letters of the first are proclitics. `low` and `high` are equal for a point.

    `number` is the token that the number begins with, beside which «أكثر من» stands; `noun` the one that names what is
    counted.
    """

    first: int
    end: int
    cut: int
    number: int
    low: float
    high: float
    unit: str | None
    noun: int | None


class Line:
    """The tokens as the rules of quantities look at them; nothing is read beyond `stop`, the end of a paragraph."""

    __slots__ = ("forms", "stop", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], forms: Sequence[str], stop: int) -> None:
        self.text, self.tokens, self.forms, self.stop = text, tokens, forms, stop

    def form(self, at: int) -> str:
        """The folded form of a token; "" where there is none."""
        return self.forms[at] if 0 <= at < self.stop else ""

    def raw(self, at: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.tokens[at].start : self.tokens[at].end]
