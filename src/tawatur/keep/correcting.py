"""Readings as they are kept -> as people corrected them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tawatur.model import Judged, Reading
from tawatur.printout import load_reading, render_reading
from tawatur.review import correct, judged_points
from tawatur.store import Standing, Store, Writer


def show_readings(store: Store, articles: Collection[str]) -> dict[str, Reading]:
    """The readings of these articles by id, as people see them."""
    readings = {article: load_reading(record) for article, record in store.readings(articles).items()}
    return corrected(readings, store.standing(readings))


def corrected(readings: Mapping[str, Reading], standing: Standing) -> dict[str, Reading]:
    """The readings after what was judged of each."""
    return {
        article: correct(
            reading, [each for each in standing.judgements if standing.today.get(each.about[0]) == article]
        ).reading
        for article, reading in readings.items()
    }


def judged(readings: Mapping[str, Reading], standing: Standing) -> Judged:
    """What was judged of the points that these readings make together."""
    return judged_points(standing.judgements, readings, lambda article: standing.today.get(article, article))


def show_corrected(writer: Writer, article: str, kept: Reading) -> None:
    """Let an article be found as people corrected it; nothing is done where nobody did."""
    standing = writer.standing([article])
    if standing.judgements:
        writer.show(render_reading(corrected({article: kept}, standing)[article]))
