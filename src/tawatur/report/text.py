"""The report for a terminal: lines that read from right to left where the report's own words do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from tawatur.model import Reading, Story
from tawatur.report.labels import Labels, load_labels
from tawatur.report.lines import Lines
from tawatur.report.numbers import bounds
from tawatur.report.ordering import split_stories
from tawatur.report.view import (
    ArticleView,
    ChainView,
    FigureView,
    PointView,
    Quote,
    SectionView,
    SideView,
    StoryView,
    WitnessView,
    gather_witnesses,
    one_language,
    view_story,
)
from tawatur.report.wrap import join_lines, width_of

_READABLE = 100  # columns; the eye loses its line in longer ones
_LEAST = 30


def text_report(
    stories: Sequence[Story],
    readings: Mapping[str, Reading] | Sequence[Reading],
    labels: str | None = None,
    width: int | None = None,
) -> str:
    """The stories side by side, in lines of at most `width` columns: by default the terminal's, but no more than 100.

    `labels` is the language of the report's own words ("ar", "en"), by default that of most articles, else English.
    """
    by_id = index_readings(readings)
    return "".join(_Writer(choose_labels(stories, by_id, labels), columns(width)).report(stories, by_id))


def columns(width: int | None) -> int:
    """The width asked for, by default that of the terminal, within what can be read."""
    return max(min(shutil.get_terminal_size().columns, _READABLE) if width is None else width, _LEAST)


def index_readings(readings: Mapping[str, Reading] | Sequence[Reading]) -> Mapping[str, Reading]:
    """The readings by the id of their article."""
    if isinstance(readings, Mapping):
        return readings
    return {reading.document.article.id: reading for reading in readings}


def choose_labels(stories: Sequence[Story], readings: Mapping[str, Reading], language: str | None) -> Labels:
    """The labels asked for, else those of the stories' language, Arabic for Arabic and English for any other."""
    return load_labels(language or ("ar" if one_language(stories, readings) == "ar" else "en"))


