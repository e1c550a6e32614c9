"""The classes of words that the reader of names looks at hold forms that a word of the text can have."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest

from tawatur.languages.arabic.names.keys import word_key

_TABLE = files("tawatur.languages.arabic.names").joinpath("words.tsv").read_text(encoding="utf-8").splitlines()
_KEYED = [tuple(line.split("\t")) for above, line in pairwise(_TABLE) if above.endswith("keys")]


def test_some_classes_hold_keys() -> None:
    assert len(_KEYED) > 20


@pytest.mark.parametrize(("name", "forms"), _KEYED, ids=[name for name, _ in _KEYED])
def test_a_class_of_keys_holds_keys(name: str, forms: str) -> None:
    """«هيئه» would never be met: the key of «هيئة» is «هييه»."""
    assert [form for form in forms.split("|") if form not in (word_key(form), word_key("ال" + form))] == []
