"""Tell what a number counts: those killed, those wounded, or whatever the word behind it says."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.quantities.lexicon import outcomes as _outcomes
from tawatur.languages.arabic.stems import key_words, shared_meanings
from tawatur.model import Quantity, Token

_BEFORE = 4  # words: «مقتل ما لا يقل عن 30 شخصا»
_BEHIND = 2  # words: «30 شخصا قتلوا»


def counted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """What befell those counted, and of some of them who they are; where no word tells, the stem of the word counted, alone."""
    if quantity.fate is not None:
        return frozenset((f"{quantity.fate} {quantity.group or quantity.of}" if quantity.part else quantity.fate,))
    first = bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start)
    last = bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start)
    within = [_outcomes("after").get(token.form) for token in tokens[first : last + 1]]
    before = [_outcomes("before").get(token.form) for token in tokens[max(0, first - _BEFORE) : first]]
    behind = [_outcomes("before").get(token.form) for token in tokens[last : last + _BEHIND]]
    if outcome := next((known for known in (*within, *reversed(before), *behind) if known), None):
        return frozenset((outcome,))
    words = key_words(tokenize(quantity.of or "", 0, len(quantity.of or "")))
    return frozenset(f"{quantity.unit or ''} {shared_meanings().get(word, word)}" for word in words[:1])
