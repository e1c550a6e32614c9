"""The pack: words, cues with «ke», capitals as names, digits as numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tawatur.languages import LanguagePack
from tawatur.model import (
    Attribution,
    Document,
    Form,
    Mention,
    Names,
    Quantity,
    SourcePhrase,
    Span,
    Stance,
    TimeExpression,
    Token,
    content_id,
)

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LINES = Path(__file__).with_name("cues.tsv").read_text(encoding="utf-8").splitlines()
_STANCES: dict[str, Stance] = {"asserts": "asserts", "denies": "denies"}
CUES = {form: _STANCES[stance] for form, stance in (line.split("\t") for line in _LINES[2:])}


def fold(text: str) -> str:
    return text.casefold()


def tokenize(text: str, start: int, end: int) -> list[Token]:
    return [Token(m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(text, start, end)]


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    return [
        TimeExpression(each.start, each.end, each.form, "DATE", anchor.isoformat(), anchor, anchor)
        for each in tokens
        if anchor is not None and each.form == "hodiaŭ"
    ]


def find_quantities(text: str, tokens: Sequence[Token], times: Sequence[TimeExpression]) -> list[Quantity]:
    found = []
    for number, noun in pairwise(tokens):
        if number.form.isdigit():
            value = float(number.form)
            span = number.start, noun.end
            found.append(Quantity(*span, text[slice(*span)], value, None, None, None, noun.form))
    return found


def find_attributions(document: Document) -> list[Attribution]:
    return [
        found
        for sentence in document.sentences
        for at in range(sentence.first + 1, sentence.last)
        if (found := _read(document, sentence.first, at, sentence.last)) is not None
    ]


def _read(document: Document, first: int, at: int, last: int) -> Attribution | None:
    """«La ministro diris, ke la ponto estas fermita.»"""
    tokens = document.tokens
    stance = CUES.get(tokens[at].form)
    that = next((k for k in range(at + 1, min(at + 3, last)) if tokens[k].form == "ke"), None)
    if stance is None or that is None:
        return None
    cue = Span(tokens[at].start, tokens[at].end)
    content = Span(tokens[that + 1].start, tokens[last - 2].end)
    source = Span(tokens[first].start, tokens[at - 1].end)
    key = "a" + content_id(document.article.id, cue, length=12)
    return Attribution(key, cue, source, (content,), "indirect", stance, None, None, None, None, "clause", 0.9)


def find_names(document: Document, spans: Sequence[Span]) -> Names:
    mentions = tuple(_mentions(document))
    return Names(mentions, tuple(_phrase(document, mentions, span) for span in spans))


def _mentions(document: Document) -> Iterator[Mention]:
    text = document.article.text
    starts = {document.tokens[sentence.first].start for sentence in document.sentences}
    for token in document.tokens:
        if text[token.start].isupper() and token.start not in starts:
            name = text[token.start : token.end]
            yield Mention(Span(token.start, token.end), "person", (Form(name, (token.form,), "name"),))


def _phrase(document: Document, mentions: Sequence[Mention], span: Span) -> SourcePhrase:
    words = span.of(document.article.text)
    speaker = next((at for at, each in enumerate(mentions) if span.contains(each.span)), None)
    reference = "anonymous" if speaker is None else "named"
    return SourcePhrase(reference, speaker, words, fold(words).split()[-1], frozenset(fold(words).split()), None)  # type: ignore[arg-type]


def key_words(tokens: Sequence[Token]) -> list[str]:
    return [token.form.rstrip("jn")[:-1] for token in tokens if len(token.form) > 3 and token.form.isalpha()]


ESPERANTO = LanguagePack(
    code="eo",
    fold=fold,
    tokenize=tokenize,
    find_times=find_times,
    find_quantities=find_quantities,
    find_attributions=find_attributions,
    find_names=find_names,
    outlet_name=str.strip,
    key_words=key_words,
    remaining=frozenset(),
    meanings=dict[str, str],
    generic=frozenset[str],
)
