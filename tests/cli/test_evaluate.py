"""`tawatur evaluate` prints the figures of a reading against gold files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import BRIDGE, tawatur

GOLD = """
id: bridge
text: bridge.txt
outlet: {name: مرآة الساحل, domain: mirror.example}
published: 2019-03-10
language: ar
boilerplate: []
entities:
  mayor: {kind: person, names: [سعد النوري], role: رئيس البلدية}
attributions:
- id: a1
  cue: نفى
  source: رئيس البلدية سعد النوري
  content: [وقوع ضحايا]
  mode: indirect
  stance: denies
  speaker: mayor
dates: []
quantities: []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "bridge.yaml").write_text(GOLD, encoding="utf-8")
    return tmp_path


def test_json(folder: Path) -> None:
    run = tawatur("evaluate", ".", "--format", "json", folder=folder)
    assert (run.status, run.errors) == (0, "")
    figures = json.loads(run.output)
    assert (figures["articles"], figures["attributions"]) == (1, 1)
    assert figures["found"]["r"] == 1.0
    assert figures["stance"] == 1.0


def test_text_has_the_same_figures(folder: Path) -> None:
    run = tawatur("evaluate", "bridge.yaml", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert "stance        1.0" in run.output.splitlines()


def test_errors_are_shown_in_their_sentences_before_the_figures(folder: Path) -> None:
    run = tawatur("evaluate", ".", "--errors", folder=folder)
    assert run.status == 0
    assert run.output.startswith("[S: C: T:]")
    assert "== extra" in run.output
    assert run.output.index("== extra") < run.output.index("articles      1")


def test_errors_of_one_kind_leave_json_as_it_is(folder: Path) -> None:
    run = tawatur("evaluate", ".", "--kind", "missed", "--format", "json", folder=folder)
    assert run.status == 0
    assert json.loads(run.output)["articles"] == 1
    assert "== extra" not in run.errors


def test_a_kind_that_there_is_not_is_wrong_use(folder: Path) -> None:
    run = tawatur("evaluate", ".", "--kind", "spelling", folder=folder)
    assert run.status == 2
    assert "spelling: no such kind" in run.errors


def test_gold_that_does_not_fit_its_text_is_named(folder: Path) -> None:
    (folder / "bridge.yaml").write_text(GOLD.replace("وقوع ضحايا", "وقوع إصابات"), encoding="utf-8")
    run = tawatur("evaluate", ".", folder=folder)
    assert (run.status, run.output) == (1, "")
    assert run.errors.startswith("tawatur: bridge.yaml: ")
    assert "وقوع إصابات" in run.errors


@pytest.mark.parametrize("path", ["gone.yaml", "gone"])
def test_gold_that_is_not_there_is_named(folder: Path, path: str) -> None:
    run = tawatur("evaluate", path, folder=folder)
    assert (run.status, run.output) == (1, "")
    assert run.errors.startswith(f"tawatur: {path}: ")
