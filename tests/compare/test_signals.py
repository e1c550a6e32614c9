"""What speaks for and against two statements being one proposition."""

from __future__ import annotations

import pytest

from tawatur.compare.naming import Identities
from tawatur.compare.signals import signs
from tawatur.compare.units import statements
from tests.compare.told import reading


def names_of_signs(left: str, right: str) -> set[str]:
    """The kinds of evidence that the first claims of two texts give."""
    readings = [reading("الشراع", left), reading("المنارة", right)]
    found = statements(readings, Identities(readings))
    one, other = (
        next(each for each in found if each.claim is not None and each.article == read.document.article.id)
        for read in readings
    )
    return {evidence.signal for evidence in signs(one, other, frozenset())}


@pytest.mark.parametrize(
    ("left", "right", "signal"),
    [
        ("قال الوالي إن 12 شاحنة عبرت الجسر.", "قال التاجر إن 12 شاحنة عبرت الجسر.", "same figure"),
        ("قال الوالي إن 3 شاحنات عبرت الجسر.", "قال التاجر إن 3 شاحنات عبرت.", "same figure"),
        ("قال الوالي إن 3 شاحنات عبرت الجسر.", "قال الوالي إن 3 مصانع أغلقت أبوابها.", "same small figure"),
        ("قال الوالي إن 12 شاحنة عبرت الجسر.", "قال الوالي إن 30 مصنعا أغلقت أبوابها.", "other figure"),
        ("قال الوالي إن 12 شاحنة عبرت الجسر.", "قال التاجر إن الشاحنات لم تعبر الجسر.", "a count, and no word of it"),
        ("قال الوالي إن الجيش قصف المخزن.", "قال الوالي إن الوزير وصل إلى المخزن.", "other event"),
        ("قال الوالي إن المخزن احترق.", "قال التاجر إن المخزن احترق.", "other speaker"),
        ("نفى الوالي احتراق المخزن.", "قال التاجر إن المخزن احترق.", "one denies"),
        ("قال القائد إن مقاتليه لم ينسحبوا من القلعة.", "قال التاجر إن المقاتلين انسحبوا من القلعة.", "one denies"),
        ("قال الوالي إن إغلاق المخزن خطوة مهمة.", "قال الوالي إن المخزن أغلق صباحا.", "one only judges"),
        (
            "قال الوالي إن 40 شخصا قتلوا في الزلزال. وقال الوالي إن 7 أشخاص قتلوا في المدرسة.",
            "قال الوالي إن 7 أشخاص قتلوا في المدرسة.",
            "another count of one article",
        ),
        ("أعلن الوالي إطلاق سراح 60 أسيرا في المعبر.", "قال التاجر إن تبادل 64 أسيرا جرى في المعبر.", "same count"),
        ("أدان الوالي خطف التاجر.", "أدان الوالي قيام مسلحين من خارج البلدة بخطف التاجر.", "same topic"),
        ("أدان الوالي خطف التاجر.", "أدان الوالي إقدام مسلحين على خطف التاجر.", "same topic"),
        ("قال الوالي إن تونس رحبت بالقرار.", "قال الوالي إن الأمم المتحدة رحبت بالقرار.", "same topic"),
    ],
)
def test_a_sign_is_seen(left: str, right: str, signal: str) -> None:
    assert signal in names_of_signs(left, right)


@pytest.mark.parametrize(
    ("left", "right", "signal"),
    [
        ("قال الوالي إن 12 شخصا قتلوا.", "قال التاجر إن 15 شخصا قتلوا.", "other figure"),
        ("قال الوالي إن 12 شاحنة عبرت الجسر.", "قال التاجر إن 15 شاحنة عبرت الجسر.", "a count, and no word of it"),
        ("قال الوالي إن الجسر انهار.", "قال التاجر إن الجسر لم ينهر.", "a count, and no word of it"),
        ("قال الوالي إن 3 شاحنات عبرت الجسر.", "قال الوالي إن 3 مصانع أغلقت أبوابها.", "same figure"),
        ("قال الوالي إن 12 شخصا قتلوا.", "قال الوالي إن 15 شخصا قتلوا.", "another count of one article"),
        (
            "قال الوالي إن 12 شخصا قتلوا. وقال التاجر إن 15 شخصا قتلوا.",
            "قال التاجر إن 15 شخصا قتلوا.",
            "another count of one article",
        ),
        ("أدان الوالي خطف التاجر.", "أدان الوالي قيام مسلحين، ومعهم تاجر، بخطف التاجر.", "same topic"),
        ("قال الوالي إن الجيش قصف القلعة.", "قال الوالي إن طائرة سعودية أقلعت.", "other event"),
        ("قال الوالي إن المخزن احترق.", "قال الوالي إن المخزن احترق ليلا.", "other speaker"),
        ("نفى الوالي احتراق المخزن.", "قال التاجر إن المخزن احترق.", "other speaker"),
        ("قال الوالي إن الجيش قصف المخزن.", "قال الوالي إن غارات استهدفت المخزن.", "other event"),
    ],
)
def test_a_sign_is_not_seen_where_nothing_gives_it(left: str, right: str, signal: str) -> None:
    assert signal not in names_of_signs(left, right)
