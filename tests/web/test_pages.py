"""What each page of the desk shows."""

from __future__ import annotations

import html
import re

import pytest
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.compare import compare, signals
from tawatur.compare.judged import TOGETHER
from tawatur.export import FORMATS
from tawatur.report.labels import load_labels
from tawatur.web.app import create_app
from tawatur.web.shelf import Shelf
from tawatur.web.wording import LANGUAGES, load_wording
from tests.compare.test_guests import ROUND_UP, STORY
from tests.web.desk import client


def text_of(page: str) -> str:
    return " ".join(" ".join(markup.fromstring(page).itertext()).split())


def test_the_list_has_every_story_with_its_statuses_in_words() -> None:
    page = text_of(client().get("/?lang=en").text)
    assert "2 stories" in page
    assert "انهيار الجسر" in page
    assert "disputed 1" in page
    assert "figures differ 1" in page


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("q=انهار", ["انهيار الجسر"]),
        ("q=ليلى", []),
        ("status=disputed", ["انهيار الجسر"]),
        ("q=الموسم", ["الموسم"]),
        ("q=قمح", []),
    ],
)
def test_search_and_status_leave_the_stories_that_fit(asked: str, there: list[str]) -> None:
    page = markup.fromstring(client().get(f"/?{asked}").text)
    assert [str(each.text_content()) for each in page.cssselect(".story-list h2")] == there


def test_as_one_types_only_the_list_comes() -> None:
    part = client().get("/?q=انهار", headers={"HX-Request": "true"}).text
    assert part.lstrip().startswith('<div id="list"')
    assert "<html" not in part


def test_a_story_lays_its_claims_out_by_witness_and_outlet() -> None:
    page = markup.fromstring(client().get("/stories/bridge?lang=en").text)
    table = next(each for each in page.cssselect("table.claims") if "الجسر انهار" in each.text_content())
    rows = [[" ".join(str(cell.text_content()).split()) for cell in row] for row in table.cssselect("tr")]
    assert rows == [
        ["Witness", "Side", "أنباء الشمال", "صوت الجنوب"],
        ["زيد النجار", "Say so", "الجسر انهار", ""],
        ["المجلس البلدي", "Deny it", "", "انهيار الجسر"],
    ]


def test_a_story_has_a_timeline_a_map_and_every_export() -> None:
    desk = client()
    page = markup.fromstring(desk.get("/stories/bridge").text)
    assert len(page.cssselect("#timeline li")) == 5
    assert [each.text for each in page.cssselect("svg.map circle title")] == ["الجسر"]
    for link in page.cssselect(".formats a"):
        answer = desk.get(link.get("href"))
        assert answer.status_code == 200, link.get("href")
        assert answer.content


def test_every_link_of_every_page_leads_somewhere() -> None:
    desk, seen, waiting = client(), set[str](), ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = desk.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("text/html") and not path.startswith("/api"):
            found = re.findall(r'href="([^"]*)"', answer.text)
            waiting += [html.unescape(each).partition("#")[0] for each in found if each.startswith("/")]
    assert len(seen) > 20


def test_an_article_shows_the_words_that_were_asked_for() -> None:
    page = markup.fromstring(client().get("/articles/south?at=4-16").text)
    assert "".join(str(each.text_content()) for each in page.cssselect(".words .found")) == "المجلس البلدي"
    assert len(page.cssselect("#words")) == 1


@pytest.mark.parametrize("at", ["", "x", "5-2", "1-99999999999999999999", "٣-٤", "-1-3", "0-0", "10000-10001"])
def test_places_that_are_not_there_show_the_article(at: str) -> None:
    answer = client().get("/articles/south", params={"at": at})
    assert answer.status_code == 200
    assert "المجلس البلدي" in answer.text


def test_an_article_tells_why_each_claim_is_there() -> None:
    page = text_of(client().get("/articles/south?lang=en").text)
    assert "Why is this here? cue نفى rule sample confidence 1.00" in page


def test_a_holder_has_all_that_was_said_and_where_it_changed() -> None:
    desk = client()
    link = markup.fromstring(desk.get("/stories/bridge").text).xpath(
        "//a[starts-with(@href, '/holders?')][.='المجلس البلدي']"
    )[0]
    page = text_of(desk.get(f"{link.get('href')}&lang=en").text)
    assert "انهيار الجسر" in page
    assert "السباحة" in page
    assert "Not known to have said two things, or given two numbers, on one point." in page


