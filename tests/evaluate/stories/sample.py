"""Gold stories of invented news, and printed ones put together from their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tawatur.evaluate.stories.gold import GoldStories, load_stories
from tawatur.evaluate.stories.scoring import ScoredFolder, score_stories
from tawatur.model import Article, Figure, PlacedClaim, Point, Side, SideName, Span, Status, Story, Witness

FOLDER = Path(__file__).parent.parent
Words = tuple[str, str]  # an article's name and words of it


def gold(name: str) -> GoldStories:
    """The gold stories in the folder of that name."""
    return load_stories(FOLDER / name)


def articles(stories: GoldStories, line_end: str = "\n") -> list[Article]:
    """The gold articles as if read; ids are other than gold's names, as they are in real printouts."""
    by_lines = stories.pages[0].suffix == ".jsonl"
    return [
        Article(
            f"id-{name}",
            name if by_lines else None,
            f"{name}.txt",
            "0",
            None,
            None,
            None,
            None,
            "ar",
            text.replace("\n", line_end),
            (),
        )
        for name, text in stories.texts.items()
    ]


def point(
    status: Status,
    sides: Mapping[SideName, Sequence[Words]],
    witnesses: Mapping[SideName, int],
    figures: Sequence[tuple[str, float | None, float | None, float | None]] = (),
    folder: str = "lines",
    line_end: str = "\n",
) -> Point:
    """A printed point with claims at the last place where their words stand."""
    texts = {name: text.replace("\n", line_end) for name, text in gold(folder).texts.items()}

    def claim(name: str, words: str) -> PlacedClaim:
        start = texts[name].rindex(words)
        return PlacedClaim(f"id-{name}", None, Span(start, start + len(words)))

    return Point(
        "p",
        "",
        status,
        tuple(
            Side(side, tuple(claim(*each) for each in claims), (Witness("شاهد", False, ()),) * witnesses.get(side, 0))
            for side, claims in sides.items()
        ),
        tuple(Figure(f"id-{name}", None, value, low, high, None, None, 0, 1) for name, value, low, high in figures),
    )


def story(names: Sequence[str], *points: Point) -> Story:
    """A printed story of those articles."""
    return Story("s", "", tuple(f"id-{name}" for name in names), (), points)


def score(folder: str, stories: Sequence[Story], line_end: str = "\n") -> ScoredFolder:
    """The printed stories against the gold of the folder."""
    stands = gold(folder)
    return score_stories(stands, articles(stands, line_end), stories)
