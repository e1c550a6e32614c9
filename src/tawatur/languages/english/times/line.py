"""The tokens as the rules of English time expressions look at them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.calendar.lengths import has_length
from tawatur.languages.english.numbers import Number, number_at
from tawatur.languages.english.times.words import TimeWord, time_words
from tawatur.model import Token, forms_of

DASHES = frozenset("-–—")
TO = frozenset(("to", "through", "until")) | DASHES
_MOST_OF_A_NUMBER = 6  # tokens


class Line:
    """Forms and meanings by index; what lies before the first token or behind the last has the form ""."""

    __slots__ = ("forms", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.forms = forms_of(tokens)

    def form(self, at: int) -> str:
        """The form of a token; "" where there is none."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def find(self, at: int, *kinds: str) -> TimeWord | None:
        """The first meaning of the token that is of one of the kinds; None if it has none."""
        for word in time_words(self.form(at)):
            if word.kind in kinds:
                return word
        return None

    def is_capital(self, at: int) -> bool:
        """Whether the token is written with a capital letter, as months are and «may» is not."""
        return self.text[self.tokens[at].start].isupper()

    def measure(self, at: int) -> TimeWord | None:
        """The unit at the token in which lengths are measured; None where none stands."""
        unit = self.find(at, "unit")
        return unit if unit is not None and has_length(unit.name) else None

    def number(self, at: int) -> Number | None:
        """The number that begins at the token; None where none does."""
        return number_at(self.forms[at : at + _MOST_OF_A_NUMBER], 0) if self.form(at) else None
