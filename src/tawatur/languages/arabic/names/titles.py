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
    offices = _offices()
    return keys.union(*(names for key in keys for name, names in offices.get(key, ()) if name <= keys))


@cache
def _offices() -> dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """For each office of several names, by the last word of each: the words of that name, and those of all."""
    found: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {}
    for group in word_forms("same_office"):
        names = [name_parts(name) for name in group.split("=")]
        every = frozenset().union(*names)
        for name in names:
            found[name[-1]] = (*found.get(name[-1], ()), (frozenset(name), every))
    return found
