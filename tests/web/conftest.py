"""The store that review is tested on, and a desk over it."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.review.conftest import filled, store

__all__ = ["filled", "store"]


@pytest.fixture
def desk(store: Store) -> TestClient:
    """A desk over a store of this test's own."""
    return TestClient(create_app(Stored(store), store=store), base_url="http://localhost")
