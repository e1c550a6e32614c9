"""Run the cases of tests/cases/attributions: a text, and below it the attributions that it holds.

A case is a line of text (more than one paragraph: « / » between them), then a line for each attribution, in order:

    + cue | source | content [… content] | stance mode [told=…] [via=…] [inside=CUE]

`-` stands for a source left out. A text without such lines holds none. `#` begins a comment, `## ` a heading.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.languages import load_language
from tawatur.model import Article, Attribution, Block

CASES = Path(__file__).parents[2] / "cases" / "attributions"


@dataclass(frozen=True)
class Case:
    """One text with the lines that are expected of it, and where it stands."""

    place: str
    text: str
    expected: tuple[str, ...]


def read_cases(path: Path) -> list[Case]:
    """The cases of a file."""
    cases: list[tuple[str, str, list[str]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith("+ "):
            cases[-1][2].append(" ".join(stripped[2:].split()))
        else:
            cases.append((f"{path.name}:{number}", stripped.replace(" / ", "\n\n"), []))
    return [Case(place, text, tuple(expected)) for place, text, expected in cases]


def article(text: str, headline: bool = False) -> Article:
    """An article of paragraphs, the first of them a headline if said so."""
    blocks: list[Block] = []
    start = 0
    for paragraph in text.split("\n\n"):
        kind = "headline" if headline and not blocks else "body"
        blocks.append(Block(kind, start, start + len(paragraph)))  # type: ignore[arg-type]
        start += len(paragraph) + 2
    return Article("case", None, "case", "", None, None, None, dt.date(2021, 3, 10), "ar", text, tuple(blocks))


def printed(found: tuple[Attribution, ...], text: str) -> tuple[str, ...]:
    """The attributions as a case file writes them."""
    cue_of = {each.id: each.cue.of(text) for each in found if each.cue}
    lines = []
    for each in found:
        extra = [f"told={each.told.of(text)}"] if each.told else []
        extra += [f"via={each.via.of(text)}"] if each.via else []
        extra += [f"inside={cue_of[each.inside]}"] if each.inside else []
        parts = (
            each.cue.of(text) if each.cue else "-",
            each.source.of(text) if each.source else "-",
            " … ".join(span.of(text) for span in each.content),
            " ".join([each.stance, each.mode, *extra]),
        )
        lines.append(" ".join(" | ".join(parts).split()))
    return tuple(lines)


ALL = [case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", ALL, ids=[case.place for case in ALL])
def test_case(case: Case) -> None:
    """The text holds just the attributions that its case names."""
    language = load_language("ar")
    text = case.text.removeprefix("HEADLINE ")
    document = annotate(article(text, case.text.startswith("HEADLINE ")), language)
    assert printed(attribute(document, language), text) == case.expected
