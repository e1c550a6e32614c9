"""The shipped tables of names as the finder looks them up, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.keys import name_parts, word_key
from tawatur.languages.remembering import remembered
from tawatur.model import EntityKind, Spot
from tawatur.model import Outlet as Publisher
from tawatur.tables import (
    Country,
    Index,
    Metonym,
    Organization,
    Outlet,
    Place,
    countries,
    country_of,
    demonyms,
    given_names,
    likeliest,
    metonyms,
    organization_heads,
    organizations,
    outlet_of,
    outlets,
    peoples,
    place_heads,
    places,
    titles,
    unnamed_sources,
)
from tawatur.tables.index import is_latin, loosened

_IN_PLURAL = frozenset(("natural", "sea"))  # kinds of place whose names are often plurals: «جبال النوبة», «جزر القمر»

Row = Country | Metonym | Organization | Outlet | Place


@dataclass(frozen=True, slots=True)
class Known:
    """A name of a shipped table: how many words it has, what it names, under which identifiers.

    `state` is the identifier of the state whose government the name may stand for. `weak`: the same words are often
    something else, so they need company to be this name.
    """

    length: int
    kind: EntityKind
    same_as: tuple[str, ...]
    weak: bool = False
    outlet: bool = False
    state: str | None = None
    spots: tuple[Spot, ...] = ()


def shipped_words() -> Iterator[tuple[str, str]]:
    """Folded word and class: given, common (a given name that is a word too), office, organization, outlet_head, …"""
    for name in given_names(fold).rows:
        for spelling in name.spellings:
            words = fold(spelling).split()
            if len(words) == 1:
                yield words[0], "common" if name.also else "given"
    for title in titles(fold).rows:
        yield fold(title.form).split()[0], "office"
        if title.kind in ("rank", "honorific") and " " not in title.form:
            yield fold(title.form), "rank"
    yield from _heads()
    yield from _demonyms()
    for index in _tables():
        for first in _first_words(index):
            yield first, "known"


def _heads() -> Iterator[tuple[str, str]]:
    """What heads the name of a body or place, and who speaks without a name."""
    for head in organization_heads(fold).rows:
        if " " not in head.form:
            plain = "outlet_head" if head.kind == "media" else "organization"
            yield fold(head.form), "bodies" if head.number == "p" else plain
    for head in place_heads(fold).rows:
        if " " not in head.form:
            yield fold(head.form), "place_head"
    for unnamed in unnamed_sources(fold).rows:
        if " " not in unnamed.form:
            yield fold(unnamed.form), "paper" if unnamed.kind == "document" else "unnamed"


@cache
def several_places() -> frozenset[str]:
    """The keys of nouns that head several places («مديريات»), without those that many names have («جبال», «جزر»)."""
    plurals = (head for head in place_heads(fold).rows if head.number == "p" and head.kind not in _IN_PLURAL)
    singular = {word_key(fold(head.form)) for head in place_heads(fold).rows if head.number != "p"}
    return frozenset(word_key(fold(head.form)) for head in plurals) - singular


def _demonyms() -> Iterator[tuple[str, str]]:
    """Adjectives of states and peoples in the singular («سوري»), the lexicon knows their endings; and «أتراك»."""
    for forms in (*(row.demonyms for row in demonyms(fold).rows), peoples()):
        for form in map(fold, forms):
            if form.endswith("ي"):
                yield form, "demonym"
            elif not form.endswith(("ية", "يون", "يين", "يات")) and " " not in form:
                yield form, "people"


@cache
def _tables_by_word() -> dict[str, tuple[Index[Row], ...]]:
    """Loosened first word -> the tables that have a name beginning with it, in the order of trust."""
    found: dict[str, list[Index[Row]]] = {}
    for index in _tables():
        for first in dict.fromkeys(map(loosened, _first_words(index))):
            found.setdefault(first, []).append(index)
    return {first: tuple(tables) for first, tables in found.items()}


def _tables() -> tuple[Index[Row], ...]:
    return countries(fold), organizations(fold), metonyms(fold), outlets(fold), places(fold)  # type: ignore[return-value]


def _first_words(index: Index[Row]) -> Iterable[str]:
    """Of names in Arabic: no rule of Arabic asks what a Latin word may begin."""
    return dict.fromkeys(key.partition(" ")[0] for key, _, _ in index.spellings(latin=False) if not is_latin(key))


def find_known(forms: Sequence[str], at: int, first: str) -> Known | None:
    """The longest name of the tables that begins at `forms[at]`, read as `first`; None where none does.

    Of two equally long, a sure one goes before a weak one, and then the earlier table.
    """
    alone, seconds, tables = _beginning_with(first)
    if seconds is None or seconds and at + 1 < len(forms) and loosened(forms[at + 1]) in seconds:
        return _longest(tables, forms, at, first)
    return alone


@remembered
def _beginning_with(word: str) -> tuple[Known | None, frozenset[str] | None, tuple[Index[Row], ...]]:
    """What the word names by itself, the words that go on with a longer name behind it, loosened, and the tables.

    None for the words behind a Latin one: any may go on.
    """
    if is_latin(word):
        return None, None, _tables()
    begin = loosened(word)
    tables = _tables_by_word().get(begin, ())
    return _longest(tables, (word,), 0, word), _seconds().get(begin, frozenset()), tables


@cache
def _seconds() -> dict[str, frozenset[str]]:
    """First word -> the second words of every name that has more than one, loosened."""
    found: dict[str, set[str]] = {}
    for index in _tables():
        for beginning in index.beginnings:
            first, _, second = beginning.partition(" ")
            found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _longest(tables: Iterable[Index[Row]], forms: Sequence[str], at: int, first: str) -> Known | None:
    best: Known | None = None
    for index in tables:
        match = index.longest(forms, at, first)
        if match is None or best is not None and (match.length, not match.weak) <= (best.length, not best.weak):
            continue
        best = _known(match.length, match.rows, match.weak)
    return best


def _known(length: int, rows: Sequence[Row], weak: bool) -> Known:
    row = rows[0]
    if isinstance(row, Metonym) and row.kind in ("capital", "city"):
        return _known_place(length, places(fold).find(row.name), weak, row.identifier if len(rows) == 1 else None)
    if isinstance(row, Metonym):
        return Known(length, "organization", (), weak)
    if isinstance(row, Place):
        return _known_place(length, [each for each in rows if isinstance(each, Place)], weak)
    kind: EntityKind = "place" if isinstance(row, Country) else "organization"
    same_as = (row.identifier,) if len(rows) == 1 else ()
    return Known(length, kind, same_as, weak, isinstance(row, Outlet))


def _known_place(length: int, rows: Sequence[Place], weak: bool, state: str | None = None) -> Known:
    spots = tuple(row.spot for row in rows)
    chosen = likeliest(spots)
    return Known(length, "place", (chosen.identifier,) if chosen else (), weak, False, state, spots)


@remembered
def known_parts(identifiers: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The keys of the words of all Arabic names that the tables of organisations and outlets have for these identifiers."""
    return tuple(parts for identifier in identifiers for parts in _parts_by_identifier(identifier))


