"""Made-up articles for tests of the store: short, of few words, and as many as are asked for."""

from __future__ import annotations

import datetime as dt

from tawatur.model import Metadata, Outlet, Page

NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)

_PLACES = ("المنارة", "وادي الزهور", "تل السرو", "عين الغزلان", "رأس النخيل", "الصنوبر", "جسر الحجر", "كفر التين")
_THINGS = ("الجسر", "المستشفى", "السوق المركزي", "محطة المياه", "المدرسة", "الميناء", "مصنع الإسمنت", "السد")
_NAMES = ("سعد النوري", "ناصر البيطار", "هالة الكرمي", "سمير العنداني", "رنا الحلاق", "وليد الصفدي", "منى الطحان")


def article(number: int) -> str:
    """The text of an article; of each number another one, on one of a few hundred events."""
    place, thing = _PLACES[number % 8], _THINGS[number // 8 % 8]
    name, count = _NAMES[number % 7], number % 50 + 2
    return (
        f"بلدية {place} تنفي إغلاق {thing}\n\n"
        f"قالت بلدية {place} إن {thing} يعمل كالمعتاد بعد إصلاح {count} من أقسامه.\n\n"
        f"ونفى رئيس البلدية {name} وقوع {count} إصابات، وأضاف أن الأعمال تستغرق {number + 3} يوما.\n"
    )


def page(number: int, text: str | None = None, url: str | None = None) -> Page:
    """A page of plain text of an outlet, at an address of its own."""
    outlet = Outlet(f"صحيفة {_PLACES[number % 5]}", f"outlet{number % 5}.example")
    url = url or f"https://outlet{number % 5}.example/news/{number}"
    known = Metadata(outlet, url, None, dt.date(2019, 3, 1) + dt.timedelta(number % 28), "ar")
    return Page(url, (text or article(number)).encode(), "text", known)
