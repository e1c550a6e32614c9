"""Lines for a terminal: wrapped to its width, with mixed directions kept apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

FSI, PDI, RLM, LRM = "\u2068", "\u2069", "\u200f", "\u200e"
_WIDE = frozenset("WF")
_STOPS = (":", ".", "،", "؛", "؟", "!")


def width_of(text: str) -> int:
    """Columns that the text takes: marks and format characters none, wide letters two."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if letter.isascii():
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1


def wrap(text: str, width: int, first: str = "", rest: str = "", mark: str = RLM) -> str:
    """The text in lines of at most `width` columns, the first after `first`, the others after `rest`.

    `mark` stands after the indent, for terminals that take a line's direction from its first letter, and behind a last
    colon or stop, so that it stays beside its word in those that do not. An isolate that a line break cuts is closed
    and opened again. A word longer than a line has a line of its own.
    """
    lines: list[str] = []
    line, used, fresh, opened = first + mark, width_of(first), True, 0
    for word in text.split(" "):
        columns = width_of(word)
        if not fresh and used + 1 + columns > width:
            lines.append(line + PDI * opened)
            line, used, fresh = rest + mark + FSI * opened, width_of(rest), True
        line += word if fresh else f" {word}"
        used += columns + (not fresh)
        opened += word.count(FSI) - word.count(PDI)
        fresh = False
    lines.append(line)
    return "\n".join(_ended(each, mark) for each in lines)


def _ended(line: str, mark: str) -> str:
    # Not behind a bracket or «»: VTE keeps a mark in the cell before it, and does not mirror a cell that holds two.
    return line + mark if line.endswith(_STOPS) else line


def join_lines(blocks: Iterator[str]) -> str:
    """The blocks one below the other, never more than one empty line between them, with a line end."""
    lines: list[str] = []
    for block in blocks:
        if block or (lines and lines[-1]):
            lines.append(block)
    return "\n".join(lines).rstrip("\n") + "\n"
