"""A server that misbehaves, for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.web.server import Server, running


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on the loopback."""
    with running() as one:
        yield one
