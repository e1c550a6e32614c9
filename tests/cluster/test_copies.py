"""One text in several outlets is found however it was cut, headlined and touched, with the agency that is credited."""

from __future__ import annotations

import pytest

from tawatur.cluster import credited, find_copies, find_credits
from tawatur.model import Credit, Metadata, Page, Reading
from tawatur.pipeline import read_safely
from tests.cluster.telling import reading

WIRE = (
    "انهار فجر الاثنين جسر النخيل الذي يربط ضفتي وادي الرمان بعد سيول جارفة استمرت ثلاثة أيام. "
    "وقال محافظ المدينة سالم الدهيني إن ثلاثة عمال أصيبوا بجروح طفيفة ونقلوا إلى المستشفى المركزي. "
    "وأضاف أن فرق الدفاع المدني أغلقت الطريق المؤدي إلى الجسر وحولت السير إلى الطريق الجبلي. "
    "وكانت وزارة الأشغال قد حذرت الشهر الماضي من تآكل دعامات الجسر الذي شيد قبل أربعين عاما."
)
TOUCHED = (
    WIRE.replace("فجر الاثنين", "صباح الاثنين")
    .replace("بجروح طفيفة", "بجروح خفيفة")
    .replace("أغلقت", "أقفلت")
    .replace("وحولت السير", "وحولت حركة السير")
    .replace("الشهر الماضي", "في الشهر الماضي")
)
CUT = WIRE[: WIRE.index("وكانت وزارة")].strip()
OWN = (
    "استيقظ سكان وادي الرمان على خبر انهيار الجسر القديم الذي عبره آباؤهم وأجدادهم. "
    "يقول بائع الخضار حمدان: سمعت دويا هائلا فخرجت ولم أجد إلا الماء والحجارة. "
    "ويرى أهالي الضفة الشرقية أن البلدية أهملت صيانته سنوات طويلة رغم شكاواهم المتكررة."
)
HEADLINES = "انهيار جسر النخيل", "سيول تهدم جسرا وتصيب عمالا", "إصابة ثلاثة عمال في وادي الرمان", "جسر ينهار"


def printed(*bodies: str) -> list[Reading]:
    return [reading(told) for told in zip(HEADLINES, bodies, strict=False)]


def copies_of(*bodies: str) -> list[set[int]]:
    """The copies among articles with these bodies, by their numbers."""
    articles = printed(*bodies)
    numbers = {each.document.article.id: number for number, each in enumerate(articles)}
    return [{numbers[article] for article in group} for group in find_copies(articles)]


@pytest.mark.parametrize("other", [WIRE, CUT, TOUCHED], ids=["whole", "cut", "touched"])
def test_a_text_is_found_again(other: str) -> None:
    assert copies_of(WIRE, other) == [{0, 1}]


def test_all_copies_are_one_group_and_a_text_of_ones_own_is_none() -> None:
    assert copies_of(WIRE, OWN, TOUCHED, CUT) == [{0, 2, 3}]


def test_a_text_that_holds_two_others_does_not_make_them_one() -> None:
    assert all(not {0, 1} <= group for group in copies_of(CUT, OWN, f"{CUT} {OWN}"))


def test_short_texts_say_too_little() -> None:
    assert copies_of("انهار جسر النخيل فجر الاثنين.", "انهار جسر النخيل فجر الاثنين.") == []


@pytest.mark.parametrize(
    ("body", "agency"),
    [
        (f"وادي الرمان - رويترز - {WIRE}", "رويترز"),
        (f"{WIRE} (رويترز)", "رويترز"),
        (f"{WIRE}\n\n(أ ف ب)", "وكالة فرانس برس"),
        (f"الرياض - واس:\n{WIRE}", "وكالة الأنباء السعودية"),
    ],
)
def test_who_is_credited(body: str, agency: str) -> None:
    page = Page("page.txt", f"{HEADLINES[0]}\n\n{body}\n".encode(), "text", Metadata(language="ar"))
    read = read_safely(page)
    assert isinstance(read, Reading)
    assert credited(read) == (agency,)
    assert find_credits([read]) == (Credit(read.document.article.id, agency),)


@pytest.mark.parametrize("body", [WIRE, f"نقلت رويترز عن المحافظ قوله إن الجسر آمن. {WIRE}", f"{WIRE} (انتهى)"])
def test_who_is_only_spoken_of_is_not_credited(body: str) -> None:
    assert credited(reading((HEADLINES[0], body))) == ()
