"""A page becomes an article whose text is the input's and whose metadata is the best that is known."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import ReadError
from tawatur.model import Article, Metadata, Outlet, Page, Response
from tawatur.read import read_page
from tests.read.test_blocks import PIECES, assert_well_formed

TEXT = "مجلس تل الريحان ينفي بيع البئر\n\nنفى المجلس بيع البئر.\r\n وقال إن «البئر للأهالي».\n"
MARKUP = "<html><head><title>البئر ليست للبيع في تل الريحان</title></head><body>{}</body></html>"
PARAGRAPHS = "<p>نفى المجلس المحلي في تل الريحان اليوم بيع البئر القديمة إلى مستثمر من خارج البلدة.</p>" * 2


def text_page(text: str, metadata: Metadata | None = None) -> Page:
    return Page("a.txt", text.encode(), "text", metadata or Metadata())


def json_page(**fields: object) -> Page:
    raw = json.dumps(fields).encode()
    return Page("a.jsonl:3", raw, "json", Metadata(), "7")


def html_page(body: str) -> Page:
    return Page("a.html", MARKUP.format(body).encode(), "html")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=20).map("".join))
def test_the_text_of_plain_text_and_jsonl_is_the_inputs(text: str) -> None:
    raw = text.encode("utf-8", "replace")
    if not any(map(str.isalnum, text)) or b"\0" in raw or text.startswith("\ufeff"):
        return
    for page in (Page("a.txt", raw, "text"), json_page(text=raw.decode())):
        article = read_page(page)
        assert article.text == raw.decode()
        assert_well_formed(article.blocks, article.text)


def test_what_is_known_of_a_line_of_jsonl() -> None:
    article = read_page(json_page(
        text=TEXT, id="7", title="عنوان", outlet="الميناء", domain="almina.example", published="2016-04-03T10:00:00Z",
        language="ar", url="https://almina.example/1",
    ))  # fmt: skip
    assert (article.given_id, article.page, article.title, article.language) == ("7", "a.jsonl:3", "عنوان", "ar")
    assert (article.outlet, article.url) == (Outlet("الميناء", "almina.example"), "https://almina.example/1")
    assert article.published == dt.date(2016, 4, 3)


def test_what_stands_beside_a_page_goes_before_what_it_says() -> None:
    page = Page("a", json_page(text=TEXT, title="own", outlet="own").raw, "json", Metadata(Outlet("beside", None)))
    article = read_page(page)
    assert (article.title, article.outlet) == ("own", Outlet("beside", None))


def test_what_a_feed_announced_is_taken_where_the_page_says_nothing() -> None:
    announced = Metadata(Outlet("الخلاصة", None), published=dt.date(2020, 2, 1), title="عنوان الخلاصة")
    page = replace(html_page(PARAGRAPHS), announced=announced, metadata=Metadata(language="ar"))
    article = read_page(page)
    assert (article.published, article.outlet) == (dt.date(2020, 2, 1), Outlet("الخلاصة", None))
    assert article.title == "البئر ليست للبيع في تل الريحان"


def test_the_charset_of_the_response_is_used() -> None:
    raw = MARKUP.format(PARAGRAPHS).encode("cp1256")
    response = Response(None, (("Content-Type", "text/html; charset=windows-1256"),))
    assert "نفى المجلس المحلي" in read_page(Page("a.html", raw, "html", response=response)).text


@pytest.mark.parametrize(
    "character", ["\0", "\x1f", "\x0b", "\f", "\ufffe", "&#0;", "&#31;", "&#x1F;", "&#xfffe;", "&#12 ", "&#65535;"]
)
def test_a_character_that_no_tree_may_hold_costs_no_article(character: str) -> None:
    article = read_page(html_page(f"<p>قال{character}<script>x</script> المجلس</p>{PARAGRAPHS}"))
    assert "نفى المجلس المحلي" in article.text


def test_html_in_jsonl_gives_way_to_the_fields_beside_it() -> None:
    article = read_page(json_page(html=MARKUP.format(PARAGRAPHS), url="https://www.almina.example/2016/04/03/well"))
    assert article.title == "البئر ليست للبيع في تل الريحان"
    assert article.outlet == Outlet(None, "almina.example")
    assert article.published == dt.date(2016, 4, 3)
    given = "المعطى هنا عنوان آخر"
    assert read_page(json_page(html=MARKUP.format(PARAGRAPHS), title=given)).title == given


def test_half_a_surrogate_pair_is_one_character_that_can_be_printed() -> None:
    article = read_page(Page("a", b'{"text": "\\ud83d well \\ud83d\\ude00"}', "json"))
    assert article.text == "\ufffd well 😀"


def test_id_and_digest_hang_on_the_content_alone() -> None:
    def ident(article: Article) -> tuple[str, str]:
        return article.id, article.sha256

    first, again = read_page(text_page(TEXT)), read_page(Page("elsewhere.txt", TEXT.encode(), "text"))
    assert ident(first) == ident(again)
    assert first.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert first.id != read_page(text_page(TEXT + "x")).id
    assert first.id != read_page(text_page(TEXT, Metadata(Outlet("الميناء", None)))).id


def test_title_is_the_headline_where_nothing_else_gives_one() -> None:
    assert read_page(text_page(TEXT)).title == "مجلس تل الريحان ينفي بيع البئر"
    assert read_page(text_page("نفى المجلس بيع البئر، وقال إنها للأهالي جميعا.")).title is None


def test_the_day_is_read_from_a_byline() -> None:
    text = "عودة القطار إلى القناطر\n\nالأربعاء 11 تشرين الأول 2017\n\nعاد القطار بعد عامين من التوقف في 2015.\n"
    assert read_page(text_page(text)).published == dt.date(2017, 10, 11)


def test_a_day_in_the_article_is_not_that_of_its_publication() -> None:
    text = "عودة القطار إلى القناطر\n\nعاد القطار إلى العمل بعد أن توقف في 11 تشرين الأول 2017.\n"
    assert read_page(text_page(text)).published is None


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (html_page(""), "no article found: the page has no paragraph of text"),
        (html_page("<script>document.write('<p>نفى المجلس المحلي بيع البئر</p>')</script>"), "no article found: "),
        (html_page("<nav><a href='/'>الرئيسية</a> <a href='/n'>أخبار</a></nav>"), "no article found: "),
        (Page("a.html", b"<!-- nothing -->", "html"), "no article found: "),
        (text_page(" \n\t\u200f\n"), "no article found: the page has no text"),
        (json_page(text="  "), "no article found: the page has no text"),
        (Page("a.txt", bytes(range(0x80, 0xFF)) * 20, "text"), "its characters cannot be read"),
    ],
)  # fmt: skip
def test_a_page_without_article_says_what_is_missing(page: Page, reason: str) -> None:
    with pytest.raises(ReadError) as raised:
        read_page(page)
    assert raised.value.where == page.place
    assert raised.value.reason.startswith(reason)
