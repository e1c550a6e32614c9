"""Values come out as other programs expect them in JSON."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tawatur.model import Outlet, Span
from tawatur.printout.values import render_day, render_number, render_outlet, render_stretch


@pytest.mark.parametrize(
    ("number", "shown"), [(12.0, "12"), (0.85, "0.85"), (None, "null"), (-3.0, "-3"), (1e9, "1000000000"), (7, "7")]
)
def test_number_has_a_fraction_only_where_it_needs_one(number: float | None, shown: str) -> None:
    assert json.dumps(render_number(number)) == shown


def test_stretch_counts_code_points() -> None:
    text = "😀 نفى"
    assert render_stretch(Span(2, 5), text) == {"start": 2, "end": 5, "text": "نفى"}
    assert render_stretch(None, text) is None


def test_unknown_is_none() -> None:
    assert render_day(None) is None
    assert render_day(dt.date(2019, 3, 1)) == "2019-03-01"
    assert render_outlet(None) is None
    assert render_outlet(Outlet(None, "mirror.example")) == {"name": None, "domain": "mirror.example"}
