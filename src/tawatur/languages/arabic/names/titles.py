"""The words of an office as keys: those of the text, and those of other names for the same office."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.languages.arabic.names.keys import name_parts
from tawatur.languages.arabic.names.kinds import OFFICE, UNNAMED
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.shipped import state_of
from tawatur.languages.remembering import remembered

_OFFICES = OFFICE | UNNAMED


@remembered
def title_keys(parts: tuple[str, ...]) -> frozenset[str]:
    """«رئيس الدبلوماسية الجزائرية» has the words of «وزير الخارجية» too, so that the one points back to the other.

    Of an adjective that is of a state they have the state's identifier too.
    """
    keys = frozenset(parts) - word_forms("of_word")
    offices = _offices()
    states = (state_of(key.removesuffix("ه") if key.endswith("يه") else key) for key in keys)
    return keys.union(
        (state for state in states if state is not None),
        *(names for key in keys for name, names, _ in offices.get(key, ()) if keys.issuperset(name)),
    )


def office_heads(line: Line, first: int, last: int) -> frozenset[str]:
    """The nouns that the office `first:last` is, and those of other names for it: of «نائب رئيس البلدية» the deputy alone."""
    return _with_other_names((line.parts(first, last), frozenset(_heads(line, first, last))))


def _heads(line: Line, first: int, last: int) -> Iterator[str]:
    """The first word behind honours, each office joined on («والمحلل»), and a rank at the end."""
    honours, words, forms = word_forms("honorific"), line.words, line.forms
    while first < last - 1 and words[first].key in honours:
        first += 1
    yield words[first].key
    for at in range(first + 1, last):
        if words[at].kinds & _OFFICES and (words[at].cut and forms[at][0] == "و" or forms[at - 1] in COMMAS):
            yield words[at].key
    if words[last - 1].key in word_forms("surname_rank"):
        yield words[last - 1].key


@remembered
def _with_other_names(office: tuple[tuple[str, ...], frozenset[str]]) -> frozenset[str]:
    parts, heads = office
    offices = (same for key in parts for same in _offices().get(key, ()))
    return heads.union(*(others for name, _, others in offices if name[0] in heads and set(parts).issuperset(name)))


@cache
def _offices() -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str]], ...]]:
    """For each office of several names, by the last word of each: that name, the words of all, and their first words."""
    found: dict[str, tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str]], ...]] = {}
    for group in word_forms("same_office"):
        names = [name_parts(name) for name in group.split("=")]
        every, heads = frozenset().union(*names), frozenset(name[0] for name in names)
        for name in names:
            found[name[-1]] = (*found.get(name[-1], ()), (name, every, heads))
    return found
