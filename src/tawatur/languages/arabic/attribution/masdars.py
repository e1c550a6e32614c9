"""Tell a noun that is written like a past verb from the verb: «بتصوير أحداث | وتداول مقاطع», «وتداول ناشطون»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import CueForm
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class
from tawatur.languages.arabic.tables import word_class

_ALIKE = word_class("masdar_alike")


def is_coordinate_noun(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the word at `at`, و and the cue form, is a noun: nobody who could do it stands behind."""
    alike = form.verb.lemma in _ALIKE and form.tense == "past" and form.subject == "m"
    return alike and passage.forms[at][0] == "و" and head_class(passage.form(at + 1)) is None
