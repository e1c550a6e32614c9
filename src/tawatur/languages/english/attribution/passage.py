"""One sentence as the grammar sees it: forms, word classes, quotations and times by token index."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tawatur.languages.english.attribution.lexicon import word_letters
from tawatur.languages.english.fold import is_capital
from tawatur.model import Document, Span, Token, forms_of, starts_of

QUOTE = '"'
_OPENERS = frozenset('"“„«')
_ASKING = frozenset("?!…")
_LONG = 80  # tokens of a text that has commas
_SHORT_LINE = 60  # characters; longer ones are wrapped
_DATED = 3  # sentences that a dateline may be cut into
_DATELINE = 14  # tokens: «PORT HAVEN, Karam, March 3 (Reuters) -»


@dataclass(frozen=True, slots=True)
class Passage:
    """`tokens[first:last]` of a document, a sentence, with what is known of each token; `edge` ends its paragraph.

    `letters` are the word classes (see lexicon.py), `quote_end` maps an opening mark's index to that of its closing
    mark, `quote_start` the other way round, `quoted` tells for each token whether it stands inside a quotation, `over`
    are the opening marks of those that go on over further paragraphs, `time_end` maps the index at which a time begins to
    the index after it, `time_start` the other way round. `commas` is False where the whole text has none, having lost
    them on its way.
    """

    text: str
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    letters: str
    first: int
    last: int
    edge: int
    headline: bool
    quote_end: dict[int, int]
    quote_start: dict[int, int]
    quoted: bytearray
    over: frozenset[int]
    time_end: dict[int, int]
    time_start: dict[int, int]
    commas: bool

    def span(self, first: int, last: int) -> Span:
        """The span of `tokens[first:last]`; `first < last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def form(self, index: int) -> str:
        """The folded form at `index`; "" outside the sentence."""
        return self.forms[index] if self.first <= index < self.last else ""

    def letter(self, index: int) -> str:
        """The word class at `index`; "" outside the sentence."""
        return self.letters[index] if self.first <= index < self.last else ""

    def capital(self, index: int) -> bool:
        """Whether the word at `index` begins with a capital."""
        return is_capital(self.text, self.tokens[index].start)

    def quotation_end(self, opening: int) -> int:
        """The index behind the quotation that the mark at `opening` opens; no further than its paragraph, unless it is known to go on."""
        end = self.quote_end[opening] + 1
        return end if opening in self.over else min(end, self.edge)

    @property
    def capital_words(self) -> bool:
        """Whether nearly every word begins with a capital, as headlines may."""
        words = [index for index in range(self.first, self.last) if self.letters[index] in "nvVg"]
        return sum(map(self.capital, words)) * 4 >= len(words) * 3

    @property
    def stop(self) -> int:
        """The index of the mark that ends the sentence, the index after its last word where none does."""
        end = self.last
        while end > self.first and self.letters[end - 1] in '."':
            end -= 1
        return end


def passages(document: Document) -> Iterator[Passage]:
    """The document's sentences in order; one that only goes on behind a quotation («"…?" he asked.») is joined to it."""
    tokens = document.tokens
    forms = tuple(forms_of(tokens))
    letters = word_letters(forms)
    starts = starts_of(tokens)
    ends, quoted, over = _quotations(document, starts)
    times = _times(document, starts)
    text = document.article.text
    begins = {end: begin for begin, end in ends.items()}
    commas = "," in letters or len(tokens) < _LONG
    known = (ends, begins, quoted, over, times, {end: begin for begin, end in times.items()}, commas)
    units = _units(document, letters)
    edges = [last for _, last, _ in units]
    for number in range(len(units) - 2, -1, -1):
        if not breaks(text, tokens, edges[number]):
            edges[number] = edges[number + 1]
    for (first, last, headline), edge in zip(units, edges, strict=True):
        if not headline and (breaks(text, tokens, first) or _is_shouted(text, tokens[first])):
            first = _past_dateline(text, tokens, letters, first, last)
        yield Passage(text, tokens, forms, letters, first, last, edge, headline, *known)


def dateline(document: Document) -> Span | None:
    """The stretch that says where and by whom an article was written: «KARAM, March 3 (Reuters) -», «KARAM, March 3. /TASS/.»."""
    text = document.article.text
    news = (each for each in document.sentences if not each.headline)
    found: Span | None = None
    for sentence in islice(news, _DATED):
        tokens = document.tokens[sentence.first : sentence.last]
        behind = _past_dateline(text, tokens, word_letters(forms_of(tokens)), 0, len(tokens))
        opens = found is not None or _is_shouted(text, tokens[0])
        if behind == 0 and opens and _is_named(text, tokens):
            behind = len(tokens)
        if behind == 0:
            break
        found = Span(found.start if found is not None else tokens[0].start, tokens[behind - 1].end)
        if behind < len(tokens):
            break
    return found


def _is_named(text: str, tokens: Sequence[Token]) -> bool:
    """Whether all words begin with capitals or are numbers."""
    return all(not text[each.start].islower() for each in tokens)


def _past_dateline(text: str, tokens: tuple[Token, ...], letters: str, first: int, last: int) -> int:
    """The index behind «KARAM, March 3 (Reuters) - », «(New York) – », «Karam- » or «3 March 2021 –» at the start of a paragraph.

    `first` where there is none: what stands before the dash are capitals, numbers and marks.
    """
    shouted = _is_shouted(text, tokens[first])
    for at in range(first + 1, min(first + _DATELINE, last - 1)):
        if letters[at] == "-":
            return at + 1 if shouted or _opens_news(text, tokens, letters, at, last) else first
        start = text[tokens[at].start]
        if not (start.isupper() or start.isdecimal() or start in ",(). /"):
            return first
    return first


def _is_shouted(text: str, token: Token) -> bool:
    return token.end - token.start > 2 and text[token.start : token.end].isupper()


def _opens_news(text: str, tokens: tuple[Token, ...], letters: str, dash: int, last: int) -> bool:
    """Whether a sentence begins behind the dash, and no second dash makes the words between them an aside."""
    if not text[tokens[dash + 1].start].isupper() or letters.find("-", dash + 1, last) >= 0:
        return False
    return text[tokens[dash].end : tokens[dash + 1].start].isspace()


def _units(document: Document, letters: str) -> list[tuple[int, int, bool]]:
    text, tokens = document.article.text, document.tokens
    units: list[tuple[int, int, bool]] = []
    for sentence in document.sentences:
        if units and not breaks(text, tokens, sentence.first) and letters[sentence.first - 1] == QUOTE:
            before = tokens[sentence.first - 2].form if sentence.first > 1 else ""
            small = text[tokens[sentence.first].start].islower()
            short = sentence.last - sentence.first <= 14 and before in _ASKING and letters[sentence.first] != QUOTE
            if small or short:
                units[-1] = units[-1][0], sentence.last, sentence.headline
                continue
        first = sentence.first
        for at in _line_starts(text, tokens, sentence.first, sentence.last):
            units.append((first, at, sentence.headline))
            first = at
        units.append((first, sentence.last, sentence.headline))
    return units


def _line_starts(text: str, tokens: tuple[Token, ...], first: int, last: int) -> Iterator[int]:
    """Where within a sentence, as it was cut, a new line begins behind a short one: a heading without a stop («11:05 Army denies it»)."""
    if "\n" not in text[tokens[first].start : tokens[last - 1].end]:
        return
    line = tokens[first].start
    for at in range(first + 1, last):
        if breaks(text, tokens, at):
            if (
                tokens[at - 1].end - line < _SHORT_LINE
                and not text[tokens[at].start].islower()
                and text[tokens[at - 1].start].isalnum()
            ):
                yield at
            line = tokens[at].start


def breaks(text: str, tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a line ends before the token at `index`."""
    return index >= len(tokens) or index < 1 or "\n" in text[tokens[index - 1].end : tokens[index].start]


def _quotations(document: Document, starts: Sequence[int]) -> tuple[dict[int, int], bytearray, frozenset[int]]:
    """Opening mark -> closing mark, what stands inside, and the opening marks of quotations that go on over paragraphs."""
    ends: dict[int, int] = {}
    quoted = bytearray(len(starts))
    unclosed = []
    for quotation in document.quotations:
        opening = bisect_left(starts, quotation.outer.start)
        closing = bisect_left(starts, quotation.inner.end, opening + 1)
        ends[opening] = closing
        quoted[opening + 1 : closing] = b"\1" * (closing - opening - 1)
        if not quotation.closed:
            unclosed.append(opening)
    over = set()
    for opening in unclosed:
        if opening not in ends:
            continue  # a paragraph of one that goes on
        begin = ends[opening]
        end, openings = _goes_on(document, ends, begin)
        if end > begin:
            ends = {at: closing for at, closing in ends.items() if at not in openings} | {opening: end}
            quoted[begin:end] = b"\1" * (end - begin)
            over.add(opening)
    return ends, quoted, frozenset(over)


def _goes_on(document: Document, ends: Mapping[int, int], begin: int) -> tuple[int, set[int]]:
    """The end of a quotation that no mark closes by `begin`, if paragraphs that open with a mark go on with it; those marks.

    It ends with the mark that ends one of them. A quotation with its own speaker behind it («"…," said another») is none of it.
    """
    text, tokens = document.article.text, document.tokens
    at, openings = begin, set()
    while at < len(tokens) and tokens[at].form in _OPENERS and breaks(text, tokens, at):
        end = ends[at] if at in ends else paragraph_end(text, tokens, at)
        if at in ends and not breaks(text, tokens, end + 1):
            break
        openings.add(at)
        last = at in ends and end < len(tokens)
        at = end
        if last:
            break
    return at, openings


def paragraph_end(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """The index behind the paragraph that the token at `at` stands in."""
    return next((k for k in range(at + 1, len(tokens)) if breaks(text, tokens, k)), len(tokens))


def _times(document: Document, starts: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for time in document.times:
        first = bisect_left(starts, time.start)
        if time.is_date and first < len(starts) and starts[first] == time.start:
            found[first] = bisect_left(starts, time.end, first)
    return found
