"""All tables together load into less than a hundred megabytes; `bench/speed.py` prints how long it takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from tawatur.tables import Index

LOAD_ALL = """
import resource, tawatur.tables as tables
from tawatur.languages.arabic.fold import fold
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name in (
    "titles organization_heads place_heads unnamed_sources unnamed_markers given_names particles"
    " organizations outlets countries demonyms metonyms places"
).split():
    getattr(tables, name)(fold)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held) / 1024)
"""


def test_all_tables_are_small() -> None:
    run = subprocess.run([sys.executable, "-c", LOAD_ALL], capture_output=True, text=True, check=True)
    assert float(run.stdout) < 100


def test_names_in_latin_letters_are_read_when_a_latin_word_is_looked_up() -> None:
    read = []

    def latin() -> Iterator[tuple[str, int]]:
        read.append("latin")
        yield "Al Marj", 0

    index = Index(["the town"], [("المرج", 0)], str, latin())
    assert index.find("المرج") == ("the town",)
    assert read == []
    match = index.longest(["Al", "Marj"])
    assert match is not None
    assert (match.length, match.rows) == (2, ("the town",))
    assert [key for key, _, _ in index.spellings()] == ["المرج", "al marj"]
