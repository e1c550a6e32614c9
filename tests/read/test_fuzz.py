"""Pages of any markup, however it is nested, damaged or cut, are articles with whole blocks or are refused with a reason."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.errors import ReadError
from tawatur.model import Page, Response
from tawatur.read import read_page
from tests.read.test_blocks import assert_well_formed

WORDS = (
    "نفى المجلس المحلي بيع البئر", "قال رئيس المجلس سعيد العمر إن البئر ملك لأهل البلدة، وإن أحدا لم يعرض شراءها.", "16:40",
    "كتب: سامر الحداد", "الرياض – واس", "(رويترز)", "اقرأ أيضا", "ـ", "\u200f", "&nbsp;", "&#0;", "&bogus;", "<", "12/3/2019", "«", "A", "",
)  # fmt: skip
TAGS = ("p", "div", "article", "li", "ul", "h1", "h2", "span", "a", "table", "td", "tr", "form", "noscript", "time", "section", "br",
        "blockquote", "figure", "figcaption", "svg", "template", "font", "amp-ad", "title", "head", "body", "pre")  # fmt: skip
NAMES = (
    "",
    "timeline",
    "live-blog-entry",
    "comments",
    "related",
    "byline",
    "author",
    "share",
    "caption",
    "widget",
    "news-ticker",
    "tags",
)
JUNK = (
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "</body>",
    "</html>",
    "<p",
    'class="',
    "\0",
    "&",
    "\x85",
    "<script>",
    "</script>",
)

texts = st.sampled_from(WORDS) | st.text(max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ("@type", "@graph", "headline", "articleBody", "author", "name", "publisher", "datePublished", "url", "sourceOrganization")), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip


def linked(value: object) -> str:
    data = {"@type": "NewsArticle", **(value if isinstance(value, dict) else {"author": value, "articleBody": value})}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def element(tag: str, name: str, inner: list[str]) -> str:
    return f'<{tag} class="{name}" datetime="{name}" href="/{name}">{"".join(inner)}</{tag}>'


markup = st.recursive(
    texts | st.sampled_from(JUNK) | json_values.map(linked),
    lambda inner: st.builds(element, st.sampled_from(TAGS), st.sampled_from(NAMES), st.lists(inner, max_size=5)),
    max_leaves=25,
)
SOON = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_read_or_refused(raw: bytes, response: Response | None = None) -> None:
    try:
        article = read_page(Page("a.html", raw, "html", response=response))
    except ReadError as refused:
        assert refused.reason  # noqa: PT017
        return
    assert_well_formed(article.blocks, article.text)
    article.text.encode()


@SOON
@given(st.lists(markup, max_size=6).map("".join))
def test_any_markup(body: str) -> None:
    assert_read_or_refused(body.encode("utf-8", "replace"))


@SOON
@given(
    st.lists(markup, max_size=6).map("".join),
    st.sampled_from(["cp1256", "utf-16", "utf-8", "iso8859-6"]),
    st.text(max_size=30),
    st.integers(0, 400),
)
def test_any_markup_in_the_wrong_characters_and_cut_anywhere(body: str, encoding: str, header: str, cut: int) -> None:
    raw = (body * 3).encode(encoding, "replace")
    assert_read_or_refused(raw[: len(raw) - cut], Response(None, (("Content-Type", f"text/html; charset={header}"),)))


@SOON
@given(json_values, st.sampled_from(WORDS))
def test_any_json_ld(value: object, word: str) -> None:
    assert_read_or_refused(
        f"<html><head><title>{word}</title>{linked(value)}</head><body><p>{WORDS[1]}</p></body></html>".encode()
    )
