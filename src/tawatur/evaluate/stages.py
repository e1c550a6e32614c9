"""The stages of reading alone, while the later ones are not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.errors import TawaturError
from tawatur.fetch import fetch_pages
from tawatur.languages import load_language
from tawatur.model import Page, Reading
from tawatur.read import read_page
from tawatur.resolve import resolve


def read_paths(paths: Sequence[str]) -> Iterator[Reading | TawaturError]:
    for page in fetch_pages(paths):
        if isinstance(page, Page):
            article = read_page(page)
            language = load_language(article.language)
            document = annotate(article, language)
            yield resolve(document, attribute(document, language), language)
