"""Cut a stretch of text into the propositions that it packs: at marks, and before words that open a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.languages import LanguagePack
from tawatur.model import Document, Span, first_from

_MARKS = frozenset("،,؛;.…!؟?:")

KeyWords = Callable[[Span], tuple[str, ...]]


def clauses(document: Document, span: Span, words_of: KeyWords, fewest: int, language: LanguagePack) -> list[Span]:
    """The span cut into stretches of at least `fewest` words that carry meaning; what is shorter stays with the one before.

    Words that say when count for nothing: «عند العاشرة من صباح الجمعة» is no proposition.
    """
    times = [Span(each.start, each.end) for each in document.times if span.start <= each.start and each.end <= span.end]

    def said(part: Span) -> int:
        return len(words_of(part)) - sum(len(words_of(time)) for time in times if part.contains(time))

    parts: list[Span] = []
    start = span.start
    for place in _cuts(document, span, language):
        if said(Span(start, place)) >= fewest and len(words_of(Span(place, span.end))) >= fewest:
            parts.append(Span(start, place))
            start = place
    parts.append(Span(start, _end(document, span, language)))
    return [_tight(part, document.article.text) for part in parts]


def only_links(document: Document, span: Span, language: LanguagePack) -> bool:
    """Whether the span holds nothing but words that lead from one thing told to the next: «من جهة أخرى», «على حد قوله»."""
    tokens = (document.tokens[number] for number in _within(document, span))
    return all(language.links(token.form) or not language.key_words((token,)) for token in tokens)


def _cuts(document: Document, span: Span, language: LanguagePack) -> Iterator[int]:
    """Where a clause may begin within the span: behind a mark, and before a word that opens one."""
    tokens = document.tokens
    for number in _within(document, span)[1:]:
        within_word = tokens[number - 1].end == tokens[number].start and tokens[number - 1].form in ",.:"
        if not within_word and language.opens_clause(tokens, number):
            yield tokens[number].start


def _end(document: Document, span: Span, language: LanguagePack) -> int:
    """Where the span ends without words that only join what comes behind it: «انقطع التيار، إذ» before «قال المدير»."""
    within = (document.tokens[number] for number in _within(document, span))
    kept = [token for token in within if token.end <= span.end]  # of «ونفى», where a claim begins, no «و» is left
    while len(kept) > 1 and language.joint(kept[-1].form) == len(kept[-1].form):
        kept.pop()
    return kept[-1].end if kept else span.end


def _within(document: Document, span: Span) -> range:
    """The numbers of the tokens that begin in the span."""
    return range(first_from(document.tokens, span.start), first_from(document.tokens, span.end))


def _tight(span: Span, text: str) -> Span:
    """The span without white space and marks at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return Span(start, end)
