"""A text report with what cannot be seen made visible."""

from __future__ import annotations

from tawatur.report.wrap import FSI, LRM, PDI, RLM


def visible(report: str) -> str:
    """Isolates as ⟨ and ⟩, without the mark of direction that begins each line."""
    return report.replace(FSI, "⟨").replace(PDI, "⟩").replace(RLM, "").replace(LRM, "")
