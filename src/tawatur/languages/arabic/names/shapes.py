"""Tell by its shape that a word of the text is a plain word and no part of a person's name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tawatur.languages.arabic.attribution.shapes import looks_masdar
from tawatur.languages.arabic.fold import fold

__all__ = ["is_listed", "is_plain", "looks_masdar", "looks_noun", "looks_plain"]

# A pronoun or a plural at the end: «مسؤوليته», «دورها», «كانوا». Names of persons end so too seldom to go by.
_ENDINGS = ("ها", "هم", "هما", "هن", "نا", "وا", "ات", "ته", "تها", "تم", "ون", "يين", "ية", "اء")
_FUTURE = ("سي", "ست", "سن")
_LONGEST_STEM = 3


@cache
def _plain_words() -> frozenset[str]:
    lines = files(__package__).joinpath("plain.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line) for line in lines if line and not line.startswith("#"))


def is_plain(form: str) -> bool:
    """Whether the folded word is in the list of plain words, or a noun of action by its shape."""
    return is_listed(form) or looks_masdar(form)


def is_listed(form: str) -> bool:
    """Whether the folded word is in the list of plain words."""
    return form in _plain_words()


def looks_plain(form: str) -> bool:
    """Whether the folded word, without article, is a noun, verb or adjective of running text rather than a name."""
    if form in _plain_words():
        return True
    if form[0] in "وفبل" and len(form) > 4 and (form[1:] in _plain_words() or looks_plain(form[1:])):
        return True
    if len(form) > 3 and (form[0] == "ي" or form.startswith(_FUTURE) and len(form) > 4):
        return True
    return looks_noun(form)


def looks_noun(form: str) -> bool:
    """Whether the folded word, without article, is a noun or adjective of running text; no verb («اليامي» is a man)."""
    if form in _plain_words() or len(form) > 4 and form.endswith(_ENDINGS):
        return True
    return len(form) > _LONGEST_STEM and (form.endswith("ة") or looks_masdar(form))