class _Writer(Lines):
    """Writes the report."""

    def report(self, stories: Sequence[Story], readings: Mapping[str, Reading]) -> Iterator[str]:
        several, alone = split_stories(stories)
        if not stories:
            yield self._line(self._text["nothing"]) + "\n"
            return
        yield self._line(self._text["lede"]) + "\n"
        for story in several:
            yield "\n" + join_lines(self._story(view_story(story, readings)))
        if alone:
            yield "\n" + join_lines(self._alone([view_story(story, readings) for story in alone]))

    def _story(self, story: StoryView) -> Iterator[str]:
        yield from self._heading(self._span(story.title), "=")
        outlets = len({article.outlet for article in story.articles})
        counts = (("articles", len(story.articles)), ("outlets", outlets))
        yield self._line(self._text["comma"].join(self._labels.count(*each) for each in counts))
        for article in story.articles:
            yield self._line(self._article(article), "  • ", "    ")
        for group in story.copies:
            names = self._text["comma"].join(self._printed(article, story.credits[article.id]) for article in group)
            yield self._line(f"{self._text['copies']}: {names}", "  ", "    ")
        if not story.sections:
            yield self._line(self._text["no_points"])
        for section in story.sections:
            yield ""
            yield from self._section(section)

    def _printed(self, article: ArticleView, agencies: Sequence[str]) -> str:
        """The outlet of a copy, and the agency that it credits: «نشرة المرج (عن رويترز)»."""
        credit = self._text["comma"].join(self._span(agency) for agency in agencies)
        return f"{self._span(article.outlet)} ({self._text['from']} {credit})" if credit else self._span(article.outlet)

    def _section(self, section: SectionView) -> Iterator[str]:
        count = self._labels.count("points", len(section.points))
        yield from self._heading(f"{self._labels.section[section.status]} ({count})", "-")
        if section.status == "single witness":
            yield from self._singles(section)
        elif section.status == "outlet only":
            for point in section.points:
                yield from self._own_voice(point)
                yield from self._figures(point)
        else:
            for point in section.points:
                yield ""
                yield from self._point(point)

    def _point(self, point: PointView) -> Iterator[str]:
        lead = f"{point.number}. "
        yield self._line(f"{self._span(point.text)} [{self._labels.status[point.status]}]", lead, " " * len(lead))
        yield from self._figures(point)
        for side in point.sides:
            yield from self._side(side)
        if point.own_voice:
            yield self._line(f"{self._text['own_voice']}:", "   ", "   ")
            yield from self._own_voice(point)

    def _side(self, side: SideView) -> Iterator[str]:
        count = self._labels.count("witnesses", side.count)
        yield self._line(f"{self._labels.side(side.side)}: {count}", "   ", "   ")
        for witness in side.witnesses:
            yield from self._witness(witness)

    def _singles(self, section: SectionView) -> Iterator[str]:
        for witness in gather_witnesses(section.points):
            yield ""
            yield from self._witness(witness)

    def _witness(self, witness: WitnessView) -> Iterator[str]:
        yield self._line(self._name(witness.name, witness.anonymous), "   • ", "     ")
        for chain in witness.chains:
            yield from self._chain(chain)

    def _chain(self, chain: ChainView) -> Iterator[str]:
        way = f" {self._text['from']} ".join(self._span(link.name) for link in chain.links)
        if len(chain.quotes) == 1:
            yield self._line(f"{way}: {self._quote(chain.quotes[0])}", "     ", "       ")
            return
        yield self._line(f"{way}{':' if chain.quotes else ''}", "     ", "       ")
        for quote in chain.quotes:
            yield self._line(self._quote(quote), "       - ", "         ")

    def _own_voice(self, point: PointView) -> Iterator[str]:
        for _, quote in point.own_voice:
            yield self._line(f"{self._span(quote.article.outlet)}: {self._quote(quote)}", "   • ", "     ")

    def _figures(self, point: PointView) -> Iterator[str]:
        if len(point.figures) < 2:
            return
        column = max(width_of(bounds(figure, self._labels)) for figure in point.figures)
        for (fate, part), row in groupby(point.figures, attrgetter("fate", "part")):
            yield self._line(f"{self._labels.row(fate, part)}:", "   ", "   ")
            for figure in row:
                amount = bounds(figure, self._labels)
                pad = " " * (column - width_of(amount))
                yield self._line(self._figure(figure), f"     {self._span(amount)}{pad}  ", " " * (column + 7))

    def _figure(self, figure: FigureView) -> str:
        who = self._span(figure.quote.article.outlet)
        if figure.holder is not None:
            who = f"{self._name(figure.holder, figure.anonymous)} ({who})"
        return f"{self._span(figure.quote.text)}{self._text['comma']}{who}"

    def _alone(self, stories: Sequence[StoryView]) -> Iterator[str]:
        yield from self._heading(self._text["singles"], "=")
        for story in stories:
            for article in story.articles:
                yield self._line(self._article(article), "  • ", "    ")
            if story.speakers:
                names = self._text["comma"].join(map(self._span, story.speakers))
                yield self._line(f"{self._text['speakers']}: {names}", "    ", "      ")

    def _article(self, article: ArticleView) -> str:
        date = self._labels.date(article.published) if article.published else self._text["no_date"]
        title = self._span(article.title) if article.title else self._text["no_title"]
        return f"{self._span(article.outlet)} ({date}): {title}"

    def _quote(self, quote: Quote) -> str:
        words = self._span(quote.text)
        if quote.direct:
            words = f"{self._text['quote_open']}{words}{self._text['quote_close']}"
        return f"{self._span(quote.cue)}: {words}" if quote.cue else words

    def _name(self, name: str | None, anonymous: bool) -> str:
        known = self._span(name) if name else self._text["unresolved"]
        return f"{known} [{self._text['anonymous']}]" if anonymous else known
