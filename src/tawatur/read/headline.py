"""Find the headline among the lines of a text."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.furniture import fold_line
from tawatur.model import BlockKind
from tawatur.read.endings import carries_on, is_broken_off, is_bullet, is_finished, opens_report
from tawatur.read.lines import Line

_LONGEST = 32  # words
_LONGEST_UNPARTED = 20  # words of a headline with no blank line after it
_SHORTEST_LOOKALIKE = 4  # words
_WITHIN = 40  # lines in which a headline that the page names is looked for


def find_headline(lines: Sequence[Line], labels: Sequence[BlockKind | None], title: str | None) -> int | None:
    """Index of the headline; None where the text begins with its first paragraph.

    The line that equals the page's title is the headline, else the first line that is no furniture, if it is short,
    does not end like a sentence, and is parted from what follows by a blank line or by being no beginning of it.
    """
    named = _named(lines, title)
    if named is not None:
        return named
    first = _first(lines, labels)
    if first is None or first + 1 >= len(lines):
        return None
    line, following = lines[first], lines[first + 1]
    if line.words > _LONGEST or is_bullet(line) or _ends_like_sentence(line):
        return None
    if following.gap:
        return None if is_broken_off(line) or carries_on(following) else first
    return first if _stands_alone(line, following) else None


def _named(lines: Sequence[Line], title: str | None) -> int | None:
    words = fold_line(title or "").words
    if len(words) < 2:
        return None
    return next((index for index, line in enumerate(lines[:_WITHIN]) if line.form.words == words), None)


def _first(lines: Sequence[Line], labels: Sequence[BlockKind | None]) -> int | None:
    """The first line that is no furniture; the very first where a gap follows it and it only looks like a link.

    «شاهد.. انهيار جسر في تل الريحان» is a headline too.
    """
    if len(lines) > 1 and lines[1].gap and labels[0] == "related" and lines[0].words >= _SHORTEST_LOOKALIKE:
        return 0
    return next((index for index, label in enumerate(labels) if label is None), None)


def _ends_like_sentence(line: Line) -> bool:
    """«..», «؟» and «!» end headlines too; a single full stop does not."""
    text = line.text.rstrip('»”"’)')
    return text.endswith(".") and not text.endswith("..") and is_finished(line)


def _stands_alone(line: Line, following: Line) -> bool:
    """Whether a first line without a blank line after it is a headline: what follows is longer, and no rest of it.

    «قال مدير المكتب في مجلس» above «تل الريحان إن…» is a paragraph broken where the page had a link.
    """
    if line.words > _LONGEST_UNPARTED or is_broken_off(line) or carries_on(following) or opens_report(line):
        return False
    return following.words >= 8 and (following.words > line.words or is_finished(following))
