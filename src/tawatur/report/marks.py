"""An article's text -> paragraphs of segments, each knowing what is marked in it; marks cover whole words."""

from __future__ import annotations

import bisect
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from tawatur.model import Article, BlockKind, Reading, Span

MarkKind = Literal["source", "cue", "content"]
T = TypeVar("T")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text marked alike all through: its `kinds` of mark, and the numbers of the quotes that cover it."""

    number: int
    text: str
    kinds: tuple[MarkKind, ...]
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments in one block of the article."""

    kind: BlockKind
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The article's paragraphs; `first[n]` is the number of the segment that quote n begins with, if it is shown."""

    paragraphs: tuple[Paragraph, ...]
    first: dict[int, int]


def mark_text(reading: Reading, quotes: Sequence[Span]) -> MarkedText:
    """The text of the reading's article with its sources, cues and contents marked, and `quotes` by their place.

    A mark that begins or ends inside a word takes the whole word: some renderers do not join Arabic letters over the
    edge of an element. Control characters are shown as U+FFFD.
    """
    article = reading.document.article
    kinds = [(whole_words(article.text, span), kind) for span, kind in _claim_marks(reading)]
    numbered = [(whole_words(article.text, span), number) for number, span in enumerate(quotes)]
    cuts = sorted({edge for span, _ in (*kinds, *numbered) for edge in span})
    paragraphs = [(kind, _cut(span, cuts)) for kind, span in _paragraphs(article)]
    starts = [piece.start for _, pieces in paragraphs for piece in pieces]
    kinds_of, quotes_of = _covering(kinds, starts), _covering(numbered, starts)
    counter = itertools.count()
    marked = tuple(
        Paragraph(
            kind,
            tuple(
                Segment(
                    number, _shown(piece.of(article.text)), tuple(dict.fromkeys(kinds_of[number])), quotes_of[number]
                )
                for piece, number in zip(pieces, counter)  # noqa: B905  the counter has no end
            ),
        )
        for kind, pieces in paragraphs
    )
    return MarkedText(marked, _firsts(marked))


def _cut(span: Span, cuts: Sequence[int]) -> list[Span]:
    """The span in pieces, cut wherever a mark begins or ends."""
    edges = cuts[bisect.bisect_right(cuts, span.start) : bisect.bisect_left(cuts, span.end)]
    return [Span(*pair) for pair in itertools.pairwise([span.start, *edges, span.end])]


def _covering(marks: Sequence[tuple[Span, T]], starts: Sequence[int]) -> list[tuple[T, ...]]:
    """For each piece, by where it starts, the marks that cover it; a mark covers a piece wholly or not at all."""
    covering: list[list[T]] = [[] for _ in starts]
    for span, mark in marks:
        for number in range(bisect.bisect_left(starts, span.start), bisect.bisect_left(starts, span.end)):
            covering[number].append(mark)
    return list(map(tuple, covering))


def whole_words(text: str, span: Span) -> Span:
    """The span with the words that it cuts taken whole."""
    start, end = span
    while 0 < start < len(text) and _in_word(text[start - 1]) and _in_word(text[start]):
        start -= 1
    while 0 < end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
        end += 1
    return Span(start, end)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or unicodedata.category(letter) in ("Mn", "Mc", "Lm", "Cf")


def _claim_marks(reading: Reading) -> Iterator[tuple[Span, MarkKind]]:
    for claim in reading.claims:
        attribution = claim.attribution
        if attribution.source:
            yield attribution.source, "source"
        if attribution.cue:
            yield attribution.cue, "cue"
        for span in attribution.content:
            yield span, "content"


def _paragraphs(article: Article) -> Iterator[tuple[BlockKind, Span]]:
    """The blocks cut at empty lines, what stands outside them as boilerplate; the whole text where there are none."""
    blocks = [(block.kind, Span(block.start, block.end)) for block in article.blocks] or [
        ("body", Span(0, len(article.text)))
    ]
    done = 0
    for kind, span in blocks:
        yield from _pieces(article.text, Span(done, span.start), "boilerplate")
        yield from _pieces(article.text, span, kind)
        done = span.end
    yield from _pieces(article.text, Span(done, len(article.text)), "boilerplate")


def _pieces(text: str, span: Span, kind: BlockKind) -> Iterator[tuple[BlockKind, Span]]:
    start = span.start
    for gap in (*_BLANK.finditer(text, *span), None):
        end = gap.start() if gap else span.end
        if text[start:end].strip():
            yield kind, Span(start, end)
        start = gap.end() if gap else end


def _firsts(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    first: dict[int, int] = {}
    for paragraph in paragraphs:
        for segment in paragraph.segments:
            for number in segment.quotes:
                first.setdefault(number, segment.number)
    return first


def _shown(text: str) -> str:
    return "".join("\ufffd" if _is_control(letter) else letter for letter in text)


def _is_control(letter: str) -> bool:
    return letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cs")
