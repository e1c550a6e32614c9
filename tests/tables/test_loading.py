"""All tables together load into less than a hundred megabytes; `bench/speed.py` prints how long it takes."""

from __future__ import annotations

import subprocess
import sys

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
