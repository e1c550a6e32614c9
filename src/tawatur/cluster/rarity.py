"""Keys -> the rare ones among them, so that looking an article up costs the same however many there are."""

from __future__ import annotations

from collections.abc import Collection

from tawatur.cluster.neighbours import Neighbours
from tawatur.model import Days

_MOST_POSTINGS = 600  # index entries that are looked at to find them
_FEWEST_KEYS = 3  # keys that are looked for, however common they are


def rarest(keys: Collection[str], days: Days | None, neighbours: Neighbours) -> list[str]:
    """Those of the keys that some article has, the rarest first, until they would bring up more than there is time for."""
    _, spread = neighbours.spread(keys, days)
    chosen: list[str] = []
    entries = 0
    for key in sorted(spread, key=lambda key: (spread[key], key)):
        entries += spread[key]
        if entries > _MOST_POSTINGS and len(chosen) >= _FEWEST_KEYS:
            break
        chosen.append(key)
    return chosen
