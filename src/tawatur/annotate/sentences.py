"""Cut the tokens of a paragraph into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.model import Quotation, Span, Token, forms_of

_FINAL = frozenset(".!؟?…۔")
_LONGEST = 800  # tokens
_CLOSERS = frozenset('”»"’›)]')


def cut_sentences(
    tokens: Sequence[Token], first: int, last: int, quotations: Sequence[Quotation], text: str
) -> Iterator[tuple[int, int]]:
    """Half-open token ranges of the sentences in `tokens[first:last]`, in order, closing marks with the stop before them.

    A stop inside a closed quotation ends no sentence: the quotation is one content («قال: "لن نوقع. لن نتراجع"»).
    """
    begin = first
    inner = sorted(q.inner for q in quotations if q.closed)
    opened = quoted = 0  # quotations that began, and as far as one of them goes on behind its stops
    for stop in [at for at, form in enumerate(forms_of(tokens[first:last]), first) if form in _FINAL]:
        for cut in _cuts(begin, stop + 1):
            yield begin, cut
            begin = cut
        if stop < begin or _is_abbreviation(tokens, stop, begin, text):
            continue
        while opened < len(inner) and inner[opened].start <= tokens[stop].start:
            quoted = max(quoted, _last_stop(inner[opened], text))
            opened += 1
        if tokens[stop].end < quoted:
            continue
        index = stop + 1
        while index < last and (
            tokens[index].form in _FINAL or tokens[index].form in _CLOSERS and _touches(tokens, index)
        ):
            index += 1
        yield begin, index
        begin = index
    for cut in _cuts(begin, last):
        yield begin, cut
        begin = cut
    if begin < last:
        yield begin, last


def _cuts(begin: int, end: int) -> range:
    """Where a sentence that no writer ends is cut, so that reading stays linear in the text."""
    return range(begin + _LONGEST, end + 1, _LONGEST)


def _last_stop(span: Span, text: str) -> int:
    end = span.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    return end


def _touches(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].end == tokens[index].start


def _is_abbreviation(tokens: Sequence[Token], index: int, begin: int, text: str) -> bool:
    """«أ.ف.ب», «د. أحمد», «بي.بي.سي», «حسين.أ», «ksrc.sa»: after a single letter, or joined between short words, before a
    single letter, in an address; «3.5» is one token already."""
    if tokens[index].form != "." or index == begin:
        return False
    before = tokens[index - 1]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.start == tokens[index].end and before.end == tokens[index].start:
        joined = len(before.form) <= 4 and len(after.form) <= 3 or len(after.form) == 1
        if after.form.isalpha() and (joined or after.form.isascii() and before.form.isascii()):
            return True
    return len(before.form) == 1 and before.form.isalpha() and before.end == tokens[index].start
