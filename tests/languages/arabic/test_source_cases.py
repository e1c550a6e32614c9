"""Who speaks in every source of tests/cases/names/sources.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.sources import read_source

_LINES = (Path(__file__).parents[2] / "cases" / "names" / "sources.txt").read_text(encoding="utf-8").splitlines()
_CASES = [line for line in _LINES if line.strip() and not line.startswith("#")]
_REFERENCES = {"unnamed": "anonymous", "back": "back", "pronoun": "pronoun"}


def _read(text: str) -> list[str]:
    """The columns of a case behind its source, as the program reads it."""
    line = Line(text, tokenize(text, 0, len(text)))
    source = read_source(line, 0, line.end)
    if source.reference != "named" or source.speaker is None:
        return [next(name for name, reference in _REFERENCES.items() if reference == source.reference)]
    speaker = source.speaker
    return [speaker.forms[0].name, (speaker.role or "-") if speaker.kind == "person" else speaker.kind]


@pytest.mark.parametrize("case", _CASES)
def test_who_speaks_is_read_from_the_source(case: str) -> None:
    text, *expected = (cell.strip() for cell in case.split(" | "))
    assert _read(text) == expected


def test_no_case_stands_twice() -> None:
    assert len({case.partition(" | ")[0] for case in _CASES}) == len(_CASES)
