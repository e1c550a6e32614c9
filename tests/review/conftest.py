"""A store with the example of the dam: filled once, and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.keep import open_store
from tawatur.store import Store
from tests.review.desk import fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store that is not to be changed."""
    file = tmp_path_factory.mktemp("filled") / "desk.db"
    opened = open_store(str(file))
    fill(opened)
    opened.close()
    return file


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of this test's own."""
    shutil.copy(filled, tmp_path / "desk.db")
    opened = open_store(str(tmp_path / "desk.db"))
    yield opened
    opened.close()
