"""Read the turn of an interview: «سالم الورفلي: الوضع تحت السيطرة»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.contents import trim, whole_quotation
from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.names import all_given_names, is_outlet
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class
from tawatur.languages.arabic.attribution.vocabulary import DASHES
from tawatur.languages.arabic.tables import word_class
from tawatur.model import Span

_LONGEST = 8  # words before the colon
_SHORTEST = 4  # words behind it: «رئيس التحرير: سامي حداد» names an office
_ANSWER = word_class("answer_of_interview")
_QUESTION = frozenset("؟?")


def read_turn(passage: Passage) -> Draft | None:
    """The attribution of a paragraph that opens with a person and a colon, or with «ج:»; None for a question and for a bare name.

    Its content ends with the sentence here; `turn_end` tells how far the turn goes.
    """
    first = passage.first + (passage.forms[passage.first] in DASHES)
    if ":" not in passage.forms[first + 1 : first + _LONGEST] or not _opens_paragraph(passage):
        return None
    colon = passage.forms.index(":", first + 1)
    if colon + _SHORTEST >= passage.last or passage.forms[passage.last - 1] in _QUESTION:
        return None
    if passage.forms[first] in _ANSWER and colon == first + 1:
        content = whole_quotation(passage, colon + 1) or trim(passage, colon + 1, passage.last)
        return Draft((first, first + 1), 0, None, (content,), "asserts", "turn", 0.6)
    if not _is_person(passage, first) or phrase_end(passage, first, colon, True) != colon:
        return None
    if is_outlet(passage, (first, colon)):
        return None
    content = whole_quotation(passage, colon + 1) or trim(passage, colon + 1, passage.last)
    return Draft((colon, colon + 1), 0, (first, colon), (content,), "asserts", "turn", 0.7)


def turn_end(text: str, content: Span) -> Span:
    """The content as far as its paragraph goes, the final stop left out."""
    end = text.find("\n", content.end)
    return Span(content.start, len(text[: end if end >= 0 else len(text)].rstrip(" .،")))


def _opens_paragraph(passage: Passage) -> bool:
    start = passage.tokens[passage.first].start
    return start == 0 or passage.text[start - 1] == "\n"


def _is_person(passage: Passage, at: int) -> bool:
    form = passage.forms[at]
    return form in all_given_names() or form in passage.surnames or head_class(form) == "role"
