"""Compare a made-up story as it grows: what its points cost, all together and for each article."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

from texts import article

from tawatur.compare import compare
from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import read_safely

WORDS = 300
SIZES = (10, 30, 100)


def main() -> None:
    """Print a Markdown table: processor time by the number of articles of the story."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    sizes = parser.parse_args().sizes
    readings = read_story(max(sizes))
    print("| Articles | points | s | ms an article |\n|---|---|---|---|")
    for size in sizes:
        points, seconds = cost(readings[:size])
        print(f"| {size} | {points} | {seconds:.2f} | {1000 * seconds / size:.0f} |", flush=True)


def read_story(articles: int) -> list[Reading]:
    """Readings of so many articles that share their words, as those of one event do."""
    pages = (Page(f"{n}.txt", article(WORDS, n).encode(), "text", Metadata(language="ar")) for n in range(articles))
    found = []
    for each in map(read_safely, pages):
        if isinstance(each, TawaturError):
            raise each
        found.append(each)
    return found


def cost(readings: Sequence[Reading]) -> tuple[int, float]:
    """The number of points of the story, and the seconds of processor time that they cost."""
    begun = time.process_time()
    (story,) = compare(readings)
    return len(story.points), time.process_time() - begun


if __name__ == "__main__":
    main()
