"""Search finds words whatever their spelling, on every database alike."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.keep import add_pages
from tawatur.keep.showing import show_reading
from tawatur.store import Query, Store
from tests.store.news import page

DAY = dt.date(2019, 3, 5)  # of page 4
TOLD = (
    "وزارة الأشغال تنفي إلغاء المشروع\n\n"
    "نفى المتحدث باسم وزارة الأشغال كريم الدباغ إلغاء مشروع الإسكان في الصنوبر عام ٢٠١٨، وقال إن الوزارة رصدت له "
    "1500 وحدة سكنية.\n\n"
    "وقالت رئيسة الجمعية هالة الكرمي إن المُهَجَّرين ينتظرون مســـاكنهم منذ أعوام، وإن للأسر حقا فيها.\n"
)

# A word with and without harakat, with tatweel, with and without hamza, with وللـ, digits of both kinds.
PROBES = ("المهجرين", "المُهَجَّرِين", "مساكنهم", "مســاكنهم", "الأسر", "الاسر", "وللأسر", "2018", "٢٠١٨", "١٥٠٠")


@pytest.fixture
def told(store: Store) -> Store:
    results = list(add_pages(store, [page(4, TOLD), page(1), page(2), page(3)]))
    assert len(results) == 4
    return store


def found(store: Store, words: str = "", **filters: object) -> set[str]:
    """The articles that hits are in."""
    return {hit.article for hit in store.search(Query(words, **filters))}  # type: ignore[arg-type]


@pytest.mark.parametrize("word", PROBES)
def test_every_spelling_finds_the_word(told: Store, word: str) -> None:
    (article,) = found(told, "كريم الدباغ", kind="article")
    assert found(told, word, kind="article") == {article}


def test_claims_articles_and_entities_are_found(told: Store) -> None:
    hit = told.search(Query("إلغاء مشروع الإسكان"))[0]
    assert (hit.kind, hit.stance) == ("claim", "denies")
    assert "الإسكان" in hit.text
    reading = show_reading(told, hit.article)
    assert hit.id in {claim.attribution.id for claim in reading.claims}
    (person,) = [each for each in told.search(Query("الدباغ", kind="entity")) if each.article == hit.article][:1]
    assert person.text == "كريم الدباغ"


def test_a_phrase_is_words_in_their_order(told: Store) -> None:
    assert found(told, "«مشروع الإسكان»")
    assert found(told, '"مشروع الاسكان"')
    assert not found(told, "«الإسكان مشروع»")
    assert found(told, "الإسكان مشروع")


def test_the_beginning_of_a_word_is_enough_where_that_is_asked(told: Store) -> None:
    assert not found(told, "مشر")
    assert found(told, "الإسكان مشر", prefix=True)
    assert found(told, "مشر", prefix=True)


def test_stories_are_found_by_what_their_claims_say(told: Store) -> None:
    (article,) = found(told, "الإسكان")
    home = told.article(article).story
    assert home
    assert list(told.stories_with(Query("الإسكان مشر", prefix=True))) == [home]
    assert list(told.stories_with(Query("الإسكان", status="single witness"))) == [home]
    assert list(told.stories_with(Query("الإسكان", status="disputed"))) == []
    assert list(told.stories_with(Query("بلدية"))) == list(
        dict.fromkeys(hit.story for hit in told.search(Query("بلدية")))
    )
    assert told.summaries([home, "none"]) == {home: told.story(home).summary}
    assert told.number_of_stories(100) == len(told.stories())


def test_filters_leave_what_fits_all_of_them(told: Store) -> None:
    (article,) = found(told, "الإسكان")
    others = found(told, "بلدية")
    assert found(told, holder="هالة الكرمي", outlet="صحيفة رأس النخيل") == {article}
    assert found(told, outlet="OUTLET4.example") == {article}
    assert found(told, first=DAY, last=DAY) == {article}
    assert article not in found(told, last=DAY - dt.timedelta(1))
    assert found(told, stance="denies") >= {article}
    assert found(told, holder="كريم الدباغ", stance="promises") == set()
    assert found(told, place="وادي الزهور") <= others
    assert found(told, kind="article", holder="كريم الدباغ") == {article}
    status = next(iter(told.story(told.article(article).story or "").summary.statuses))
    assert article in found(told, status=status) | found(told, status=status, kind="article")


@pytest.mark.parametrize(
    "words", ["'", '"', "«»", '" OR *', "a:b", "\\", "\0", "NEAR(", "')); DROP TABLE pages; --", "%", "-", ":*"]
)
@pytest.mark.parametrize("prefix", [False, True])
def test_no_query_is_anything_but_words(told: Store, words: str, prefix: bool) -> None:
    assert told.search(Query(words, prefix=prefix, holder=words, outlet=words, place=words)) == []
    assert isinstance(told.search(Query(words, prefix=prefix)), list)
    assert told.counts()["pages"] == 4


def test_the_exact_word_comes_before_its_relatives(store: Store) -> None:
    texts = ("قال سعد النوري إن الوزيرات حضرن الافتتاح.\n", "قال سعد النوري إن الوزير حضر الافتتاح.\n")
    list(add_pages(store, [page(number, text) for number, text in enumerate(texts)]))
    first, *_ = store.search(Query("وزير"))
    assert "الوزير حضر" in first.text
