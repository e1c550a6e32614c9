"""docs/evaluation.md explains every figure and every kind of error."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tawatur.evaluate import KINDS, Figures, StoryFigures

DOCUMENT = (Path(__file__).parents[2] / "docs" / "evaluation.md").read_text(encoding="utf-8")
NAMES = {*(each.name for each in fields(Figures)), *(each.name for each in fields(StoryFigures)), *KINDS}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_it_is_explained(name: str) -> None:
    assert f"`{name}`" in DOCUMENT
