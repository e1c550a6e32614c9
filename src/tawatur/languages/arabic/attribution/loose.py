"""Tell a preposition written with its noun that a phrase does not take in: «للقناة», «بالأمس», «بوزارة»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.borders import Border
from tawatur.languages.arabic.attribution.names import known_outlet, sure_given_names
from tawatur.languages.arabic.attribution.shapes import has_pronoun, head_class, is_definite, looks_masdar
from tawatur.languages.arabic.attribution.vocabulary import BA_WORDS, OBJECT_HEADS, OCCASIONS, PUNCTUATION
from tawatur.languages.arabic.tables import word_class

_OUTLETS = word_class("outlets")
_SURE_OUTLETS = word_class("always_outlets")
_HEARERS = word_class("hearers")
_BELONGING = word_class("belonging")
_MANNER = word_class("manner")
_OVERSEERS = word_class("overseer")


def is_loose(border: Border, form: str) -> bool:
    """Whether the word at hand begins with a preposition outside what the head can take."""
    passage = border.passage
    if border.at == border.start or border.at == border.start + 1 and border.first in sure_given_names():
        return False
    if form[0] == "ب" and border.before in _OVERSEERS:
        return False  # «القائم بأعمال السفير»
    if form == "لبرنامج":
        return border.at + 1 in passage.quote_end
    if form[0] == "ل" and len(form) > 3 and form[1:] in _OUTLETS or form in _HEARERS:
        following = passage.form(border.at + 1)
        sure = form[1:] in _SURE_OUTLETS or form in _HEARERS or following in PUNCTUATION or following.isascii()
        return sure or border.named  # «الناشط عمار الحلاق | لموقع الميدان»; «رئيس التحرير لموقع كذا» is no hearer
    if form[0] == "ل":
        return _is_loose_lam(border, form)
    return form[0] == "ب" and len(form) > 3 and form not in BA_WORDS and _is_loose_ba(border, form[1:])


def _is_loose_lam(border: Border, form: str) -> bool:
    if known_outlet(border.passage, border.at, border.last) is not None:
        return True
    open_to_hearers = border.head is None and not border.after_role
    if open_to_hearers and len(form) > 4 and has_pronoun(form):
        return True  # «قال سواريز لمحادثه»
    if not form.startswith("لل") or border.before in _BELONGING or len(form) <= 4:
        return False  # «جهات تابعة للاستكبار»
    return open_to_hearers and not is_definite(border.before)


def _is_loose_ba(border: Border, noun: str) -> bool:
    """«نوري بالأمس», «مصدر بوزارة»; `noun` is what stands behind the letter."""
    before, classed = border.before, head_class(noun) is not None
    if head_class(before) == "role" and not is_definite(before) and noun[:2] != "ال" and not classed:
        return False  # a construct: «كبير باحثي الطوارئ»
    if noun in _MANNER:
        return True
    definite = noun[:2] == "ال"
    if not (definite or classed or noun in OBJECT_HEADS or noun in OCCASIONS or looks_masdar(noun)):
        return False  # a name of its own: «اليستير باسكي»
    takes = border.after_role or border.head in ("people", "count", "organization", "paper")
    return border.named or not takes or not (definite or classed)
