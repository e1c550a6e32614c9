"""Stories, points, sides, witnesses and figures: what `tawatur compare` prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model.document import Fate
from tawatur.model.span import Place, Span

Status = Literal["single witness", "corroborated", "disputed", "figures differ", "outlet only"]
SideName = Literal["asserted", "denied"]
LinkKind = Literal["outlet", "agency", "person", "organization", "anonymous"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two things were put together or apart: a score never travels without it.

    `left` and `right` are the statements that a point's evidence is about; of two texts that were given they are None.
    """

    signal: str
    score: float
    detail: str
    left: Place | None = None
    right: Place | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of a chain of transmission."""

    kind: LinkKind
    name: str


@dataclass(frozen=True, slots=True)
class Witness:
    """The root of one or more chains; each chain runs from the outlet to the root."""

    name: str
    anonymous: bool
    chains: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim where it stands: `attribution` is None for the outlet's own voice.

    `against` names whose claim it denies, where the text says so.
    """

    article: str
    attribution: str | None
    content: Span
    against: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """Those who hold a point to be so, or not so."""

    side: SideName
    claims: tuple[PlacedClaim, ...]
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a claim of the point gives, in the article's text at `start:end`; the rest as in `Quantity`."""

    article: str
    attribution: str | None
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    start: int
    end: int
    fate: Fate | None = None
    group: str | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One proposition of a story with every side's claims."""

    id: str
    text: str
    status: Status
    sides: tuple[Side, ...]
    figures: tuple[Figure, ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def claims(self) -> tuple[PlacedClaim, ...]:
        """The claims of every side, in order."""
        return tuple(claim for side in self.sides for claim in side.claims)


@dataclass(frozen=True, slots=True)
class Credit:
    """An article names an agency as where its text comes from: in its dateline, its byline, or at its end."""

    article: str
    agency: str


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event; `copies` are groups of articles that print one text, `credits` whom they credit for it."""

    id: str
    title: str
    articles: tuple[str, ...]
    copies: tuple[tuple[str, ...], ...]
    points: tuple[Point, ...]
    credits: tuple[Credit, ...] = ()

    @property
    def guests(self) -> tuple[str, ...]:
        """Articles of other stories that speak in its points, in the order of their first claim."""
        speaking = dict.fromkeys(claim.article for point in self.points for claim in point.claims)
        return tuple(each for each in speaking if each not in self.articles)

    @property
    def heard(self) -> tuple[str, ...]:
        """Its articles, and behind them its guests: whatever tells of its points needs the readings of all."""
        return (*self.articles, *self.guests)


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a point since a day: `was` is its status before, None for a new point.

    `figures` are the numbers that only came since, those of a new point all.
    """

    point: str
    was: Status | None
    status: Status
    figures: tuple[Figure, ...]
