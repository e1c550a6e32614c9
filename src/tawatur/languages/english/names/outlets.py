"""Name the outlet that a told or relaying span speaks of, as the article calls it."""

from __future__ import annotations

import re

_LEADING = re.compile(r"^(?:to|the|via|by|from)\s+", re.IGNORECASE)


def outlet_name(text: str) -> str:
    """«Reuters» of «the Reuters news agency» stays as written but for a preposition, an article and marks."""
    bare = text.strip(" \t\n,.;:\"“”‘’'()")
    while (cut := _LEADING.sub("", bare)) != bare:
        bare = cut
    return bare
