"""An ordinary saved page of a news site, invented: some 80 kB, most of it furniture around one article."""

from __future__ import annotations

import json
import random

from texts import article

_SECTIONS = "الرئيسية محليات اقتصاد رياضة ثقافة عالم رأي منوعات صحة تقنية فيديو صور تحقيقات طقس وظائف".split()


def ordinary_page(seed: int = 7) -> str:
    """The page as HTML: styles, scripts, menus, an article of 350 words, related links, comments, a footer."""
    chance = random.Random(seed)
    headline, _, *paragraphs = article(350, seed).strip().split("\n")
    parts = [
        "<!DOCTYPE html><html lang='ar' dir='rtl'><head>",
        _head(headline),
        f"<style>{_styles(chance)}</style><script>{_scripts(chance)}</script></head><body class='rtl single'>",
        _menus(),
        "<main id='main'><div class='row'><div class='col-8'><ol class='crumbs'><li>محليات</li></ol>",
        _article(headline, paragraphs),
        _share_buttons(),
        _cards("مواضيع ذات صلة", 6, chance),
        _comments(4, chance),
        "</div><aside class='col-4'>",
        _cards("الأكثر قراءة", 8, chance),
        _cards("آخر الأخبار", 10, chance),
        "<div class='banner'><iframe src='/banner' title='إعلان'></iframe></div></aside></div></main>",
        _footer(),
        f"<script>{_scripts(chance)}</script></body></html>",
    ]
    return "\n".join(parts)


def _head(headline: str) -> str:
    about = json.dumps(
        {"@type": "NewsArticle", "headline": headline, "datePublished": "2031-05-06T10:00:00+03:00"}, ensure_ascii=False
    )
    names = ("title", "description", "image:alt")
    tags = "".join(f"<meta property='og:{name}' content='{headline}'/>" for name in names)
    icons = "".join(f"<link rel='icon' sizes='{size}x{size}' href='/icons/{size}.png'/>" for size in (16, 32, 96, 180))
    return (
        f"<meta charset='utf-8'/><title>{headline} | صحيفة المرسى</title>{tags}{icons}"
        f"<meta property='article:published_time' content='2031-05-06T10:00:00+03:00'/>"
        f"<script type='application/ld+json'>{about}</script>"
    )


def _styles(chance: random.Random) -> str:
    rules = (
        f".block-{number} .item>a{{color:#{chance.randrange(16**6):06x};padding:{chance.randint(0, 40)}px}}"
        for number in range(300)
    )
    return "".join(rules)


def _scripts(chance: random.Random) -> str:
    settings = {f"option{number}": chance.randrange(10**9) for number in range(900)}
    return f"window.site={json.dumps(settings)};(function(){{var s=document.createElement('script');}})();"


def _menus() -> str:
    entries = "".join(
        f"<li class='menu-item menu-item-{number}'><a href='/section/{number}'><span>{name}</span></a><ul>"
        + "".join(f"<li><a href='/section/{number}/{each}'>{name} {each}</a></li>" for each in range(4))
        + "</ul></li>"
        for number, name in enumerate(_SECTIONS)
    )
    search = "<form action='/search'><input name='q' placeholder='ابحث'/><button>بحث</button></form>"
    return f"<header><a class='logo' href='/'>المرسى</a>{search}<nav><ul>{entries}</ul></nav></header>"


def _article(headline: str, paragraphs: list[str]) -> str:
    caption = "<figure><img src='/images/1.jpg' alt=''/><figcaption>صورة من الأرشيف (المرسى)</figcaption></figure>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<article class='post'><h1>{headline}</h1><div class='meta'><span class='author'>المرسى - رأس الغاف</span>"
        f"<time datetime='2031-05-06'>6 أيار 2031</time></div>{caption}"
        f"<div class='entry-content'>{body}</div></article>"
    )


def _share_buttons() -> str:
    names = ("فيسبوك", "تويتر", "واتساب", "تلغرام", "طباعة", "نسخ الرابط")
    icon = "<svg viewBox='0 0 24 24'><path d='M1 1h22v22H1z'/></svg>"
    buttons = "".join(f"<li><a class='share' href='#'>{icon}{name}</a></li>" for name in names)
    return f"<div class='share-box'><h4>شارك الخبر</h4><ul>{buttons}</ul></div>"


def _cards(title: str, count: int, chance: random.Random) -> str:
    cards = "".join(
        f"<div class='card'><a href='/news/{number}'><img loading='lazy' src='/thumbs/{number}.jpg' alt=''/>"
        f"<h3>{article(6, number).splitlines()[0]}</h3></a><span class='date'>منذ {number % 23 + 1} ساعة</span></div>"
        for number in chance.sample(range(10_000), count)
    )
    return f"<section class='cards'><h2>{title}</h2>{cards}</section>"


def _comments(count: int, chance: random.Random) -> str:
    items = "".join(
        f"<li class='comment'><b>قارئ {number}</b><p>{article(12, number).splitlines()[-1]}</p><a href='#'>رد</a></li>"
        for number in chance.sample(range(1_000), count)
    )
    form = "<form><textarea></textarea><button>أرسل</button></form>"
    return f"<div id='comments'><h3>التعليقات</h3><ol>{items}</ol>{form}</div>"


def _footer() -> str:
    links = "".join(f"<li><a href='/page/{number}'>{name}</a></li>" for number, name in enumerate(_SECTIONS))
    lines = "<p>جميع الحقوق محفوظة © 2031 صحيفة المرسى</p><p>اشترك في نشرتنا البريدية</p>"
    return f"<footer><ul>{links}</ul>{lines}</footer>"
