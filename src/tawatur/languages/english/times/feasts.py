"""Read feasts: «Christmas», «last Eid al-Fitr», «Ramadan» of the year that is said."""

from __future__ import annotations

from tawatur.languages.calendar.moments import Draft
from tawatur.languages.english.times.line import Line
from tawatur.languages.english.times.words import feasts


def read_feast(line: Line, at: int) -> Draft | None:
    """A feast, in the year that the word before it says."""
    for feast in feasts().get(line.form(at), ()):
        end = at + 1 + len(feast.words)
        if line.is_capital(at) and tuple(line.forms[at + 1 : end]) == feast.words:
            direction = line.find(at - 1, "direction")
            return Draft(at, end, 0, feast.moment(direction and direction.value))
    return None
