"""Who is behind every cue of the articles in tests/cases/holders."""

from __future__ import annotations

import pytest

from tests.resolve.holder_cases import Case, all_cases, differences

_KNOWN_FAULT = pytest.mark.xfail(strict=True, reason="read wrongly for now: see the case's title")
_CASES = [pytest.param(case, id=case.place, marks=[_KNOWN_FAULT] if case.fails else []) for case in all_cases()]


@pytest.mark.parametrize("case", _CASES)
def test_the_holder_of_every_cue_is_found(case: Case) -> None:
    assert differences(case) == []
