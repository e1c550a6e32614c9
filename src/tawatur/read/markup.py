"""Markup as strangers send it -> a tree that can be walked."""

from __future__ import annotations

import re

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

_DECLARATION = re.compile(rb"\s*<\?xml[^>]*\?>")
# Characters that no tree may hold: the parser lets them in, and breaks when a tree with them is changed.
_CONTROLS = bytes({*range(0x20)} - set(b"\t\n\f\r"))
_NONCHARACTERS = "\ufffe\uffff"
_REFERENCES = re.compile(
    rb"&#(?:0*(?:[1-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)|x0*(?:[1-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?", re.I
)
_BREAK_TO_SPACE = bytes.maketrans(b"\f", b" ")
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
# What is left of a page that nests deeper than the parser goes: old sites leave hundreds of <font> open.
_ALL_BUT_PLAIN = re.compile(
    rb"<(?!/?(?:html|head|title|meta|link|script|style|body|h[1-6]|p|br|time|figcaption)\b)/?[a-zA-Z][^<>]*>"
)
_UNSEEN = ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "canvas", "select", "button",
           "amp-ad", "amp-embed", "amp-sidebar", "amp-social-share", "amp-consent", "amp-list")  # fmt: skip
_MAY_BE_HIDDEN = etree.XPath("//body//*/@style/.. | //body//*/@hidden/..")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HEAVIEST = 4_000_000  # a live blog of 30,000 elements weighs 1,000,000
_WRAPPED = 400  # characters of text that make a form the wrapper of the page
_CELL = 150  # characters of a table cell that is no datum


def parse(markup: str) -> HtmlElement | None:
    """The tree of the page, without comments; None for what has no element at all.

    The parser expands no entities of the page's own and opens nothing. Scripts are in: metadata is read from them.
    """
    raw = _without_controls(markup)
    declared = _DECLARATION.match(raw)
    raw = raw[declared.end() :] if declared else raw
    tree, too_deep = _parse(raw)
    return _parse(_ALL_BUT_PLAIN.sub(b" ", raw))[0] if too_deep else tree


def _without_controls(markup: str) -> bytes:
    """The markup without what no tree may hold; bytes, since a pattern over the characters takes longer than the parser."""
    raw = markup.encode("utf-8", "replace").translate(_BREAK_TO_SPACE, _CONTROLS)
    for sign in _NONCHARACTERS:
        raw = raw.replace(sign.encode(), b"") if sign in markup else raw
    return _REFERENCES.sub(b"", raw) if b"&#" in raw else raw


def _parse(raw: bytes) -> tuple[HtmlElement | None, bool]:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # Of lxml.html's own classes none but this one is used, and looking for them calls Python for every element.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        tree = lxml.html.document_fromstring(raw, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        tree = None
    return tree, any(_TOO_DEEP in error.type_name for error in parser.error_log)


def is_heavy(tree: HtmlElement) -> bool:
    """Whether the page nests so much in so much that extraction would not end: its elements' depths add up too far."""
    weight = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        weight += depth
        if weight > _HEAVIEST:
            return True
    return False


def prune(tree: HtmlElement) -> None:
    """Take out of the tree what no reader sees, and unwrap the forms and table cells that hold the whole page."""
    for element in list(tree.iter(*_UNSEEN)):
        element.drop_tree()
    for element in _MAY_BE_HIDDEN(tree):
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            _drop_small(element)
    for form in list(tree.iter("form")):
        # ASP.NET pages put everything in one form, and extraction throws forms away.
        if len(form.text_content()) > _WRAPPED:
            form.tag = "div"
    _unwrap_tables(tree)


def _drop_small(element: HtmlElement) -> None:
    """A hidden article is shown by a script later («read more»); hidden menus and notes are short."""
    if element.getparent() is not None and len(element.text_content()) < 2 * _WRAPPED:
        element.drop_tree()


def _unwrap_tables(tree: HtmlElement) -> None:
    """A table whose cell holds a paragraph, or as much as one, is layout: its parts become plain divisions."""
    for table in list(tree.iter("table")):
        cells = table.xpath("./tbody/tr/td | ./tr/td")
        if any(len(cell.text_content()) > _CELL or cell.find(".//p") is not None for cell in cells):
            for part in (*table.xpath("./tbody | ./thead | ./tbody/tr | ./tr"), *cells):
                part.tag = "div"
            table.tag = "div"
