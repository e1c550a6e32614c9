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
