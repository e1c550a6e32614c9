"""A holder's page: one person under every spelling and script that articles have of him, and no other of his name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.errors import TawaturError
from tawatur.keep import add_pages, judge, open_store, show_readings
from tawatur.model import Metadata, Outlet, Page, Reading, Story
from tawatur.pipeline import compare_readings, read_safely
from tawatur.review import group_entities
from tawatur.store import Query, Store
from tawatur.web.app import create_app
from tawatur.web.library import Library
from tawatur.web.shelf import Shelf
from tawatur.web.stored import Stored
from tests.review.desk import signed

MAYOR, NAME = "كمال برهومي", "سليم الجابري"
EVERY = Query(kind="article", first=dt.date(2021, 1, 1))
ARABIC = "سوق وادي الزيت\n\nقال كمال برهومي، رئيس بلدية وادي الزيت، إن السوق الجديد سيفتح أبوابه الأسبوع المقبل."
LATER = "جسر المدينة\n\nأكد رئيس البلدية كمال البرهومي أن جسر المدينة أغلق أمام الشاحنات."
ENGLISH = 'Floods close a road\n\nKamal Barhoumi, the mayor of the town, said that "the coastal road will stay closed until Friday".'
MINISTER = "ميزانية النقل\n\nقال سليم الجابري، وزير النقل، إن ميزانية الطرق ستتضاعف."
PLAYER = "مباراة الأحد\n\nقال سليم الجابري، مهاجم النادي الساحلي، إن المباراة كانت صعبة على الفريقين."
TOLD = ((ARABIC, "ar", 1, 4), (LATER, "ar", 2, 9), (ENGLISH, "en", 4, 20), (MINISTER, "ar", 6, 2), (PLAYER, "ar", 8, 3))


def pages() -> Iterator[Page]:
    for number, (text, language, month, day) in enumerate(TOLD):
        known = Metadata(
            Outlet(f"صحيفة {number}", f"o{number}.example"), None, None, dt.date(2021, month, day), language
        )
        yield Page(f"https://o{number}.example/{number}", text.encode(), "text", known)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(str(tmp_path_factory.mktemp("holders") / "desk.db"))
    assert not [each for each in add_pages(opened, pages()) if isinstance(each, TawaturError)]
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    readings = [each for each in map(read_safely, pages()) if isinstance(each, Reading)]
    return Shelf(compare_readings(readings), readings)


@pytest.fixture(params=["stored", "shelf"])
def library(request: pytest.FixtureRequest, store: Store) -> Library:
    return Stored(store) if request.param == "stored" else request.getfixturevalue("shelf")


def test_one_person_is_found_under_every_spelling_and_script(library: Library) -> None:
    for name in (MAYOR, "كمال البرهومي", "Kamal Barhoumi"):
        voice = library.holder(name)
        assert voice, name
        assert [each.article.published for each in voice.statements] == [
            dt.date(2021, 1, 4), dt.date(2021, 2, 9), dt.date(2021, 4, 20),
        ]  # fmt: skip
        assert set(voice.names) == {MAYOR, "كمال البرهومي", "Kamal Barhoumi"}
        assert voice.namesakes == ()


def test_of_two_who_bear_a_name_none_is_taken_for_the_other(library: Library) -> None:
    voice = library.holder(NAME)
    assert voice
    assert voice.statements == ()
    assert {each.role for each in voice.namesakes} == {"وزير النقل", "مهاجم النادي الساحلي"}
    minister = next(each for each in voice.namesakes if each.role == "وزير النقل")
    meant = library.holder(NAME, minister.entity)
    assert meant
    assert [each.words for each in meant.statements] == ["ميزانية الطرق ستتضاعف"]
    assert [each.role for each in meant.namesakes] == ["مهاجم النادي الساحلي"]


def test_the_page_asks_who_is_meant_and_leads_there(store: Store) -> None:
    desk = TestClient(create_app(Stored(store), store=store), base_url="http://localhost")
    page = markup.fromstring(desk.get("/holders", params={"name": NAME, "lang": "en"}).text)
    assert "Several bear this name" in page.cssselect("main h2")[0].text_content()
    assert not page.cssselect(".timeline li")
    leads = {str(each.text_content()): each.get("href") for each in page.cssselect("main li a")}
    assert list(leads) == [NAME]  # both are called so
    for link in page.cssselect("main li a"):
        there = markup.fromstring(desk.get(f"{link.get('href')}&lang=en").text)
        assert len(there.cssselect(".timeline li")) == 1
        assert "Others of this name" in there.cssselect("main h2")[0].text_content()


def test_a_claim_leads_to_the_one_who_holds_it(store: Store) -> None:
    desk = TestClient(create_app(Stored(store), store=store), base_url="http://localhost")
    stories = {each["title"]: each["id"] for each in desk.get("/api/stories").json()["stories"]}
    story = next(each for title, each in stories.items() if "ميزانية" in title)
    page = markup.fromstring(desk.get(f"/stories/{story}").text)
    link = page.cssselect("#timeline a[href^='/holders?']")[0].get("href")
    assert "ميزانية الطرق" in markup.fromstring(desk.get(link).text).cssselect(".timeline")[0].text_content()


def test_what_a_person_says_of_who_is_who_counts(tmp_path: Path) -> None:
    opened = open_store(str(tmp_path / "desk.db"))
    assert not [each for each in add_pages(opened, pages()) if isinstance(each, TawaturError)]
    library = Stored(opened)
    one, other = (library.holder(NAME) or pytest.fail("nobody")).namesakes
    there = show_readings(opened, [each.id for each in opened.search(EVERY)])
    owners = {
        entity.id: (article, entity) for article, reading in there.items() for entity in reading.entities
    }  # fmt: skip
    judge(opened, group_entities([[owners[one.entity], owners[other.entity]]], signed()))
    voice = library.holder(NAME)
    assert voice
    assert len(voice.statements) == 2
    opened.close()


def test_a_name_that_very_many_bear_costs_no_more(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few of the latest stories are looked at, each once, whatever is there."""
    asked: list[str] = []
    library = Stored(store)
    kept = library.told

    def told(stories: Sequence[str]) -> Mapping[str, Story]:
        asked.extend(stories)
        return kept(stories)

    monkeypatch.setattr(library, "told", told)
    monkeypatch.setattr("tawatur.web.stored._LATEST", 2)
    voice = library.holder(MAYOR)
    assert voice
    assert voice.more
    assert len(asked) == len(set(asked))


