"""Tell how much two utterances have in common by the words that they share."""

from __future__ import annotations

from collections.abc import Set


def dice(left: Set[str], right: Set[str]) -> float:
    """The share of the words of both that are the same in both (Dice 1945), 0 to 1; 0 where neither has any."""
    return 2 * len(left & right) / max(len(left) + len(right), 1)
