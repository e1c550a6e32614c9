"""Words of an article -> words that keep their direction and do no harm inside another line.

A line that mixes Arabic with a file name or a Latin name comes out in the wrong order unless each stretch is isolated
(Unicode Standard Annex 9, FSI and PDI).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_AGAINST: dict[Direction, frozenset[str]] = {"rtl": frozenset(("L",)), "ltr": frozenset(("R", "AL"))}
ISOLATE, END = "\u2068", "\u2069"
# An override in an article («\u202e») would turn the rest of the line around, an escape character repaint the terminal.
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def isolate(text: str, line: Direction) -> str:
    """The text flattened, and in a direction of its own where it has letters that run against the line it stands in.

    Elsewhere it stays bare: many terminals show each isolating character as a gap.
    """
    flat = flatten(text)
    against = any(unicodedata.bidirectional(character) in _AGAINST[line] for character in flat)
    return f"{ISOLATE}{flat}{END}" if against else flat


def flatten(text: str) -> str:
    """The text on one line, its white space single, without control characters and marks that change direction."""
    return " ".join(_UNSAFE.sub("", text).split())
