"""Find the headline among what a page's head, its headings and its lines say, and the outlet beside it in the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from tawatur.languages.arabic.furniture import Words, fold_line

_PARTED = re.compile(r"\s+[|–—»•·:-]+\s+|\s*[|»]\s*")
_SHORTEST = 3  # words of a headline
_LONGEST = 40  # words of an element that may be one
_LONGEST_OUTLET = 4  # words
_ALIKE = 0.6  # of the words of two versions of one headline: the page's and the one for search engines
_HEADINGS = 5


def find_title(
    tree: HtmlElement, named: Sequence[str], whole: str | None, outlet: str | None
) -> tuple[str | None, str | None]:
    """The headline, and the outlet's name where the page gives it nowhere but beside the headline in its title.

    `named` are the headlines that the head gives, `whole` is its title. The headline is the first heading that is one
    of these; else the part of the title that stands on the page as a line; else what the head names.
    """
    parts = [part for part in _PARTED.split(whole or "") if part]
    headline = _heading(tree, [*named, *parts, whole or ""], outlet) or _part_on_page(tree, parts, outlet)
    if headline is None:
        headline = next((_without_outlet(text, outlet) for text in named), None) or _without_outlet(whole, outlet)
    return headline, outlet or _outlet_beside(headline, parts)


def _heading(tree: HtmlElement, named: Sequence[str], outlet: str | None) -> str | None:
    """The first of the main headings that the head names too, or names in other words."""
    known = [set(fold_line(text).words) for text in named if text]
    for heading in islice(tree.iter("h1"), _HEADINGS):
        text = " ".join(heading.text_content().split())
        words = set(fold_line(text).words)
        if len(words) >= _SHORTEST and text != outlet and any(_are_alike(words, other) for other in known):
            return text
    return None


def _are_alike(left: set[str], right: set[str]) -> bool:
    return len(left & right) >= _ALIKE * min(len(left), len(right)) and len(right) >= _SHORTEST


def _part_on_page(tree: HtmlElement, parts: Sequence[str], outlet: str | None) -> str | None:
    """The longest part of the title that some element of the page says alone."""
    wanted: dict[Words, str] = {
        fold_line(part).words: part for part in parts if len(part.split()) >= _SHORTEST and part != outlet
    }
    found: set[Words] = set()
    if wanted:
        for element in tree.iter("h1", "h2", "h3", "div", "span", "p", "b", "strong", "font", "td", "a"):
            text = element.text or ""
            if text.strip() and len(text) < _LONGEST * 10 and (words := fold_line(text).words) in wanted:
                found.add(words)
    return max((wanted[words] for words in found), key=len, default=None)


def _outlet_beside(headline: str | None, parts: Sequence[str]) -> str | None:
    """The one other part of a title of two; a section may stand in a title of three, so none is taken there."""
    others = [part for part in parts if part != headline]
    if len(parts) == 2 and len(others) == 1 and len(others[0].split()) <= _LONGEST_OUTLET:
        return others[0]
    return None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The headline in «headline | section | outlet»; None where the title is the outlet alone.

    The outlet's name goes from either end; a short last part goes also where no one says that it is the outlet.
    """
    if not title or title == outlet:
        return None
    parts = _PARTED.split(title)
    longest = max(parts, key=len)
    if outlet in parts or "|" in title:
        return longest
    if len(parts) > 1 and parts[0] == longest and len(parts[-1].split()) <= _SHORTEST < len(longest.split()):
        return title[: len(title) - len(parts[-1])].rstrip(" |–—»•·:-") or None
    return title
