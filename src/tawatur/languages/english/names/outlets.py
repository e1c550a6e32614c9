"""Name the outlet that a told or relaying span speaks of, as the article calls it."""

from __future__ import annotations

import re

_KIND = re.compile(r"^(?:\w+ )?(?:news agency|newspaper|daily|channel|broadcaster|website|network|magazine) (?=[A-Z])")
_LEADING = re.compile(r"^(?:to|the|via|by|from)\s+", re.IGNORECASE)


def outlet_name(text: str) -> str:
    """«Reuters» of «the Reuters news agency» stays as written but for a preposition, an article and marks."""
    bare = text.strip(" \t\n,.;:\"“”‘’'()")
    while (cut := _LEADING.sub("", bare)) != bare:
        bare = cut
    return _KIND.sub("", bare)
