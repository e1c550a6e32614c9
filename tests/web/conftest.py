"""The store that review is tested on, and a desk over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tawatur.keep import open_store
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.review.conftest import filled, store

__all__ = ["filled", "store"]


@pytest.fixture(scope="module")
def kept(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store for all tests of a module."""
    file = tmp_path_factory.mktemp("kept") / "desk.db"
    shutil.copy(filled, file)
    opened = open_store(str(file))
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> TestClient:
    """A desk over a store of this test's own."""
    return TestClient(create_app(Stored(store), store=store), base_url="http://localhost")
