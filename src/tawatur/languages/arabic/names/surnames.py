"""Find where an article goes on with a surname or another short form of a person it has named in full."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.lexicon import DEMONYM, MARK
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.persons import person
from tawatur.languages.arabic.names.sources import Source

_SHORTEST = 3  # letters of a surname to be looked for in open text


def find_surnames(line: Line, drafts: list[Draft], sources: Iterable[Source]) -> list[Draft]:
    """The drafts with the surnames that stand alone added, in the order of the text."""
    surnames = {draft.forms[0].parts[-1] for draft in drafts if draft.kind == "person" and draft.proper}
    if not surnames:
        return drafts
    covered = set()
    for draft in drafts:
        if draft.role is None or draft.proper or draft.forms[0].reason != "the office":
            covered.update(range(draft.first, draft.last))
    added = [
        person(line, at, at + 1)
        for at, word in enumerate(line.words)
        if word.key in surnames and at not in covered and len(word.key) >= _SHORTEST and not word.kinds & (MARK | DEMONYM)
    ]
    return sorted([*drafts, *added], key=lambda each: (each.first, -each.last)) if added else drafts
