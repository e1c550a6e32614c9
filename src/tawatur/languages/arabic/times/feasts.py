"""Read feasts: «عيد الفطر», «عيد الأضحى المقبل», «ليلة رأس السنة»."""

from __future__ import annotations

from tawatur.languages.arabic.proclitics import cuts
from tawatur.languages.arabic.times.line import Line
from tawatur.languages.arabic.times.words import feasts
from tawatur.languages.calendar.moments import Draft


def read_feast(line: Line, at: int) -> Draft | None:
    """A feast, with the word behind it that says of which year it is."""
    form = line.form(at)
    for cut in cuts(form):
        letters = cut.letters - cut.article
        for feast in feasts().get(form[letters:], ()):
            end = at + 1 + len(feast.words)
            if tuple(line.forms[at + 1 : end]) == feast.words:
                direction = line.bare(end, "direction")
                moment = feast.moment(direction and direction.value)
                return Draft(at, end + (direction is not None), letters, moment)
    return None
