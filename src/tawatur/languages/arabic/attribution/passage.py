"""One sentence as the grammar sees it: forms, quotations and times by token index."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tawatur.languages.arabic.attribution.spelling import as_in_tables
from tawatur.languages.arabic.attribution.vocabulary import DASHES, intros
from tawatur.languages.arabic.fold import fold, raw_offset
from tawatur.languages.arabic.tables import word_class
from tawatur.model import Document, Sentence, Span, Token, forms_of, starts_of

_BULLETS = DASHES | {"•", "*"}
_BEHIND_NUMBER = DASHES | {".", ")", ":", "/", "،"}
_ORDINALS = word_class("ordinal_of_item")


class _Forms(dict[int, str]):
    """Folded forms by index; "" where there is none."""

    def __missing__(self, index: int) -> str:
        return ""


@dataclass(slots=True)  # nothing but `surnames` is ever changed, but to freeze it would take longer than to make it
class Passage:
    """`tokens[first:last]` of a document; `quote_end` maps an opening mark's index to that of its closing mark.

    `time_end` maps the index at which a time expression begins to the index after it. `surnames` are those of sources named
    in full before, where the sentence has one: «كريم حجي», then «وتوقع حجي سن القانون».
    """

    text: str
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    form: Callable[[int], str]  # the folded form at an index; "" outside the sentence
    first: int
    last: int
    headline: bool
    quote_end: dict[int, int]
    time_end: dict[int, int]
    closing: frozenset[int]  # indexes of the marks that close a quotation
    following: tuple[int, int] | None  # the next paragraph, where the sentence ends with a colon
    outlet: str  # the folded name of the article's outlet; "" where it is not known
    quoted: bool  # whether the whole sentence stands in a quotation that began before it
    surnames: frozenset[str] = frozenset()

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """The span of `tokens[first:last]`, the first `cut` letters (a proclitic) left out; `first < last`."""
        start = raw_offset(self.text, self.tokens[first], cut) if cut else self.tokens[first].start
        return Span(start, self.tokens[last - 1].end)


def passages(document: Document) -> Iterator[Passage]:
    """The document's sentences as passages, in order."""
    forms = _names_apart(document)
    starts = starts_of(document.tokens)
    quote_end = _quote_ends(document, starts)
    time_end = _time_ends(document, starts)
    text = document.article.text
    outlet = _outlet(document)
    wide = [each.inner for each in document.quotations if text.find("\n", each.inner.start, each.inner.end) >= 0]
    for number, sentence in enumerate(document.sentences):
        following = _paragraph_after(document, number) if forms[sentence.last - 1] == ":" else None
        yield _passage(document, sentence, forms, quote_end, time_end, following, outlet, wide)


def _names_apart(document: Document) -> tuple[str, ...]:
    """The forms of the tokens; «بان» is a name («بان كي مون»), and no «بأن», in a text that writes its hamzas.

    A name is given a form that no table has, and «إمام», the preacher, that of «الإمام», for «أمام» folds alike.
    """
    text = document.article.text
    forms = as_in_tables(tuple(forms_of(document.tokens)))
    if "امام" in forms:
        pairs = zip(forms, document.tokens, strict=True)
        forms = tuple(["الامام" if form == "امام" and text[t.start] == "إ" else form for form, t in pairs])
    if "بان" not in forms:
        return forms
    written = [document.article.text[token.start : token.end] for token in document.tokens]
    careful = "أن" in written and "ان" not in written
    return tuple(
        "بانكي" if form == "بان" and raw == "بان" and (careful or following == "كي") else form
        for form, raw, following in zip(forms, written, (*forms[1:], ""), strict=True)
    )


def _paragraph_after(document: Document, number: int) -> tuple[int, int] | None:
    """Token range of the sentences between the sentence and the end of the next paragraph; None at the end."""
    text, sentences = document.article.text, document.sentences
    if number + 1 >= len(sentences):
        return None
    last = number + 1
    while last + 1 < len(sentences):
        gap = text[document.tokens[sentences[last].last - 1].end : document.tokens[sentences[last + 1].first].start]
        if "\n" in gap and not all(_is_item(document, sentences[each]) for each in (number + 1, last + 1)):
            break
        last += 1
    return sentences[number + 1].first, sentences[last].last


