"""All processes that run the tests must call each test the same, or none is run."""

from __future__ import annotations

import gzip

from tests.conftest import pytest_make_parametrize_id


def test_the_second_of_packing_does_not_show_in_the_name_of_a_test() -> None:
    first, second = (gzip.compress(gzip.compress(bytes(20_000_000), mtime=at)) for at in (1_764_000_000, 1_764_043_331))
    assert len(first) != len(second)
    assert pytest_make_parametrize_id(first) == pytest_make_parametrize_id(second)
