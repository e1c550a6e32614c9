"""The door for whoever works on the reading: `python -m tawatur.evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from tawatur.evaluate.__main__ import main
from tests.evaluate.sample import GOLD


def test_a_folder_is_scored() -> None:
    result = CliRunner().invoke(main, [str(GOLD), "--json"])
    assert result.exit_code == 0
    assert json.loads(result.output)["attributions"] == 12


def test_a_list_of_files_is_scored(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"{GOLD / 'ferry.yaml'}\n\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["--files", str(tmp_path / "list.txt"), "--errors"])
    assert result.exit_code == 0
    assert result.output.startswith("[S: C: T:]")
    assert "\narticles      1\n" in result.output


def test_a_malformed_gold_file_is_named_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("text: gone.txt\n", encoding="utf-8")
    result = CliRunner().invoke(main, [str(tmp_path)])
    assert result.exit_code == 1
    assert "gone.txt: not read" in result.output


def test_nothing_given_is_wrong_use() -> None:
    assert CliRunner().invoke(main, []).exit_code == 2
