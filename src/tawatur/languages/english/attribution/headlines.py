"""Read a headline with a colon: «Army: 12 killed», «12 killed in blast: officials»."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import inside_marks, trim
from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.passage import Passage

_LONGEST = 6  # words before the colon
_LABELS = frozenset("exclusive|watch|breaking|update|updated|opinion|analysis|video|live|photos|listen|report|poll|the latest|flashback|editorial|fact check|q&a|review".split("|"))  # fmt: skip


def read_headline(passage: Passage) -> Draft | None:
    """The attribution of a line that opens with a name and a colon; None for a label («Exclusive: …»)."""
    for at in range(passage.first + 1, min(passage.first + _LONGEST + 1, passage.last - 2)):
        if passage.forms[at] == ":":
            return _before_colon(passage, at)
        if passage.letters[at] in 'SXV,.-"' or passage.letters[at] == "I" and not _inverted(passage):
            return None
    return None


def _before_colon(passage: Passage, colon: int) -> Draft | None:
    words = " ".join(passage.forms[passage.first : colon])
    if words in _LABELS or passage.letters[passage.first] not in "nDvGV":
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
    content = trim(passage, colon + 1, passage.stop)
    if content[1] - content[0] < 3:
        return None
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
