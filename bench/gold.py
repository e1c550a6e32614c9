"""Measure the gold sets and fail where a figure fell below what is recorded: `bench/gold.py [SET…] [--record]`."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from measures import MEASURES, NotMeasured, ScoringFailed, gold_folder, measure
from record import fallen, record, recorded

_TOGETHER = ("articles", "tuning", "thermometer")  # the same figures of three sets, shown side by side


def main() -> int:
    """0 if nothing fell or there is nothing to measure with, 1 if a figure fell or could not be had."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"{', '.join(MEASURES)}; all by default")
    parser.add_argument("--record", action="store_true", help="write the figures down as those to hold")
    options = parser.parse_args()
    if unknown := set(options.sets) - set(MEASURES):
        parser.error(f"no such set: {', '.join(sorted(unknown))}")
    if not gold_folder().is_dir():
        print(f"skipped: there is no folder {gold_folder()} (TAWATUR_GOLD names another)")
        return 0
    now, said, failed = _measure_all(options.sets or list(MEASURES))
    before = recorded()
    _show(now, before)
    if options.record:
        record(now, said)
        print("\nrecorded")
        return int(failed)
    lost = fallen(now, before)
    print("\n" + "\n".join(["fell:", *lost] if lost else ["nothing fell"]))
    return int(failed or bool(lost))


def _measure_all(names: list[str]) -> tuple[dict[str, dict[str, float]], dict[str, Any], bool]:
    """Figures by set, all that the scorers said, and whether one of them failed."""
    now: dict[str, dict[str, float]] = {}
    said: dict[str, Any] = {}
    failed = False
    for name in names:
        try:
            for part, figures, whole in measure(name, gold_folder()):
                now[part], said[part] = figures, whole
        except NotMeasured as reason:
            print(f"{name}: skipped, {reason}")
        except ScoringFailed as reason:
            print(f"{name}: failed, {reason}", file=sys.stderr)
            failed = True
    return now, said, failed


def _show(now: dict[str, dict[str, float]], before: dict[str, dict[str, float]]) -> None:
    together = [name for name in _TOGETHER if name in now]
    for columns in filter(None, [together, *([name] for name in now if name not in _TOGETHER)]):
        print("\n" + f"{'':14}" + "".join(f"{name:>18}" for name in columns))
        for figure in dict.fromkeys(figure for name in columns for figure in now[name]):
            cells = (_cell(now[name].get(figure), before.get(name, {}).get(figure)) for name in columns)
            print(f"{figure:14}" + "".join(f"{cell:>18}" for cell in cells))


def _cell(value: float | None, before: float | None) -> str:
    """The figure with its change since it was recorded."""
    if value is None:
        return "-"
    change = "" if before is None or abs(value - before) < 0.0005 else f"{value - before:+.3f}"
    return f"{value:.3f} {change:6}"


if __name__ == "__main__":
    sys.exit(main())
