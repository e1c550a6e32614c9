"""The figures recorded so far: `figures.toml` holds the last, `history.jsonl` every one with its commit."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
FIGURES = FOLDER / "figures.toml"
HISTORY = FOLDER / "history.jsonl"
TOLERANCE = 0.002

_HEADER = """\
# What was measured when figures were last recorded (python bench/gold.py --record).
# `make gold` fails where one falls below its line here by more than 0.002. docs/evaluation.md says what each means.
"""


def recorded() -> dict[str, dict[str, float]]:
    """The last figures recorded, by set; nothing where none were."""
    if not FIGURES.exists():
        return {}
    sets: dict[str, dict[str, float]] = tomllib.loads(FIGURES.read_text(encoding="utf-8"))
    return sets


def fallen(now: dict[str, dict[str, float]], before: dict[str, dict[str, float]]) -> list[str]:
    """The figures of the sets measured that fell below what was recorded, each in words."""
    return [
        f"{name} {figure}: {before[name][figure]:.3f} -> {_or_none(now[name].get(figure))}"
        for name in now
        for figure in before.get(name, {})
        if now[name].get(figure, -1.0) < before[name][figure] - TOLERANCE
    ]


def record(now: dict[str, dict[str, float]], said: dict[str, Any]) -> None:
    """Write the figures down; sets that were not measured keep what they had. `said` goes into the history whole."""
    sets = recorded() | now
    parts = [_HEADER] + [
        "\n".join([f"[{name}]", *(f"{json.dumps(figure)} = {value:.3f}" for figure, value in sets[name].items()), ""])
        for name in sets
    ]
    FIGURES.write_text("\n".join(parts), encoding="utf-8")
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(json.dumps({"date": dt.date.today().isoformat(), "commit": _commit(), "figures": said}) + "\n")


def _commit() -> str:
    """The commit measured, with a `+` where the sources differ from it; empty outside a clone."""

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=FOLDER.parent, capture_output=True, check=False)
        return done.stdout.decode("utf-8").strip()

    return git("rev-parse", "--short", "HEAD") + ("+" if git("status", "--porcelain", "--", "src") else "")


def _or_none(value: float | None) -> str:
    return "none" if value is None else f"{value:.3f}"
