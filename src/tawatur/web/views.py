"""Stories, articles and voices -> what the desk's pages show of them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.export.material import Material, Statement, statements
from tawatur.export.places import Place as PlaceOnMap
from tawatur.model import Claim, Evidence, Place, Point, Reading, SideName, Span, Story
from tawatur.report.marks import MarkedText, mark_text
from tawatur.report.page import direction
from tawatur.report.view import ArticleView, PointView, Quote, view_article
from tawatur.web.library import Voice
from tawatur.web.names import day_of, holder_name

_ID = re.compile(r"@([0-9a-f]{12,})")  # of an entity, where a name stood


@dataclass(frozen=True, slots=True)
class TableRow:
    """A witness on one side of a point, and under each outlet, in the table's order, the words that came by it."""

    witness: str | None
    anonymous: bool
    side: SideName
    cells: tuple[tuple[Quote, ...], ...]


@dataclass(frozen=True, slots=True)
class PointTable:
    """The claims of a point by witness and outlet."""

    point: PointView
    outlets: tuple[str, ...]
    rows: tuple[TableRow, ...]


def tabulate(point: PointView) -> PointTable:
    """The point's claims as a table; an outlet's own voice is a row without a witness."""
    found: dict[tuple[SideName, str | None, bool], dict[str, list[Quote]]] = {}
    for side in point.sides:
        for witness in side.witnesses:
            for quote in (quote for chain in witness.chains for quote in chain.quotes):
                row = found.setdefault((side.side, witness.name or "؟", witness.anonymous), {})
                row.setdefault(quote.article.outlet, []).append(quote)
    for side_name, quote in point.own_voice:
        found.setdefault((side_name, None, False), {}).setdefault(quote.article.outlet, []).append(quote)
    outlets = tuple(dict.fromkeys(outlet for row in found.values() for outlet in row))
    rows = (
        TableRow(name, anonymous, side_name, tuple(tuple(row.get(outlet, ())) for outlet in outlets))
        for (side_name, name, anonymous), row in found.items()
    )
    return PointTable(point, outlets, tuple(rows))


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in a list: `holder` is the name that leads to a page, None where there is no page."""

    statement: Statement
    day: dt.date | None
    holder: str | None

    @property
    def at(self) -> str:
        """What an article's page is asked for to show the words."""
        start, end = self.statement.placed.content
        return f"{start}-{end}"


@dataclass(frozen=True, slots=True)
class Reason:
    """Two statements of a point and what speaks for and against their being one; no statements where that is not kept."""

    statements: tuple[Quote, ...]
    evidence: tuple[Evidence, ...]

    @property
    def score(self) -> float:
        """How far they are one: the sum of the evidence."""
        return sum(each.score for each in self.evidence)


class Evidenced:
    """Tells why the claims of a point are one, with names in the place of the ids of those whom comparing knows by them."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._names = {entity.id: entity.name for reading in readings.values() for entity in reading.entities}

    def __call__(self, point: Point) -> tuple[Reason, ...]:
        """The pairs of statements of a point, those that have most in common first."""
        pairs: dict[tuple[Place | None, Place | None], list[Evidence]] = {}
        for each in point.evidence:
            named = replace(each, detail=_ID.sub(self._name, each.detail))
            pairs.setdefault((each.left, each.right), []).append(named)
        found = (Reason(tuple(self._quotes(pair)), tuple(evidence)) for pair, evidence in pairs.items())
        return tuple(sorted(found, key=lambda reason: -reason.score))

    def _quotes(self, places: Iterable[Place | None]) -> Iterator[Quote]:
        for place in places:
            reading = self._readings.get(place.article) if place else None
            if place and reading:
                words = place.span.of(reading.document.article.text)
                yield Quote(view_article(reading), place.span, words, None, False)

    def _name(self, found: re.Match[str]) -> str:
        return self._names.get(found[1], "…")


def in_time(said: Iterable[Statement]) -> tuple[Said, ...]:
    """The statements by day, each once: one that belongs to several points is said once."""
    once = {(each.article.id, each.placed.attribution, each.placed.content): each for each in said}
    return tuple(_said(each) for each in sorted(once.values(), key=day_of))


def timeline(story: Story, readings: Mapping[str, Reading], now: dt.datetime) -> tuple[Said, ...]:
    """Who said what when in a story; the outlets' own voice is left out."""
    return in_time(each for each in statements(Material((story,), readings, now)) if each.claim)


def _said(statement: Statement) -> Said:
    day = day_of(statement)
    return Said(statement, None if day == dt.date.min else day, holder_name(statement))


