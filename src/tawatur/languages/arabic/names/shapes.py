"""Tell by its shape that a word of the text is a plain word and no part of a person's name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tawatur.languages.arabic.attribution.shapes import looks_masdar
from tawatur.languages.arabic.fold import fold

__all__ = ["is_listed", "is_plain", "looks_foreign", "looks_masdar", "looks_noun", "looks_plain"]

# A pronoun or a plural at the end: «مسؤوليته», «دورها», «كانوا». Names of persons end so too seldom to go by.
_ENDINGS = ("ها", "هم", "هما", "هن", "نا", "وا", "ات", "ته", "تها", "تم", "ون", "يين", "ية", "اء")
_CLITICS = 4  # letters before a word, of «وبال», that are looked behind
_FUTURE = ("سي", "ست", "سن")
_LONGEST_STEM = 3
# Of a verb behind its prefix and before its ending: «يكتب», «يقاتل», «يتعاون», «يستخدم».
_VERB_STEM, _DERIVED_STEM = 4, 5
_VERB_ENDINGS = ("ونها", "ونهم", "وننا", "ونه", "ها", "هم", "هما", "هن", "نا", "ني", "ون", "ان", "وا", "ين", "ه")
_ARABIC_ENDINGS = (*_ENDINGS, *_VERB_ENDINGS, "ة", "ى", "ا", "ي", "يو", "كم")
_FOREIGN_ENDINGS = ("سكي", "لي")
_FOREIGN = 6  # letters
_VOWELS = 3
_BROKEN_PLURAL = re.compile(r".[وي]ا.ي.")


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
    for _ in range(_CLITICS):
        if _reads_plain(form):
            return True
        if form[0] not in "وفبل" or len(form) <= 4:
            return False
        form = form[1:]
    return _reads_plain(form)


def _reads_plain(form: str) -> bool:
    return form in _plain_words() or _looks_verb(form) or not looks_foreign(form) and looks_noun(form)


def _looks_verb(form: str) -> bool:
    """Whether the folded word has the prefix of «يفعل» or «سيفعل», and no more letters behind it than a verb has."""
    prefix = 2 if form.startswith(_FUTURE) and len(form) > 4 else 1
    if prefix == 1 and (form[0] != "ي" or len(form) < 4):
        return False
    stem = form[prefix:]
    stem = next((stem[: -len(end)] for end in _VERB_ENDINGS if stem.endswith(end) and len(stem) > len(end) + 1), stem)
    return len(stem) <= _VERB_STEM or stem.startswith(("ت", "ست")) and len(stem) <= _DERIVED_STEM + stem.count("ي")


def looks_foreign(form: str) -> bool:
    """Whether the folded word is written with more vowels than a word of Arabic without an ending has: «بوغدانوف»."""
    arabic = form.endswith(_ARABIC_ENDINGS) and not form.endswith(_FOREIGN_ENDINGS)
    if len(form) < _FOREIGN or arabic or _BROKEN_PLURAL.fullmatch(form):
        return False
    return sum(letter in "اوي" for letter in form[1:]) >= _VOWELS


def looks_noun(form: str) -> bool:
    """Whether the folded word, without article, is a noun or adjective of running text; no verb («اليامي» is a man)."""
    if form in _plain_words() or len(form) > 4 and form.endswith(_ENDINGS):
        return True
    return len(form) > _LONGEST_STEM and (form.endswith("ة") or looks_masdar(form))
