"""The report's own words -> looked up in a table, one file a language, counts in that language's plural forms."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tawatur.errors import TableError
from tawatur.model import Fate, SideName, Status


@dataclass(frozen=True, slots=True)
class Labels:
    """One language's words. `text` by key, the others by the model's own values."""

    language: str
    direction: str
    text: Mapping[str, str]
    status: Mapping[Status, str]
    section: Mapping[Status, str]
    counts: Mapping[str, Mapping[str, str]]
    fates: Mapping[Fate, str]

    def count(self, noun: str, number: int) -> str:
        """`number` of `noun` in words: «شاهدان», "3 outlets"."""
        forms = self.counts[noun]
        form = forms.get(plural_category(self.language, number)) or forms["other"]
        return form.format(n=number)

    def date(self, day: dt.date) -> str:
        """The day in digits, so written that no direction of the line turns it around."""
        return self.text["date"].format(d=day.day, m=day.month, y=day.year)

    def row(self, fate: Fate | None, part: bool) -> str:
        """What a row of figures counts, as its heading: "Figures, killed, among them"."""
        words = [self.text["figures"], self.fates[fate] if fate else "", self.text["among_them"] if part else ""]
        return self.text["comma"].join(filter(None, words))

    def side(self, side: SideName) -> str:
        """Those on this side, as a heading."""
        return self.text[side]


@cache
def load_labels(language: str) -> Labels:
    """The words for an ISO 639-1 code; TableError, naming the languages there are, where there is no table."""
    file = files(__package__).joinpath("labels", f"{language}.toml")
    if not language.isalpha() or not file.is_file():
        there = sorted(each.name.removesuffix(".toml") for each in files(__package__).joinpath("labels").iterdir())
        raise TableError(f"report/labels/{language}.toml", f"no labels in this language: there are {', '.join(there)}")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return Labels(
        table["language"], table["direction"], table["text"], table["status"], table["section"], table["count"],
        table["fate"],
    )  # fmt: skip


def plural_category(language: str, number: int) -> str:
    """The category of a whole number in CLDR's plural rules, for the languages that have labels."""
    if language != "ar":
        return "one" if number == 1 else "other"
    if number <= 2:
        return ("zero", "one", "two")[number]
    rest = number % 100
    return "few" if 3 <= rest <= 10 else "many" if rest >= 11 else "other"
