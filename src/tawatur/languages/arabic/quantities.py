"""Find Arabic counts, shares, sums and measures."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Quantity, TimeExpression, Token


def find_quantities(text: str, tokens: Sequence[Token], times: Sequence[TimeExpression]) -> list[Quantity]:
    """Quantities in order of their place."""
    return []
