"""Read FEEDS.toml: which feeds to watch, how often, and what is known of their outlets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tawatur.errors import FetchError
from tawatur.fetch.metadata import read_metadata
from tawatur.fetch.names import place_of
from tawatur.fetch.web.address import parse_address
from tawatur.model import Metadata

_LARGEST = 1024 * 1024
_TABLE = re.compile(r"\s*\[\[\s*feed\s*\]\]")
_SETTINGS: Mapping[str, type] = {"contact": str, "every": int, "delay": int, "newest": int}
_OF_FEED = ("url", "outlet", "language", "every", "newest")
_SHORTEST: Mapping[str, int] = {"every": 1, "delay": 0, "newest": 1}


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed or sitemap to watch."""

    url: str
    known: Metadata = Metadata()  # of every article in it
    every: int = 15  # minutes between two looks
    newest: int = 100  # articles taken from one look at most, the first that are listed


@dataclass(frozen=True, slots=True)
class Feeds:
    """What a file of feeds says."""

    feeds: tuple[Feed, ...]
    contact: str = ""  # goes into the user agent
    delay: int = 2  # seconds between two requests to an outlet


def read_feeds(path: Path) -> Feeds:
    """The feeds that the file names; FetchError with file, line and what to write instead."""
    place = place_of(path)
    try:
        raw = path.read_bytes()[: _LARGEST + 1]
    except OSError as error:
        raise FetchError(place, f"not read: {error.strerror or error}") from None
    if len(raw) > _LARGEST:
        raise FetchError(place, "larger than 1 MB: no list of feeds is")
    try:
        text = raw.decode("utf-8-sig")
        fields = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line_number = raw.count(b"\n", 0, error.start) + 1
        raise FetchError(f"{place}:{line_number}", "not UTF-8: save the file as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise FetchError(f"{place}:{line[1]}" if line else place, f"not TOML: {error}") from None
    return _Reader(place, text.split("\n")).read(fields)


class _Reader:
    """The fields of a file, and where in it they stand."""

    def __init__(self, place: str, lines: Sequence[str]) -> None:
        self._place, self._lines = place, lines
        self._tables = [number for number, line in enumerate(lines, 1) if _TABLE.match(line)]

    def read(self, fields: Mapping[str, object]) -> Feeds:
        for name in fields:
            if name not in (*_SETTINGS, "feed"):
                self._refuse(name, None, f"{name} is no setting: {', '.join(_SETTINGS)} and [[feed]] are")
        settings = {name: self._setting(fields, name, None) for name in _SETTINGS if name in fields}
        tables = fields.get("feed")
        if not isinstance(tables, list) or not tables:
            raise FetchError(self._place, 'names no feed: write [[feed]] and below it url = "https://…"')
        usual: dict[str, object] = {name: settings[name] for name in ("every", "newest") if name in settings}
        feeds = tuple(self._feed(table, number, usual) for number, table in enumerate(tables))
        self._refuse_repeats(feeds)
        top = {name: settings[name] for name in ("contact", "delay") if name in settings}
        return Feeds(feeds, **top)  # type: ignore[arg-type]  # each was checked to be of the type of its field

    def _feed(self, table: object, number: int, usual: Mapping[str, object]) -> Feed:
        if not isinstance(table, Mapping):
            self._refuse(None, number, 'is no table: write [[feed]] and below it url = "https://…"')
        for name in table:
            if name not in _OF_FEED:
                self._refuse(name, number, f"{name} is no setting of a feed: {', '.join(_OF_FEED)} are")
        url = table.get("url")
        if not isinstance(url, str):
            self._refuse(None, number, 'the feed has no address: write url = "https://…"')
        try:
            parse_address(url)
        except FetchError as error:
            self._refuse("url", number, f"{url}: {error.reason}")
        known, problems = read_metadata({name: table[name] for name in ("outlet", "language") if name in table})
        for problem in problems:
            self._refuse(problem.split()[0], number, problem)
        own = {name: self._setting(table, name, number) for name in ("every", "newest") if name in table}
        return Feed(url, known, **{**usual, **own})  # type: ignore[arg-type]

    def _setting(self, table: Mapping[str, object], name: str, number: int | None) -> object:
        value, kind, least = table[name], _SETTINGS[name], _SHORTEST.get(name, 0)
        if kind is str:
            if not isinstance(value, str) or not value.isprintable() or not value.isascii():
                self._refuse(
                    name, number, f'{name} is an address or a mailbox in plain letters, like "desk@example.org"'
                )
        elif not isinstance(value, int) or isinstance(value, bool) or value < least:
            self._refuse(name, number, f"{name} is a whole number from {least} on, not {value!r:.40}")
        return value

    def _refuse_repeats(self, feeds: Sequence[Feed]) -> None:
        seen: set[str] = set()
        for number, feed in enumerate(feeds):
            if feed.url in seen:
                self._refuse("url", number, f"{feed.url} stands here a second time: leave one out")
            seen.add(feed.url)

    def _refuse(self, name: str | None, number: int | None, reason: str) -> NoReturn:
        raise FetchError(f"{self._place}:{self._line(name, number)}", reason)

    def _line(self, name: str | None, number: int | None) -> int:
        """The line of a setting, or of the [[feed]] that it misses in; 1 where the file is written in another form."""
        if number is not None and number >= len(self._tables):
            return 1
        start = self._tables[number] if number is not None else 1
        after = [line for line in self._tables if line > start] or [len(self._lines) + 1]
        setting = re.compile(rf"\s*\"?{re.escape(name or '')}\"?\s*=")
        lines = range(start, after[0])
        return next((line for line in lines if name and setting.match(self._lines[line - 1])), start)
