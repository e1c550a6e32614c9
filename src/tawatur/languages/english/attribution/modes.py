"""Tell direct from indirect speech by the quote marks."""

from __future__ import annotations

from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.passage import Passage
from tawatur.model import Mode


def settle_mode(passage: Passage, draft: Draft) -> Mode:
    """`direct` where every word of the content stands in quote marks, `mixed` where some do, quoted names not counted."""
    if not any(passage.quoted.find(1, first, last) >= 0 for first, last in draft.content):
        return "indirect"
    words = quoted = 0
    for first, last in draft.content:
        for index in range(first, last):
            if passage.forms[index][0].isalnum():
                words += 1
                quoted += passage.quoted[index]
    return "direct" if words and quoted == words else "mixed" if quoted else "indirect"
