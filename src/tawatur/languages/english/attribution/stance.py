"""Settle what a source does with a content: the cue says it, unless the content's own words say more."""

from __future__ import annotations

from functools import cache

from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.lexicon import nominal_cues
from tawatur.languages.english.attribution.passage import Passage
from tawatur.languages.english.tables import word_class
from tawatur.model import Stance

_REACH = 12  # words of a content that tell
_OWN = frozenset(("his", "her", "its", "their", "my", "our"))
_OPEN = frozenset(("asserts", "confirms"))


def settle_stance(passage: Passage, draft: Draft) -> Stance:
    """The stance of a draft: «said the report was false» denies, «said they must leave» urges, «"We will…"» promises."""
    if draft.stance == "doubts" and draft.rule in ("verb-order", "verb-preposition"):
        return "urges"  # «asked the ministry for trucks»
    if draft.rule == "verb-order" and draft.sure == "speech" and draft.stance == "asserts":
        return "urges"  # «advised travellers to stay away»
    if draft.stance not in _OPEN or draft.rule == "verb-preposition":
        return draft.stance
    first, last = draft.content[0]
    words = [form for form in passage.forms[first : min(last, first + _REACH)] if form[0].isalnum() or form[0] == "'"]
    if words[:1] and words[0] in _OWN and (own := nominal_cues("nouns.tsv").get(" ".join(words[1:2]))) is not None:
        return own.stance  # «reiterated her call for…»
    if draft.rule == "verb-np":
        return "denies" if _denies(words) else draft.stance  # «called the report false»
    if _denies(words):
        return "denies"
    if words[:1] in (["we"], ["i"]) and any(word in words[1:3] for word in ("will", "won't", "'ll", "shall")):
        return "promises"
    if draft.stance == "asserts" and not word_class("urging").isdisjoint(words[:6]):
        return "urges"
    return draft.stance


def _denies(words: list[str]) -> bool:
    """«there is no truth to the report», «the claim was false», «it is not true»."""
    joined = f" {' '.join(words)} "
    if any(map(joined.__contains__, _phrases())):
        return True
    return not (word_class("what_is_denied").isdisjoint(words) or word_class("denying").isdisjoint(words))


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in word_class("denying_phrase"))
