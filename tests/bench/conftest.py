"""What lies in bench/ can be imported by the tests of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bench.scripts import scripts


@pytest.fixture(autouse=True)
def bench() -> Iterator[None]:
    with scripts():
        yield
