"""Cut a text into its lines, without the white space around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tawatur.languages.arabic.furniture import Form, fold_line
from tawatur.model import BlockKind

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_EDGE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*")
_BLANK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """`text[start:end]`; `gap` says that a blank line stands before it, `form` is the line folded.

    `kind` is what the page's markup says the line is; None where it says nothing.
    """

    start: int
    end: int
    gap: bool
    text: str
    form: Form
    kind: BlockKind | None = None

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.form.words) if self.form.whole else len(self.text.split())


def cut_lines(text: str, kinds: dict[int, BlockKind] | None = None) -> list[Line]:
    """The lines that are not blank, in order; `kinds` gives what the line beginning at an offset is known to be."""
    lines: list[Line] = []
    last = 0
    for found in _LINE.finditer(text):
        start, end = _trimmed(text, found.start(), found.end())
        if start >= end:
            continue
        gap = len(_BLANK.findall(text, last, start)) > 1 if lines else False
        line = text[start:end]
        lines.append(Line(start, end, gap, line, fold_line(line), (kinds or {}).get(start)))
        last = end
    return lines


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    found = _EDGE.match(text, start, end)
    start = found.end() if found else start
    while end > start and _EDGE.fullmatch(text[end - 1]):
        end -= 1
    return start, end
