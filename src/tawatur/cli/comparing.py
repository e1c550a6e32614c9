"""Pages -> readings and stories, for every command that compares what it is given and stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tawatur.cli.progress import Progress

if TYPE_CHECKING:
    from tawatur.cli.failures import Failures
    from tawatur.model import Metadata, Reading, Story


def compare_pages(
    paths: Sequence[str], known: Metadata, jobs: int, failures: Failures, least: float = 0.0
) -> tuple[Sequence[Story], Sequence[Reading]]:
    """The stories that the pages tell, by claims of confidence `least` or more, and the readings; failures are named."""
    from tawatur.batch import read_paths
    from tawatur.pipeline import compare_readings, different
    from tawatur.resolve import keep_sure

    with Progress("reading") as progress:
        results = read_paths(paths, known, jobs)
        readings = different(keep_sure(each, least) for each in failures.passed(results, progress))
        progress.say(f"comparing {len(readings)} articles")
        return compare_readings(readings), readings
