"""Readings of invented articles, and articles placed one at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tawatur.cluster import Memory, place
from tawatur.model import Article, Block, Reading, Signature, content_id
from tawatur.pipeline import read_article

DAY = dt.date(2019, 3, 4)

BRIDGE = (
    "انهيار جسر النخيل في وادي الرمان",
    "انهار جسر النخيل في مدينة وادي الرمان فجر الاثنين بعد سيول جارفة، وقال محافظ المدينة سالم الدهيني إن ثلاثة عمال أصيبوا.",
)
BRIDGE_AGAIN = (
    "سيول تهدم جسر النخيل وتصيب عمالا",
    "قال الدفاع المدني إن ثلاثة عمال أصيبوا حين انهار جسر النخيل في وادي الرمان فجر الاثنين.",
)
BRIDGE_LATER = (
    "محافظ وادي الرمان: جسر النخيل انهار بفعل السيول",
    "أكد محافظ وادي الرمان سالم الدهيني أن السيول الجارفة هي سبب انهيار جسر النخيل وإصابة العمال الثلاثة.",
)
BANK = (
    "بنك الساحل يرفع سعر الفائدة",
    "رفع بنك الساحل المركزي سعر الفائدة نصف نقطة، وقالت رئيسته مها الكرماني إن التضخم تجاوز التوقعات.",
)
BANK_AGAIN = (
    "الفائدة ترتفع نصف نقطة في الساحل",
    "أعلنت مها الكرماني رئيسة بنك الساحل المركزي رفع سعر الفائدة نصف نقطة لكبح التضخم.",
)
OLIVES = "موسم زيتون وفير في التلال", "يتوقع مزارعو التلال محصولا وفيرا من الزيتون هذا الخريف بعد عامين من الجفاف."


def reading(told: tuple[str, str], day: dt.date | None = DAY) -> Reading:
    """What is read in an article with this headline and this body."""
    headline, body = told
    text = f"{headline}\n\n{body}"
    blocks = (Block("headline", 0, len(headline)), Block("body", len(headline) + 2, len(text)))
    article = Article(content_id(text, day), None, "page", "", None, None, headline, day, "ar", text, blocks)
    return read_article(article)


def placed(signatures: Iterable[Signature], memory: Memory) -> tuple[tuple[str, ...], ...]:
    """The stories after placing the articles in this order."""
    for signature in signatures:
        memory.add(signature)
        memory.regroup(place(signature, memory))
    return memory.all_stories()
