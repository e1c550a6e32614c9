"""Check what stands in each cell against the rules of columns.tsv."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from tawatur.errors import TableError
from tawatur.tables.checking.files import Table, read_table

# Zero-width and bidi controls, presentation forms, and letters of other keyboards that look like Arabic ones; tatweel stands
# before digits alone («القناة الـ12»).
_UNSEEN = re.compile("\u0640(?!\\d)|[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff\u06cc\u06a9]")


@cache
def column_rules() -> dict[str, dict[str, str]]:
    """Table -> column -> rule, in the order of the columns."""
    text = files(__package__).joinpath("columns.tsv").read_text(encoding="utf-8")
    rules: dict[str, dict[str, str]] = {}
    for line in read_table("columns.tsv", text).lines:
        rules.setdefault(line.cells["table"], {})[line.cells["column"]] = line.cells["rule"]
    return rules


def check_cells(table: Table, tables: Mapping[str, Table]) -> Iterator[TableError]:
    """What is wrong in a table by itself; a table whose columns are not as they should be is looked at no further."""
    rules = column_rules().get(table.name)
    if rules is None:
        yield TableError(f"{table.name}:1", f"no such table is known; there are {', '.join(column_rules())}")
        return
    yield from table.problems
    if table.columns != tuple(rules):
        yield TableError(f"{table.name}:1", f"the columns must be {', '.join(rules)}, not {', '.join(table.columns)}")
        return
    keys: dict[str, str] = {}
    for line in table.lines:
        for column, rule in rules.items():
            cell = line.cells[column]
            reason = _look_of(cell) or _fault(cell, rule, tables)
            if reason:
                yield line.problem(f"{column}: {reason}")
            if rule.startswith("key") and cell:
                if cell in keys:
                    yield line.problem(f"{column}: «{cell}» is the key of {keys[cell]} too")
                keys.setdefault(cell, line.where)


def _look_of(cell: str) -> str | None:
    if cell != cell.strip() or "  " in cell:
        return f"a space too many in «{cell}»"
    unseen = _UNSEEN.search(cell)
    if unseen:
        return f"the letter U+{ord(unseen.group()):04X} in «{cell}», which looks like another or like nothing"
    return None


def _fault(cell: str, rule: str, tables: Mapping[str, Table]) -> str | None:
    for opening, check in _CHECKS.items():
        if rule.startswith(opening):
            return check(cell, rule.removeprefix(opening), tables)
    raise ValueError(rule)


def _filled(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    return None if cell else "is empty"


def _anything(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    return None


def _names(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    return _more(cell, _, tables) if cell else "is empty"


def _more(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    if not cell:
        return None
    names = cell.split("|")
    if any(not name or name != name.strip() for name in names):
        return f"an empty name, or a space beside «|», in «{cell}»"
    return f"«{cell}» has a name twice" if len(set(names)) < len(names) else None


def _country(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    return _row(cell, "countries.tsv", tables)


def _row(cell: str, table: str, tables: Mapping[str, Table]) -> str | None:
    if not cell or table in tables and cell in tables[table].keys:
        return None
    return f"«{cell}» is no key of {table}"


def _key_row(cell: str, table: str, tables: Mapping[str, Table]) -> str | None:
    return _filled(cell, "", tables) or _row(cell, table, tables)


def _one(cell: str, alternatives: str, tables: Mapping[str, Table]) -> str | None:
    return None if cell in alternatives.split("|") else f"«{cell}» is none of {alternatives.replace('|', ', ')}"


def _number(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
    return None if cell.isdecimal() else f"«{cell}» is no number"


def _degrees(bound: float) -> Callable[[str, str, Mapping[str, Table]], str | None]:
    def check(cell: str, _: str, tables: Mapping[str, Table]) -> str | None:
        try:
            return None if not cell or abs(float(cell)) <= bound else f"«{cell}» is beyond {bound:g} degrees"
        except ValueError:
            return f"«{cell}» is no number of degrees"

    return check


_CHECKS: dict[str, Callable[[str, str, Mapping[str, Table]], str | None]] = {
    "key row of ": _key_row,
    "key": _filled,
    "filled": _filled,
    "text": _anything,
    "names": _names,
    "more": _more,
    "country": _country,
    "number": _number,
    "latitude": _degrees(90.0),
    "longitude": _degrees(180.0),
    "one of ": _one,
    "row of ": _row,
}
