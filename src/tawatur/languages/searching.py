"""A text of any language, or of several -> the words that it is searched by."""

from __future__ import annotations

from tawatur.languages.arabic.searching import search_words

__all__ = ["searchable"]


def searchable(text: str) -> tuple[str, str]:
    """The forms and the stems of the words, each joined by spaces: of Arabic words as Arabic needs it, others in lower case.

    A query does not say in which language it is, so all are made the same way; forms rank what stems find.
    """
    words = search_words(text)
    return " ".join(form for form, _ in words), " ".join(stem for _, stem in words)
