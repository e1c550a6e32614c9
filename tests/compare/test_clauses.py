"""A stretch is cut into propositions, and into nothing smaller."""

from __future__ import annotations

import pytest

from tests.compare.told import tell


def parts(text: str) -> list[str]:
    """The statements of the one claim of a text, in their order."""
    told = tell(("الشراع", text))
    claims = [
        claim for point in told.story.points for side in point.sides for claim in side.claims if claim.attribution
    ]
    return [claim.content.of(told.texts[claim.article]) for claim in sorted(claims, key=lambda each: each.content)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "قال الناطق إن القوات قصفت الأحياء الشرقية بالمدفعية الثقيلة، وأن فرق الإسعاف نقلت الجرحى إلى المستشفى الوطني.",
            2,
        ),
        ("قال الناطق إنه عند العاشرة وعشرين دقيقة من صباح أمس الجمعة، تعرض مركز الحدود لقذائف كثيفة من الجبل.", 1),
        ("قال الناطق إن القوات أمطرت الأحياء الشرقية بقذائف الهاون، دون أن تبدي التفاتا إلى السكان الباقين هناك.", 1),
    ],
)
def test_a_claim_has_so_many_statements(text: str, number: int) -> None:
    assert len(parts(text)) == number


@pytest.mark.parametrize(
    "joined", ["إذ قال المدير سالم النوري إن المحول احترق", "ونفى المدير سالم النوري احتراق المحول"]
)
def test_an_outlets_words_before_a_claim_end_without_what_joins_them(joined: str) -> None:
    told = tell(("الشراع", f"انقطع التيار عن أحياء المرفأ الشمالية فجر الأحد، {joined}."))
    own = [
        claim for point in told.story.points for side in point.sides for claim in side.claims if not claim.attribution
    ]
    assert [claim.content.of(told.texts[claim.article]) for claim in own] == [
        "انقطع التيار عن أحياء المرفأ الشمالية فجر الأحد"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("من جهة أخرى، أكدت البلدية أن الجسر مفتوح.", "ar"),
        ("وفي السياق ذاته، أكد المدير سالم النوري أن الجسر مفتوح.", "ar"),
        ("الجسر مفتوح أمام الشاحنات، على حد قول المدير سالم النوري.", "ar"),
        ("In a separate development, the mayor said the bridge was open.", "en"),
    ],
)
def test_words_that_only_lead_on_are_no_statement_of_the_outlet(text: str, language: str) -> None:
    assert own_voice(text, language) == []


def test_what_an_outlet_tells_before_a_claim_is_a_statement() -> None:
    assert own_voice("انهار الجسر القديم فجرا، وأكدت البلدية ذلك.", "ar")


def own_voice(text: str, language: str) -> list[str]:
    """What stands in points as the outlet's own words."""
    told = tell(("الشراع", text), language=language)
    return [
        claim.content.of(text)
        for point in told.story.points
        for side in point.sides
        for claim in side.claims
        if not claim.attribution
    ]
