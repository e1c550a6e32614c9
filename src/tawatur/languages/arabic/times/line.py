"""The tokens as the rules of time expressions look at them, up to the end of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.times.words import TimeWord
from tawatur.model import Token

OPENING = frozenset("([«“\"'")
CLOSING = frozenset(")]»”\"'")
DASHES = frozenset("-–—")
SLASHES = frozenset(("/", "\\", "|"))
TO = frozenset(("الى", "حتى", "لغاية", "وحتى", "والى"))


class Line:
    """Forms and meanings by index; whatever lies at `stop` or behind it does not exist."""

    __slots__ = ("forms", "stop", "text", "tokens", "words")

    def __init__(
        self, text: str, tokens: Sequence[Token], forms: Sequence[str], words: Sequence[tuple[TimeWord, ...]], stop: int
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.forms = forms
        self.words = words
        self.stop = stop

    def form(self, at: int) -> str:
        """The folded form of a token; "" where there is none."""
        return self.forms[at] if 0 <= at < self.stop else ""

    def find(self, at: int, *kinds: str) -> TimeWord | None:
        """The first meaning of the token that is of one of the kinds; None if it has none."""
        if 0 <= at < self.stop:
            for word in self.words[at]:
                if word.kind in kinds:
                    return word
        return None

    def bare(self, at: int, *kinds: str) -> TimeWord | None:
        """The same, if the word has no proclitic but the article: so that it goes on with what stands before it."""
        if 0 <= at < self.stop:
            for word in self.words[at]:
                if word.kind in kinds:
                    return None if word.cut else word
        return None

    def integer(self, at: int) -> int | None:
        """The number that the token is in plain digits; None if it is no such token."""
        form = self.forms[at] if 0 <= at < self.stop else ""
        return int(form) if form.isdecimal() and len(form) <= 6 else None

    def raw(self, at: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.tokens[at].start : self.tokens[at].end]

    def touches(self, at: int) -> bool:
        """Whether nothing stands between the token and the next."""
        return at + 1 < self.stop and self.tokens[at].end == self.tokens[at + 1].start

    def past(self, at: int, marks: frozenset[str]) -> int:
        """The index after one of the marks at `at`, else `at`."""
        return at + 1 if self.form(at) in marks else at
