"""Find lines that say again what an earlier line said: captions, titles and pulled quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tawatur.languages.arabic.furniture import Words
from tawatur.model import BlockKind
from tawatur.read.endings import is_finished
from tawatur.read.lines import Line

_SHORTEST = 3  # words; one or two may repeat by chance
_NEAR = 4  # lines between a caption and its repeat
_LATIN = re.compile(r"[a-z]+")
_LABEL = 4  # words of a label before the repeat: «camera icon», «صورة:»


def find_repeats(lines: Sequence[Line], labels: Sequence[BlockKind | None]) -> dict[int, BlockKind]:
    """What repeated lines are, by index: each repeat boilerplate, and a caption the line that it repeats.

    Only a short line without a full stop close before its repeat is a caption; a headline stays one.
    """
    found: dict[int, BlockKind] = {}
    seen: dict[Words, int] = {}
    endings: set[str] = set()  # of what is seen: most lines end as no other does
    for index, line in enumerate(lines):
        key = line.form.words if line.form.whole else (line.text,)
        if line.form.whole and len(key) < _SHORTEST:
            continue
        earlier = _earlier(key, seen) if key[-1] in endings else None
        if earlier is None:
            seen[key] = index
            endings.add(key[-1])
            continue
        if labels[index] != "headline":
            found[index] = "boilerplate"
        if labels[earlier] in (None, "caption") and index - earlier <= _NEAR and not is_finished(lines[earlier]):
            found[earlier] = "caption"
    return found


def _earlier(words: Words, seen: Mapping[Words, int]) -> int | None:
    """The earlier line that this one is, or ends with after a short label, also one glued to it («iconعناصر»)."""
    if words in seen:
        return seen[words]
    for label in range(min(_LABEL, len(words) - _SHORTEST) + 1):
        rest = words[label:]
        index = seen.get(rest)
        if index is None and (glued := _LATIN.match(rest[0])) and glued.end() < len(rest[0]):
            index = seen.get((rest[0][glued.end() :], *rest[1:]))
        if index is not None:
            return index
    return None
