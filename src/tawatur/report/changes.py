"""What changed in stories since a day, for a terminal: points that are new, another status, numbers that came since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from tawatur.model import Change, Point, Reading, Story
from tawatur.report.lines import Lines
from tawatur.report.numbers import bounds
from tawatur.report.text import choose_labels, columns, index_readings
from tawatur.report.view import PointView, view_point
from tawatur.report.wrap import join_lines

Changed = Sequence[tuple[Story, Sequence[Change]]]


def changes_report(
    changed: Changed,
    readings: Mapping[str, Reading] | Sequence[Reading],
    since: dt.date,
    labels: str | None = None,
    width: int | None = None,
) -> str:
    """Each story that changed since the day, with what is new of its points; one line where nothing changed.

    `labels` and `width` are those of `text_report`.
    """
    by_id = index_readings(readings)
    writer = _Writer(choose_labels([story for story, _ in changed], by_id, labels), columns(width))
    return join_lines(writer.report([each for each in changed if each[1]], by_id, since))


class _Writer(Lines):
    """Writes what changed."""

    def report(self, changed: Changed, readings: Mapping[str, Reading], since: dt.date) -> Iterator[str]:
        day = self._labels.date(since)
        if not changed:
            yield self._line(self._text["unchanged"].format(day=day))
            return
        yield self._line(self._text["changed"].format(day=day))
        for story, changes in changed:
            yield ""
            yield from self._heading(self._span(story.title), "=")
            points = {point.id: point for point in story.points}
            for change in changes:
                yield from self._change(change, points[change.point], readings)

    def _change(self, change: Change, point: Point, readings: Mapping[str, Reading]) -> Iterator[str]:
        yield self._line(f"{self._span(point.text)} [{self._status(change)}]", "  • ", "    ")
        if change.was is not None:
            since = {(each.article, each.start) for each in change.figures}
            yield from self._figures(view_point(1, point, readings), since)

    def _status(self, change: Change) -> str:
        """«نقطة جديدة: شاهد واحد», «شاهد واحد ← مختلف فيه», or the status that stayed."""
        now = self._labels.status[change.status]
        if change.was is None:
            return f"{self._text['new_point']}: {now}"
        if change.was == change.status:
            return now
        return self._text["became"].format(was=self._labels.status[change.was], now=now)

    def _figures(self, point: PointView, since: set[tuple[str, int]]) -> Iterator[str]:
        """The numbers that came since, each with its words and its outlet."""
        for figure in point.figures:
            if (figure.quote.article.id, figure.quote.span.start) in since:
                told = f"{self._span(figure.quote.text)}{self._text['comma']}{self._span(figure.quote.article.outlet)}"
                number = self._span(bounds(figure, self._labels))
                yield self._line(f"{self._text['new_figure']}: {number} ({told})", "    - ", "      ")
