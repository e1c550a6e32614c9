"""A reader for one shape of pages reads those alone, of its outlets and in its days."""

from __future__ import annotations

import datetime as dt

import lxml.html
import pytest

from tawatur.model import Page
from tawatur.read import read_page
from tawatur.read.outlets import READERS, OutletReader, read_special
from tawatur.read.outlets.shape import clean_lines

PARAGRAPHS = [
    "نفى المجلس المحلي في تل الريحان، أمس، بيع البئر القديمة إلى مستثمر من خارج البلدة.",
    "وقال رئيس المجلس سعيد العمر إن البئر «ملك لأهل البلدة»، وإن أحدا لم يعرض شراءها.",
    "وكانت صفحات محلية قد نشرت صورة عقد قالت إنه عقد البيع، وذكرت اسم المشتري.",
]
ARTICLE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HEADLINE = "<h1>المجلس المحلي ينفي بيع البئر القديمة</h1>"


def special(body: str, readers: tuple[OutletReader, ...] = READERS) -> list[str] | None:
    found = read_special(
        lxml.html.document_fromstring(f"<html><body>{body}</body></html>"), "almina.example", None, readers
    )
    return found.lines if found else None


def body_of(markup: str) -> list[str]:
    article = read_page(
        Page("a.html", f"<html><head><title>خبر</title></head><body>{markup}</body></html>".encode(), "html")
    )
    return [article.text[block.start : block.end] for block in article.blocks if block.kind == "body"]


def paragraphs(tree: lxml.html.HtmlElement) -> list[str]:
    return clean_lines(part.text_content() for part in tree.iter("p"))


@pytest.mark.parametrize(
    ("host", "day", "chosen"),
    [
        ("almina.example", dt.date(2015, 1, 1), "old"), ("www.almina.example", dt.date(2018, 12, 31), "old"),
        ("almina.example", dt.date(2019, 1, 1), "new"), ("almina.example", None, "new"),
        ("notalmina.example", dt.date(2015, 1, 1), None), (None, None, None),
    ],
)  # fmt: skip
def test_an_outlets_pages_are_read_as_they_were_made_on_their_day(
    host: str | None, day: dt.date | None, chosen: str | None
) -> None:
    def reader(name: str, since: dt.date | None, until: dt.date | None) -> OutletReader:
        return OutletReader(name, lambda _: True, lambda _: [f"{name} " * 20], ("almina.example",), True, since, until)

    readers = reader("new", dt.date(2019, 1, 1), None), reader("old", None, dt.date(2018, 12, 31))
    found = read_special(lxml.html.document_fromstring("<p>x</p>"), host, day, readers)
    assert (found.lines[0].split()[0] if found else None) == chosen


def test_a_reader_that_finds_no_article_leaves_the_page_to_the_next() -> None:
    empty = OutletReader("empty", lambda _: True, lambda _: ["قصير"])
    assert special(ARTICLE, (empty,)) is None
    assert special(ARTICLE, (empty, OutletReader("all", lambda _: True, paragraphs))) == PARAGRAPHS


def test_a_plain_article_is_left_to_the_general_reader() -> None:
    assert special(HEADLINE + ARTICLE) is None


def test_a_ticker_beside_an_article_is_no_live_blog() -> None:
    ticker = "".join(f"<li>1{hour}:30 تأجيل المباراة إلى الغد</li>" for hour in range(4))
    page = f"<ul class='news-ticker timeline'>{ticker}</ul>{HEADLINE}{ARTICLE}"
    assert special(page) is None
    assert body_of(page) == PARAGRAPHS


def test_a_list_of_links_with_times_is_no_live_blog() -> None:
    links = "".join(
        f"<li>1{hour}:30 <a href='/{hour}'>افتتاح معرض الكتاب السنوي في مدينة الساحل</a></li>" for hour in range(9)
    )
    assert special(f"<ul class='timeline'>{links}</ul>{HEADLINE}<p>{PARAGRAPHS[0]}</p>") is None


@pytest.mark.parametrize("name", ["related-x", "comments", "widget", "share-enabled", "footer-content"])
def test_an_article_in_an_element_of_a_misleading_name_is_whole(name: str) -> None:
    related = "<div class='related'><h3><a href='/1'>افتتاح معرض الكتاب السنوي في مدينة الساحل</a></h3></div>"
    assert body_of(f"{HEADLINE}<div class='{name}'>{ARTICLE}</div>{related}") == PARAGRAPHS


def test_comments_below_an_article_are_not_taken_for_it() -> None:
    comments = "".join(
        f"<p>تعليق رقم {number} من قارئ يرى أن البئر يجب أن تبقى لأهل البلدة جميعا دون استثناء</p>"
        for number in range(2)
    )
    assert body_of(f"{HEADLINE}<div id='text'>{ARTICLE}</div><div id='comments'>{comments}</div>") == PARAGRAPHS


def test_what_only_readers_without_scripts_see_is_no_second_article() -> None:
    assert special(f"{HEADLINE}{ARTICLE}<noscript>{ARTICLE}</noscript>") is None
    assert special(f"{HEADLINE}<noscript><p>فعل جافا سكريبت</p></noscript>") is None


def test_json_ld_is_the_article_only_where_the_page_does_not_show_it() -> None:
    import json

    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(PARAGRAPHS)}, ensure_ascii=False)
    script = f"<script type='application/ld+json'>{data}</script>"
    assert special(script + HEADLINE + ARTICLE) is None
    assert special(f"{script}{HEADLINE}<p>{PARAGRAPHS[0]}</p><div>اشترك لتقرأ البقية</div>") == PARAGRAPHS
