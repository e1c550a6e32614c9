"""Damaged articles are the same for the same seed, and the examples survive some."""

from __future__ import annotations

import random
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def test_one_seed_gives_one_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    damage = import_module("fuzz").damage
    text = "قال الناطق إن الطريق مفتوح. ونفى المجلس ذلك."
    assert damage(text, random.Random(3)) == damage(text, random.Random(3)) != text


def test_damaged_examples_are_read(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCH / "fuzz.py"), "--seconds", "2", "--seed", "1"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "damaged articles" in done.stdout
    assert "internal fault" not in done.stdout