def test_of_one_who_speaks_in_very_many_articles_some_are_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Stored(store)
    monkeypatch.setattr("tawatur.web.holders._ARTICLES", 3)
    voice = library.holder("كمال البرهومي")
    assert voice
    assert voice.more
    assert 0 < len(voice.statements) < 3


def where_it_changed(*told: str) -> list[markup.HtmlElement]:
    """What the page of سامي الطرهوني shows as changed, of articles of one day after the other."""
    given = [
        Page(str(day), text.encode(), "text", Metadata(Outlet("البريد", None), None, None, dt.date(2021, 5, day), "ar"))
        for day, text in enumerate(told, 1)
    ]
    readings = [each for each in map(read_safely, given) if isinstance(each, Reading)]
    stories = compare_readings(readings)
    assert len(stories) == 1
    desk = TestClient(create_app(Shelf(stories, readings)), base_url="http://localhost")
    page = markup.fromstring(desk.get("/holders", params={"name": "سامي الطرهوني"}).text)
    return list(page.cssselect("article.point"))


def test_numbers_that_a_holder_changed_are_shown_in_their_order() -> None:
    (changed,) = where_it_changed(
        "حريق مصنع النسيج\n\nقال مدير المستشفى سامي الطرهوني إن عدد المصابين في حريق مصنع النسيج بلغ 20 عاملا.",
        "حريق في مصنع النسيج\n\nقال مدير المستشفى سامي الطرهوني إن عدد المصابين في حريق مصنع النسيج بلغ 35 عاملا.",
    )
    assert [each.text_content() for each in changed.cssselect("time")] == ["1/5/2021", "2/5/2021"]
    assert ["20" in each.text_content() for each in changed.cssselect(".said")] == [True, False]


def test_who_denies_in_two_ways_changed_nothing_and_who_takes_it_back_did() -> None:
    denied = "قصف سوق سهل الزيتون\n\nنفى الناطق باسم القوات سامي الطرهوني قصف سوق سهل الزيتون."
    again = "قصف في سهل الزيتون\n\nقال الناطق باسم القوات سامي الطرهوني إن قواته لم تقصف سوق سهل الزيتون."
    admitted = "قصف في سهل الزيتون\n\nأقر الناطق باسم القوات سامي الطرهوني بقصف سوق سهل الزيتون."
    assert where_it_changed(denied, again) == []
    (changed,) = where_it_changed(denied, admitted)
    sides = [each.cssselect(".stance")[0].text_content() for each in changed.cssselect("li")]
    assert sides == ["النافون له", "القائلون به"]
