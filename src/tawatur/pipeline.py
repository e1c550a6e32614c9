"""The stages in order, on one screen."""

from __future__ import annotations

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.languages import load_language
from tawatur.model import Article, Reading
from tawatur.resolve import resolve


def read_article(article: Article) -> Reading:
    """Everything that one article says, and who says it."""
    language = load_language(article.language)
    document = annotate(article, language)
    attributions = attribute(document, language)
    return resolve(document, attributions, language)
