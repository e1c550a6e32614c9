"""What the shipped tables know of names, as the grammar asks for it."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.drafts import Range
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.vocabulary import PUNCTUATION
from tawatur.languages.arabic.tables import word_class, word_list

_HEADS = word_class("outlets") | {"ال" + noun for noun in word_class("outlets")}


def known_outlets() -> frozenset[str]:
    """The folded names of outlets and agencies."""
    return word_list("agencies.txt")


def is_outlet(passage: Passage, phrase: Range) -> bool:
    """Whether the phrase names an outlet or an agency («صحيفة الراي», «رويترز»), by its head or by the table."""
    head = passage.forms[phrase[0]]
    if head in _HEADS or head[:1] == "ل" and head[1:] in _HEADS:
        return True
    words = " ".join(form for form in passage.forms[phrase[0] : phrase[1]] if form not in PUNCTUATION)
    return words in known_outlets()
