"""Read a headline with a colon: «Army: 12 killed», «12 killed in blast: officials»."""

from __future__ import annotations

from typing import Any

from tawatur.languages.english.attribution.contents import inside_marks, trim
from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.passage import Passage
from tawatur.languages.english.fold import fold
from tawatur.languages.english.tables import classes, word_class
from tawatur.tables import Index, countries, organizations, outlets, places

_LONGEST = 6  # words before the colon
_LONGEST_BEHIND = 7  # words of a source behind it
_SHORTEST = 3  # words of what is said
_NEAR = 6  # words behind a state's colon in which it says «we» or «no»
_SPEAKERS = ("unnamed", "people", "title", "body", "paper", "group")  # classes of name_words.tsv


def read_headline(passage: Passage) -> Draft | None:
    """The attribution of a line that opens with a name and a colon, or ends so; None for a label («Exclusive: …»)."""
    for at in range(passage.first + 1, min(passage.first + _LONGEST + 1, passage.last - 2)):
        if passage.forms[at] == ":":
            return _before_colon(passage, at)
        if passage.letters[at] in 'SXV,.-"' or passage.letters[at] == "I" and not _inverted(passage):
            break
    return _behind_mark(passage) if passage.headline else None


def _behind_mark(passage: Passage) -> Draft | None:
    """«12 killed in raid on market: | monitor», «… - | health ministry»: who says it stands last, and is short."""
    mark = max(passage.letters.rfind(each, passage.first + _SHORTEST, passage.stop) for each in ":-")
    if mark < 0 or not 0 < passage.stop - mark - 1 <= _LONGEST_BEHIND:
        return None
    source = (mark + 1, passage.stop)
    if not _may_speak(passage, *source) or passage.forms[mark - 1] == ",":
        return None
    content = inside_marks(passage, passage.first, mark)
    return Draft((mark, mark + 1), source, (content,), "asserts", "headline-behind", "speech")


def _may_speak(passage: Passage, first: int, last: int) -> bool:
    """Whether the words are of a body, an outlet, people who speak or somebody's office, and nothing else."""
    if any(passage.letters[at] not in "nvDGPC()" for at in range(first, last)):
        return False
    head = next((at for at in range(first + 1, last) if passage.letters[at] in "PC("), last) - 1
    if any(passage.forms[head] in classes("name_words.tsv")[name] for name in _SPEAKERS):
        return True
    return _is_name_of(passage, first, last, organizations(fold), outlets(fold))


def _is_name_of(passage: Passage, first: int, last: int, *tables: Index[Any]) -> bool:
    """Whether the words are a name that one of the tables has, and nothing else."""
    return any((found := each.longest(passage.forms, first)) and first + found.length == last for each in tables)


def _is_topic(passage: Passage, first: int, colon: int) -> bool:
    """«Syria war: …», «Karam: …»: what it is about. A state's bare name speaks where it says «we» or «no»."""
    if passage.forms[colon - 1] in word_class("topic"):
        return True
    if not _is_name_of(passage, first, colon, countries(fold), places(fold)):
        return False
    near = passage.forms[colon + 1 : min(colon + 1 + _NEAR, passage.last)]
    return word_class("own_voice").isdisjoint(near) and colon + 1 not in passage.quote_end


def _before_colon(passage: Passage, colon: int) -> Draft | None:
    words = " ".join(passage.forms[passage.first : colon])
    if (
        words in word_class("label")
        or _is_topic(passage, passage.first, colon)
        or passage.letters[passage.first] not in "nDvGV"
    ):
        return None
    if _inverted(passage):
        first = passage.first
        content = inside_marks(passage, colon + 1, passage.stop)
        return Draft((first, first + 1), (first + 1, colon), (content,), "asserts", "verb-colon", "speech")
    if (
        any(form[0].isdecimal() for form in passage.forms[passage.first : colon])
        or passage.forms[passage.last - 1] == "?"
    ):
        return None  # «Situation Report No. 12: …», «Karam: Who is behind the attacks?»
    if not passage.headline and not all(map(passage.capital, range(passage.first, colon))):
        return None
    runs_on = not passage.headline and passage.edge > passage.last and colon - passage.first <= _SHORTEST
    content = trim(passage, colon + 1, passage.edge if runs_on else passage.stop)
    if content[1] - content[0] < _SHORTEST or passage.forms[content[0]] in word_class("wh"):
        return None  # «Karam clashes: What we know»
    return Draft((colon, colon + 1), (passage.first, colon), (content,), "asserts", "headline-colon", "speech")


def _inverted(passage: Passage) -> bool:
    """«Said one resident: "We have nothing left."»"""
    return passage.forms[passage.first] in ("said", "says") and passage.letter(passage.first + 1) in ("n", "D", "I")


def read_signature(passage: Passage, at: int) -> Draft | None:
    """«"We lost the house." — Lena Orsolo»: a quotation signed behind a dash at the end of its paragraph."""
    closing = at - 1
    if (
        passage.letter(closing) != '"'
        or closing not in passage.quote_start
        or not 0 < passage.stop - at - 1 <= _LONGEST
    ):
        return None
    if not passage.capital(at + 1) or any(passage.letters[k] in "XVv" for k in range(at + 1, passage.stop)):
        return None
    content = trim(passage, passage.quote_start[closing] + 1, closing)
    return Draft((at, at + 1), (at + 1, passage.stop), (content,), "asserts", "quote-signed", "speech")
