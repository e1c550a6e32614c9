"""Which names the entities of an article have, and which words are none: the cases of tests/cases/names/listed.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.pipeline import read_article
from tests.resolve.holder_cases import Case, sections

_FILE = Path(__file__).parents[1] / "cases" / "names" / "listed.txt"


@pytest.mark.parametrize("case", sections(_FILE), ids=lambda case: case[0])
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
