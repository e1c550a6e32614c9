"""Pair the quote marks of each paragraph and across paragraphs, also where a mark is the wrong one or was never closed."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Quotation, Span, Token, forms_of

MARKS = frozenset('“”«»„‟‹›"״')
_PURE_OPENERS = frozenset("“«„‹‟")
_CLOSES = {
    "“": frozenset('”"״'),
    "«": frozenset("»"),
    "„": frozenset('“”"'),
    "‟": frozenset('”"'),
    "‹": frozenset("›"),
    '"': frozenset('"״”“'),
    "״": frozenset('"״”'),
    "”": frozenset('”“"'),
    "»": frozenset("«»"),
    "›": frozenset("›‹"),
}
_FARTHEST = 40  # paragraphs that a quotation may run over
_DEEPEST = 20  # open marks that are looked at for the one to be closed


def pair_marks(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[list[Quotation], list[Token]]:
    """The closed quotations within `tokens[first:last]`, one paragraph, and the marks that found no partner there.

    A mark that could both open and close («"», or «”» used for both: لـ”قسد”) closes what is open, else opens.
    """
    found: list[Quotation] = []
    open_marks: list[Token] = []
    for at in [at for at, form in enumerate(forms_of(tokens[first:last]), first) if form in MARKS]:
        token = tokens[at]
        depth = _closed_depth(open_marks, token.form)
        if depth is not None and not (token.form in _PURE_OPENERS and _looks_opening(text, token)):
            found.append(_quotation(open_marks[depth], token))
            del open_marks[depth:]
        else:
            open_marks.append(token)
    return found, open_marks


def pair_paragraphs(text: str, loose: Sequence[tuple[Sequence[Token], int]]) -> list[Quotation]:
    """Quotations of the marks that found no partner in their paragraph; `loose`: those marks and the paragraph's end.

    An opening mark is paired with the first closing one of the paragraphs after it («قال: "… / …"»), unless another
    quotation opens before, within a paragraph. What is never closed ends with its paragraph and has `closed` False; a
    closing mark that nothing opened is no quotation.
    """
    found: list[Quotation] = []
    pending: tuple[Token, int, int] | None = None  # the mark, its paragraph's number and end
    for number, (marks, end) in enumerate(loose):
        for mark in marks:
            if (
                pending
                and mark.form in _CLOSES[pending[0].form]
                and _looks_closing(text, mark)
                and number - pending[1] <= _FARTHEST
            ):
                found.append(_quotation(pending[0], mark))
                pending = None
            elif not _looks_closing(text, mark):
                if pending is None:
                    pending = mark, number, end
                elif number == pending[1]:
                    found += _unclosed(mark, end)
                elif not _heads_paragraph(text, mark):
                    found += _unclosed(pending[0], pending[2])  # a new quotation: the one before was never closed
                    pending = mark, number, end
                # an opening mark at the head of a further paragraph goes on with the same quotation
        if pending and number - pending[1] >= _FARTHEST:
            found += _unclosed(pending[0], pending[2])
            pending = None
    return found + (_unclosed(pending[0], pending[2]) if pending else [])


def _heads_paragraph(text: str, mark: Token) -> bool:
    return not text[text.rfind("\n", 0, mark.start) + 1 : mark.start].strip()


def _unclosed(mark: Token, end: int) -> list[Quotation]:
    return [Quotation(Span(mark.start, end), Span(mark.end, end), False)] if mark.end < end else []


def _closed_depth(open_marks: list[Token], mark: str) -> int | None:
    """Index of the innermost open mark that `mark` can close; None if there is none."""
    for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        if mark in _CLOSES[open_marks[depth].form]:
            return depth
    return None


def _looks_opening(text: str, token: Token) -> bool:
    return not text[token.end : token.end + 1].isspace() and text[token.start - 1 : token.start].isspace()


def _looks_closing(text: str, token: Token) -> bool:
    """Whether a word or stop touches the mark from before and none from behind."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return bool(before) and not before.isspace() and not after.isalnum() and token.form not in _PURE_OPENERS


def _quotation(opener: Token, closer: Token) -> Quotation:
    return Quotation(Span(opener.start, closer.end), Span(opener.end, closer.start), True)