def _is_item(document: Document, sentence: Sentence) -> bool:
    """«1- رفض التدخل», «• رفض التدخل», «أولا: …»: whether the sentence opens as the item of a list does."""
    first = document.tokens[sentence.first].form
    behind = document.tokens[sentence.first + 1].form if sentence.first + 1 < sentence.last else ""
    return first in _BULLETS or behind in _BEHIND_NUMBER and (first.isdecimal() or first in _ORDINALS)


def _passage(
    document: Document,
    sentence: Sentence,
    forms: tuple[str, ...],
    quotes: dict[int, int],
    times: dict[int, int],
    following: tuple[int, int] | None,
    outlet: str,
    wide: Sequence[Span],
) -> Passage:
    first, last = sentence.first, sentence.last
    inside = _within(quotes, first, last)
    return Passage(
        document.article.text,
        document.tokens,
        forms,
        _Forms(zip(range(first, last), forms[first:last], strict=True)).__getitem__,
        first,
        last,
        sentence.headline,
        inside,
        _within(times, first, last),
        frozenset(end for end in inside.values() if end < last),
        following,
        outlet,
        bool(wide) and _is_quoted(document.tokens[first], document.tokens[last - 1], wide),
    )


def _is_quoted(first: Token, last: Token, wide: Sequence[Span]) -> bool:
    return any(span.start <= first.start and last.start <= span.end for span in wide)


def _within(ends: dict[int, int], first: int, last: int) -> dict[int, int]:
    """What begins in the sentence, ending with it at the latest; goes through the fewer of the two."""
    if not ends:
        return {}
    if len(ends) < last - first:
        return {at: min(end, last) for at, end in ends.items() if first <= at < last}
    return {at: min(ends[at], last) for at in range(first, last) if at in ends}


def _outlet(document: Document) -> str:
    outlet = document.article.outlet
    return fold(outlet.name) if outlet is not None and outlet.name else ""


def _quote_ends(document: Document, starts: Sequence[int]) -> dict[int, int]:
    ends: dict[int, int] = {}
    for quotation in document.quotations:
        closing = bisect_left(starts, quotation.inner.end)
        closed = closing < len(starts) and starts[closing] == quotation.inner.end
        ends[bisect_left(starts, quotation.outer.start)] = closing if closed else len(starts)
    return ends


def _time_ends(document: Document, starts: Sequence[int]) -> dict[int, int]:
    ends: dict[int, int] = {}
    for time in document.times:
        if not time.is_date:
            continue  # a length of time says of a source or a content what it is, never when it was said
        index = bisect_right(starts, time.start) - 1  # the word itself with its proclitic: «والثلاثاء», «بالأمس»
        ends[index] = max(index, bisect_left(starts, time.end))
    return ends


def skip_intro(passage: Passage, index: int, last: int) -> int:
    """The index after any introductory phrases, dashes and commas at `index` («من جهته، …»)."""
    while index < last:
        form = passage.forms[index]
        bare = form[1:] if form[:1] in ("و", "ف") and form not in intros() and form[1:] in intros() else form
        length = _intro_length(passage, index, last, bare)
        if length:
            index += length
            if bare == "في" and passage.forms[index : index + 1] == ("من",) and index + 1 in passage.time_end:
                index = min(passage.time_end[index + 1], last)  # «في وقت سابق | من يوم السبت»
        elif form in "،," or form in DASHES:
            index += 1
        else:
            break
    return index


def _intro_length(passage: Passage, index: int, last: int, first_form: str) -> int:
    for words in intros().get(first_form, ()):
        if index + len(words) <= last and passage.forms[index + 1 : index + len(words)] == words[1:]:
            return len(words)
    return 0


def over_age(passage: Passage, at: int, last: int) -> int:
    """The index after «البالغة من العمر 47 عاما», «البالغ السابعة والعشرين من العمر»; 0 where no age stands."""
    if (passage.form(at + 1), passage.form(at + 2)) == ("من", "العمر"):
        return min(at + 5, last)
    for k in range(at + 2, min(at + 5, last)):
        if (passage.form(k), passage.form(k + 1)) == ("من", "العمر"):
            return min(k + 2, last)
    return 0
