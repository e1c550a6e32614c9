"""States by name and by demonym, and what stands for their governments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.tables.demonyms import demonym_forms
from tawatur.tables.index import Fold, Index
from tawatur.tables.reading import records, several
from tawatur.tables.rows import Country, Metonym


@cache
def countries(fold: Fold) -> Index[Country]:
    """States and territories by their names; their adjectives are in `demonyms`."""
    return Index(_countries(), _names(fold), fold)


@cache
def demonyms(fold: Fold) -> Index[Country]:
    """States and territories by the adjective and the people named after them: السوري, أتراك, الأميركية."""
    taken = {name.removeprefix("~") for name, _ in _names(fold)}  # «سوريا» is the state, not «مواطنا سوريا»
    forms = ((fold(form), number) for number, row in enumerate(_countries()) for form in row.demonyms)
    return Index(_countries(), ((form, number) for form, number in forms if form not in taken), fold)


@cache
def peoples() -> tuple[str, ...]:
    """All forms of the adjectives of peoples and regions that are no states: عربي, الأكراد, أوروبية."""
    rows = (row for _, row in records("peoples.tsv"))
    return tuple(form for row in rows for form in demonym_forms(several(row["demonym"]), several(row["plural"])))


@cache
def metonyms(fold: Fold) -> Index[Metonym]:
    """Capitals and buildings that stand for a government or one of its institutions: دمشق, الكرملين."""
    rows: list[Metonym] = []
    names: list[tuple[str, int]] = []
    for country in _countries():
        for capital in country.capitals:
            names.append((fold(capital), len(rows)))
            rows.append(Metonym(capital, country.key, "capital", "", ""))
    for _, line in records("metonyms.tsv"):
        names += [(fold(name), len(rows)) for name in several(f"{line['name']}|{line['aliases']}")]
        name, government, kind = line["name"].removeprefix("~"), line["government"], line["kind"]
        rows.append(Metonym(name, government, kind, line["institution"], line["english"]))  # type: ignore[arg-type]
    return Index(rows, names, fold)


@cache
def country_of(code: str) -> Country | None:
    """The country of an ISO 3166-1 code; None for one that the table does not have."""
    return next((row for row in _countries() if row.key == code), None)


@cache
def _countries() -> tuple[Country, ...]:
    return tuple(_country(row) for _, row in records("countries.tsv"))


def _country(row: dict[str, str]) -> Country:
    names = several(f"{row['name']}|{row['aliases']}".replace("~", ""))
    english = several(f"{row['english']}|{row['aliases_english']}")
    adjectives = demonym_forms(several(row["demonym"]), several(row["plural"]))
    return Country(row["key"], names, english, row["key"], row["source"], adjectives, several(row["capital"]))


def _names(fold: Fold) -> Iterator[tuple[str, int]]:
    for number, (_, row) in enumerate(records("countries.tsv")):
        for column in ("name", "aliases", "english", "aliases_english"):
            for name in several(row[column]):
                yield fold(name), number