def test_an_outlet_tells_whom_it_relies_on_and_how_often_it_stands_alone() -> None:
    desk = client()
    link = markup.fromstring(desk.get("/stories/bridge").text).xpath(
        "//a[starts-with(@href, '/outlets?')][.='صوت الجنوب']"
    )[0]
    page = text_of(desk.get(f"{link.get('href')}&lang=en").text)
    assert "Points where it stands alone 1 / 3 points" in page
    assert "المجلس البلدي 2 times" in page


def test_pasted_text_is_read_at_once_and_not_kept() -> None:
    desk = client()
    answer = desk.post("/paste", data={"text": "قال زيد العابد إن السوق مغلق اليوم."})
    assert answer.status_code == 200
    assert "زيد العابد" in answer.text
    assert "زيد العابد" not in desk.get("/").text


@pytest.mark.parametrize("address", ["/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/", "http://[::1]/", ""])
def test_no_path_and_no_address_of_the_own_network_is_opened(address: str) -> None:
    answer = client().post("/paste", data={"address": address})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "path", ["/stories/none", "/articles/none", "/holders?name=none", "/outlets?name=none", "/none"]
)
def test_what_is_not_there_is_said_on_a_page(path: str) -> None:
    answer = client().get(f"{path}{'&' if '?' in path else '?'}lang=en")
    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.text


def test_the_language_is_the_one_asked_for_then_chosen_then_liked() -> None:
    desk = client()
    assert '<html lang="ar" dir="rtl">' in desk.get("/").text
    assert '<html lang="en" dir="ltr">' in desk.get("/", headers={"Accept-Language": "fr, en;q=0.5"}).text
    assert '<html lang="en" dir="ltr">' in desk.get("/paste?lang=en").text
    assert '<html lang="en" dir="ltr">' in desk.get("/").text  # the cookie holds
    assert '<html lang="ar" dir="rtl">' in desk.get("/?lang=ar").text


def test_a_search_and_a_story_have_a_feed() -> None:
    desk = client()
    for path, entries in (("/?q=انهار", 1), ("/stories/bridge", 4)):
        feed = markup.fromstring(desk.get(path).text).cssselect("link[rel=alternate]")[0].get("href")
        assert desk.get(feed).text.count("<entry>") == entries


def test_both_languages_have_the_same_words() -> None:
    keys = [set(load_wording(language)) for language in LANGUAGES]
    assert keys[0] == keys[1]
    assert all(load_labels(language).text for language in LANGUAGES)


def test_every_signal_of_a_point_has_words_in_both_languages() -> None:
    names = {*signals._SCORES, TOGETHER.signal, "words", "complementary shares"}
    for language in LANGUAGES:
        assert {name for name in names if f"signal {name}" not in load_wording(language)} == set()


def test_what_a_search_found_is_handed_on() -> None:
    page = markup.fromstring(client().get("/", params={"q": "انهار"}).text)
    links = [each.get("href") for each in page.cssselect(".hand-on a")]
    assert len(links) == 13
    assert "انهيار الجسر" in client().get(next(link for link in links if "/csv?" in link)).text


def test_a_story_that_is_told_elsewhere_too_opens_and_is_handed_on() -> None:
    """A round-up of another story speaks in its points, so its reading is needed as well."""
    stories = compare(STORY, [ROUND_UP])
    desk = TestClient(create_app(Shelf(stories, (*STORY, ROUND_UP))), base_url="http://localhost")
    assert ROUND_UP.document.article.id in stories[0].guests
    page = desk.get(f"/stories/{stories[0].id}")
    assert page.status_code == 200
    assert "دفاتر" in text_of(page.text)
    assert {desk.get(f"/stories/{stories[0].id}/points/{each.id}").status_code for each in stories[0].points} == {200}
    for form in FORMATS:
        assert desk.get(f"/api/export/{form}?story={stories[0].id}").status_code == 200, form
    assert "دفاتر" in desk.get(f"/api/export/bibtex?story={stories[0].id}").text
