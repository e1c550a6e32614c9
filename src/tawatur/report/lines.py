"""Lines of a report for a terminal: of one width, in the direction of the report's own words."""

from __future__ import annotations

from tawatur.printout.bidi import isolate
from tawatur.report.labels import Labels
from tawatur.report.wrap import LRM, RLM, wrap


class Lines:
    """Writes lines with one set of labels, to one width."""

    def __init__(self, labels: Labels, width: int) -> None:
        self._labels = labels
        self._text = labels.text
        self._width = width
        self._mark = RLM if labels.direction == "rtl" else LRM

    def _span(self, text: str) -> str:
        """Words of an article, whose direction must not turn the line around."""
        return isolate(text, "rtl" if self._mark == RLM else "ltr")

    def _line(self, text: str, first: str = "", rest: str = "") -> str:
        """The text, `first` before its first line and `rest` before the others."""
        return wrap(text, self._width, first, rest, self._mark)

    def _heading(self, text: str, rule: str) -> tuple[str, str]:
        """A heading and the rule below it."""
        return self._line(text), self._line(rule * min(self._width, 40))
