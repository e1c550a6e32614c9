"""The words of the listing, looked up in a table by the language of the article."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tawatur.printout.bidi import END, ISOLATE, Direction, isolate


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words, and the direction that its lines run in."""

    direction: Direction
    table: Mapping[str, str]
    signals: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.table[key]

    def quote(self, text: str) -> str:
        """Words of the article made fit to stand in a line of this language."""
        return isolate(text, self.direction)

    def day(self, day: dt.date) -> str:
        """The day in ISO 8601, isolated where it would come out as 08-07-2019 behind Arabic letters."""
        return self.number(str(day))

    def number(self, number: str) -> str:
        """Digits and signs, isolated where Arabic letters would change their order."""
        return f"{ISOLATE}{number}{END}" if self.direction == "rtl" else number


@cache
def load_words(language: str) -> Words:
    """The words for an ISO 639-1 code, or English ones where there are none in that language."""
    tables = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    table = tables.get(language, tables["en"])
    return Words(table["direction"], table, table["signals"])
