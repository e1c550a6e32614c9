"""Give a body the names that stand right before it or behind it: «دول مجلس التعاون», «(قسد)»."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import ADJECTIVE, DEMONYM, MARK, NISBA, OFFICE, OUTLET_HEAD, PLAIN
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import QUOTES, Line
from tawatur.languages.arabic.names.purposes import NO_NAME


def with_names_beside(line: Line, draft: Draft, limit: int) -> Draft:
    """The body with the names that stand right before it and in brackets behind it."""
    return _with_states(line, _with_bracket(line, draft, limit))


def _with_states(line: Line, draft: Draft) -> Draft:
    """«دول مجلس التعاون» is another name of it."""
    before = draft.first - 1
    if before >= 0 and line.words[before].key == "دول" and not line.words[before].definite and draft.proper:
        draft.forms.append(line.named(before, draft.last, "its states"))
    return draft


def _with_bracket(line: Line, draft: Draft, limit: int) -> Draft:
    """«(قسد)» or «"قسد"» behind the name is another name of it; «(شمال)», «(رويترز)» is none."""
    at = draft.last
    mark = line.form(at, limit)
    if mark not in QUOTES and mark != "(" or not draft.proper:
        return draft
    close = line.closing(at, limit)
    if close is None or close - at > (5 if mark == "(" else 3):
        return draft
    first = at + 1
    if line.form(first, limit) == "+" or line.words[first].kinds & MARK:
        first += 1
    word = line.word(first, close)
    known = line.known(first, close, True)
    if (
        first >= close
        or word.kinds & (NO_NAME | PLAIN | NISBA | ADJECTIVE | OFFICE | DEMONYM)
        or line.form(first, close).isdecimal()
        or word.key in word_forms("epithet")
        or mark in QUOTES
        and line.is_foreign(first, close)
        and not line.words[draft.first].kinds & OUTLET_HEAD  # «الصحيفة الروسية "لايف نيوز"»
    ):
        return draft
    if known is not None and (
        known[1].kind == "place" or known[1].outlet and not line.words[draft.first].kinds & OUTLET_HEAD
    ):
        return draft
    draft.forms.append(line.named(first, close, "in brackets"))
    draft.forms.append(line.named(draft.first, close + 1, "in full"))
    if known is not None and not draft.same_as:
        draft.same_as = known[1].same_as
    draft.end = close + 1
    return draft
