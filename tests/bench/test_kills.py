"""A store loses nothing that it reported, however often and whenever whoever adds to it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


def test_ten_kills_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    import kills  # type: ignore[import-not-found]

    monkeypatch.setattr(kills, "_LONGEST", 0.5)
    assert kills.kill(tmp_path, str(tmp_path / "store.sqlite"), articles=60, kills=10) == []
    for name in ("kills", "articles"):
        sys.modules.pop(name, None)