@remembered
def is_armed(identifiers: tuple[str, ...]) -> bool:
    """Whether one of the identifiers is that of an armed group."""
    rows = (_bodies().get(identifier) for identifier in identifiers)
    return any(row is not None and row.kind == "armed" for row in rows)


def seat_of(identifier: str) -> str | None:
    """The identifier of the state in which the organisation or outlet of an identifier is; None where the tables have none."""
    return _state_of_body(_bodies().get(identifier))


def home_of(outlet: Publisher) -> str | None:
    """The identifier of the state in which an outlet is; None where the tables do not have it."""
    row = outlet_of(outlet.domain) if outlet.domain else None
    rows = (row,) if row is not None else outlets(fold).find(outlet.name or "")
    return _state_of_body(rows[0]) if len(rows) == 1 else None


def _state_of_body(row: Organization | Outlet | None) -> str | None:
    return f"countries:{row.country}" if row is not None and row.country else None


@cache
def bears_style(state: str, style: str) -> bool:
    """Whether a name of the state with an identifier begins with this kind of state: «المملكة المغربية»."""
    country = country_of(state.partition(":")[2])
    return country is not None and any(name_parts(name)[0] == style for name in country.names)


def state_of(adjective: str) -> str | None:
    """The identifier of the state that a folded adjective is of; None where it is of none or of several."""
    rows = demonyms(fold).find(adjective)
    return rows[0].identifier if len(rows) == 1 else None


@cache
def _parts_by_identifier(identifier: str) -> tuple[tuple[str, ...], ...]:
    row = _bodies().get(identifier)
    return tuple(dict.fromkeys(map(name_parts, row.names))) if row is not None else ()


@cache
def _bodies() -> dict[str, Organization | Outlet]:
    rows: tuple[Organization | Outlet, ...] = (*organizations(fold).rows, *outlets(fold).rows)
    return {row.identifier: row for row in rows}
