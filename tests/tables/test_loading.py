"""All tables load in a third of a second and a hundred megabytes."""

from __future__ import annotations

import subprocess
import sys

LOAD_ALL = """
import resource, time, tawatur.tables as tables
from tawatur.languages.arabic.fold import fold
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.process_time()
for name in (
    "titles organization_heads place_heads unnamed_sources unnamed_markers given_names particles"
    " organizations outlets countries demonyms metonyms places"
).split():
    getattr(tables, name)(fold)
print(time.process_time() - began, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held) / 1024)
"""


def test_all_tables_load_fast_and_small() -> None:
    """The best of three, since a busy machine slows a process down; the promise is 0.3 s and 100 MB."""
    runs = [
        subprocess.run([sys.executable, "-c", LOAD_ALL], capture_output=True, text=True, check=True) for _ in range(3)
    ]
    seconds, megabytes = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    assert min(seconds) < 0.3
    assert max(megabytes) < 100
