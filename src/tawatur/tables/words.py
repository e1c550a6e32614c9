"""The words around names: titles, heads of names, given names, particles, and words for sources without a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar, cast

from tawatur.tables.forms import joined_names, written_out
from tawatur.tables.index import Fold, Index
from tawatur.tables.reading import records, several
from tawatur.tables.rows import Gender, GivenName, Head, Marker, Number, Particle, Title, Unnamed, Word

_AnyWord = TypeVar("_AnyWord", bound=Word)
_Make = Callable[[str, str, Gender, Number, bool, dict[str, str]], _AnyWord]

# Which columns hold forms, and of what gender and number.
_PERSONS: tuple[tuple[str, Gender, Number], ...] = (
    ("masculine", "m", "s"),
    ("feminine", "f", "s"),
    ("plural", "mf", "p"),
)
_THINGS: tuple[tuple[str, Gender, Number], ...] = (("singular", "", "s"), ("plural", "", "p"))


@cache
def titles(fold: Fold) -> Index[Title]:
    """What stands before a person's name, in every form: «وزير», «الوزيرة», «وزراء الخارجية»."""

    def make(form: str, lemma: str, gender: Gender, number: Number, definite: bool, row: dict[str, str]) -> Title:
        return Title(form, lemma, gender, number, definite, several(row["english"]), row["kind"], row["opens"])  # type: ignore[arg-type]

    return _index("titles.tsv", _PERSONS, make, fold)


@cache
def organization_heads(fold: Fold) -> Index[Head]:
    """Nouns that open the name of an organisation: «وزارة», «الكتائب»."""
    return _index("organization_heads.tsv", _THINGS, _make_head, fold)


@cache
def place_heads(fold: Fold) -> Index[Head]:
    """Nouns that open the name of a place: «مدينة», «مخيم»."""
    return _index("place_heads.tsv", _THINGS, _make_head, fold)


@cache
def unnamed_sources(fold: Fold) -> Index[Unnamed]:
    """Nouns of sources without a name: «مصدر», «شهود عيان», «السكان»."""

    def make(form: str, lemma: str, gender: Gender, number: Number, definite: bool, row: dict[str, str]) -> Unnamed:
        alone = row["alone"] == "yes"
        return Unnamed(form, lemma, gender, number, definite, several(row["english"]), row["kind"], alone)  # type: ignore[arg-type]

    return _index("anonymous.tsv", _PERSONS, make, fold)


@cache
def unnamed_markers(fold: Fold) -> Index[Marker]:
    """What marks a source as unnamed: «رفض الكشف عن اسمه», «مطلع», «أمني»."""
    rows = [Marker(row["phrase"], row["kind"], row["english"]) for _, row in records("anonymous_markers.tsv")]  # type: ignore[arg-type]
    return Index(rows, ((fold(row.phrase), number) for number, row in enumerate(rows)), fold)


@cache
def given_names(fold: Fold) -> Index[GivenName]:
    """Persons' own names, in every spelling, Arabic and Latin."""
    rows = [_given_name(row) for _, row in records("given_names.tsv")]
    arabic = ((fold(name), number) for number, row in enumerate(rows) for name in _spellings(row))
    latin = ((fold(name), number) for number, row in enumerate(rows) for name in row.english)
    return Index(rows, arabic, fold, latin)


@cache
def particles(fold: Fold) -> Index[Particle]:
    """What ties the parts of a person's name together: «بن», «أبو», «آل»."""
    rows = [
        Particle(row["form"], row["role"], row["opens"] == "yes", row["joined"] == "yes", row["english"])  # type: ignore[arg-type]
        for _, row in records("kinship.tsv")
    ]
    return Index(rows, ((fold(row.form), number) for number, row in enumerate(rows)), fold)


def _make_head(form: str, lemma: str, gender: Gender, number: Number, definite: bool, row: dict[str, str]) -> Head:
    gender = cast(Gender, row["gender"]) if number == "s" else "f"  # the plural of a thing takes the feminine
    return Head(form, lemma, gender, number, definite, several(row["english"]), row["kind"])


def _given_name(row: dict[str, str]) -> GivenName:
    spellings = several(row["names"])
    return GivenName(spellings[0], spellings, row["gender"], several(row["english"]), row["also"])  # type: ignore[arg-type]


def _spellings(row: GivenName) -> Iterator[str]:
    for name in row.spellings:
        yield from joined_names(name)


def _index(
    table: str, columns: tuple[tuple[str, Gender, Number], ...], make: _Make[_AnyWord], fold: Fold
) -> Index[_AnyWord]:
    """The index over all forms of a table's nouns; each form is a row of its own."""
    rows: dict[tuple[str, str, Gender, Number], _AnyWord] = {}
    for _, row in records(table):
        lemma = _lemma(row, columns)
        for column, gender, number in columns:
            for form, definite in written_out(row[column]):
                # شاهد عيان is both a phrase and شاهد with its adjective: the first that gives a form keeps it.
                slot = (fold(form), lemma, gender, number)
                if slot not in rows:
                    rows[slot] = make(form, lemma, gender, number, definite, row)
    return Index(tuple(rows.values()), ((form, n) for n, (form, *_) in enumerate(rows)), fold)


def _lemma(row: dict[str, str], columns: tuple[tuple[str, Gender, Number], ...]) -> str:
    """The first form of the first column that has one, «+» read as a space."""
    return next(several(row[column])[0].replace("+", " ") for column, _, _ in columns if row[column])
