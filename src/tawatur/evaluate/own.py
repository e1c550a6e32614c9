"""Read a gold article's text with the program, and carry what it found to the offsets of the gold text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur.fetch import fetch_pages
from tawatur.model import Article, Block, Claim, Page, Reading, Span, content_id
from tawatur.pipeline import read_article


@dataclass(frozen=True, slots=True)
class OwnAttribution:
    """A claim that the program found, with its spans in the gold text."""

    claim: Claim
    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]


class Carrier:
    """Carries spans of the text that was read to the gold text, which may differ in white space (line ends)."""

    def __init__(self, own: str, gold: str) -> None:
        self._to: list[int] | None = None if own == gold else _offsets(own, gold)

    def carry(self, span: Span) -> Span:
        """The span of the same characters in the gold text."""
        if self._to is None:
            return span
        return Span(self._to[span.start], self._to[max(span.end - 1, span.start)] + 1)


def _offsets(own: str, gold: str) -> list[int]:
    """For each offset of `own` that of the same character, not counting space, in `gold`."""
    black = [index for index, letter in enumerate(gold) if not letter.isspace()]
    offsets: list[int] = []
    passed = 0
    for letter in own:
        offsets.append(black[min(passed, len(black) - 1)])
        passed += not letter.isspace()
    return [*offsets, len(gold)]


def carried(reading: Reading, carrier: Carrier) -> tuple[OwnAttribution, ...]:
    """The reading's claims with their spans in the gold text."""

    def one(span: Span | None) -> Span | None:
        return None if span is None else carrier.carry(span)

    return tuple(
        OwnAttribution(
            claim,
            one(claim.attribution.cue),
            one(claim.attribution.source),
            tuple(carrier.carry(span) for span in claim.attribution.content),
        )
        for claim in reading.claims
    )


def read_text(path: Path) -> Reading | None:
    """The reading of a text file with its sidecar, as `tawatur read` gives it; None where it cannot be read."""
    for page in fetch_pages([str(path)]):
        if isinstance(page, Page):
            return read_article(_article(page))
    return None


def _article(page: Page) -> Article:
    text = page.raw.decode("utf-8")
    known = page.metadata
    sha256 = hashlib.sha256(page.raw).hexdigest()
    return Article(
        content_id(sha256), None, page.place, sha256, known.outlet, known.url, known.title, known.published,
        known.language or "ar", text, tuple(_blocks(text)),
    )


def _blocks(text: str) -> Iterator[Block]:
    """A stand-in until tawatur.read is there: each line a paragraph, the first a headline if an empty line follows."""
    for number, line in enumerate(re.finditer(r"[^\n]*\S[^\n]*", text)):
        headline = number == 0 and text[line.end() :].startswith("\n\n")
        yield Block("headline" if headline else "body", *line.span())
