"""Say of each line what it is: furniture, headline, byline, caption, or running text."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.furniture import Rule, Section, load_furniture
from tawatur.model import BlockKind, Outlet
from tawatur.read.datelines import is_dateline
from tawatur.read.endings import is_bullet, is_finished, opens_paragraph
from tawatur.read.headline import find_headline
from tawatur.read.lines import Line
from tawatur.read.repeats import find_repeats

_LONG = 25  # words of a line that no box or tail has
_SENTENCE = 8  # words of a finished line that ends a box of titles
_NAME = 3  # words of a name alone
_AUTHOR = 5  # words of an author's name with a title
_CLOSING = 8  # words of a signature or caption after the last paragraph

Label = BlockKind | None


def label_lines(lines: Sequence[Line], title: str | None, outlet: Outlet | None) -> list[Label]:
    """The kind of each line, None for running text."""
    rules = [load_furniture().match_line(line.form) if line.kind is None else None for line in lines]
    labels: list[Label] = [line.kind or (rule.kind if rule else None) for line, rule in zip(lines, rules, strict=True)]
    headline = find_headline(lines, labels, title)
    if headline is not None:
        labels[headline] = "headline"
        _clear_above(lines, labels, headline)
    _close_sections(lines, labels, rules, headline)
    for index, kind in find_repeats(lines, labels).items():
        labels[index] = kind
    _label_head(lines, labels, headline, outlet)
    _label_foot(lines, labels)
    return labels


def _clear_above(lines: Sequence[Line], labels: list[Label], headline: int) -> None:
    """What stands above a headline that the page names is menu."""
    for index in range(headline):
        labels[index] = labels[index] or "boilerplate"


def _close_sections(
    lines: Sequence[Line], labels: list[Label], rules: Sequence[Rule | None], headline: int | None
) -> None:
    """Label what stands under a heading like «مقالات متعلقة», until the article goes on."""
    section: Section | None = None
    begun = False
    for index, line in enumerate(lines):
        rule = rules[index]
        if labels[index] == "headline":
            section = None
        elif rule is not None:
            # «تعليقات القراء» above the article is a button
            section = rule.opens if rule.opens and (begun or rule.opens != "end") else section
        elif labels[index] is None:
            if section and not _reads_like_article(line, section):
                labels[index] = "related" if section == "box" else "boilerplate"
            else:
                section = None
                begun = begun or line.words >= _SENTENCE


def _reads_like_article(line: Line, section: Section) -> bool:
    """Titles in a box end without a full stop («..» is none); a line of a tail may be a sentence, but a short one."""
    if section == "end":
        return False
    if line.words >= _LONG:
        return True
    stopped = is_finished(line) and not line.text.rstrip('»”"').endswith(("..", "…", "؟", "?", "!"))
    return section == "box" and (stopped and line.words >= _SENTENCE or opens_paragraph(line) and line.words >= 5)


def _label_head(lines: Sequence[Line], labels: list[Label], headline: int | None, outlet: Outlet | None) -> None:
    """Datelines and authors between the headline and the first paragraph."""
    first = 0 if headline is None else headline + 1
    for index in range(first, len(lines) - 1):
        line = lines[index]
        if labels[index] is not None:
            continue
        if is_dateline(line, outlet) or headline is not None and _is_author(line, lines[index + 1]):
            labels[index] = "byline"
        elif line.words > _LONGEST_ABOVE or is_finished(line):
            return


_LONGEST_ABOVE = 16  # words of a line that may stand above a dateline: a second headline


def _is_author(line: Line, following: Line) -> bool:
    """A name alone above a paragraph; a bullet or a question is none."""
    if line.words > _AUTHOR or is_finished(line) or is_bullet(line) or line.text[-1] in ':،؟!»"”':
        return False
    return following.words > 2 * line.words and not any(word.isdecimal() for word in line.form.words)


def _label_foot(lines: Sequence[Line], labels: list[Label]) -> None:
    """A signature or a caption after the last paragraph: short, without a stop, where the paragraph before has one."""
    running = [index for index, label in enumerate(labels) if label is None]
    if len(running) < 2:
        return
    last, before = lines[running[-1]], lines[running[-2]]
    if last.words > _CLOSING or is_finished(last) or not is_finished(before):
        return
    if before.words < _SENTENCE and last.words > _NAME:
        return
    if (
        last.text[-1].isalnum()
        and last.form.words
        and not opens_paragraph(last)
        and not last.form.words[0].startswith("و")
    ):
        labels[running[-1]] = "byline" if last.words <= _AUTHOR else "caption"
