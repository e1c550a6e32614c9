"""Who is one witness: a state and its ministry, one name spelled in two ways; who is not: sources of other outlets."""

from __future__ import annotations

import pytest

from tawatur.compare import compare
from tawatur.pipeline import read_article
from tests.compare.told import tell
from tests.resolve.holder_cases import Case

SAID = "ضبط شبكة لتزوير جوازات السفر في ميناء الحصن"


def witnesses(*articles: tuple[str, str]) -> int:
    """How many assert the one point that speaks of the network."""
    (point,) = {point.id: point for point in tell(*articles).points_of("شبكة لتزوير")}.values()
    return sum(len(side.witnesses) for side in point.sides if side.side == "asserted")


@pytest.mark.parametrize(
    ("left", "right", "number"),
    [
        ("أعلنت الكويت", "أعلنت وزارة الداخلية الكويتية", 1),
        ("أعلن الناطق رامي عبد الرحمن", "أعلن الناطق رامي عبدالرحمن", 1),
        ("أعلنت الكويت", "أعلنت وزارة الداخلية الأردنية", 2),
        ("أعلنت أنقرة", "أعلنت تركيا", 1),
        ("أعلن مسؤول في المطار", "أعلن مصدر حكومي", 2),
        ("أعلن الناطق كيفين ماركر", "أعلن الناطق كيفن ماركر", 1),
        ("أعلن الائتلاف العشائري", "أعلن التحالف العشائري", 1),
        ("أعلنت كتيبة الوادي", "أعلنت الجماعة", 1),
        ("أعلن الناطق رامي عبد الرحمن", "أعلن الناطق سالم البدراني", 2),
        ("أعلن المتحدث باسم وزارة الداخلية", "أعلن سالم البدراني المتحدث باسم وزارة الداخلية", 1),
        ("أعلن المتحدث باسم وزارة الداخلية", "أعلن سالم البدراني المتحدث باسم وزارة الصحة", 2),
    ],
)
def test_who_is_one_witness(left: str, right: str, number: int) -> None:
    assert witnesses(("الشراع", f"{left} {SAID}."), ("المنارة", f"{right} {SAID}.")) == number


def test_a_long_sentence_that_two_articles_have_word_by_word_is_one_report_under_whatever_name() -> None:
    said = f"{SAID} الجديد وحاجز الجمارك الشمالي وسوق الصيادين القديم"
    told = (("الشراع", f"أعلن الناطق رامي عبد الرحمن {said}."), ("المنارة", f"أعلن الناطق سالم البدراني {said}."))
    assert witnesses(*told) == 1


def test_what_an_unnamed_source_has_cut_out_of_a_bodys_words_is_of_that_body() -> None:
    (point,) = tell(
        (
            "الشراع",
            "قالت منظمة حماية الأنهار إن هذه السدود المخالفة تؤدي إلى خسائر زراعية فادحة وينبغي هدمها على الفور قبل الشتاء.",
        ),
        ("المنارة", "قالت مصادر مطلعة إن هذه السدود المخالفة أدت إلى خسائر زراعية فادحة."),
    ).story.points
    assert [len(side.witnesses) for side in point.sides] == [1, 0]


def test_an_unnamed_source_with_another_number_is_another_witness() -> None:
    said = "شاحنة محملة بالقمح المستورد عبرت جسر النهر القديم فجر الثلاثاء"
    (point,) = tell(
        ("الشراع", f"قالت منظمة حماية الأنهار إن 40 {said}."), ("المنارة", f"قالت مصادر مطلعة إن 55 {said}.")
    ).story.points
    assert [len(side.witnesses) for side in point.sides] == [2, 0]


def test_a_body_that_no_name_tells_is_what_its_article_says_it_is_known_as() -> None:
    (point,) = tell(
        ("الشراع", "أعلنت كتيبة الوادي ضبط شبكة لتزوير جوازات السفر بعد مطاردة."),
        (
            "المنارة",
            "أعلنت الجماعة السورية التي تعرف باسم «كتيبة الوادي» ضبط شبكة لتزوير جوازات السفر كانت تعمل من شقة قرب السوق.",
        ),
    ).points_of("بعد مطاردة")
    assert [witness.name for side in point.sides for witness in side.witnesses] == ["كتيبة الوادي"]


def test_a_spokesman_is_shown_by_his_name_where_one_article_has_it() -> None:
    title = "المتحدث باسم وزارة الداخلية"
    (point,) = tell(
        ("الشراع", f"أعلن {title} {SAID}."),
        ("المنارة", f"أعلن {title} {SAID}."),
        ("الكيل", f"أعلن سالم البدراني {title} {SAID}."),
    ).points_of("شبكة لتزوير")[:1]
    assert [witness.name for side in point.sides for witness in side.witnesses] == ["سالم البدراني"]


def test_unnamed_sources_with_words_of_their_own_are_two() -> None:
    assert (
        witnesses(
            ("الشراع", f"قال مصدر أمني إن الشرطة أعلنت {SAID} بعد مطاردة."),
            ("المنارة", "كشف مصدر أمني عن ضبط شبكة لتزوير جوازات السفر كانت تعمل من شقة قرب السوق القديم."),
        )
        == 2
    )


def test_unnamed_sources_are_one_whom_both_articles_quote_with_the_same_words_elsewhere() -> None:
    again = "وقال المصدر الأمني إن التحقيق مع الموقوفين الثلاثة يستمر حتى نهاية الأسبوع المقبل"
    assert (
        witnesses(
            ("الشراع", f"كشف مصدر أمني عن {SAID} بعد مطاردة طويلة. {again}."),
            ("المنارة", f"كشف مصدر أمني عن ضبط شبكة لتزوير جوازات السفر كانت تعمل من شقة قرب السوق القديم. {again}."),
        )
        == 1
    )


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        (f"ناشط: {SAID}", 1),  # whom the body names
        (f"وزارة النقل: {SAID}", 1),  # the body does not have it
        (f"الائتلاف العشائري: {SAID}", 2),  # the body has him too, with words of his own
    ],
)
def test_who_speaks_in_the_headline_alone_is_who_says_it_in_the_body(headline: str, number: int) -> None:
    body = f"أعلن سالم البدراني {SAID}. ودعا الائتلاف العشائري إلى فتح تحقيق."
    read = read_article(Case("page.txt", headline, (body,), ()).article())
    (story,) = compare([read])
    text = read.document.article.text
    sides = [
        side
        for point in story.points
        for side in point.sides
        if any("شبكة لتزوير" in claim.content.of(text) for claim in side.claims)
    ]
    assert sum(len(side.witnesses) for side in sides) == number
