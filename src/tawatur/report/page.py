"""The report as one page that opens from disk: nothing is fetched, and nothing in an article can run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tawatur.model import Reading, Span, Story
from tawatur.report.labels import Labels
from tawatur.report.marks import MarkedText, mark_text
from tawatur.report.numbers import bounds, place_marks
from tawatur.report.ordering import split_stories
from tawatur.report.text import choose_labels, index_readings
from tawatur.report.view import ArticleView, PointView, Quote, StoryView, gather_witnesses, view_story

_RTL = frozenset(("ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "yi"))


@dataclass(frozen=True, slots=True)
class TextView:
    """An article with its marked text, under a number that is its own on the page."""

    number: int
    article: ArticleView
    marked: MarkedText
    direction: str


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story with its articles' texts. `quotes` finds a quote's number within its article by article and span."""

    number: int
    view: StoryView
    texts: tuple[TextView, ...]
    quotes: Mapping[tuple[str, Span], int]

    def target(self, quote: Quote) -> str:
        """The id of the element that the quote's words begin with; that of its article where they are not shown."""
        text = next(each for each in self.texts if each.article.id == quote.article.id)
        segment = text.marked.first.get(self.quotes[quote.article.id, quote.span])
        return f"a{text.number}" if segment is None else f"a{text.number}s{segment}"

    def key(self, quote: Quote) -> str:
        """What all elements that hold the quote's words carry."""
        text = next(each for each in self.texts if each.article.id == quote.article.id)
        return f"a{text.number}q{self.quotes[quote.article.id, quote.span]}"


def html_report(
    stories: Sequence[Story],
    readings: Mapping[str, Reading] | Sequence[Reading],
    labels: str | None = None,
) -> str:
    """The stories side by side as one self-contained HTML page.

    `labels` is the language of the report's own words ("ar", "en"), by default that of most articles, else English.
    """
    by_id = index_readings(readings)
    words = choose_labels(stories, by_id, labels)
    several, alone = split_stories(stories)
    pages = list(story_pages([*several, *alone], by_id))
    return (
        environment(PackageLoader("tawatur.report"))
        .get_template("page.html")
        .render(
            **shown_with(words),
            stories=pages[: len(several)],
            alone=pages[len(several) :],
            policy=_policy(),
            style=_trusted("report.css"),
            script=_trusted("report.js"),
        )
    )


def direction(language: str) -> str:
    """The direction that a language's text runs in, as HTML calls it."""
    return "rtl" if language in _RTL else "ltr"


def shown_with(labels: Labels) -> dict[str, Any]:
    """What the macros of `parts.html` need besides a story: words, and how to write what is counted."""
    return {
        "labels": labels,
        "t": labels.text,
        "bounds": lambda figure: bounds(figure, labels),
        "place_marks": place_marks,
        "gather_witnesses": gather_witnesses,
        "statuses": _status_counts,
    }


def story_pages(stories: Iterable[Story], readings: Mapping[str, Reading]) -> Iterator[StoryPage]:
    """Each story with its marked texts, the numbers of which are its own on the page."""
    articles = 0
    for number, story in enumerate(stories, 1):
        view = view_story(story, readings)
        shown = (*view.articles, *view.guests)
        spans: dict[str, dict[Span, int]] = {article.id: {} for article in shown}
        for quote in quotes(view):
            known = spans[quote.article.id]
            known.setdefault(quote.span, len(known))
        texts = []
        for article in shown:
            articles += 1
            marked = mark_text(readings[article.id], list(spans[article.id]))
            texts.append(TextView(articles, article, marked, direction(article.language)))
        numbers = {(article, span): place for article, places in spans.items() for span, place in places.items()}
        yield StoryPage(number, view, tuple(texts), numbers)


def quotes(view: StoryView) -> Iterator[Quote]:
    """All words that the story's points stand on."""
    for section in view.sections:
        for point in section.points:
            yield from _point_quotes(point)


def _point_quotes(point: PointView) -> Iterator[Quote]:
    for side in point.sides:
        for witness in side.witnesses:
            for chain in witness.chains:
                yield from chain.quotes
    yield from (quote for _, quote in point.own_voice)
    yield from (figure.quote for figure in point.figures)


def _status_counts(view: StoryView, labels: Labels) -> list[tuple[str, str, int]]:
    """The story's statuses in order: the model's word, the reader's word, how many points."""
    return [(section.status, labels.status[section.status], len(section.points)) for section in view.sections]


def environment(loader: BaseLoader) -> Environment:
    """Templates under which nothing an article says becomes markup, and a misspelt field is an error."""
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )  # fmt: skip
    made.filters["web"] = _web_address
    return made


def _web_address(url: str | None) -> str | None:
    """The address if it is one of the web; None for `javascript:` and the like, which a stranger may have written."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


@cache
def _trusted(name: str) -> Markup:
    return Markup(files(__package__).joinpath("templates", name).read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """A content policy under which only this program's own style and script work, and nothing is fetched."""
    own = f"style-src '{_digest('report.css')}'; script-src '{_digest('report.js')}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _digest(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_trusted(name).encode()).digest()).decode()
