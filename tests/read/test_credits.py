"""Who wrote an article and which agency supplied it are read from its head, its markup and its bylines."""

from __future__ import annotations

import json

import pytest

from tawatur.model import Article, Page
from tawatur.read import read_page
from tawatur.read.credits import author_in, find_agency

PARAGRAPHS = "<p>نفى المجلس المحلي في تل الريحان، أمس، بيع البئر القديمة إلى مستثمر من خارج البلدة.</p>" * 2


def read(head: str = "", above: str = "", below: str = "") -> Article:
    title = "المجلس المحلي ينفي بيع البئر القديمة"
    markup = (
        f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{above}{PARAGRAPHS}{below}</body></html>"
    )
    return read_page(Page("a.html", markup.encode(), "html"))


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("head", "author", "agency"),
    [
        (linked(author={"@type": "Person", "name": "سامر الحداد"}), "سامر الحداد", None),
        (linked(author=[{"@type": "Person", "name": "ليلى الناصري"}, {"name": "منى"}]), "ليلى الناصري", None),
        (linked(author="كتبت: ليلى الناصري"), "ليلى الناصري", None),
        (linked(author={"@type": "Organization", "name": "رويترز"}), None, "رويترز"),
        (linked(author={"name": "admin"}, sourceOrganization={"name": "AFP"}), None, "وكالة فرانس برس"),
        ('<meta name="author" content="سامر الحداد">', "سامر الحداد", None),
        ('<meta property="article:author" content="https://social.example/almina">', None, None),
        (
            '<meta name="author" content="فريق التحرير"><meta name="source" content="د ب أ">',
            None,
            "وكالة الأنباء الألمانية",
        ),
        ('<meta name="author" content="الميناء"><meta property="og:site_name" content="الميناء">', None, None),
    ],
)
def test_what_the_head_says(head: str, author: str | None, agency: str | None) -> None:
    article = read(head)
    assert (article.author, article.agency) == (author, agency)


@pytest.mark.parametrize(
    ("above", "author", "agency"),
    [
        ("<p>الرياض – واس</p>", None, "وكالة الأنباء السعودية"),
        ("<p>كتب: سامر الحداد</p>", "سامر الحداد", None),
        ('<a rel="author" href="/samer">سامر الحداد</a>', "سامر الحداد", None),
        ('<span class="author">تل الريحان - رويترز</span>', None, "رويترز"),
        ("<p>تل الريحان - رويترز، أ ف ب</p>", None, None),
    ],
)
def test_what_the_byline_says(above: str, author: str | None, agency: str | None) -> None:
    article = read(above=above)
    assert (article.author, article.agency) == (author, agency)


def test_a_credit_below_counts_and_a_tag_does_not() -> None:
    assert read(below="<p>المصدر: وكالة رويترز</p>").agency == "رويترز"
    assert read(below="<p>(رويترز)</p>").agency == "رويترز"
    assert read(below='<div class="tags"><a href="/t">رويترز</a> <a href="/u">آبار المياه</a></div>').agency is None


def test_an_agency_supplies_nothing_to_itself() -> None:
    named = '<meta property="og:site_name" content="وكالة الأنباء السعودية">'
    assert read(named, above="<p>الرياض – واس</p>").agency is None


def test_what_stands_beside_a_page_goes_first() -> None:
    line = {"text": "الرياض – واس\n\nقال الوزير إن السد سليم.", "author": "منى العلي", "agency": "رويترز"}
    article = read_page(Page("a.jsonl:1", json.dumps(line).encode(), "json"))
    assert (article.author, article.agency) == ("منى العلي", "رويترز")


@pytest.mark.parametrize(
    ("text", "author"),
    [("بقلم - ليلى الناصري", "ليلى الناصري"), ("By Samer Haddad", "Samer Haddad"), ("كَتَبَ سامر الحداد", "سامر الحداد"),
     ("سامر", None), ("هيئة التحرير", None), ("samer@almina.example", None), ("رويترز", None), ("", None), ("ـ", None),
     ("مراسلنا في تل الريحان يروي ما رآه هناك أمس", None), ("12 مارس 2019", None)],
)  # fmt: skip
def test_what_is_a_name(text: str, author: str | None) -> None:
    assert author_in(text, "الميناء") == author


@pytest.mark.parametrize(
    ("text", "agency"),
    [("دمشق (سانا):", "الوكالة العربية السورية للأنباء"), ("بغداد / رويترز", "رويترز"), ("AFP", "وكالة فرانس برس"),
     ("نقلا عن وكالة فرانس برس", "وكالة فرانس برس"), ("المصدر: وكالات", None), ("رويترز + أ ف ب", None), ("الجزيرة نت", None)],
)  # fmt: skip
def test_what_names_an_agency(text: str, agency: str | None) -> None:
    assert find_agency([text]) == agency
