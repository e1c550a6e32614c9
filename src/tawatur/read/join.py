"""Join lines that a page broke in the middle of a sentence into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.read.endings import (
    begins_with_quote,
    carries_on,
    has_open_quote,
    is_broken_off,
    is_bullet,
    is_finished,
    opens_paragraph,
    opens_report,
)
from tawatur.read.lines import Line

_SUBHEADING = 6  # words
_LOOKED_BACK = 3000  # characters of a paragraph in which a quotation may have been opened


def join_lines(lines: Sequence[Line], text: str) -> list[tuple[int, int]]:
    """Paragraphs as half-open ranges of indexes into `lines`, which are running text with nothing between them."""
    paragraphs: list[tuple[int, int]] = []
    begin = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _goes_on(lines, begin, index, text):
            paragraphs.append((begin, index))
            begin = index
    return paragraphs


def _goes_on(lines: Sequence[Line], begin: int, index: int, text: str) -> bool:
    """Whether line `index` belongs to the paragraph that lines `begin` to `index - 1` make."""
    before, line = lines[index - 1], lines[index]
    if is_finished(before) or is_bullet(line):
        return False
    if carries_on(line) or before.text.endswith(":") and begins_with_quote(line):
        return True
    if line.gap:
        return is_broken_off(before) and not opens_paragraph(line)
    paragraph = text[max(lines[begin].start, before.end - _LOOKED_BACK) : before.end]
    if is_broken_off(before) or has_open_quote(paragraph):
        return True
    if before.text.endswith(":") or opens_paragraph(line):
        return False
    return not _is_subheading(lines, begin, index)


def _is_subheading(lines: Sequence[Line], begin: int, index: int) -> bool:
    """«تقدم ملحوظ» between two paragraphs: a few words alone, with a paragraph that opens after them."""
    line, following = lines[index - 1], lines[index]
    if index - 1 != begin or line.words > _SUBHEADING or begin == 0:
        return False
    return following.words > 2 * line.words and is_finished(lines[begin - 1]) and _opens_anything(line, following)


def _opens_anything(line: Line, following: Line) -> bool:
    """A broken line begins with a conjunction or has a comma («والثلاثاء، أكد»); a subheading has neither."""
    return opens_report(following) or not (line.text.startswith("و") or "،" in line.text)
