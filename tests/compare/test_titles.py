"""The words by which a point is shown can stand alone."""

from __future__ import annotations

import pytest

from tests.compare.told import tell

CASES = [
    ("قال وزير الري إن السد لم يتضرر، وأن فرق الصيانة بدأت أعمالها في البوابة الشرقية.", "فرق الصيانة", "فرق الصيانة بدأت"),
    ("قالت البلدية إن الجسر أغلق أمام السيارات الثقيلة صباحا، ولم يصب أحد من عمال الورشة بأذى.", "لم يصب", "لم يصب أحد"),
    ("قال المحافظ إن المستودع احترق بالكامل في حي الميناء، كما أن ثلاث شاحنات للشركة تضررت.", "شاحنات", "ثلاث شاحنات"),
    ("قالت النقابة إنها سترفع دعوى على إدارة مصنع الإسمنت التي سرحت مئتي عامل بلا إنذار.", "سرحت", "مصنع الإسمنت التي سرحت"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "shown"), CASES)
def test_a_title_leaves_off_what_joins_it_and_keeps_what_it_leans_on(text: str, words: str, shown: str) -> None:
    titles = [point.text for point in tell(("الشراع", text)).points_of(words)]
    assert len(titles) == 1
    assert shown in titles[0]
    assert not titles[0].startswith(("و", "كما", "التي"))


def test_what_stands_alone_is_shown_before_what_leans() -> None:
    told = tell(
        ("الشراع", "قال الناطق إن فرق الإنقاذ انتشلت عمال المنجم، الذين حوصروا ثلاثة أيام تحت الأنقاض في منجم الوادي."),
        ("المنارة", "قال عامل إن عمال المنجم حوصروا ثلاثة أيام تحت الأنقاض في منجم الوادي."),
    )
    assert {point.text for point in told.points_of("حوصروا")} == {
        "عمال المنجم حوصروا ثلاثة أيام تحت الأنقاض في منجم الوادي"
    }


def test_half_a_pair_of_quote_marks_is_not_shown() -> None:
    told = tell(("الشراع", 'قال قيادي في الحركة إن وحداته "فتحت الجسر باتفاق مكتوب، ولا نية لديها لفرض رسوم على أحد".'))
    assert {point.text for point in told.points_of("رسوم")} == {"لا نية لديها لفرض رسوم على أحد"}
