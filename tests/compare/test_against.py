"""Whose claim somebody denies, where his text says so."""

from __future__ import annotations

import pytest

from tests.compare.told import tell


def against(text: str) -> set[str | None]:
    """Whose claims are denied by what the text says."""
    sides = (side for point in tell(("الشراع", text)).story.points for side in point.sides if side.side == "denied")
    return {claim.against for side in sides for claim in side.claims}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("نفى الجيش قصف جسر الوادي، خلافا لما ذكره المرصد السوري لحقوق الإنسان.", {"المرصد السوري لحقوق الإنسان"}),
        ("نفت وزارة الدفاع تصريحات محمد بن راشد عن إغلاق المعبر.", {"محمد بن راشد"}),
        ("نفى الجيش قصف جسر الوادي.", {None}),
    ],
)
def test_the_one_whose_claim_is_denied_is_named(text: str, whose: set[str | None]) -> None:
    assert against(text) == whose
