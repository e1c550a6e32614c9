"""Names and reasons -> text that cannot garble the line on standard error that it stands in."""

from __future__ import annotations

import unicodedata

# Controls, invisible marks (bidi overrides turn a line around), half surrogates, and what breaks lines or has no glyph.
_UNSAFE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_JOINERS = "\u200c\u200d"  # Persian names are written with them


def escape(text: str) -> str:
    """The text with every unsafe character as Python writes it in a string: a newline as `\\n`, U+202E as `\\u202e`."""
    return "".join(_escaped(character) if _unsafe(character) else character for character in text)


def _unsafe(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _UNSAFE


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
