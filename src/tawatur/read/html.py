"""Markup -> text, the kinds of its lines, and what the page says of itself."""

from __future__ import annotations

from tawatur.languages.arabic.furniture import fold_line
from tawatur.model import BlockKind, Metadata

_TOP = 3  # lines among which the headline may stand once more
_MANY_TAGS = 10_000  # below that no nesting makes a page slow
_WORDS_OF_ARTICLE = 12  # an article has at least one sentence


class NoArticle(ValueError):
    """The page has nothing to read; the message says what is missing."""


def read_html(markup: str, url: str | None) -> tuple[str, dict[int, BlockKind], Metadata]:
    """The text of the article with kinds by offset, and the page's own metadata; raises NoArticle.

    The text is the headline, where the page has one, and the paragraphs, each parted from the next by a blank line.
    """
    from tawatur.read.extract import extract_lines  # a quarter of a second to load, and plain text needs none of it
    from tawatur.read.head import read_head
    from tawatur.read.hints import compact, read_hints
    from tawatur.read.markup import is_heavy, parse, prune
    from tawatur.read.outlets import read_special

    tree = parse(markup)
    if tree is None:
        raise NoArticle("no article found: the page is empty")
    metadata = read_head(tree, markup, url)
    heavy = markup.count("<") > _MANY_TAGS and is_heavy(tree)
    domain = metadata.outlet.domain if metadata.outlet else None
    special = None if heavy else read_special(tree, domain, metadata.published)
    prune(tree)
    heavy = heavy and is_heavy(tree)
    lines = extract_lines(tree, paragraphs_only=heavy)
    if special:
        lines = special.instead_of(lines)
    if sum(len(line.split()) for line in lines) < _WORDS_OF_ARTICLE:
        raise NoArticle("no article found: the page has no paragraph of text")
    hints = dict(read_hints(tree, lines)) if not heavy else {}
    for line in special.lines if special else ():
        hints.pop(compact(line), None)  # a reader that knows the shape knows better than names of classes
    text, kinds = _assemble(metadata.title, lines, [hints.get(compact(line)) for line in lines])
    return text, kinds, metadata


def _assemble(
    headline: str | None, lines: list[str], hints: list[BlockKind | None]
) -> tuple[str, dict[int, BlockKind]]:
    """Headline and lines as one text; a line that repeats the headline at the top is left out."""
    title = fold_line(headline or "").words
    kinds: dict[int, BlockKind] = {}
    parts: list[str] = []
    offset = 0
    if headline:
        parts.append(headline)
        kinds[0] = "headline"
        offset = len(headline) + 2
    for index, (line, kind) in enumerate(zip(lines, hints, strict=True)):
        if title and index < _TOP and fold_line(line).words == title:
            continue
        if kind:
            kinds[offset] = kind
        parts.append(line)
        offset += len(line) + 2
    return "\n\n".join(parts), kinds
