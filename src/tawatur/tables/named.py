"""Organisations and outlets of the world by any of their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from tawatur.tables.index import Fold, Index
from tawatur.tables.reading import records, several
from tawatur.tables.rows import Organization, Outlet

_ARABIC, _LATIN = ("name", "aliases"), ("english", "aliases_english")
_OWNED = {"yes": True, "no": False, "": None}


@cache
def organizations(fold: Fold) -> Index[Organization]:
    """International bodies, governments and their institutions, armies, armed groups, parties, monitors."""
    lines = [row for _, row in records("organizations.tsv")]
    rows = [Organization(row["key"], *_names(row), row["country"], row["source"], row["kind"]) for row in lines]
    return Index(rows, _spellings(lines, _ARABIC, fold), fold, _spellings(lines, _LATIN, fold))


@cache
def outlets(fold: Fold) -> Index[Outlet]:
    """News agencies and outlets by any of their names, Arabic and Latin."""
    lines = [row for _, row in records("outlets.tsv")]
    rows = [_outlet(row) for row in lines]
    return Index(rows, _spellings(lines, _ARABIC, fold), fold, _spellings(lines, _LATIN, fold))


@cache
def _outlets_by_domain() -> dict[str, Outlet]:
    rows = [_outlet(row) for _, row in records("outlets.tsv")]
    return {domain: row for row in rows for domain in row.domains}


def outlet_of(address: str) -> Outlet | None:
    """The outlet of a web address or a bare domain; None where the table has none. The longest domain wins."""
    host = (urlsplit(address).hostname or "") if "//" in address else address.partition("/")[0].lower()
    known = _outlets_by_domain()
    while "." in host:
        if host in known:
            return known[host]
        host = host.partition(".")[2]
    return None


def _outlet(row: dict[str, str]) -> Outlet:
    kind = row["kind"]
    owned = _OWNED[row["state_owned"]]
    return Outlet(row["key"], *_names(row), row["country"], row["source"], kind, several(row["domain"]), owned)  # type: ignore[arg-type]


def _names(row: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Arabic and English names, the common one first, without the mark of a weak one."""
    arabic = several(f"{row['name']}|{row['aliases']}".replace("~", ""))
    english = several(f"{row['english']}|{row['aliases_english']}".replace("~", ""))
    return arabic, english


def _spellings(lines: list[dict[str, str]], columns: tuple[str, str], fold: Fold) -> Iterator[tuple[str, int]]:
    for number, row in enumerate(lines):
        for column in columns:
            for name in several(row[column]):
                yield fold(name), number
