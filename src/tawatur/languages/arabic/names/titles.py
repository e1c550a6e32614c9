"""The words of an office as keys: those of the text, and those of other names for the same office."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.names.keys import name_parts
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.remembering import remembered


@remembered
def title_keys(parts: tuple[str, ...]) -> frozenset[str]:
    """«رئيس الدبلوماسية الجزائرية» has the words of «وزير الخارجية» too, so that the one points back to the other."""
    keys = frozenset(parts) - word_forms("of_word")
    others = [name for names in _offices() if any(each <= keys for each in names) for name in names]
    return keys.union(*others)


@cache
def _offices() -> tuple[tuple[frozenset[str], ...], ...]:
    """For each office of several names, the words of each name."""
    groups = sorted(word_forms("same_office"))
    return tuple(tuple(frozenset(name_parts(name)) for name in group.split("=")) for group in groups)
