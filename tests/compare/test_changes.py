"""What later articles of a story change: new points, another status, new numbers; and nothing where nothing is new."""

from __future__ import annotations

import datetime as dt

from tawatur.compare import changes_since, compare
from tests.compare.told import DAY, reading

NEXT = DAY + dt.timedelta(days=1)
FIRST = (
    reading("الشراع", "أعلن المستشفى الوطني في تل الزعتران مقتل 14 شخصا في الغارة الجوية على السوق."),
    reading("المنارة", "قال ناشطون إن الجيش أغلق جسر الوادي أمام سيارات الإسعاف. وقالت البلدية إن المدارس مغلقة."),
)
LATER = (
    reading("دفاتر", "قال الدفاع المدني إن تسعة مدنيين قتلوا في الغارة الجوية على سوق تل الزعتران.", NEXT),
    reading(
        "الكيل", "نفى الجيش إغلاق جسر الوادي أمام سيارات الإسعاف. وقالت النقابة إن أدوية الجراحة نفدت تماما.", NEXT
    ),
)


def test_nothing_changes_without_a_later_article() -> None:
    (story,) = compare(FIRST)
    assert changes_since(story, FIRST, NEXT) == ()


def test_a_denial_a_number_and_a_new_point_are_told() -> None:
    (story,) = compare([*FIRST, *LATER])
    changes = {change.point: change for change in changes_since(story, [*FIRST, *LATER], NEXT)}
    texts = {reading.document.article.id: reading.document.article.text for reading in (*FIRST, *LATER)}

    def of(words: str) -> list[tuple[str | None, str, list[float | None]]]:
        return [
            (changes[point.id].was, changes[point.id].status, [figure.value for figure in changes[point.id].figures])
            for point in story.points
            if point.id in changes
            and any(words in claim.content.of(texts[claim.article]) for side in point.sides for claim in side.claims)
        ]

    assert of("مدنيين قتلوا") == [("single witness", "figures differ", [9.0])]
    assert of("جسر الوادي") == [("single witness", "disputed", [])]
    assert of("أدوية الجراحة") == [(None, "single witness", [])]
    assert of("المدارس مغلقة") == []


def test_everything_is_new_in_a_story_that_was_not_there() -> None:
    (story,) = compare(LATER)
    assert [change.was for change in changes_since(story, LATER, NEXT)] == [None] * len(story.points)
