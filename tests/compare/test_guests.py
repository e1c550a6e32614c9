"""A round-up elsewhere that carries a paragraph of a story speaks in the story's points, and of nothing else."""

from __future__ import annotations

from tawatur.cluster import Memory, describe, find_guests
from tawatur.compare import compare
from tawatur.model import Reading
from tawatur.report import html_report, text_report
from tests.compare.told import reading

PARAGRAPH = "أعلنت هيئة الموانئ في رأس الغاف أن عبارة «النورس» جنحت على صخور قريبة من المرفأ القديم فجر الأحد"
STORY = (
    reading("الشراع", f"{PARAGRAPH}. وقال ربان العبارة إن الركاب نقلوا إلى زوارق الإنقاذ."),
    reading("المنارة", f"{PARAGRAPH}. وقال شهود إن الضباب كان كثيفا."),
)
ROUND_UP = reading("دفاتر", f"افتتح وزير الزراعة معرض التمور في واحة الرمل. {PARAGRAPH}. وفاز نادي الوادي بالكأس.")
ELSEWHERE = reading("الكيل", "قالت وزارة التموين إن سعر الخبز ارتفع إلى 25 قرشا ابتداء من الخميس.")


RELATED = reading(
    "البحر", "وصلت عبارة «النورس» التي جنحت على صخور المرفأ القديم إلى حوض الصيانة، وقالت هيئة الموانئ إن إصلاحها يطول."
)


def guests_of(*groups: tuple[Reading, ...]) -> list[tuple[Reading, ...]]:
    """The guests of each group."""
    memory = Memory()
    for group in groups:
        for each in group:
            memory.add(describe(each))
    return find_guests(groups, memory)


def test_the_article_with_the_paragraph_is_a_guest() -> None:
    assert guests_of(STORY, (ROUND_UP,), (ELSEWHERE,)) == [(ROUND_UP,), (), ()]


def test_an_article_as_alike_as_those_of_a_story_that_stands_elsewhere_is_a_guest() -> None:
    assert guests_of(STORY, (RELATED,), (ELSEWHERE,)) == [(RELATED,), (), ()]


def test_a_guest_says_what_the_story_says_and_nothing_else() -> None:
    (story,) = compare(STORY, [ROUND_UP])
    texts = [
        claim.content.of(ROUND_UP.document.article.text)
        for point in story.points
        for side in point.sides
        for claim in side.claims
        if claim.article == ROUND_UP.document.article.id
    ]
    assert any("النورس" in text for text in texts)
    assert not any("التمور" in text or "الكأس" in text for text in texts)
    assert ROUND_UP.document.article.id not in story.articles


def test_a_report_names_the_outlet_of_a_guest() -> None:
    stories = compare(STORY, [ROUND_UP])
    readings = (*STORY, ROUND_UP)
    assert "دفاتر" in text_report(stories, readings, width=10_000)
    assert "دفاتر" in html_report(stories, readings)
