"""Read what its foes call an armed group: «المتمردين الحوثيين», and «المتمردون» alone, which the article has to explain."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.lexicon import Word, word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.purposes import over_qualities
from tawatur.languages.arabic.names.shipped import is_armed, known_parts

EPITHET = "the epithet"


def is_epithet(word: Word) -> bool:
    """Whether the word is one of those epithets, with its article."""
    return word.definite and word.key in word_forms("rebels")


def read_epithet(line: Line, at: int, limit: int) -> Draft:
    """The group that an epithet at `at` stands before, or the epithet alone."""
    found = line.known(at + 1, limit, True) if at + 1 < limit and not line.words[at + 1].cut else None
    if found is not None and is_armed(found[1].same_as):
        last, known = found
        forms = [
            line.named(at, last, "with an adjective"),
            line.named(at + 1, last, "name"),
        ]
        return Draft(at, last, last, "organization", forms, titles=word_forms("rebels"), same_as=known.same_as)
    last = over_qualities(line, at + 1, limit)
    alone = last == at + 1
    form = line.named(at, last, EPITHET if alone else "name")
    titles = frozenset(form.parts) if alone else frozenset()
    return Draft(at, last, last, "organization", [form], proper=not alone, titles=titles)


def call_by_epithets(drafts: Sequence[Draft]) -> None:
    """Let the article's armed groups be called so; only one that it calls so itself, where there is one.

    The press calls no «تنظيم» so.
    """
    if not any(draft.forms[0].reason == EPITHET for draft in drafts):
        return
    armed = [draft for draft in drafts if draft.kind == "organization" and _may_rebel(draft)]
    if not any(draft.titles for draft in armed):
        for draft in armed:
            draft.titles = word_forms("rebels")


def _may_rebel(draft: Draft) -> bool:
    return is_armed(draft.same_as) and known_parts(draft.same_as)[0][0] not in word_forms("jihadist")
