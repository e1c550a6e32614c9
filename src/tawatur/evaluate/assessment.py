"""All that gold at some paths says of the program: its attributions, and its stories where gold has stories."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from tawatur.errors import TawaturError
from tawatur.evaluate import stories
from tawatur.evaluate.errors import find_differences, find_failures, show_differences
from tawatur.evaluate.scoring import Scored, score_files, total


@dataclass(frozen=True, slots=True)
class Assessment:
    """Gold articles scored, and folders of gold stories scored; either may be empty."""

    articles: tuple[Scored, ...]
    folders: tuple[stories.ScoredFolder, ...]

    def failures(self) -> list[TawaturError]:
        """The errors of the pages that could not be read, each once."""
        found = [*find_failures(self.articles), *(error for folder in self.folders for error in folder.failures)]
        return list({str(error): error for error in found}.values())

    def as_json(self) -> dict[str, object]:
        """The figures of the attributions, and under `comparison` those of the stories where there are any."""
        figures = total(self.articles).as_json()
        return figures | {"comparison": stories.total(self.folders).as_json()} if self.folders else figures

    def as_text(self) -> str:
        """A table of the attributions' figures and one of the stories'; none for what gold has nothing of."""
        tables = [total(self.articles).as_text()] if self.articles or not self.folders else []
        tables += [stories.total(self.folders).as_text()] if self.folders else []
        return "\n\n".join(tables)

    def show_errors(self, kinds: Collection[str] = ()) -> str:
        """Errors of the given kinds in their sentences; with no kinds given, every one, and the stories and points."""
        parts = [show_differences(find_differences(self.articles, kinds))] if self.articles else []
        if not kinds:
            parts += [part for folder in self.folders for part in _torn_and_points(folder)]
        return "\n\n".join(parts)


def assess(paths: Iterable[Path]) -> Assessment:
    """Score everything that gold among `paths` has, folders searched to the bottom; GoldError for what is malformed."""
    given = list(paths)
    return Assessment(tuple(score_files(given)), tuple(stories.score_folders(given)))


def _torn_and_points(folder: stories.ScoredFolder) -> list[str]:
    return [part.strip() for part in (stories.show_stories(folder), stories.show_points(folder)) if part.strip()]
