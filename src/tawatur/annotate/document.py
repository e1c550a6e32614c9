"""Make an article a document: cut it, pair its quote marks, find its times and quantities."""

from __future__ import annotations

from tawatur.annotate.durations import durations
from tawatur.annotate.quotations import pair_marks, pair_paragraphs
from tawatur.annotate.sentences import cut_sentences
from tawatur.languages import LanguagePack
from tawatur.model import Article, Document, Quotation, Sentence, Token

_READ = frozenset({"headline", "body"})
_CUT = _READ | {"caption", "byline"}


def annotate(article: Article, language: LanguagePack) -> Document:
    """The article annotated; tokens cover headline, body, captions and byline, sentences headline and body alone."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    quotations: list[Quotation] = []
    loose: list[tuple[list[Token], int]] = []
    for block in article.blocks:
        if block.kind not in _CUT:
            continue
        first = len(tokens)
        tokens += language.tokenize(article.text, block.start, block.end)
        if block.kind not in _READ:
            continue
        found, unpaired = pair_marks(article.text, tokens, first, len(tokens))
        quotations += found
        loose.append((unpaired, tokens[-1].end if len(tokens) > first else block.end))
        sentences += [
            Sentence(begin, end, block.kind == "headline")
            for begin, end in cut_sentences(tokens, first, len(tokens), found, article.text)
        ]
    quotations = sorted(quotations + pair_paragraphs(article.text, loose), key=lambda quotation: quotation.outer)
    times = language.find_times(article.text, tokens, article.published)
    # «كل خمس سنوات», «خلال الأيام الثلاثة الماضية» count years and days as well; what a date is made of counts nothing.
    dates = [time for time in times if time.is_date]
    quantities = language.find_quantities(article.text, tokens, dates)
    dated = tuple(sorted([*times, *durations(quantities, times)], key=lambda time: time.start))
    return Document(article, tuple(tokens), tuple(sentences), tuple(quotations), dated, tuple(quantities))
