"""Tell whether a content holds a thing to be untrue: «الأنباء عارية عن الصحة», not «نشر أخبار كاذبة»."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import is_definite
from tawatur.languages.arabic.attribution.vocabulary import COMPLEMENTIZERS, PUNCTUATION, RELATIVES
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records, word_class

_DENIED_WITHIN = 60  # words of a content in which its denial may stand
_ANOTHER = word_class("and_that")
_UTTERLY = word_class("utterly")
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


@cache
def phrases() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Class of stance_words.tsv -> first word -> phrases."""
    table: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for _, record in records("stance_words.tsv"):
        words = tuple(fold(record["phrase"]).split())
        known = table.setdefault(record["class"], {})
        known[words[0]] = (*known.get(words[0], ()), words)
    return table


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
    if is_definite(noun) or noun in _NAMES_SUBJECT or noun.endswith(("ه", "ها", "هم")):
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
    return reading is not None and any(each.tense == "past" for each in reading.forms)


def _says_more(form: str) -> bool:
    """Whether the form is و with a finite cue."""
    reading = read_cue(form)
    return reading is not None and reading.proclitics == 1 and any(each.tense != "participle" for each in reading.forms)


def phrase_at(passage: Passage, at: int, last: int, kind: str) -> bool:
    """Whether a phrase of the class stands at the word, an adverb behind its first word too («عارية | تماما | عن الصحة»)."""
    known = phrases().get(kind, {}).get(passage.forms[at], ()) if at < last else ()
    if not known:
        return False
    if passage.form(at + 1) in _UTTERLY:
        return any(passage.forms[at + 2 : at + 1 + len(words)] == words[1:] for words in known)
    return any(passage.forms[at : at + len(words)] == words for words in known)
