"""Find lines that say again what an earlier line said: captions, titles and pulled quotes."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import BlockKind
from tawatur.read.endings import is_finished
from tawatur.read.lines import Line

_SHORTEST = 3  # words; one or two may repeat by chance
_LONGEST = 60
_NEAR = 4  # lines between a caption and its repeat
_LABEL = 4  # words of a label before the repeat: «camera icon», «صورة:»


def find_repeats(lines: Sequence[Line], labels: Sequence[BlockKind | None]) -> dict[int, BlockKind]:
    """What repeated lines are, by index: each repeat boilerplate, and a caption the line that it repeats.

    Only a short line without a full stop close before its repeat is a caption; a headline stays one.
    """
    found: dict[int, BlockKind] = {}
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        key = " ".join(line.form.words)
        if not _SHORTEST <= len(line.form.words) <= _LONGEST:
            continue
        earlier = _earlier(key, seen)
        if earlier is None:
            seen[key] = index
            continue
        if labels[index] != "headline":
            found[index] = "boilerplate"
        if labels[earlier] in (None, "caption") and index - earlier <= _NEAR and not is_finished(lines[earlier]):
            found[earlier] = "caption"
    return found


def _earlier(key: str, seen: dict[str, int]) -> int | None:
    """The earlier line that this one is, or ends with after a short label that may be glued to it."""
    if key in seen:
        return seen[key]
    for earlier, index in seen.items():
        if key.endswith(earlier) and len(key[: -len(earlier)].split()) <= _LABEL:
            return index
    return None
