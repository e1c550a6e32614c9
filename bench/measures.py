"""The gold sets and how each is measured: what the command prints goes into the set's own scorer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
COMMAND = Path(sys.executable).with_name("tawatur")

Figures = dict[str, float]


class NotMeasured(Exception):
    """Why a set cannot be measured: it is missing, or the program has no such command yet."""


class ScoringFailed(Exception):
    """A scorer did not accept what was printed; the message is the end of what it said."""


def gold_folder() -> Path:
    """Where the gold sets lie: TAWATUR_GOLD, else `../shared/gold` beside the repository."""
    return Path(os.environ.get("TAWATUR_GOLD") or REPOSITORY.parent / "shared" / "gold")


def measure(name: str, gold: Path) -> Iterator[tuple[str, Figures, dict[str, Any]]]:
    """The figures of one entry of MEASURES: the name of each set, its figures alone, and all that the scorer said."""
    for part, said in MEASURES[name](gold):
        yield part, shares(said), said


def measure_articles(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Articles read by hand: all, the two thirds to tune on, and the thermometer third whose errors nobody reads."""
    dev = sorted(_existing(gold / "dev").glob("*.yaml"))
    raqqa = [path for path in sorted(_existing(gold / "raqqa-2017").glob("*.yaml")) if path.name != "points.yaml"]
    texts = [path.with_suffix(".txt") for path in raqqa + dev]
    printed = tawatur("read", *texts, "--format", "jsonl")
    thermometer = dev[2::3]
    for name, paths in (
        ("articles", raqqa + dev),
        ("tuning", [path for path in dev if path not in thermometer]),
        ("thermometer", thermometer),
    ):
        yield name, scored(gold / "score.py", [*paths, "--json"], printed)


def measure_padt(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Attributions derived from a treebank, by tier."""
    folder = _existing(gold / "padt-dev")
    printed = tawatur("read", folder / "sentences.jsonl", "--format", "jsonl")
    yield "padt", scored(folder / "score.py", [folder], printed)


def measure_stories(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Stories and points of two days' press."""
    folder = _existing(gold / "stories")
    printed = tawatur("compare", folder / "dev" / "articles.jsonl", "--format", "json")
    yield "stories", scored(folder / "score.py", [folder / "dev"], printed)


def measure_raqqa(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The points of two articles that a careful analyst compared; they have no scorer of their own."""
    if "compare" not in _commands():
        raise NotMeasured("the program has no command `compare` yet")
    module = [sys.executable, "-m", "tawatur.evaluate", "--stories", "--json"]
    done = subprocess.run([*module, _existing(gold / "raqqa-2017")], capture_output=True, check=False)
    if done.returncode:
        raise ScoringFailed(f"tawatur.evaluate: {_end(done.stderr)}")
    yield "raqqa", json.loads(done.stdout)


def measure_headlines(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Pairs of headlines that agree or disagree."""
    folder = _existing(gold / "ans")
    printed = tawatur("relate", folder / "dev.csv", "--format", "jsonl")
    yield "headlines", scored(folder / "score.py", [folder / "dev.csv"], printed)


def measure_english(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Attributions in English."""
    folder = _existing(gold / "english-dev")
    if not (REPOSITORY / "src" / "tawatur" / "languages" / "english").is_dir():
        raise NotMeasured("the program reads no English yet")
    with tempfile.TemporaryDirectory() as scratch:
        pages = Path(scratch, "pages.jsonl")
        pages.write_text("\n".join(_english_lines(folder)), encoding="utf-8")
        printed = tawatur("read", pages, "--format", "jsonl")
        output = Path(scratch, "printed.jsonl")
        output.write_text("\n".join(_as_english_gold(line) for line in printed.splitlines()), encoding="utf-8")
        yield "english", scored(folder / "score.py", [output, folder, "--json"], "")


def _english_lines(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        yield json.dumps({"id": path.stem, "text": text, "language": "en"})


def _as_english_gold(line: str) -> str:
    article = json.loads(line)
    found = [
        {
            "source": _pair(each["source"]),
            "cue": _pair(each["cue"]),
            "content": [_pair(span) for span in each["content"]],
        }
        for each in article["attributions"]
    ]
    return json.dumps({"id": article["given_id"], "attributions": found})


def _pair(span: dict[str, int] | None) -> list[int] | None:
    return None if span is None else [span["start"], span["end"]]


MEASURES: dict[str, Callable[[Path], Iterator[tuple[str, dict[str, Any]]]]] = {
    "articles": measure_articles,
    "padt": measure_padt,
    "stories": measure_stories,
    "raqqa": measure_raqqa,
    "headlines": measure_headlines,
    "english": measure_english,
}


def tawatur(command: str, *arguments: str | Path) -> str:
    """What a command of the program prints; a page that could not be read is no failure, its figures tell."""
    if command not in _commands():
        raise NotMeasured(f"the program has no command `{command}` yet")
    done = subprocess.run([COMMAND, command, *arguments], capture_output=True, check=False)
    if done.returncode > 1 or not done.stdout:
        raise ScoringFailed(f"tawatur {command}: {_end(done.stderr)}")
    if done.returncode:
        print(f"tawatur {command}: not all was read: {_end(done.stderr)}", file=sys.stderr)
    return done.stdout.decode("utf-8")


def _commands() -> set[str]:
    """The commands that `tawatur --help` lists."""
    shown = subprocess.run([COMMAND, "--help"], capture_output=True, check=False).stdout.decode("utf-8")
    listed = shown.partition("Commands:")[2]
    return {line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2:3].strip()}


def scored(scorer: Path, arguments: Sequence[str | Path], printed: str) -> dict[str, Any]:
    """What a scorer says of a printout, as JSON."""
    done = subprocess.run(
        [sys.executable, scorer, *arguments], input=printed.encode("utf-8"), capture_output=True, check=False
    )
    if done.returncode:
        raise ScoringFailed(f"{scorer}: {_end(done.stderr)}")
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def _end(output: bytes) -> str:
    return (output.decode("utf-8", "replace").strip().splitlines() or ["it said nothing"])[-1]


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise NotMeasured(f"there is no folder {folder}")
    return folder


def shares(said: dict[str, Any]) -> Figures:
    """The figures to hold on to: every share, F1 where there is one, and no counts; articles not read count against."""
    return dict(_flat(said))


def _flat(said: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    if "f1" in said:
        yield prefix.rstrip("."), float(said["f1"])
        return
    if said.get("articles") and "missing" in said:
        yield f"{prefix}read", round(1 - said["missing"] / said["articles"], 3)
    for name, value in said.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        elif isinstance(value, float):
            yield f"{prefix}{name}", value
