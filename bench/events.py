"""Made-up articles with known truth: events day after day, each told by one outlet or by many, in several forms."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass

FIRST_DAY = dt.date(2019, 1, 1)
OUTLETS = 200
_MOST = 12  # outlets that tell one event
_TOLD = 0.2  # of the events: somebody tells how many were hurt, in two numbers

_THINGS = "جسر مستشفى سوق مدرسة ميناء مصنع سد مطار ملعب مخبز مستودع متحف معمل برج نفق مسرح".split()
_ACTS = "إغلاق بيع انهيار هدم حريق نقل تأجير إخلاء تلوث غرق سرقة قصف".split()
_HURT = "الجرحى القتلى المفقودين المصابين".split()
_FIRST = "سعد ناصر هالة سمير رنا وليد منى فهد ليلى كريم عادل سلمى".split()
_OFFICES = ("رئيس بلدية {place}", "محافظ {place}", "مدير صحة {place}", "قائد شرطة {place}")

_HEADLINES = (
    "{office} ينفي {act} {thing}",
    "{act} {thing}.. {name} يرد",
    "{place}: نفي رسمي لـ{act} {thing}",
    "أنباء متضاربة عن {act} {thing} في {place}",
)
_DENIALS = (
    "نفى {office} {name} {act} {thing}.",
    "ونفى {office} {name}، {day}، {act} {thing} في {place}.",
    "{act} {thing} «لا أساس له من الصحة»، وفق ما قال {office} {name}.",
)
_ASSERTIONS = (
    "وأكد الناشط {witness} {act} {thing}.",
    "وقال الناشط {witness} إن {act} {thing} وقع فعلا.",
)
_TOLLS = (
    "وقالت جمعية {group} إن عدد {hurt} بلغ {toll}.",
    "وبلغ عدد {hurt} {toll} بحسب جمعية {group}.",
)
_WEEKDAYS = "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened and who speaks of it. `holder` denies it in each article, `witness` asserts it where `disputed`.

    `tolls` are the numbers that outlets give by turns, two different ones or none.
    """

    number: int
    day: dt.date
    words: dict[str, str]
    tolls: tuple[int, ...]
    disputed: bool
    articles: int

    @property
    def holder(self) -> str:
        """Who denies it."""
        return self.words["name"]


def events(per_day: int = 330, seed: int = 1) -> Iterator[Event]:
    """Events in the order of their days, about so many articles a day; the same seed gives the same ones."""
    chance = random.Random(seed)
    number, told = 0, 0
    while True:
        day = FIRST_DAY + dt.timedelta(told // per_day)
        number += 1
        articles = min(_MOST, int(chance.paretovariate(1.1)))
        toll = chance.randrange(11, 80)
        tolls = (toll, toll + chance.randrange(2, 9)) if chance.random() < _TOLD else ()
        yield Event(number, day, _words(day, chance), tolls, chance.random() < 0.5, articles)
        told += articles


def lines(event: Event) -> Iterator[str]:
    """The event's articles as lines of JSONL; `id` is EVENT-OUTLET."""
    chance = random.Random(event.number)
    headline_first = chance.randrange(len(_HEADLINES))
    for turn, outlet in enumerate(chance.sample(range(OUTLETS), event.articles)):
        headline = _HEADLINES[(headline_first + turn) % len(_HEADLINES)]
        forms = [chance.choice(_DENIALS)]
        forms += [chance.choice(_ASSERTIONS)] if event.disputed else []
        forms += [chance.choice(_TOLLS)] if event.tolls else []
        toll = event.tolls[turn % len(event.tolls)] if event.tolls else None
        text = "\n\n".join(form.format(**event.words, toll=toll) for form in (headline, *forms))
        fields = {
            "id": f"{event.number}-{outlet}",
            "text": text,
            "outlet": f"صحيفة {outlet}",
            "url": f"https://outlet{outlet}.example/{event.number}",
            "published": event.day.isoformat(),
            "language": "ar",
        }
        yield json.dumps(fields, ensure_ascii=False)


def _words(day: dt.date, chance: random.Random) -> dict[str, str]:
    place = _nonce(chance)
    return {
        "place": place,
        "thing": f"{chance.choice(_THINGS)} {_nonce(chance)}",
        "act": chance.choice(_ACTS),
        "office": chance.choice(_OFFICES).format(place=place),
        "name": f"{chance.choice(_FIRST)} ال{_nonce(chance)}",
        "witness": f"{chance.choice(_FIRST)} ال{_nonce(chance)}",
        "group": _nonce(chance),
        "hurt": chance.choice(_HURT),
        "day": _WEEKDAYS[day.weekday()],
    }


def _nonce(chance: random.Random) -> str:
    """A word that hardly another event has, so that events are told apart as in the news."""
    return chance.choice("جدرزشطعقمهن") + "".join(chance.choice("بتجدرزسشطعقلمنهوي") for _ in range(4))
