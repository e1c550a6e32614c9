"""Material -> JSONL: every article as `tawatur read` prints it, and every story as `tawatur compare` does."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tawatur.export.material import Material
from tawatur.printout import render_reading, render_story


def records(material: Material) -> str:
    """One object a line, `type` telling which: the articles of a story before it, each once."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in _records(material))


def _records(material: Material) -> Iterator[dict[str, object]]:
    done: set[str] = set()
    for story in material.stories:
        for article in story.heard:
            if article not in done:
                done.add(article)
                yield {"type": "article", **render_reading(material.readings[article])}
        yield {"type": "story", **render_story(story)}
