"""Words of an article -> a cell that a spreadsheet shows and never runs."""

from __future__ import annotations

import re
import unicodedata

# A spreadsheet takes a cell that begins so for a formula; OWASP, "CSV Injection". Full-width signs are taken too.
_FORMULA = "=+-@＝＋－＠\t\r\n|%"
_LONGEST = 32_000  # characters; Excel holds 32,767 in a cell
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def safe_cell(value: str | int | float | None) -> str | int | float:
    """The value with an apostrophe before a text that would be run; numbers as they are, "" for None."""
    if value is None or isinstance(value, int | float):
        return "" if value is None else value
    text = _CONTROLS.sub("\ufffd", value)
    text = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return f"'{text}" if _first(text) in _FORMULA else text


def _first(text: str) -> str:
    """The first character that can be seen: marks of direction and spaces before «=» do not make it harmless."""
    seen = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return text[0] if text[:1] in ("\t", "\r", "\n") else next(seen, " ")
