"""Find the phrases of stance_words.tsv, by which a content shows what it does: urge, promise, deny."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.tables import phrase_classes, word_class
from tawatur.languages.remembering import remembered

_UTTERLY = word_class("utterly")


def phrases() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Class of stance_words.tsv -> first word -> phrases."""
    return phrase_classes("stance_words.tsv")


@remembered
def _beginning_with(form: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Class -> the phrases of it that begin with the word; most words begin none."""
    return {kind: known[form] for kind, known in phrases().items() if form in known}


def phrase_at(passage: Passage, at: int, last: int, kind: str) -> bool:
    """Whether a phrase of the class stands at the word, an adverb behind its first word too («عارية | تماما | عن الصحة»)."""
    known = _beginning_with(passage.forms[at]).get(kind) if at < last else None
    if known is None:
        return False
    if passage.form(at + 1) in _UTTERLY:
        return any(passage.forms[at + 2 : at + 1 + len(words)] == words[1:] for words in known)
    return any(passage.forms[at : at + len(words)] == words for words in known)
