"""Group readings into stories: one event with its direct reactions."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.cluster.describe import describe
from tawatur.cluster.place import group
from tawatur.model import Reading


def cluster(readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], ...]:
    """The readings grouped by event; single ones are groups of one. Independent of the order of the readings."""
    by_id = {reading.document.article.id: reading for reading in readings}
    groups = group(describe(reading) for reading in by_id.values())
    return tuple(tuple(by_id[key] for key in keys) for keys in groups)
