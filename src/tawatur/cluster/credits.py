"""Find whom an article credits for its text: the agency in its dateline or byline, or at its end («(واس)», «- رويترز»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.languages import LanguagePack, load_language
from tawatur.model import Credit, Document, Reading
from tawatur.tables import outlets

_CREDITING = frozenset(("byline", "boilerplate"))
_LONGEST = 14  # tokens of a line that credits; a longer one tells something
_AT_THE_END = 6  # tokens of «(أ ف ب)» and one more


def find_credits(readings: Sequence[Reading]) -> tuple[Credit, ...]:
    """A credit for each article and agency that it names so, in the order of the articles."""
    return tuple(Credit(reading.document.article.id, agency) for reading in readings for agency in credited(reading))


def credited(reading: Reading) -> tuple[str, ...]:
    """The names of the agencies, each once, as the tables call them; () where none is credited."""
    document = reading.document
    language = load_language(document.article.language)
    found = [agency for line in _lines(document, language) for agency in _agencies(line, language)]
    return tuple(dict.fromkeys(found))


def _lines(document: Document, language: LanguagePack) -> Iterator[list[str]]:
    """The forms of each short line that is no text, and of brackets that close the body or stand below it."""
    text, blocks = document.article.text, document.article.blocks
    end = max((block.end for block in blocks if block.kind == "body"), default=0)
    for block in blocks:
        forms = [token.form for token in language.tokenize(text, block.start, block.end)]
        if block.kind in _CREDITING and len(forms) <= _LONGEST:
            yield forms
        elif block.kind == "caption" and block.start >= end:  # below a picture it would credit that
            yield from _closing(forms)
    if document.sentences:
        last = document.sentences[-1]
        yield from _closing([token.form for token in document.tokens[last.first : last.last]])


def _closing(forms: list[str]) -> Iterator[list[str]]:
    """What stands in brackets at the end, a full stop behind them or not."""
    closing = forms[:-1] if forms[-1:] == ["."] else forms
    if closing[-1:] == [")"] and "(" in closing[-_AT_THE_END:]:
        yield closing[len(closing) - closing[::-1].index("(") : -1]


def _agencies(forms: Sequence[str], language: LanguagePack) -> Iterator[str]:
    place = 0
    while place < len(forms):
        match = outlets(language.fold).longest(forms, place)
        agencies = [row for row in match.rows if row.kind == "agency"] if match else []
        if len(agencies) == 1:
            yield agencies[0].names[0]
        place += match.length if match else 1
