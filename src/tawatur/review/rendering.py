"""Judgements -> objects for programs."""

from __future__ import annotations

from typing import Any

from tawatur.store import Judgement


def render_judgement(judgement: Judgement) -> dict[str, Any]:
    """An object of `tawatur judgements`, moments in ISO 8601."""
    return {
        "id": judgement.id,
        "kind": judgement.kind,
        "about": list(judgement.about),
        "value": dict(judgement.value),
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "note": judgement.note,
        "retracted_by": judgement.retracted_by,
        "retracted_at": judgement.retracted_at and judgement.retracted_at.isoformat(),
    }
