"""`tawatur tables check` names faults on standard error and tells them by its status."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

from tests.cli.command import tawatur


def test_the_shipped_tables_pass() -> None:
    run = tawatur("tables", "check")
    assert (run.status, run.output, run.errors) == (0, "", "")


def test_a_fault_is_named_and_ends_with_1(tmp_path: Path) -> None:
    shutil.copytree(str(files("tawatur.tables").joinpath("data")), tmp_path / "tables")
    path = tmp_path / "tables" / "kinship.tsv"
    lines = path.read_text(encoding="utf-8").rstrip("\n") + "\nفلان\tcousin\tno\tno\n"
    path.write_text(lines, encoding="utf-8")
    run = tawatur("tables", "check", str(tmp_path / "tables"))
    assert run.status == 1
    assert run.errors.startswith(f"tawatur: kinship.tsv:{lines.count(chr(10))}: role: «cousin» is none of son, ")


def test_no_such_folder_is_wrong_use(tmp_path: Path) -> None:
    assert tawatur("tables", "check", str(tmp_path / "nowhere")).status == 2
