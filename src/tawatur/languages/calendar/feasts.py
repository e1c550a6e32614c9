"""Feasts whose day is fixed in a calendar, by the first word of their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tawatur.languages.calendar.moments import Grain, Moment


class Feast(NamedTuple):
    """`words` stand behind the first of its name; `hijri` says in which calendar month and day count; a month has day 0."""

    words: tuple[str, ...]
    hijri: bool
    month: int
    day: int

    def moment(self, direction: int | None) -> Moment:
        """Its day, or month, in the year that `direction` says («last Christmas» -1).

        Where that is None, the last one, or the next if it is at hand; a Hijri day is then of this year or the last.
        """
        grain: Grain = "day" if self.day else "month"
        return Moment(grain, month=self.month, day=self.day or None, hijri=self.hijri, direction=direction)


def by_first_word(
    rows: Iterable[tuple[int, Mapping[str, str]]], fold: Callable[[str], str]
) -> dict[str, tuple[Feast, ...]]:
    """The rows of a feasts.tsv: folded first word -> the feasts so called, the longest name first."""
    table: dict[str, list[Feast]] = {}
    for _, record in rows:
        for form in record["forms"].split("|"):
            head, *rest = fold(form).split()
            hijri = record["calendar"] == "hijri"
            feast = Feast(tuple(rest), hijri, int(record["month"]), int(record["day"] or 0))
            table.setdefault(head, []).append(feast)
    return {head: tuple(sorted(found, key=lambda each: -len(each.words))) for head, found in table.items()}
