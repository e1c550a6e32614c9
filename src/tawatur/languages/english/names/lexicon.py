"""The shipped tables and the words around names as English asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from tawatur.languages.english.fold import fold
from tawatur.languages.english.tables import classes, records
from tawatur.languages.remembering import remembered
from tawatur.model import EntityKind, Spot
from tawatur.tables import (
    Country,
    Index,
    Organization,
    Outlet,
    Place,
    countries,
    given_names,
    likeliest,
    metonyms,
    organizations,
    outlets,
    places,
)


class Known(NamedTuple):
    """A name that the tables have: how many tokens it takes, and what it names."""

    length: int
    kind: EntityKind
    identifier: str | None
    spots: tuple[Spot, ...] = ()


@remembered
def words(name: str) -> frozenset[str]:
    """One class of name_words.tsv."""
    return classes("name_words.tsv")[name]


@cache
def _short() -> dict[str, str]:
    return {record["short"]: fold(record["name"]) for _, record in records("short_names.tsv")}


@cache
def genders() -> dict[str, str]:
    """Given name, folded -> "m", "f" or "mf"."""
    return {fold(name): row.gender for row in given_names(fold).rows for name in row.english if name}


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of states and peoples and the people called after them, which name nobody: «Norwegian», «Kurds»."""
    rows = (row for _, row in records("demonyms.tsv"))
    return frozenset(form for row in rows for column in row.values() for form in column.split("|") if form)


def known(forms: Sequence[str], at: int) -> Known | None:
    """The longest name of the tables that begins at `forms[at]`; None where there is none, or it is also a word."""
    short = _short().get(forms[at])
    look, start = (short.split(), 0) if short is not None else (forms, at)
    best: Known | None = None
    for kind, index in _beginning_with().get(look[start], ()):
        match = index.longest(look, start)
        if match is None or match.weak or best is not None and match.length <= best.length:
            continue
        spots = tuple(row.spot for row in match.rows if isinstance(row, Place))
        chosen = likeliest(spots) if spots else match.rows[0]
        best = Known(
            1 if short is not None else match.length, kind, chosen.identifier if chosen is not None else None, spots
        )
    return best


_Row = Organization | Outlet | Country | Place
_Tables = tuple[tuple[EntityKind, "Index[_Row]"], ...]


@cache
def _beginning_with() -> dict[str, _Tables]:
    """First word -> the tables that have a name beginning with it, with a hyphen or apostrophe cut as they cut it or uncut."""
    found: dict[str, _Tables] = {}
    for kind, index in _tables():
        for first in dict.fromkeys(key.split(" ", 1)[0] for key, _, _ in index.spellings()):
            found[first] = (*found.get(first, ()), (kind, index))
    return found


def _tables() -> _Tables:
    bodies = cast("tuple[Index[_Row], ...]", (organizations(fold), outlets(fold)))
    lands = cast("tuple[Index[_Row], ...]", (countries(fold), places(fold)))
    return (*(("organization", each) for each in bodies), *(("place", each) for each in lands))


@cache
def seats() -> dict[str, str]:
    """Folded English name of a building or capital that stands for a government -> identifier of its country."""
    return {
        fold(row.english): row.identifier
        for row in metonyms(fold).rows
        if row.english and row.identifier is not None and row.kind in ("seat", "ministry")
    }
