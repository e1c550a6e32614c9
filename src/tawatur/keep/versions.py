"""Two versions of an article -> what the newer one says that the older did not, and the other way round."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tawatur.languages.searching import searchable
from tawatur.store import Store
from tawatur.store.records import Record

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """The claims, as they are printed, that only the older version has and only the newer one."""

    older: str
    newer: str
    lost: tuple[Record, ...]
    gained: tuple[Record, ...]


def difference(older: Record, newer: Record) -> Difference:
    """Compare two readings by who says what, in which stance, whatever the spelling and place of the words."""
    return Difference(older["id"], newer["id"], _missing(older, newer), _missing(newer, older))


def history(store: Store, address: str | None) -> tuple[Difference, ...]:
    """What each version of an address changed against the one before it."""
    ids = store.versions(address) if address else ()
    readings = store.readings(ids)
    return tuple(difference(readings[left], readings[right]) for left, right in pairwise(ids))


def _missing(here: Record, there: Record) -> tuple[Record, ...]:
    """The claims of one that the other lacks; a claim made twice here and once there is missing once."""
    left = Counter(_key(each) for each in there["attributions"])
    missing = []
    for claim in here["attributions"]:
        left[_key(claim)] -= 1
        if left[_key(claim)] < 0:
            missing.append(claim)
    return tuple(missing)


def _key(claim: dict[str, Any]) -> Key:
    content = " ".join(each["text"] for each in claim["content"])
    return searchable(claim["holder"]["name"])[0], claim["stance"], searchable(content)[0]
