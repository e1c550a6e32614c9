"""Read the texts of tests/cases/blocks with what each of their lines is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "blocks"
KINDS = frozenset({"headline", "byline", "body", "caption", "related", "boilerplate"})


@dataclass(frozen=True, slots=True)
class BlockCase:
    """A text, what is known of its page, and its blocks as kind and characters; README.txt has the format."""

    name: str
    text: str
    known: dict[str, str]
    blocks: tuple[tuple[str, str], ...]


def load_cases() -> list[BlockCase]:
    """Every case of every file, in order."""
    return [
        _case(f"{path.stem}: {part.splitlines()[0].strip()}", part.splitlines()[1:])
        for path in sorted(CASES.glob("*.txt"))
        if path.stem != "README"
        for part in ("\n" + path.read_text("utf-8")).split("\n=== ")[1:]
    ]


def load_case(path: Path) -> BlockCase:
    """The one case of a file that holds nothing else."""
    return _case(path.stem, path.read_text("utf-8").splitlines())


def _case(name: str, lines: list[str]) -> BlockCase:
    known: dict[str, str] = {}
    blocks: list[list[str]] = []
    text, begun = "", False
    for line in lines:
        if line.startswith("@"):
            key, _, value = line[1:].partition(" ")
            known[key] = value
            continue
        label, _, content = line.partition(" | ")
        kind, joined = label.strip().removesuffix("&").strip(), label.strip()[-1:]
        text += ((" " if joined == "&" else "\n") if begun else "") + content
        begun = True
        if joined == "+":
            blocks[-1][1] += "\n" + content
        elif kind:
            assert kind in KINDS, f"{name}: no kind of block: {line!r}"
            blocks.append([kind, content.strip()])
    return BlockCase(name, text, known, tuple((a, b) for a, b in blocks))
