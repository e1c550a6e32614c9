"""Find where an article goes on with a surname or another short form of a person it has named in full."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.keys import word_key
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
    covered: set[int] = set()
    for draft in drafts:
        if draft.role is None or draft.proper or draft.forms[0].reason != "the office":
            covered.update(range(draft.first, draft.last))
    added = []
    for at, word in enumerate(line.words):
        if at in covered or word.kinds & (MARK | DEMONYM):
            continue
        if word.cut and word_key(line.tokens[at].form) in surnames:
            line.words[at] = word = word._replace(key=word_key(line.tokens[at].form), cut=0)  # «بلاجي»
        if word.key in surnames and len(word.key) >= _SHORTEST:
            added.append(person(line, at, at + 1))
    return sorted([*drafts, *added], key=lambda each: (each.first, -each.last)) if added else drafts
