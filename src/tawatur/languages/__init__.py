"""What changes with the language, and nothing else; `load_language` gives a language's pack."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from tawatur.languages.pack import LanguagePack

__all__ = ["LanguagePack", "load_language"]

# ISO 639-1 code -> the module that holds the pack and its name there; loaded when first asked for.
PACKS = {
    "ar": ("tawatur.languages.arabic.pack", "ARABIC"),
    "en": ("tawatur.languages.english.pack", "ENGLISH"),
}


@cache
def load_language(code: str) -> LanguagePack:
    """The pack for an ISO 639-1 code; raises KeyError, naming the languages there are, for one that is not known."""
    if code not in PACKS:
        raise KeyError(f"no language pack for {code!r}: there are {', '.join(sorted(PACKS))}")
    module, name = PACKS[code]
    pack = getattr(import_module(module), name)
    assert isinstance(pack, LanguagePack)
    return pack
