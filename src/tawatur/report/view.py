"""A story and its readings -> what is shown of it, the same for the terminal and for the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from tawatur.compare.titles import beginning
from tawatur.model import (
    Fate,
    Figure,
    Link,
    PlacedClaim,
    Point,
    Reading,
    Side,
    SideName,
    Span,
    Status,
    Story,
    first_from,
)
from tawatur.report.ordering import STATUSES, order_points
from tawatur.report.placing import find_claim, outlet_name, place_claims


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as a heading; `text` is its first words where it has no title."""

    id: str
    outlet: str
    title: str | None
    published: dt.date | None
    url: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of an article that a claim or figure stands on, and its cue as the article writes it."""

    article: ArticleView
    span: Span
    text: str
    cue: str | None
    direct: bool


@dataclass(frozen=True, slots=True)
class ChainView:
    """One way by which a witness's word came, and what came by it. `links` run from the outlet to the root."""

    links: tuple[Link, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class WitnessView:
    """A witness; `name` is None for claims that no witness of the side could be found for."""

    name: str | None
    anonymous: bool
    chains: tuple[ChainView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """Those who hold a point to be so, or not so; `count` of witnesses."""

    side: SideName
    count: int
    witnesses: tuple[WitnessView, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number as printed, who says it (None: the outlet itself), and its bounds, either of which may be open.

    Those of one `fate`, and those who are a `part` of them, stand in one row.
    """

    quote: Quote
    holder: str | None
    anonymous: bool
    of: str | None
    low: float | None
    high: float | None
    share: bool
    fate: Fate | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class PointView:
    """One point; `own_voice` are the outlets' own words on it, with the side that they take."""

    number: int
    text: str
    status: Status
    sides: tuple[SideView, ...]
    own_voice: tuple[tuple[SideName, Quote], ...]
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """The points of one status."""

    status: Status
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as it is shown; `credits` are whom each article credits for its text.

    `copies` are groups of articles that print one text, of each outlet the first; what one outlet alone prints twice is none.

    `guests` are articles of other stories that speak in its points.
    """

    title: str
    articles: tuple[ArticleView, ...]
    guests: tuple[ArticleView, ...]
    credits: Mapping[str, tuple[str, ...]]
    copies: tuple[tuple[ArticleView, ...], ...]
    sections: tuple[SectionView, ...]
    speakers: tuple[str, ...]


def view_story(story: Story, readings: Mapping[str, Reading]) -> StoryView:
    """The story with its points in the reader's order; KeyError for an article that is not among `readings`."""
    articles = {each: view_article(readings[each]) for each in story.articles}
    numbered = enumerate(order_points(story.points), 1)
    points = [view_point(number, point, readings) for number, point in numbered]
    sections = (SectionView(status, tuple(each for each in points if each.status == status)) for status in STATUSES)
    copies = (_one_of_each([articles[each] for each in group]) for group in story.copies)
    return StoryView(
        story.title,
        tuple(articles.values()),
        tuple(view_article(readings[each]) for each in story.guests),
        {each: tuple(credit.agency for credit in story.credits if credit.article == each) for each in articles},
        tuple(group for group in copies if len(group) > 1),
        tuple(section for section in sections if section.points),
        tuple(dict.fromkeys(name for each in story.articles for name in _speakers(readings[each]))),
    )


def _one_of_each(copies: Sequence[ArticleView]) -> tuple[ArticleView, ...]:
    """Of each outlet its first article, in order."""
    first: dict[str, ArticleView] = {}
    for article in copies:
        first.setdefault(article.outlet, article)
    return tuple(first.values())


def view_article(reading: Reading) -> ArticleView:
    """The article's heading; its title is its headline where nothing else tells."""
    article = reading.document.article
    headline = next((span.of(article.text) for span in article.headlines), None)
    return ArticleView(
        article.id, outlet_name(reading), article.title or headline, article.published, article.url, article.language
    )


def view_point(number: int, point: Point, readings: Mapping[str, Reading]) -> PointView:
    """One point with every claim under its witness."""
    own = [
        (side.side, view_quote(claim, readings[claim.article]))
        for side in point.sides
        for claim in side.claims
        if claim.attribution is None
    ]
    sides = (_side(side, readings) for side in point.sides)
    # Numbers of one statement («12 من أصل 30») are no two answers to one question.
    several = len({(figure.article, figure.attribution) for figure in point.figures}) > 1
    figures = sorted((_figure(figure, readings) for figure in point.figures if several), key=_place)
    return PointView(
        number, point.text, point.status, tuple(side for side in sides if side.witnesses), tuple(own), tuple(figures)
    )


def view_quote(placed: PlacedClaim, reading: Reading) -> Quote:
    """The words that a claim stands on, without those that join them to what stands before («وأن»), with its cue as the article writes it."""
    text = reading.document.article.text
    claim = find_claim(reading, placed.attribution)
    attribution = claim.attribution if claim else None
    cue = attribution.cue.of(text) if attribution and attribution.cue else None
    return Quote(
        view_article(reading),
        placed.content,
        text[_begin(placed, reading) : placed.content.end],
        cue if cue and any(letter.isalpha() for letter in cue) else None,
        attribution is not None and attribution.mode == "direct",
    )


def _begin(placed: PlacedClaim, reading: Reading) -> int:
    tokens, first = reading.document.tokens, placed.content.start
    place = first_from(tokens, first)
    if place == len(tokens) or tokens[place].start != first:
        return first  # within a word
    start = beginning(reading.document, placed.content)[1]
    return start if start < placed.content.end else first


def gather_witnesses(points: Iterable[PointView]) -> Iterator[WitnessView]:
    """The witnesses of several points, each once, with all that came by each of its chains."""
    groups: dict[tuple[str | None, bool], dict[tuple[Link, ...], dict[Quote, None]]] = {}
    for point in points:
        for side in point.sides:
            for witness in side.witnesses:
                chains = groups.setdefault((witness.name, witness.anonymous), {})
                for chain in witness.chains:
                    chains.setdefault(chain.links, {}).update(dict.fromkeys(chain.quotes))
    for (name, anonymous), chains in groups.items():
        yield WitnessView(name, anonymous, tuple(ChainView(links, tuple(quotes)) for links, quotes in chains.items()))


def one_language(stories: Sequence[Story], readings: Mapping[str, Reading]) -> str:
    """The language of most of the stories' articles; "ar" where there are none or as many of each."""
    languages = [readings[each].document.article.language for story in stories for each in story.articles]
    return max(sorted(set(languages)), key=languages.count, default="ar")


def _side(side: Side, readings: Mapping[str, Reading]) -> SideView:
    witnesses = []
    for testimony in place_claims(side, readings):
        chains = (
            ChainView(links, tuple(view_quote(claim, readings[claim.article]) for claim in claims))
            for links, claims in testimony.chains
        )
        witness = testimony.witness
        witnesses.append(
            WitnessView(witness.name if witness else None, witness.anonymous if witness else False, tuple(chains))
        )
    return SideView(side.side, len(side.witnesses), tuple(witnesses))


def _figure(figure: Figure, readings: Mapping[str, Reading]) -> FigureView:
    reading = readings[figure.article]
    claim = find_claim(reading, figure.attribution)
    span = Span(figure.start, figure.end)
    text = span.of(reading.document.article.text)
    exact = figure.value is not None
    return FigureView(
        Quote(view_article(reading), span, text, None, False),
        (claim.holder.name or "") if claim else None,
        claim.holder.anonymous if claim else False,
        figure.of,
        figure.value if exact else figure.low,
        figure.value if exact else figure.high,
        figure.unit in ("%", "percent", "share") or "%" in text or "٪" in text,
        figure.fate,
        figure.part,
    )


def _place(figure: FigureView) -> tuple[int, bool, float, str]:
    """By row, the killed first and what befell nobody last; within a row by size."""
    fates = get_args(Fate)
    row = fates.index(figure.fate) if figure.fate is not None else len(fates)
    known = [bound for bound in (figure.low, figure.high) if bound is not None]
    return row, figure.part, min(known, default=0.0), figure.quote.article.outlet


def _speakers(reading: Reading) -> Iterator[str]:
    return (claim.holder.name for claim in reading.claims if claim.holder.name)
