"""Who contradicts a point without a word of denial, and who only says «no» of something else."""

from __future__ import annotations

import pytest

from tawatur.compare.naming import Identities
from tawatur.compare.polarity import turned
from tawatur.compare.units import statements
from tests.compare.told import reading

TOLD = (
    "قال ناشطون إن المقاتلين انسحبوا من قلعة الغدير فجرا.",
    "قالت لجنة التنسيق إن المقاتلين انسحبوا من قلعة الغدير.",
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("قال القائد إن المقاتلين لم ينسحبوا من قلعة الغدير.", 1),
        ("قال القائد إن ضباطا كبارا لم ينسحبوا بعد نحو مرفأ الصيادين القديم.", 0),
    ],
)
def test_who_says_no_of_the_same_is_turned(text: str, number: int) -> None:
    read = [reading(f"الوسيلة {place}", each) for place, each in enumerate((*TOLD, text))]
    members = [each for each in statements(read, Identities(read)) if each.claim is not None]
    assert len(turned(members)) == number


def test_who_says_no_stands_with_who_denies() -> None:
    told = (
        "قالت مديرية الصحة إن غارة على سوق السهل قتلت مدنيين.",
        "نفت قوات الدرع أن تكون طائراتها قصفت سوق السهل.",
        "قال ناطق باسم قوات الدرع إن طائراتها لم تقصف سوق السهل.",
    )
    read = [reading(f"الوسيلة {place}", each) for place, each in enumerate(told)]
    members = [each for each in statements(read, Identities(read)) if each.claim is not None]
    assert [each.side for each in members if each.key in turned(members)] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "turned_away"),
    [
        ("The mayor said the harbour was open.", 1),
        ("The mayor said fishermen would open a school near the harbour.", 0),
    ],
)
def test_who_says_the_contrary_of_what_is_denied_stands_with_who_denies(text: str, turned_away: int) -> None:
    told = (text, "The port authority denied that the harbour was shut.")
    read = [reading(f"Outlet {place}", each, language="en") for place, each in enumerate(told)]
    members = [each for each in statements(read, Identities(read)) if each.claim is not None]
    assert len(turned(members)) == turned_away
