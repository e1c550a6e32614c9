"""Let a store grow from 1,000 to 100,000 made-up articles: what adding, searching and pages cost, and are they right.

    .venv/bin/python bench/growth.py [MARK…] [--folder FOLDER]

With a folder, stores stay there, and a run that was stopped goes on where it was. Prints a Markdown table with, for
each line, the exponent that fits: 0 is a cost that does not grow, 1 one that grows as the store does.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from filling import fill
from grouping import exponent
from looking import Look, look

_MARKS = (1_000, 3_000, 10_000, 30_000, 100_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marks", type=int, nargs="*", default=_MARKS, metavar="MARK", help="numbers of articles")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    marks = sorted(options.marks)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for mark in fill(folder, marks):
            print(f"{mark:,} articles are in", flush=True)
        show(folder, marks)


def show(folder: Path, marks: Sequence[int]) -> None:
    """Print the table of what was measured at the marks."""
    looks = {mark: look(folder / f"{mark}.sqlite") for mark in marks}
    adding = {mark: json.loads((folder / f"{mark}.json").read_text(encoding="utf-8")) for mark in marks}
    print(f"\n| ms of processor time | {' | '.join(f'{mark:,}' for mark in marks)} | exponent |")
    print("|---|" + "---|" * (len(marks) + 1))
    for name in adding[marks[0]]:
        print(_row(f"one more: {name}", {mark: adding[mark][name] for mark in marks}))
    for name in looks[marks[0]].costs:
        print(_row(name, {mark: looks[mark].costs[name] for mark in marks}))
    _show_right(looks, folder)


def _show_right(looks: Mapping[int, Look], folder: Path) -> None:
    print(f"\n| Right | {' | '.join(f'{mark:,}' for mark in looks)} |\n|---|" + "---|" * len(looks))
    for name in next(iter(looks.values())).right:
        print(f"| {name} | " + " | ".join(f"{each.right[name]:.3f}" for each in looks.values()) + " |")
    sizes = (f"{(folder / f'{mark}.sqlite').stat().st_size / mark / 1000:.1f}" for mark in looks)
    print(f"| kB an article on disk | {' | '.join(sizes)} |")
    print(f"\nAt most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB of memory.")


def _row(name: str, costs: Mapping[int, float]) -> str:
    fitted = f"{exponent(costs):+.2f}" if len(costs) > 1 else ""
    return f"| {name} | " + " | ".join(f"{cost:.1f}" for cost in costs.values()) + f" | {fitted} |"


if __name__ == "__main__":
    main()
