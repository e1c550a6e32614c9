"""Tell where the outlet adds something behind a content: «، ولم يفصح عن…», «، دون الكشف عن…», «، وذلك خلال لقائه…»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, OCCASIONS
from tawatur.languages.arabic.tables import word_class

_SILENCE = word_class("silence")
_NOTHING_KNOWN = word_class("nothing_known")
_TELLING = word_class("telling_more")
_SPEAKING = word_class("talk") | word_class("own_words") | OCCASIONS
_WHILE = word_class("meanwhile_it")
_WITHOUT = word_class("without")
_WHERE = word_class("where_said")
ADDITIONS = _WHILE | _WITHOUT | {"من", "وذلك"}  # the forms that may open an addition


def says_nothing(passage: Passage, at: int) -> bool:
    """«… أسلحة متطورة، ولم يفصح عن نوعها», «…، فيما لم يصدر أي تعليق»: the verb of what the outlet adds."""
    form = passage.form(at)
    silent = read_cue(form)
    if silent is not None and any(each.verb.lemma in _SILENCE or each.verb.stance == "denies" for each in silent.forms):
        return True  # «ولم يؤكد الخبر | ولم ينفه»
    return form in _NOTHING_KNOWN


def opens_addition(passage: Passage, at: int) -> bool:
    """Whether words that nobody said open at `at`: what was left untold, or where and when it was said."""
    form, after = passage.forms[at], passage.form(at + 1)
    if form in _WHILE:
        return after == "لم" and says_nothing(passage, at + 2)
    if form == "وذلك":
        return after in _WHERE and passage.form(at + 2) in _SPEAKING
    if passage.form(at - 1) not in COMMAS:
        return False
    untold = after if form in _WITHOUT else passage.form(at + 2) if form == "من" and after in _WITHOUT else ""
    return untold.removeprefix("ال") in _TELLING
