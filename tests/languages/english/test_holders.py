"""Run the English cases of tests/cases/english/holders: whom each cue belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.resolve.holder_cases import Case, differences, read_cases

HOLDERS = Path(__file__).parents[2] / "cases" / "english" / "holders"
CASES = [case for path in sorted(HOLDERS.glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_holder(case: Case) -> None:
    assert differences(case, "en") == []
