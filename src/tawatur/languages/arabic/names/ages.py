"""Read as a person whoever's age is told behind two words of no table: «هارلم سواريز (23 سنة)»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.languages.arabic.names.drafts import Draft, in_order
from tawatur.languages.arabic.names.kinds import COMMON, GIVEN, KNOWN, NISBA, PARTICLE
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.persons import person

_OF_A_NAME = GIVEN | COMMON | KNOWN | NISBA | PARTICLE
_DIGITS = 2  # of an age


def name_aged(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in the order of the text, with those who are named before their age and nowhere else so far."""
    added = [draft for at in _ages(line) if (draft := _named_before(line, at, drafts)) is not None]
    return in_order([*drafts, *added]) if added else drafts


def _ages(line: Line) -> Iterator[int]:
    """Where «(23 سنة)» or «، 23 عاما،» begins."""
    forms = line.forms
    for at in range(2, line.end - 3):
        if forms[at] != "(" and forms[at] not in COMMAS or not forms[at + 1].isdecimal():
            continue
        closed = forms[at + 3] == ")" if forms[at] == "(" else forms[at + 3] in COMMAS
        if closed and len(forms[at + 1]) <= _DIGITS and forms[at + 2] in word_forms("years"):
            yield at


def _named_before(line: Line, last: int, drafts: Iterable[Draft]) -> Draft | None:
    """The person of the two words before `last`, and the given names before these; None where they are none."""
    first = last - 2
    words = line.words[first:last]
    if any(word.kinds & ~_OF_A_NAME for word in words) or words[0].definite or words[1].cut:
        return None
    while first > 0 and line.words[first - 1].kinds & GIVEN and not line.words[first - 1].kinds & ~_OF_A_NAME:
        first -= 1
    if any(draft.first < last and first < draft.last for draft in drafts):
        return None
    return person(line, first, last)
