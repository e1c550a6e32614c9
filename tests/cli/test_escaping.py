"""Nothing that a name holds can garble or forge a line on standard error."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.cli.escaping import escape


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plain.html", "plain.html"),
        ("مقال الأحد.html", "مقال الأحد.html"),
        ("می‌خواهم.txt", "می‌خواهم.txt"),  # Persian, with a joiner that belongs to its spelling
        ("a\nb\r.txt", r"a\nb\r.txt"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("invoice\u202egnp.html", r"invoice\u202egnp.html"),
        ("\u2067\ufeff\udcff", r"\u2067\ufeff\udcff"),
    ],
)
def test_escape(name: str, shown: str) -> None:
    assert escape(name) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_escaped_text_is_one_line_without_controls(name: str) -> None:
    shown = escape(name)
    assert len(shown.splitlines()) <= 1
    assert {unicodedata.category(c) for c in shown if c not in "\u200c\u200d"} & {"Cc", "Cf", "Cs", "Zl", "Zp"} == set()
    shown.encode("utf-8")
