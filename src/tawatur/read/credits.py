"""Who wrote an article, and which agency supplied it, as its page and its bylines say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from lxml import etree
from lxml.html import HtmlElement

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.furniture import fold_line, load_words
from tawatur.model import Block, Metadata, Outlet
from tawatur.tables import outlet_of, outlets

_META = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
    "sailthru.author",
)
# Attributes are asked, of which a page has few, and not every element for its own, which takes five times as long.
_MARKED = etree.XPath(
    "//@rel[. = 'author']/.. | //@itemprop[. = 'author']/.."
    " | //@class[contains(., 'author')][contains(concat(' ', ., ' '), ' author ')]/.."
)
_MOST_LOOKED_AT = 20
_LONGEST = 5  # words of a name with a title
_PARTS = re.compile(r"\s*[|/،,()\[\]«»\"+:]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+|\s+و(?=\s)")
_NO_NAME = re.compile(r"[@\d<>{}=]|https?:|www\.|\.(?:com|net|org)\b")
_CLOSING = ("byline", "boilerplate")  # what lines below an article may be
_LABELLED = re.compile(r"\s*[:：\-–—/|]?\s*")


def find_author(
    tree: HtmlElement, meta: Mapping[str, str], linked: Mapping[str, str], outlet: str | None
) -> str | None:
    """The author that the page's head names, else the one that its markup does; None where that is a desk or the outlet."""
    for text in chain([linked.get("author")], map(meta.get, _META), _marked(tree)):
        name = author_in(text, outlet) if text else None
        if name:
            return name
    return None


def author_in(text: str, outlet: str | None) -> str | None:
    """The name in «كتب: سامر الحداد» or «سامر الحداد»; None for an agency, a desk, an address or the outlet itself."""
    name = _without_label(" ".join(text.split()))
    words = fold_line(name).words
    if (
        not 1 < len(words) <= _LONGEST
        or _NO_NAME.search(name)
        or _PARTS.search(name)
        or words in load_words("no_authors")
    ):
        return None
    if outlet and words == fold_line(outlet).words or outlets(fold).find(name):
        return None
    return name


def find_agency(texts: Iterable[str]) -> str | None:
    """The agency that authors, datelines and credits name, by its common name; None for none and for more than one."""
    found = {name for text in texts for name in _agencies(text)}
    return found.pop() if len(found) == 1 else None


def _agencies(text: str) -> Iterator[str]:
    for part in _PARTS.split(" ".join(text.split())):
        rows = outlets(fold).find(part) or outlets(fold).find(_without(part, "credit_labels"))
        if len(rows) == 1 and rows[0].kind == "agency":
            yield rows[0].names[0]


def credits_in(text: str, blocks: Sequence[Block], outlet: Outlet | None) -> Metadata:
    """Author and agency as bylines and closing credits name them; an agency that is the outlet itself supplied nothing."""
    bylines = [text[block.start : block.end] for block in blocks if block.kind == "byline"]
    first = next((block.start for block in blocks if block.kind == "body"), 0)
    above = [text[block.start : block.end] for block in blocks if block.kind == "byline" and block.start <= first]
    below = [text[block.start : block.end] for block in blocks if block.kind in _CLOSING and block.start > first]
    agency = find_agency([*above, *filter(is_credit, below)])
    name = outlet.name if outlet else None
    labelled = (line for line in bylines if _without_label(line) != line)
    author = next((author for line in labelled if (author := author_in(line, name))), None)
    return Metadata(author=author, agency=None if agency and agency in _names_of(outlet) else agency)


def _names_of(outlet: Outlet | None) -> tuple[str, ...]:
    known = outlet_of(outlet.domain) if outlet and outlet.domain else None
    rows = outlets(fold).find(outlet.name) if outlet and outlet.name else ()
    return tuple(name for row in (*rows, *([known] if known else [])) for name in row.names)


def is_credit(text: str) -> bool:
    """Whether a line below the article is a credit («المصدر: رويترز», «(رويترز)») and not a tag or a link."""
    labelled = text[:1] in "([" or _without(text, "credit_labels") != text
    return labelled and len(text.split()) <= 2 * _LONGEST


def _without_label(text: str) -> str:
    return _without(text, "author_labels")


def _without(text: str, table: str) -> str:
    """The line without the longest of a table's phrases that it begins with, and the colon or dash behind it."""
    form = fold_line(text)
    phrases = load_words(f"{table}")
    for length in (3, 2, 1):
        if form.words[:length] in phrases and len(form.words) > length:
            at = _end_of_word(text, length)
            return text[_end_of_mark(text, at) :]
    return text


def _end_of_word(text: str, number: int) -> int:
    """Where the word with this number, from 1, ends."""
    return next(islice(re.finditer(r"[\w©\u064b-\u0652ـ]+", text), number - 1, None)).end()


def _end_of_mark(text: str, at: int) -> int:
    found = _LABELLED.match(text, at)
    return found.end() if found else at


def _marked(tree: HtmlElement) -> Iterator[str]:
    for element in islice(_MARKED(tree), _MOST_LOOKED_AT):
        yield element.get("content") or element.text_content()[:200]
