"""Ten invented reports, each in the manner of another kind of outlet, beside how a person read them before the program did."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tawatur.evaluate.figures import Figures, Match, Share
from tawatur.evaluate.gold import find_gold
from tawatur.evaluate.scoring import evaluate

REPORTS = Path(__file__).parents[2] / "cases" / "english" / "reports"


@cache
def figures() -> Figures:
    return evaluate(find_gold([REPORTS]))


def test_all_are_read() -> None:
    assert (figures().articles, figures().missing) == (10, 0)


@pytest.mark.parametrize(("name", "least"), [("found", 0.95), ("whole", 0.87), ("denials", 0.8)])
def test_claims(name: str, least: float) -> None:
    figure = getattr(figures(), name)
    assert isinstance(figure, Match)
    assert figure.value()["f1"] >= least


@pytest.mark.parametrize(("name", "least"), [("holder", 0.93), ("stance", 0.9), ("told", 0.8), ("times", 1.0)])
def test_what_is_told_of_them(name: str, least: float) -> None:
    figure = getattr(figures(), name)
    assert isinstance(figure, Share)
    value = figure.value()
    assert value is not None
    assert value >= least
