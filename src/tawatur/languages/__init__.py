"""What changes with the language, and nothing else; `load_language` gives a language's pack."""

from __future__ import annotations

from functools import cache

from tawatur.languages.pack import LanguagePack

__all__ = ["LanguagePack", "load_language"]


@cache
def load_language(code: str) -> LanguagePack:
    """The pack for an ISO 639-1 code; raises KeyError, naming the languages there are, for one that is not known."""
    if code == "ar":
        from tawatur.languages.arabic.pack import ARABIC

        return ARABIC
    if code == "en":
        from tawatur.languages.english.pack import ENGLISH

        return ENGLISH
    raise KeyError(f"no language pack for {code!r}: there are ar and en")
