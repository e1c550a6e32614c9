"""An article's text -> paragraphs of segments, each knowing what is marked in it; marks cover whole words."""

from __future__ import annotations

import bisect
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tawatur.model import Article, BlockKind, Reading, Span

MarkKind = Literal["source", "cue", "content"]
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
    text = reading.document.article.text
    kinds = [(whole_words(text, span), kind) for span, kind in _claim_marks(reading)]
    numbered = [(whole_words(text, span), number) for number, span in enumerate(quotes)]
    cuts = sorted({edge for span, _ in (*kinds, *numbered) for edge in span})
    paragraphs, counter = [], 0
    for kind, span in _paragraphs(reading.document.article):
        edges = cuts[bisect.bisect_right(cuts, span.start) : bisect.bisect_left(cuts, span.end)]
        bounds = [span.start, *edges, span.end]
        pieces = [Span(start, end) for start, end in itertools.pairwise(bounds)]
        segments = [
            Segment(
                counter + place,
                _shown(piece.of(text)),
                tuple(dict.fromkeys(kind for mark, kind in kinds if mark.overlaps(piece))),
                tuple(number for mark, number in numbered if mark.overlaps(piece)),
            )
            for place, piece in enumerate(pieces)
        ]
        counter += len(segments)
        paragraphs.append(Paragraph(kind, tuple(segments)))
    return MarkedText(tuple(paragraphs), _firsts(paragraphs))


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
