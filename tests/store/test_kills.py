"""A store loses nothing that it reported, however often and whenever whoever adds to it is killed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.bench.scripts import scripts


@pytest.fixture
def kills() -> Iterator[ModuleType]:
    with scripts():
        yield import_module("kills")


def test_ten_kills_lose_nothing(kills: ModuleType, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "_LONGEST", 0.5)
    assert kills.kill(tmp_path, place, articles=60, kills=10) == []


def test_the_command_itself_may_be_killed(
    kills: ModuleType, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kills, "_LONGEST_COLD", 3.0)
    assert kills.kill(tmp_path, place, articles=70, kills=3, cold=True) == []
