"""Place a made-up flood of articles one at a time: what each costs, and how well they are grouped."""

from __future__ import annotations

import argparse
import math
import resource
import statistics
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from flood import Flood

from tawatur.cluster import Memory, place

_MARKS = (1_000, 3_000, 10_000, 30_000, 100_000)
_AROUND = 400  # articles before a mark whose time is taken


def main() -> None:
    """Print a Markdown table: the cost of an article by how many there are, then the exponent that fits, and memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=100_000)
    parser.add_argument("--per-day", type=int, default=330)
    options = parser.parse_args()
    memory = Memory()
    truth: dict[str, int] = {}
    spent: list[float] = []
    marks: dict[int, float] = {}
    print("| Articles | ms for one more | MB | B-cubed precision, recall, F1 |\n|---|---|---|---|")
    for number, told in enumerate(islice(Flood(options.per_day), options.articles), 1):
        begun = time.process_time()
        memory.add(told.signature)
        memory.regroup(place(told.signature, memory))
        spent.append(time.process_time() - begun)
        truth[told.signature.article] = told.event
        if number in _MARKS or number == options.articles:
            marks[number] = statistics.median(spent[-_AROUND:])
            quality = " ".join(f"{each:.3f}" for each in bcubed(memory.all_stories(), truth))
            print(f"| {number:,} | {marks[number] * 1000:.2f} | {_megabytes():.0f} | {quality} |", flush=True)
    print(f"\nThe cost of one more grows with the number of articles to the power of {exponent(marks):.3f}.")


def bcubed(stories: Sequence[Sequence[str]], truth: Mapping[str, int]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of the stories."""
    sizes = Counter(truth.values())
    precision = recall = 0.0
    for story in stories:
        events = Counter(truth[article] for article in story)
        precision += sum(number * number for number in events.values()) / len(story)
        recall += sum(number * number / sizes[event] for event, number in events.items())
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def exponent(marks: Mapping[int, float]) -> float:
    """The slope of the line that fits the logarithms best."""
    points = [(math.log(number), math.log(cost)) for number, cost in marks.items()]
    if len(points) < 2:
        return math.nan
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
