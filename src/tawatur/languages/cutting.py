"""Cut text into tokens by a language's pattern; what stands between two spaces is cut once, since news repeats its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from tawatur.languages.remembering import remembered
from tawatur.model import Token

_new_token = tuple.__new__  # of the parts in one tuple: what Token's own constructor does, without its call
_LONGEST = 40  # letters between two spaces that are remembered; what is longer seldom comes again


class Cutter:
    """Cuts by `pieces`: in its first group what begins no token, in its second a token, or nothing at the end of the text.

    Every character is of one of the two, so that lengths alone tell the offsets, and no token holds a space or asks what
    stands behind one. `fold` gives the form of a token, which is not empty.
    """

    def __init__(self, pieces: re.Pattern[str], fold: Callable[[str], str]) -> None:
        self._pieces = pieces
        self.form = remembered(fold)
        self._known = remembered(self._cut)

    def cut(self, text: str, start: int, end: int) -> list[Token]:
        """The tokens of `text[start:end]` in order; offsets are those of `text`."""
        known = self._known
        tokens: list[Token] = []
        at = start
        for chunk in text[start:end].split(" "):
            length = len(chunk)
            for first, last, form in known(chunk) if length <= _LONGEST else self._cut(chunk):
                tokens.append(_new_token(Token, (at + first, at + last, form)))
            at += length + 1
        return tokens

    def _cut(self, chunk: str) -> tuple[tuple[int, int, str], ...]:
        """First and last offset within the chunk and form of each of its tokens."""
        form = self.form
        found: list[tuple[int, int, str]] = []
        at = 0
        for gap, word in self._pieces.findall(chunk):
            if word:
                found.append((at + len(gap), at + len(gap) + len(word), form(word)))
            at += len(gap) + len(word)
        return tuple(found)
