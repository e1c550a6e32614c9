"""The cases of tests/cases/holders: short articles, and below each who is behind what it says.

`## ` opens a case with a line that says what it shows. Its text follows, a line with `HEADLINE ` before it being the
headline, and then a line for each cue of interest, in the order of the text:

    + cue | name of the holder | person, organization, place, anonymous or nobody [told=…] [via=…] [when=…]
    = name | name …      names that the article has for one thing
    ! name | name        names of two things

A `#` at the beginning of a line opens a comment. A case whose title ends in `[not yet]` is read wrongly for now: it is
expected to fail, and once it passes the mark must go. Every article is of 10 March 2021, a Wednesday.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

from tawatur.model import Article, Block, Claim, Outlet, Reading
from tawatur.pipeline import read_article

CASES = Path(__file__).parents[1] / "cases" / "holders"
PUBLISHED = dt.date(2021, 3, 10)
_CIRCUMSTANCE = re.compile(r"\b(told|via|when)=")


@dataclass(frozen=True)
class Expected:
    """One line of a case; what it does not say of hearer, relay and day is not looked at."""

    cue: str
    name: str
    kind: str
    circumstances: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One article and whom its cues belong to."""

    place: str
    headline: str | None
    paragraphs: tuple[str, ...]
    expected: tuple[Expected, ...]
    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()

    @property
    def fails(self) -> bool:
        """Whether it is marked as read wrongly for now."""
        return self.place.endswith("[not yet]")

    def article(self, language: str = "ar") -> Article:
        """The case as an article in a language, whose blocks are its headline and its paragraphs."""
        texts = ([self.headline] if self.headline is not None else []) + list(self.paragraphs)
        blocks, start = [], 0
        for number, text in enumerate(texts):
            headline = self.headline is not None and number == 0
            blocks.append(Block("headline" if headline else "body", start, start + len(text)))
            start += len(text) + 2
        text = "\n\n".join(texts)
        outlet = Outlet("نشرة المرج", "almarj.example")
        return Article(
            self.place, None, "case", "", outlet, None, self.headline, PUBLISHED, language, text, tuple(blocks)
        )


def sections(path: Path) -> list[list[str]]:
    """The lines of each case of a file, its title first, without empty ones and comments."""
    chunks = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [[line.strip() for line in chunk.splitlines() if line.strip() and line[0] != "#"] for chunk in chunks]


def read_cases(path: Path) -> list[Case]:
    """The cases of one file."""
    cases = []
    for title, *lines in sections(path):
        headlines = [line.removeprefix("HEADLINE ") for line in lines if line.startswith("HEADLINE ")]
        paragraphs = tuple(line for line in lines if not line.startswith(("HEADLINE ", "+ ", "= ", "! ")))
        expected = tuple(_expected(line[2:]) for line in lines if line.startswith("+ "))
        same, apart = (tuple(_names(line) for line in lines if line.startswith(mark)) for mark in ("= ", "! "))
        headline = headlines[0] if headlines else None
        cases.append(Case(f"{path.stem}: {title}", headline, paragraphs, expected, same, apart))
    return cases


def all_cases() -> list[Case]:
    """The cases of every file."""
    return [case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)]


def differences(case: Case, language: str = "ar") -> list[str]:
    """Where the reading of a case is not what is expected: a line for each, none where all is right."""
    reading = read_article(case.article(language))
    text = reading.document.article.text
    claims = iter(reading.claims)
    wrong: list[str] = []
    for expected in case.expected:
        claim = next((each for each in claims if _cue(each, text) == expected.cue), None)
        if claim is None:
            return [*wrong, f"no attribution with the cue {expected.cue}"]
        got = _printed(claim, reading)
        wanted = {"name": expected.name, "kind": expected.kind, **expected.circumstances}
        wrong += [
            f"{expected.cue}: {key} is {got[key]}, not {value}" for key, value in wanted.items() if got[key] != value
        ]
    return wrong + _not_as_named(case, reading)


def _not_as_named(case: Case, reading: Reading) -> list[str]:
    """Names of one thing that are not together, and names of two that are."""
    having = {name: {entity.id for entity in reading.entities if name in entity.names} for name in _all_names(case)}
    torn = [names for names in case.same if not set.intersection(*(having[name] for name in names))]
    mixed = [names for names in case.apart if set.intersection(*(having[name] for name in names))]
    missing = [names for names in case.apart if not all(having[name] for name in names)]
    return [f"not one: {names}" for names in torn] + [f"not two: {names}" for names in mixed + missing]


def _all_names(case: Case) -> set[str]:
    return {name for names in case.same + case.apart for name in names}


def _names(line: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in line[2:].split("|"))


def _expected(line: str) -> Expected:
    cue, name, rest = (part.strip() for part in line.split("|"))
    kind, *pairs = _CIRCUMSTANCE.split(rest)
    found = {key: value.strip() for key, value in zip(pairs[::2], pairs[1::2], strict=True)}
    return Expected(cue, "" if name == "-" else name, kind.strip(), found)


def _cue(claim: Claim, text: str) -> str | None:
    cue = claim.attribution.cue
    return cue.of(text) if cue is not None else None


def _printed(claim: Claim, reading: Reading) -> dict[str, str | None]:
    """What the program says of a claim, under the names that a case uses."""
    holder = claim.holder
    kinds = {entity.id: entity.kind for entity in reading.entities}
    kind = "anonymous" if holder.anonymous else kinds[holder.entity] if holder.entity is not None else "nobody"
    when = claim.when[0].isoformat() if claim.when is not None else None
    return {"name": holder.name, "kind": kind, "told": claim.told, "via": claim.via, "when": when}
