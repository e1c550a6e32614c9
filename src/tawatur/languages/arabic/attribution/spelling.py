"""Spell the forms of a text that writes «فى» for «في», or «إلي» for «إلى», as the tables have them."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.vocabulary import phrase_heads
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered

_UNDOTTED = word_class("undotted")
_ENDS_IN_ALEF = word_class("ends_in_alef")
_DOTTED = {"الي": "الى", "علي": "على"}


def as_in_tables(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms, those of Egyptian spelling turned into the common one; a text of common spelling stays as it is."""
    if not _UNDOTTED.isdisjoint(forms):
        forms = tuple([_with_dots(form) if form[-1:] == "ى" else form for form in forms])
    if "الي" in forms and "الى" not in forms:
        names_ali = "على" in forms  # where «على» is written, «علي» is a name
        forms = tuple([form if form == "علي" and names_ali else _DOTTED.get(form, form) for form in forms])
    return forms


@remembered
def _with_dots(form: str) -> str:
    """«ينفى», «الرسمى» with a final ya; «مستشفى», «نفى» and «على» end in alef."""
    ends_in_alef = form in _ENDS_IN_ALEF or form[1:] in _ENDS_IN_ALEF or form.removeprefix("ال") in _ENDS_IN_ALEF
    if ends_in_alef or read_cue(form) is not None or any(form in heads for heads in phrase_heads().values()):
        return form
    return form[:-1] + "ي"
