"""Tell what a number counts: those killed, those wounded, or whatever the word behind it says."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from itertools import pairwise, takewhile

from tawatur.languages.english.fold import tokenize
from tawatur.languages.english.meanings import meanings
from tawatur.languages.english.quantities.lexicon import up_to_stop
from tawatur.languages.english.stems import key_words
from tawatur.languages.english.tables import word_class
from tawatur.model import Quantity, Token, forms_of

_REACH = 16  # tokens
_BEFORE = 10  # tokens of «since March 2015, the office says, at least | 6,385»
_SPANS = frozenset((("this", "year"), ("so", "far"), ("this", "month"), ("this", "week")))
_NEAR = 3  # words from «another» to what it is


def counted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """What befell those counted, and of some of them who they are; where no word tells, the key of the word counted.

    Languages share all of these, and «nine children», of 41 who were killed, is no other number of the killed.
    """
    if quantity.fate is not None and quantity.part:
        return frozenset((f"{quantity.fate} {quantity.group or quantity.of}",))
    if quantity.fate is not None:
        return frozenset((f"{quantity.fate} since" if _in_all(tokens, quantity) else quantity.fate,))
    of = quantity.of or ""
    words = key_words(tokenize(of, 0, len(of)))
    return frozenset(f"{quantity.unit or ''} {meanings().get(word, word)}" for word in words[:1])


def of_another(tokens: Sequence[Token]) -> bool:
    """Whether they tell of another event: «in separate raids», «another attack», «an earlier strike»; «another 50» are of the same."""
    forms = forms_of(tokens)
    return not word_class("separate").isdisjoint(forms) or any(
        (form in word_class("another") and not word_class("attack").isdisjoint(_named_next(forms, at)))
        or (form in ("across", "throughout") and not word_class("whole_land").isdisjoint(forms[at + 1 : at + 3]))
        for at, form in enumerate(forms)
    )


def _named_next(forms: Sequence[str], at: int) -> Sequence[str]:
    """The few words behind the one at `at`, as far as no mark or number stands among them."""
    return list(takewhile(lambda form: form[0].isalpha(), forms[at + 1 : at + 1 + _NEAR]))


def _in_all(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether those of a whole war are counted: «more than 300 were killed | since January», «since March | 300 were», «… | this year»."""
    place = bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start)
    behind = up_to_stop(forms_of(tokens[place : place + _REACH]))
    if "since" in behind or any(pair in _SPANS for pair in pairwise(behind)):
        return True
    first = bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start)
    before = up_to_stop(reversed(forms_of(tokens[max(0, first - _BEFORE) : first])))
    return "since" in before and word_class("extreme").isdisjoint(before)  # «the deadliest raid since March killed 40»
