"""Find Arabic time expressions and put them in the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tawatur.model import TimeExpression, Token


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    """Times in order of their place; `anchor` is the publication date."""
    return []
