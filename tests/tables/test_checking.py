"""Faults of tables are found, each with its file and line; the tables that ship have none."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from tawatur.languages.arabic.fold import fold
from tawatur.tables.checking import check_tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped tables, to be spoilt."""
    copy = tmp_path / "tables"
    shutil.copytree(str(files("tawatur.tables").joinpath("data")), copy)
    return copy


def add(folder: Path, table: str, *cells: str) -> int:
    """Add a row to a table; the number of its line."""
    path = folder / table
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text}\n" + "\t".join(cells) + "\n", encoding="utf-8")
    return text.count("\n") + 2


def faults(folder: Path) -> list[str]:
    return [str(problem) for problem in check_tables(fold, folder)]


def test_the_shipped_tables_are_without_fault() -> None:
    assert [str(problem) for problem in check_tables(fold)] == []


@pytest.mark.parametrize(
    ("table", "cells", "reason"),
    [
        ("outlets.tsv", "x outlet صحيفة_الوادي Al-Wadi - - - XX - own", "country: «XX» is no key of countries.tsv"),
        ("outlets.tsv", "x paper صحيفة_الوادي Al-Wadi - - - SY - own", "kind: «paper» is none of agency, outlet"),
        ("outlets.tsv", "reuters outlet صحيفة_الوادي Al-Wadi - - - SY - own", "key: «reuters» is the key of"),
        ("outlets.tsv", "x outlet - Al-Wadi - - - SY - own", "name: is empty"),
        ("outlets.tsv", "x outlet صحيفة_الوادي Al-Wadi - - - SY - -", "source: is empty"),
        ("outlets.tsv", "x outlet رويترز Al-Wadi - - - SY - own", "«رويترز» stands in outlets.tsv:"),
        ("outlets.tsv", "x outlet صحيفة_الوادي Al-Wadi الامم_المتحدة - - SY - own", "stands in organizations.tsv:"),
        (
            "outlets.tsv",
            "x outlet صحيفة_الوادي Al-Wadi - - reuters.com SY - own",
            "«reuters.com» is that of outlets.tsv:",
        ),
        ("outlets.tsv", "x outlet صحیفة Al-Wadi - - - SY - own", "the letter U+06CC"),
        ("outlets.tsv", "x outlet صحيفة__الوادي Al-Wadi - - - SY - own", "a space too many"),
        ("outlets.tsv", "x outlet صحيفة_الوادي Al-Wadi ب||ج - - SY - own", "an empty name"),
        ("outlets.tsv", "x outlet صحيفة_الوادي Al-Wadi - - - SY - own more", "11 columns where the header names 10"),
        ("regions.tsv", "x منطقة_الوادي - Wadi - SY region 1 own", "seat: «1» is no key of places.tsv"),
        ("place_corrections.tsv", "1 الوادي", "key: «1» is no key of places.tsv"),
        ("places.tsv", "1 وادي_الزهر - Wadi - SY 01 city 5 91.5 20", "latitude: «91.5» is beyond 90 degrees"),
        ("places.tsv", "1 وادي_الزهر - Wadi - SY 01 city - 1.5 20", "population: «» is no number"),
        ("given_names.tsv", "محمد m", "«محمد» stands in given_names.tsv:"),
    ],
)
def test_a_fault_is_named_with_its_line(folder: Path, table: str, cells: str, reason: str) -> None:
    """`-` stands for an empty cell, `_` for a space."""
    line = add(folder, table, *("" if cell == "-" else cell.replace("_", " ") for cell in cells.split(" ")))
    found = faults(folder)
    assert len(found) == 1
    assert found[0].startswith(f"{table}:{line}: ")
    assert reason in found[0]


def test_a_name_with_the_mark_of_a_common_word_clashes_with_none(folder: Path) -> None:
    add(folder, "outlets.tsv", "x", "outlet", "~رويترز", "Al-Wadi", "", "", "", "SY", "", "own")
    assert faults(folder) == []


def test_a_table_that_is_not_utf_8_is_named_with_its_line(folder: Path) -> None:
    path = folder / "given_names.tsv"
    path.write_bytes(path.read_bytes().rstrip(b"\n") + "\nسالم\tm\n".encode("windows-1256"))
    line = path.read_bytes().count(b"\n")
    assert f"given_names.tsv:{line}: not UTF-8: save the file as UTF-8" in faults(folder)


def test_a_table_that_is_missing_empty_or_unknown_is_named(folder: Path) -> None:
    (folder / "kinship.tsv").unlink()
    (folder / "titles.tsv").write_text("# nothing\n", encoding="utf-8")
    (folder / "flowers.tsv").write_text("name\n", encoding="utf-8")
    found = faults(folder)
    assert "kinship.tsv: is missing" in found
    assert "titles.tsv:1: the table is empty; its first row must name the columns" in found
    assert any(fault.startswith("flowers.tsv:1: no such table is known") for fault in found)


def test_columns_must_be_those_that_are_known(folder: Path) -> None:
    path = folder / "kinship.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("form\trole", "form\tpart", 1), encoding="utf-8")
    assert any(fault.startswith("kinship.tsv:1: the columns must be form, role") for fault in faults(folder))
