"""Pair each cue with its source and its content."""

from __future__ import annotations

from tawatur.model import Attribution, Document


def find_attributions(document: Document) -> list[Attribution]:
    """Attributions in the order of their cues."""
    return []
