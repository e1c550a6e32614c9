"""No pattern of the program takes for ever on a text that was made for it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import pumping

ROOT = Path(__file__).parents[1]


def test_no_pattern_of_the_program_takes_for_ever() -> None:
    command = [sys.executable, "-m", "tests.pumping", "examples"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    *faults, number = done.stdout.splitlines() or [done.stderr]
    assert faults == []
    assert int(number.removesuffix(" patterns")) > 100


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:\w+\s?)*!", r"x(\d|\d\d)*y", r"(?:ا|اا)+ب", r"\s*,?\s*;?\s*$"])
def test_one_that_would_is_found(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pumping, "SECONDS", 0.5)
    assert pumping.takes_for_ever(re.compile(pattern)) is not None


@pytest.mark.parametrize("pattern", [r"a+b", r"\s+$", r"«[^«»]{2,40}»", r"(?:\w++\s?)*+!"])
def test_one_that_would_not_is_let_pass(pattern: str) -> None:
    assert pumping.takes_for_ever(re.compile(pattern)) is None
