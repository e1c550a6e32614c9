"""Read a gold article's text with the program, and carry what it found to the offsets of the gold text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tawatur.errors import ReadError, TawaturError
from tawatur.model import Claim, Reading, Span
from tawatur.pipeline import read_paths


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


def read_text(path: Path) -> Reading | TawaturError:
    """The reading of a text file with its sidecar, as `tawatur read` gives it, or the error that it failed with."""
    read = list(read_paths([str(path)]))
    nothing = ReadError(str(path), "nothing was read: the file has no page in it")
    return next((each for each in read if isinstance(each, Reading)), next(iter(read), nothing))
