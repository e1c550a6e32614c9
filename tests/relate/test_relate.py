"""Statements on invented events: what the one is to the other, and the evidence that is given for it."""

from __future__ import annotations

import pytest

from tawatur.languages import load_language
from tawatur.model import Relation
from tawatur.relate import relate

AGREE = [
    ("افتتاح جسر النخيل في وادي الرمان", "وادي الرمان تفتتح جسر النخيل"),
    ("رئيس الوزراء يفتتح المعرض الزراعي", "افتتاح المعرض الزراعي على يد رئيس الوزراء"),
    ("مقتل أكثر من 20 شخصا في انفجار منجم بمدينة الرمان", "انفجار منجم في مدينة الرمان يقتل 23 شخصا"),
    ("صندوق التنمية يمنح المزارعين 77 مليارا", "المزارعون يحصلون على ٧٧ مليار من صندوق التنمية"),
    ("الأمطار الغزيرة تغلق طرق الجبل", "إغلاق طرق الجبل بسبب أمطار غزيرة"),
]
CONTRADICT = [
    ("سعر القمح يرتفع في أسواق الساحل", "سعر القمح ينخفض في أسواق الساحل", "opposites"),
    ("الوزير يعلن فتح المعبر الشمالي غدا", "الوزير يعلن إغلاق المعبر الشمالي غدا", "opposites"),
    ("البرلمان يوافق على قانون المياه", "البرلمان يرفض قانون المياه", "opposites"),
    ("القوات انسحبت من القرية", "القوات لم تنسحب من القرية", "denial"),
    ("أبرمت البلدية اتفاقا مع شركة المياه", "نفت البلدية إبرام اتفاق مع شركة المياه", "denial"),
    ("مقتل 12 شخصا في انفجار بمدينة الرمان", "مقتل 15 شخصا في انفجار بمدينة الرمان", "figures"),
    ("الحزب يسيطر على 85% من المقاعد", "الحزب يسيطر على 60% من المقاعد", "figures"),
    ("المبعوث يلتقي الوزير في جنيف", "المبعوث يلتقي الوزير في فيينا", "countries"),
    ("كندا تشكو البرازيل بسبب رسوم البن", "البرازيل تشكو كندا بسبب رسوم البن", "order"),
]
OTHER = [
    ("زلزال يضرب جنوب اليونان", "الاتحاد الزراعي يخفض ميزانية التسويق"),
    ("فريق الساحل يتعاقد مع حارس جديد", "انقطاع المياه عن أحياء العاصمة ثلاثة أيام"),
]


def related(left: str, right: str) -> Relation:
    return relate(left, right, load_language("ar"))


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_what_is_said_again_in_other_words_agrees(left: str, right: str) -> None:
    assert related(left, right).relation == "agrees"


@pytest.mark.parametrize(("left", "right", "signal"), CONTRADICT)
def test_what_cannot_both_be_so_contradicts_and_the_evidence_says_why(left: str, right: str, signal: str) -> None:
    found = related(left, right)
    assert found.relation == "contradicts"
    assert any(each.signal == signal and each.score < 0 and each.detail for each in found.evidence)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_another_subject_is_neither(left: str, right: str) -> None:
    assert related(left, right).relation == "other"


def test_the_evidence_names_the_words_of_both_sides() -> None:
    found = related("سعر القمح يرتفع في أسواق الساحل", "سعر القمح ينخفض في أسواق الساحل")
    assert {each.signal: each.detail for each in found.evidence}["opposites"] == "يرتفع / ينخفض"


def test_the_score_is_the_probability_of_the_answer() -> None:
    for left, right in (*AGREE, *((one, two) for one, two, _ in CONTRADICT), *OTHER):
        assert 0.5 <= related(left, right).score <= 1


@pytest.mark.parametrize("text", ["،،، !", "123", "؟ " * 900, "كلمة " * 400, "\u202e قلب", "ا" * 2000])
def test_whatever_stands_in_a_statement_has_an_answer(text: str) -> None:
    assert related(text, "افتتاح الجسر").relation in ("agrees", "contradicts", "other")


ENGLISH = [
    ("The council approves the bridge plan", "The council rejects the bridge plan", "contradicts"),
    ("Wheat prices rise in coastal markets", "Wheat prices fall in coastal markets", "contradicts"),
    ("The river bridge collapsed on Monday", "The bridge over the river did not collapse on Monday", "contradicts"),
    ("Twelve miners were killed in the blast", "15 miners were killed in the blast", "contradicts"),
    ("Canada sues Brazil over coffee duties", "Brazil sues Canada over coffee duties", "contradicts"),
    ("The bridge collapsed on Monday", "On Monday the bridge collapsed", "agrees"),
    ("Heavy rain closes mountain roads", "Mountain roads shut by heavy rains", "agrees"),
    ("Fishermen protest against fuel taxes", "Water is cut off in the capital for three days", "other"),
]


@pytest.mark.parametrize(("left", "right", "relation"), ENGLISH)
def test_english_statements_are_weighed_alike(left: str, right: str, relation: str) -> None:
    assert relate(left, right, load_language("en")).relation == relation
