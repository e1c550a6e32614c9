"""A text -> its blocks: headline, byline, paragraphs of body, captions, and what is not the article."""

from __future__ import annotations

from tawatur.model import Block, BlockKind, Outlet
from tawatur.read.datelines import dateline_end
from tawatur.read.glued import cut_glued
from tawatur.read.join import join_lines
from tawatur.read.labels import Label, label_lines
from tawatur.read.lines import Line, cut_lines

_OPENING = 2  # paragraphs that may begin with a dateline: a second headline may stand above the first paragraph


def find_blocks(
    text: str, title: str | None = None, outlet: Outlet | None = None, kinds: dict[int, BlockKind] | None = None
) -> tuple[Block, ...]:
    """The blocks in order, none overlapping; every body block is one paragraph.

    `kinds` gives what markup says of the lines that begin at its offsets; white space belongs to no block.
    """
    lines = cut_lines(text, kinds)
    labels = label_lines(lines, title, outlet)
    headline = next((line.text for line, label in zip(lines, labels, strict=True) if label == "headline"), title)
    blocks: list[Block] = []
    paragraphs = _paragraphs(lines, labels, text)
    for number, (start, end) in enumerate(paragraphs):
        after = dateline_end(text, start, end, outlet) if number < _OPENING else None
        if after is not None and after < end:
            blocks.append(Block("byline", start, len(text[:after].rstrip())))
            start = after
        blocks += cut_glued(text, start, end, headline, number == len(paragraphs) - 1)
    blocks += [Block(label, line.start, line.end) for line, label in zip(lines, labels, strict=True) if label]
    return tuple(sorted(blocks, key=lambda block: block.start))


def _paragraphs(lines: list[Line], labels: list[Label], text: str) -> list[tuple[int, int]]:
    """Offsets of the paragraphs of running text; a line that is something else parts them."""
    found: list[tuple[int, int]] = []
    run: list[Line] = []
    for line, label in [*zip(lines, labels, strict=True), (None, "boilerplate")]:
        if line is not None and label is None:
            run.append(line)
            continue
        found += [(run[first].start, run[last - 1].end) for first, last in join_lines(run, text)] if run else []
        run = []
    return found
