"""Pair the quote marks of each paragraph, also where a mark is the wrong one or was never closed."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Quotation, Span, Token

_PURE_OPENERS = frozenset("“«„‘‹‟")
MARKS = frozenset('“”«»„‟‹›"״')
_CLOSES = {
    "“": frozenset("”\"״"), "«": frozenset("»"), "„": frozenset("“”\""), "‟": frozenset("”\""), "‹": frozenset("›"),
    '"': frozenset('"״”“'), "״": frozenset('"״”'), "”": frozenset("”“\""), "»": frozenset("«»"), "›": frozenset("›‹"),
}


def find_quotations(text: str, tokens: Sequence[Token], first: int, last: int) -> list[Quotation]:
    """The quotations within `tokens[first:last]`, one paragraph, in order of their opening marks.

    A mark that could both open and close («"», or «”» used for both: لـ”قسد”) closes what is open, else opens.
    What is never closed ends with the paragraph and has `closed` False.
    """
    found: list[Quotation] = []
    open_marks: list[Token] = []
    for index in range(first, last):
        token = tokens[index]
        mark = token.form
        if mark not in MARKS:
            continue
        depth = _closed_depth(open_marks, mark)
        if depth is not None and not (mark in _PURE_OPENERS and _looks_opening(text, token)):
            opener = open_marks[depth]
            del open_marks[depth:]
            found.append(_quotation(opener, token))
        else:
            open_marks.append(token)
    paragraph_end = tokens[last - 1].end if last > first else 0
    found += [
        Quotation(Span(mark.start, paragraph_end), Span(mark.end, paragraph_end), False)
        for mark in open_marks
        if mark.end < paragraph_end
    ]
    return sorted(found, key=lambda quotation: quotation.outer)


def _closed_depth(open_marks: list[Token], mark: str) -> int | None:
    """Index of the innermost open mark that `mark` can close; None if there is none."""
    for depth in range(len(open_marks) - 1, -1, -1):
        if mark in _CLOSES[open_marks[depth].form]:
            return depth
    return None


def _looks_opening(text: str, token: Token) -> bool:
    return not text[token.end : token.end + 1].isspace() and text[token.start - 1 : token.start].isspace()


def _quotation(opener: Token, closer: Token) -> Quotation:
    return Quotation(Span(opener.start, closer.end), Span(opener.end, closer.start), True)
