"""The day of publication is read from wherever a page says it, in whatever calendar and digits, and from no other place."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tawatur.model import Page
from tawatur.read import read_page

DAY = dt.date(2019, 3, 12)
PARAGRAPHS = (
    "<p>نفى المجلس المحلي في تل الريحان بيع البئر القديمة إلى مستثمر من خارج البلدة، وقال إن العقد مزور من أوله.</p>"
    * 3
)


def published(head: str = "", above: str = "", below: str = "") -> dt.date | None:
    title = "المجلس المحلي ينفي بيع البئر القديمة"
    body = f"<h1>{title}</h1>{above}<article>{PARAGRAPHS}</article>{below}"
    markup = f"<html lang='ar'><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return read_page(Page("a.html", markup.encode(), "html")).published


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        linked(**{"@type": "NewsArticle", "datePublished": "2019-03-12T23:30:00+03:00"}),
        linked(**{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2019-03-12"}]}),
        '<meta property="article:published_time" content="2019-03-12T08:00:00Z">',
        '<meta name="dc.date" content="2019-03-12">',
        '<meta itemprop="datePublished" content="2019-03-12">',
    ],
)
def test_the_head_says_it(head: str) -> None:
    assert published(head) == DAY


@pytest.mark.parametrize(
    "above",
    [
        '<time datetime="2019-03-12T10:00">أمس</time>',
        '<span class="date">12 آذار 2019</span>',  # Levant and Iraq
        '<span class="date">١٢ مارس ٢٠١٩</span>',  # Egypt and the Gulf
        '<span class="date">12 مارس/ آذار 2019</span>',
        '<span class="date">الثلاثاء، 12 آذار/مارس 2019 - 10:30</span>',
        '<div class="meta">نشر في: ١٢/٣/٢٠١٩</div>',
        '<div class="date">2019/03/12</div>',
        '<p class="byline">تل الريحان - الثلاثاء 12 مارس 2019</p>',
        '<span class="date">5 رجب 1440 هـ</span>',
    ],
)
def test_it_stands_by_the_headline(above: str) -> None:
    assert published(above=above) == DAY


@pytest.mark.parametrize(("words", "day"), [
    ("12 جانفي 2019", dt.date(2019, 1, 12)), ("12 ماي 2019", dt.date(2019, 5, 12)),
    ("12 جويلية 2019", dt.date(2019, 7, 12)), ("12 أوت 2019", dt.date(2019, 8, 12)),
    ("12 غشت 2019", dt.date(2019, 8, 12)), ("12 دجنبر 2019", dt.date(2019, 12, 12)),
    ("12 تشرين الثاني 2019", dt.date(2019, 11, 12)), ("12 كانون الأول 2019", dt.date(2019, 12, 12)),
])  # fmt: skip
def test_months_of_the_maghreb_and_the_levant(words: str, day: dt.date) -> None:
    assert published(above=f'<span class="date">{words}</span>') == day


@pytest.mark.parametrize(
    "below",
    [
        "<footer>جميع الحقوق محفوظة © 2019-03-12</footer>",
        '<div class="related"><span class="date">12 آذار 2019</span><a href="/1">خبر آخر</a></div>',
        '<aside><time datetime="2019-03-12">12 مارس</time></aside>',
    ],
)
def test_what_stands_elsewhere_is_no_day_of_publication(below: str) -> None:
    assert published(below=below) is None


def test_the_head_goes_before_the_headline() -> None:
    head = '<meta property="article:published_time" content="2019-03-12T08:00:00Z">'
    assert published(head, above='<span class="date">آخر تحديث 15 آذار 2019</span>') == DAY
