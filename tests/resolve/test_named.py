"""Which names the entities of an article have, and which words are none: the cases of tests/cases/names/listed.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case

_FILE = Path(__file__).parents[1] / "cases" / "names" / "listed.txt"


def _cases() -> list[list[str]]:
    """The lines of each case: its title, its text, what is expected."""
    chunks = re.split(r"^## ", _FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [[line for line in chunk.splitlines() if line.strip()] for chunk in chunks]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0])
def test_an_article_names_these_and_no_others(case: list[str]) -> None:
    title, text, *expected = case
    entities = read_article(Case(title, None, (text,), ()).article("ar")).entities
    for line in expected:
        kind, _, names = line[2:].rpartition(": ")
        wanted = {name.strip() for name in names.split("=")}
        if line[0] == "+":
            assert any(each.kind == kind and wanted <= set(each.names) for each in entities), line
        elif line[0] == "!":
            assert not any(wanted <= set(each.names) for each in entities), line
        else:
            assert not any(wanted & set(each.names) for each in entities), line
