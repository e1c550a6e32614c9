"""Tests of what a document's parts say of themselves."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.model import TimeExpression


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014-09/2015-01", ("2014-09", "2015-01")),
        ("2010/2015-07-25", ("2010", "2015-07-25")),
        ("2014-09", ("2014-09-01", "2015-01-31")),
        ("2014-FA", ("2014-09", "2015-01")),
        ("2014-Q3", ("2014-09", "2015-01")),
        ("2014-W37", ("2014-09-01", "2015-01-31")),
        ("201", ("2014", "2015")),
        (None, ("2014-09-01", "2015-01-31")),
    ],
)
def test_a_range_is_no_more_exact_than_its_ends(value: str | None, expected: tuple[str, str]) -> None:
    """A range has ends of its own, a part of a year months, a decade years; anything else its first and last day."""
    time = TimeExpression(0, 1, "x", "DATE", value, dt.date(2014, 9, 1), dt.date(2015, 1, 31))
    assert time.ends == expected


def test_a_time_that_is_not_anchored_has_no_ends() -> None:
    """«أمس» of an article without a date."""
    assert TimeExpression(0, 3, "أمس", "DATE", None, None, None).ends is None
