"""Read a headline with a colon: «هيومن رايتس: قصف…»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.contents import trim, whole_quotation
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class
from tawatur.languages.arabic.attribution.sources import told_at
from tawatur.languages.arabic.attribution.vocabulary import PREPOSITIONS, PUNCTUATION
from tawatur.languages.arabic.tables import word_list

_LONGEST = 7  # words before the colon


def read_headline(passage: Passage, body: frozenset[str]) -> Draft | None:
    """The attribution of a headline whose first words, before a colon, name a source; `body` holds the forms of the body.

    A label («عاجل», «تقرير»), a place or a topic before the colon is no source: what stands there must head a source, or
    be named again in the body.
    """
    for at in range(passage.first, min(passage.first + _LONGEST + 2, passage.last)):
        if passage.forms[at] == ":":
            return _before_colon(passage, at, body)
    return None


def _before_colon(passage: Passage, colon: int, body: frozenset[str]) -> Draft | None:
    begin = passage.first
    words = [k for k in range(begin, colon) if passage.forms[k] not in PUNCTUATION]
    if not words or any(
        passage.forms[k] in PREPOSITIONS and head_class(passage.forms[words[0]]) is None for k in words
    ):
        return None
    first = passage.forms[words[0]]
    if first in word_list("headline_labels.txt"):
        return None
    named = passage.quote_end.get(begin) == colon - 1 and len(words) <= 3  # «الصحة»: …
    known = named or head_class(first) is not None or all(_in_body(passage.forms[k], body) for k in words)
    quoted = whole_quotation(passage, colon + 1)
    content = quoted if quoted and quoted[1] + 2 >= passage.last else trim(passage, colon + 1, passage.last)
    end, told = colon, None
    for at in range(begin + 1, colon):
        reading = read_cue(passage.forms[at])
        if (
            reading is not None
            and any(each.tense == "present" for each in reading.forms)
            and head_class(first) is not None
        ):
            end = at  # «مدير المستشفى يكذب البلاغ: التحاليل لم تصل»
            break
        told = told_at(passage, at, colon)
        if told:
            end = at
            break
    if not known or content[1] - content[0] < 2:
        return None
    return Draft((colon, colon + 1), 0, (begin, end), (content,), "asserts", "headline-colon", 0.8, told)


def _in_body(form: str, body: frozenset[str]) -> bool:
    return form in body or "ل" + form in body or "و" + form in body
