"""Read a headline with a colon: «Army: 12 killed», «12 killed in blast: officials»."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import trim
from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.passage import Passage

_LONGEST = 6  # words before the colon
_LABELS = frozenset("exclusive|watch|breaking|update|updated|opinion|analysis|video|live|photos|listen|report|poll|the latest|flashback|editorial|fact check|q&a|review".split("|"))  # fmt: skip


def read_headline(passage: Passage) -> Draft | None:
    """The attribution of a line that opens with a name and a colon; None for a label («Exclusive: …»)."""
    for at in range(passage.first + 1, min(passage.first + _LONGEST + 1, passage.last - 2)):
        if passage.forms[at] == ":":
            return _before_colon(passage, at)
        if passage.letters[at] in 'SXV,.-"' or passage.letters[at] == "I":
            return None
    return None


def _before_colon(passage: Passage, colon: int) -> Draft | None:
    words = " ".join(passage.forms[passage.first : colon])
    if words in _LABELS or passage.letters[passage.first] not in "nDvG":
        return None
    content = trim(passage, colon + 1, passage.stop)
    if content[1] - content[0] < 3:
        return None
    return Draft((colon, colon + 1), (passage.first, colon), (content,), "asserts", "headline-colon", "speech")
