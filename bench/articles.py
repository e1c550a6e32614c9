"""Made-up short articles as JSONL, as many as are asked for: an event every few articles, told by several outlets."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator
from pathlib import Path

_THINGS = "الجسر|المستشفى|السوق|محطة المياه|المدرسة|الميناء|مصنع الإسمنت|السد|المطار|الملعب|المخبز|محطة القطار".split(
    "|"
)
_ACTS = "إغلاق|بيع|انهيار|ترميم|توسيع|هدم|حريق|افتتاح|نقل|تأجير".split("|")
_FIRST = "سعد|ناصر|هالة|سمير|رنا|وليد|منى|فهد|ليلى|كريم|عادل|سلمى".split("|")
_LAST = "النوري|البيطار|الكرمي|العنداني|الحلاق|الصفدي|الطحان|العليوي|الدباغ|الصلتي".split("|")
_OUTLETS = 40
_A_DAY = 300


def lines(number: int, *, short: bool = False, seed: int = 1) -> Iterator[str]:
    """That many lines of JSONL; the same ones for the same seed, and every text another one."""
    chance = random.Random(seed)
    event: tuple[str, ...] = ()
    for each in range(number):
        if each % 4 == 0:
            place, street, owner = (_nonce(chance) for _ in range(3))
            act, thing, first, last = map(chance.choice, (_ACTS, _THINGS, _FIRST, _LAST))
            event = (place, f"{thing} {street}", act, first, f"{last} {owner}")
        yield _line(each, event, chance, short=short)


def write(path: Path, number: int, *, short: bool = False) -> Path:
    """A JSONL file of that many lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines(number, short=short))
    return path


def _nonce(chance: random.Random) -> str:
    """A word that no other event has, so that events are told apart as in the news."""
    return "".join(chance.choice("بتجدرزسشطعقلمنهوي") for _ in range(5))


def _line(number: int, event: tuple[str, ...], chance: random.Random, *, short: bool) -> str:
    place, thing, act, first, last = event
    count, days = chance.randrange(2, 90), chance.randrange(2, 60)
    text = (
        f"بلدية {place} تنفي {act} {thing}\n\n"
        f"قالت بلدية {place}، اليوم، إن {thing} يعمل كالمعتاد بعد إصلاح {count} من أقسامه في الأسبوع {number % 52 + 1}.\n\n"
        f"ونفى رئيس البلدية {first} {last} {act} {thing}، وأضاف أن الأعمال تستغرق {days} يوما وتكلف {number + 1000} دينارا.\n\n"
        f"وأكد مصدر في الدفاع المدني سقوط {count % 9 + 2} جرحى قرب {thing}، بينما طالب ناشطون بفتح تحقيق في الحادث.\n"
    )
    if short:
        text = "\n\n".join(text.split("\n\n")[:2])
    outlet = number % _OUTLETS
    day = dt.date(2019, 1, 1) + dt.timedelta(number // _A_DAY)
    fields = {
        "id": f"made-up-{number}",
        "text": text,
        "outlet": f"صحيفة {outlet}",
        "url": f"https://outlet{outlet}.example/news/{number}",
        "published": day.isoformat(),
        "language": "ar",
    }
    return json.dumps(fields, ensure_ascii=False)