def changes(voice: Voice) -> tuple[tuple[Said, ...], ...]:
    """The points on which the holder stood on two sides or gave two numbers, each with all statements in their order."""
    points: dict[str, list[Statement]] = {}
    for statement in voice.statements:
        points.setdefault(statement.point.id, []).append(statement)
    return tuple(in_time(said) for said in points.values() if _changed(said))


def _changed(said: Sequence[Statement]) -> bool:
    numbers = [found for each in said if (found := _numbers(each))]
    return len({each.side for each in said}) > 1 or any(one.isdisjoint(numbers[0]) for one in numbers)


def _numbers(statement: Statement) -> set[tuple[float | None, float | None, float | None]]:
    """The figures of its point that stand in it."""
    placed = statement.placed
    return {
        (each.value, each.low, each.high)
        for each in statement.point.figures
        if each.article == placed.article and placed.content.contains(Span(each.start, each.end))
    }


@dataclass(frozen=True, slots=True)
class OutletView:
    """Whom an outlet relies on, how often, in how many of its points no other outlet is, and its articles that others copy."""

    witnesses: tuple[tuple[str, int], ...]
    points: int
    alone: int
    articles: tuple[ArticleView, ...]
    copied: frozenset[str]


def view_outlet(voice: Voice) -> OutletView:
    """The outlet by what it prints."""
    witnesses = Counter(each.witness.name for each in voice.statements if each.witness and each.witness.name)
    articles = {each.article.id: view_article(each.reading) for each in voice.statements}
    points = {each.point.id: each for each in voice.statements}
    alone = sum(_articles(each) <= articles.keys() for each in points.values())
    copied = {
        article for each in voice.statements for group in each.story.copies for article in group if article in articles
    }
    return OutletView(tuple(witnesses.most_common(30)), len(points), alone, tuple(articles.values()), frozenset(copied))


def _articles(statement: Statement) -> set[str]:
    return {claim.article for claim in statement.point.claims}


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its marked text; `asked` is the number of the quote that was asked for among its quotes."""

    article: ArticleView
    marked: MarkedText
    direction: str
    claims: tuple[Claim, ...]
    text: str
    asked: int | None

    def words(self, claim: Claim) -> str:
        """The exact words that are attributed."""
        return " … ".join(span.of(self.text) for span in claim.attribution.content)

    def at(self, claim: Claim) -> str:
        """What this page is asked for to show them."""
        return f"{claim.attribution.content[0].start}-{claim.attribution.content[-1].end}"

    def lines(self, claim: Claim) -> str:
        """The same, one stretch a line, as it is corrected."""
        return "\n".join(" ".join(span.of(self.text).split()) for span in claim.attribution.content)

    def source(self, claim: Claim) -> str:
        """The words that name who speaks; "" where there are none."""
        return claim.attribution.source.of(self.text) if claim.attribution.source else ""

    def cue(self, claim: Claim) -> str:
        """The cue as written; "" where there is none."""
        return claim.attribution.cue.of(self.text) if claim.attribution.cue else ""


def view_page(reading: Reading, asked: str = "") -> ArticlePage:
    """The article; `asked` is "START-END" of the words to be shown, and anything else shows none."""
    article = reading.document.article
    span = _span(asked, len(article.text))
    marked = mark_text(reading, [span] if span else [])
    return ArticlePage(
        view_article(reading), marked, direction(article.language), reading.claims, article.text, 0 if span else None
    )


def _span(asked: str, length: int) -> Span | None:
    start, _, end = asked.partition("-")
    if not (start.isascii() and start.isdecimal() and end.isascii() and end.isdecimal() and len(asked) < 20):
        return None
    span = Span(int(start), min(int(end), length))
    return span if span.start < span.end else None


@dataclass(frozen=True, slots=True)
class MapView:
    """A piece of the world around places, in degrees with latitude downwards, as SVG counts."""

    x: float
    y: float
    width: float
    height: float
    places: tuple[PlaceOnMap, ...]


def view_map(places: Sequence[PlaceOnMap]) -> MapView | None:
    """The map that shows all the places with some room around them; None without places."""
    if not places:
        return None
    west, east = min(place.longitude for place in places), max(place.longitude for place in places)
    south, north = min(place.latitude for place in places), max(place.latitude for place in places)
    width = min(360.0, max(east - west, (north - south) * 1.6, 5.0) * 1.5)
    height = min(180.0, max(width / 1.6, (north - south) * 1.2))
    return MapView(
        round((west + east - width) / 2, 3), round(-(north + south + height) / 2, 3), round(width, 3), round(height, 3),
        tuple(places),
    )  # fmt: skip
