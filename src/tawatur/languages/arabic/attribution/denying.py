"""Tell whether a content holds a thing to be untrue: «الأنباء عارية عن الصحة», not «نشر أخبار كاذبة»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import has_pronoun, is_definite
from tawatur.languages.arabic.attribution.vocabulary import COMPLEMENTIZERS, PUNCTUATION, RELATIVES
from tawatur.languages.arabic.attribution.wording import phrase_at, phrases
from tawatur.languages.arabic.tables import word_class

_DENIED_WITHIN = 60  # words of a content in which its denial may stand
_ANOTHER = word_class("and_that")
_REPORTS = word_class("accusation") | word_class("statement_nouns") | {"ما"}
_SAID_WITHIN = 3  # words from a verb of saying to its «أن»
_OPENS_WITHIN = 3  # words in which a content names the report that it is about («كل هذه الأنباء»)
_SAYS_ITSELF = word_class("says_itself")
_NAMES_SUBJECT = (
    word_class("copula")
    | word_class("personal_or_joined")
    | word_class("demonstrative")
    | RELATIVES
    | PUNCTUATION
    | COMPLEMENTIZERS
)


def holds_untrue(passage: Passage, first: int, last: int) -> bool:
    """Whether the content in `tokens[first:last]` says in its own words that something is not so."""
    known = phrases()["denies"]
    last_begin = min(first + _DENIED_WITHIN, last)
    if known.keys().isdisjoint(passage.forms[first:last_begin]):
        return False
    of_report = not _REPORTS.isdisjoint(passage.forms[first : first + _OPENS_WITHIN])
    for k in range(first, last_begin):
        form = passage.forms[k]
        if _opens_another(passage, k) or not of_report and _another_says(passage, first, k):
            return False
        if form in known and phrase_at(passage, k, last, "denies") and (of_report or not _describes(passage, first, k)):
            return True
    return False


def _describes(passage: Passage, first: int, at: int) -> bool:
    """Whether the phrase at `at` only describes a noun: «ضبط من نشر | ادعاءات | كاذبة»; «هذه ادعاءات كاذبة» says that it is untrue."""
    noun = passage.forms[at - 1]
    if at - 1 <= first or passage.forms[at] in _SAYS_ITSELF:
        return False
    before = passage.forms[at - 2]
    if is_definite(noun) or noun in _NAMES_SUBJECT or has_pronoun(noun):
        return False
    return not (is_definite(before) or before in _NAMES_SUBJECT)


def _opens_another(passage: Passage, at: int) -> bool:
    """«… وأنه», «… وكشفت أن ما يرددونه محض أكاذيب»: another proposition, which denies not the first."""
    form = passage.forms[at]
    return form in _ANOTHER or form[0] == "و" and passage.form(at + 1) in COMPLEMENTIZERS and _says_more(form)


def _another_says(passage: Passage, first: int, at: int) -> bool:
    """«مقطع قالت الشركة | إنه مفبرك»: what follows أن is what another said, or says within what is told."""
    if passage.forms[at] not in COMPLEMENTIZERS:
        return False
    return any(map(_said, passage.forms[max(first, at - _SAID_WITHIN) : at]))


def _said(form: str) -> bool:
    """Whether the form tells what somebody said; «تؤكد السلطات أن» in a statement of hers says it itself."""
    reading = read_cue(form)
    return reading is not None and reading.is_past()


def _says_more(form: str) -> bool:
    """Whether the form is و with a finite cue."""
    reading = read_cue(form)
    return reading is not None and reading.proclitics == 1 and reading.is_finite()
