"""Figures -> how they are written, and where they stand on a line of numbers that they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tawatur.report.labels import Labels
from tawatur.report.view import FigureView


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on its line: `start` and `end` in 0..100; an open bound runs to the line's edge and is so marked."""

    start: float
    end: float
    open_start: bool
    open_end: bool


def bounds(figure: FigureView, labels: Labels) -> str:
    """The figure in digits: "12", "300–400", "20 at least"; "?" where neither bound is known."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return "?"
    if low is not None and high is not None:
        ends = (low,) if low == high else (low, high)
        return "–".join(_digits(end, figure.share) for end in ends)
    if low is not None:
        return f"{_digits(low, figure.share)} {labels.text['at_least']}"
    assert high is not None
    return f"{_digits(high, figure.share)} {labels.text['at_most']}"


def place_marks(figures: Sequence[FigureView]) -> tuple[Mark | None, ...]:
    """Where each figure stands between the least and the greatest of them; None for one without bounds.

    A tenth of the line is left free at either end, so that the open ends of «more than 20» can be seen to go on.
    """
    known = [end for figure in figures for end in (figure.low, figure.high) if end is not None]
    if not known:
        return (None,) * len(figures)
    least, spread = min(known), max(known) - min(known)

    def place(end: float) -> float:
        return round(10 + 80 * (end - least) / spread, 2) if spread else 50.0

    return tuple(_mark(figure, place) for figure in figures)


def _mark(figure: FigureView, place: Callable[[float], float]) -> Mark | None:
    low, high = figure.low, figure.high
    if low is None and high is None:
        return None
    return Mark(0.0 if low is None else place(low), 100.0 if high is None else place(high), low is None, high is None)


def _digits(number: float, share: bool) -> str:
    if share and abs(number) <= 1:
        return f"{number * 100:.6g}%"
    return f"{number:,.6g}" if number != int(number) else f"{int(number):,}"
