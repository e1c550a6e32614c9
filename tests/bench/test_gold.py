"""`make gold` guards the recorded figures."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench.scripts import BENCH


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The module that keeps figures, keeping them in a scratch folder."""
    module = import_module("record")
    monkeypatch.setattr(module, "FIGURES", tmp_path / "figures.toml")
    monkeypatch.setattr(module, "HISTORY", tmp_path / "history.jsonl")
    return module


def run(*arguments: str, gold: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "TAWATUR_GOLD": str(gold)}
    return subprocess.run(
        [sys.executable, BENCH / "gold.py", *arguments], capture_output=True, text=True, env=environment, check=False
    )


def test_without_gold_it_says_so_and_fails_nothing(tmp_path: Path) -> None:
    done = run(gold=tmp_path / "nowhere")
    assert done.returncode == 0
    assert done.stdout.startswith("skipped: there is no folder")


def test_a_set_that_is_missing_is_skipped_by_name(tmp_path: Path) -> None:
    done = run("articles", "padt", gold=tmp_path)
    assert done.returncode == 0
    assert "articles: skipped, there is no folder" in done.stdout
    assert "padt: skipped" in done.stdout


def test_a_set_that_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    assert run("nonsense", gold=tmp_path).returncode == 2


def test_a_figure_that_fell_or_is_gone_is_named(record: ModuleType) -> None:
    before = {"articles": {"found": 0.95, "whole": 0.8, "told": 0.7}, "padt": {"A.recall": 0.9}}
    now = {"articles": {"found": 0.949, "whole": 0.79}}
    assert record.fallen(now, before) == ["articles whole: 0.800 -> 0.790", "articles told: 0.700 -> none"]


def test_what_is_recorded_is_read_back_and_the_history_grows(record: ModuleType, tmp_path: Path) -> None:
    assert record.recorded() == {}
    record.record({"padt": {"A.recall": 0.9}}, {"padt": {"A": {"recall": 0.9}}})
    record.record({"articles": {"found": 0.95}}, {"articles": {"found": {"f1": 0.95}}})
    assert record.recorded() == {"padt": {"A.recall": 0.9}, "articles": {"found": 0.95}}
    assert len((tmp_path / "history.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_of_a_scorer_s_answer_the_shares_are_kept() -> None:
    found = {"p": 1.0, "r": 0.5, "f1": 0.667}
    said = {"articles": 4, "missing": 1, "found": found, "told": None, "A": {"gold": 3, "recall": 0.9}}
    assert import_module("measures").shares(said) == {"read": 0.75, "found": 0.667, "A.recall": 0.9}
