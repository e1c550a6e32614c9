"""Cut text into tokens by a language's pattern, each with its form, which is made once for each word, since news repeats its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from tawatur.languages.remembering import remembered
from tawatur.model import Token

_new_token = tuple.__new__  # of the parts in one tuple: what Token's own constructor does, without its call


class Cutter:
    """Cuts by `pieces`: in its first group what begins no token, in its second a token, or nothing at the end of the text.

    Every character is of one of the two, so that lengths alone tell the offsets, which takes a fifth less than asking a
    match for each. `fold` gives the form of a token, which is not empty.
    """

    def __init__(self, pieces: re.Pattern[str], fold: Callable[[str], str]) -> None:
        self._pieces = pieces
        self.form = remembered(fold)

    def cut(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]` in order; offsets are those of `text`."""
        form = self.form
        tokens: list[Token] = []
        at = start
        pieces = self._pieces.findall(text, start, end)
        while pieces and not pieces[-1][1]:  # what stands behind the last token, and the end itself
            pieces.pop()
        for gap, word in pieces:
            first = at + len(gap)
            at = first + len(word)
            tokens.append(_new_token(Token, (first, at, form(word))))
        return tokens
