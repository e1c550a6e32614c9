"""Find names that stand for two things, so that no look-up could tell which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tawatur.errors import TableError
from tawatur.tables.checking.files import Line, Table
from tawatur.tables.index import Fold, key_of
from tawatur.tables.reading import several

_NAMED = ("organizations.tsv", "outlets.tsv", "countries.tsv", "metonyms.tsv")
_COLUMNS = ("name", "aliases", "english", "aliases_english")
# Tables of words, by the column whose words must not stand in two rows.
_WORDS = {"given_names.tsv": "names", "organization_heads.tsv": "singular", "place_heads.tsv": "singular"}


class _Name(NamedTuple):
    line: Line
    written: str


def check_clashes(tables: Mapping[str, Table], fold: Fold) -> Iterator[TableError]:
    """Names that two rows share, as look-ups spell them; «~» says that a name needs company, and excuses it."""
    named = [tables[name] for name in _NAMED if name in tables]
    yield from _shared([each for table in named for each in _names(table)], fold, "and neither has «~»")
    for name, column in _WORDS.items():
        if name in tables:
            lines = tables[name].lines
            words = [_Name(line, word) for line in lines for word in several(line.cells.get(column, ""))]
            yield from _shared(words, fold, "in one spelling")
    yield from _shared_domains(tables.get("outlets.tsv"))


def _names(table: Table) -> Iterator[_Name]:
    for line in table.lines:
        for column in _COLUMNS:
            for name in several(line.cells.get(column, "")):
                if not name.startswith("~"):
                    yield _Name(line, name)


def _shared(names: list[_Name], fold: Fold, remedy: str) -> Iterator[TableError]:
    first: dict[str, _Name] = {}
    for name in names:
        other = first.setdefault(key_of(fold(name.written)), name)
        if other.line is not name.line and not _is_seat(other.line, name.line):
            yield name.line.problem(f"«{name.written}» stands in {other.line.where} too, {remedy}")


def _is_seat(left: Line, right: Line) -> bool:
    """Whether one is an organisation and the other its seat or state: «الكرملين», «الفاتيكان» name both."""
    owners = {_state(line) for line in (left, right)}
    return left.table != right.table and "outlets.tsv" not in (left.table, right.table) and len(owners) == 1


def _state(line: Line) -> str:
    cells = line.cells
    return cells.get("government") or cells.get("country") or cells.get("key", "")


def _shared_domains(outlets: Table | None) -> Iterator[TableError]:
    first: dict[str, Line] = {}
    for line in outlets.lines if outlets is not None else ():
        for domain in several(line.cells.get("domain", "")):
            if first.setdefault(domain, line) is not line:
                yield line.problem(f"the domain «{domain}» is that of {first[domain].where} too")
