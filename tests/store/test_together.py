"""Several processes work on one store at once, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tawatur.keep import open_store
from tests.cli.command import TAWATUR
from tests.store.news import article


def test_two_processes_add_at_once(place: str, tmp_path: Path) -> None:
    """From nothing: both make the store, and each adds what the other one adds too."""
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(article(number), encoding="utf-8")
    names = [str(tmp_path / f"{number}.txt") for number in range(12)]
    runs = [
        subprocess.Popen([TAWATUR, "add", "--jobs", "1", "--store", place, *order], stdout=subprocess.PIPE)
        for order in (names, names[::-1])
    ]
    printed = [run.communicate(timeout=120)[0].decode() for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    added = [line.split()[1] for each in printed for line in each.splitlines() if line.startswith("added ")]
    assert len(added) == len(set(added)) == 12
    store = open_store(place)
    assert store.counts()["articles"] == 12
    assert list(store.check()) == []
    assert not store.due(10)
    store.close()
