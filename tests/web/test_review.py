"""A person corrects the desk's readings by forms and by the API, and what does not fit is said to be so."""

from __future__ import annotations

import json
import re

import pytest
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.model import Span
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.reviews import Review
from tawatur.web.stored import Stored
from tests.review.desk import claim_with, largest, placed, places
from tests.web.desk import client

DENIAL = "لا أساس لها"


@pytest.fixture
def desk(store: Store) -> TestClient:
    return TestClient(create_app(Stored(store), store=store), base_url="http://localhost")


@pytest.fixture
def article(store: Store) -> str:
    readings = Stored(store).readings(largest(store).articles)
    return next(key for key, each in readings.items() if DENIAL in each.document.article.text)


def form_of(desk: TestClient, page: str, button: str, holding: str = "") -> dict[str, str | list[str]]:
    """What the form with this button holds when it is opened; of several the first that has the words in its values."""
    tree = markup.fromstring(desk.get(page).text)
    for form in tree.forms:
        values = dict(form.form_values())
        if form.cssselect(f'button[value="{button}"]') and any(holding in str(value) for value in values.values()):
            return {**values, "do": button}
    raise AssertionError(f"no form {button} with {holding}")


def test_a_form_corrects_a_claim_and_undo_brings_it_back(desk: TestClient, store: Store, article: str) -> None:
    page = f"/review/articles/{article}"
    form = form_of(desk, page, "claim", DENIAL)
    assert form["stance"] == "denies"
    shown = desk.post(page, data=form | {"stance": "doubts", "note": "شك لا نفي"})
    assert shown.status_code == 200
    assert form_of(desk, page, "claim", DENIAL)["stance"] == "doubts"
    (judgement,) = store.judgements()
    assert (judgement.by, judgement.note, judgement.value["set"]) == ("local", "شك لا نفي", {"stance": "doubts"})
    undo = next(
        dict(each.form_values()) for each in markup.fromstring(shown.text).forms if each.get("action") == "/review/undo"
    )
    assert desk.post("/review/undo", data=undo).status_code == 200
    assert form_of(desk, page, "claim", DENIAL)["stance"] == "denies"
    assert not store.judgements()


def test_words_are_found_where_they_stand_and_those_that_do_not_are_named(
    desk: TestClient, store: Store, article: str
) -> None:
    page = f"/review/articles/{article}"
    form = form_of(desk, page, "claim", DENIAL)
    refused = desk.post(page, data=form | {"content": "كلام لم يقله أحد"})
    assert refused.status_code == 422
    assert "كلام لم يقله أحد" in refused.text  # what was typed is not lost
    assert markup.fromstring(refused.text).cssselect("[role=alert]")
    desk.post(page, data=form | {"content": "الأخبار التي\nبخصوص تسليم السد"})
    reading = Stored(store).reading(article)
    assert reading
    text = reading.document.article.text
    assert [span.of(text) for span in claim_with(reading, "الأخبار التي").attribution.content] == [
        "الأخبار التي", "بخصوص تسليم السد",
    ]  # fmt: skip


def test_a_missed_claim_is_added_and_a_wrong_one_removed(desk: TestClient, store: Store, article: str) -> None:
    page = f"/review/articles/{article}"
    before = Stored(store).reading(article)
    assert before
    new = form_of(desk, page, "claim") | {
        "claim": "",
        "content": "نحو 60 قرية",
        "holder": "مهندسون",
        "anonymous": "yes",
    }
    desk.post(page, data=new)
    desk.post(page, data=form_of(desk, page, "remove", DENIAL))
    after = Stored(store).reading(article)
    assert after
    assert len(after.claims) == len(before.claims)
    assert claim_with(after, "نحو 60 قرية").holder.anonymous


def keys(desk: TestClient, page: str, name: str) -> list[str]:
    tree = markup.fromstring(desk.get(page).text)
    return [each.get("value") for each in tree.cssselect(f"input[name={name}]")]


def test_points_are_merged_split_and_turned_by_what_is_chosen(desk: TestClient, store: Store) -> None:
    story = largest(store)
    page = f"/review/stories/{story.id}"
    form = form_of(desk, page, "merge points")
    points = keys(desk, page, "points")
    desk.post(page, data=form | {"do": "merge points", "points": [points[0], points[-1]]})
    assert len(largest(store).points) == len(points) - 1
    claims = keys(desk, page, "claims")
    desk.post(page, data=form | {"do": "split point", "claims": claims[:1]})
    article, _, span = claims[0].partition(":")
    at = (article, Span(*map(int, span.split("-"))))
    (alone,) = (each for each in largest(store).points if at in places(each))
    assert len(placed(alone)) == 1
    desk.post(page, data=form | {"do": "denied", "claims": claims[:1]})
    turned = [each for each in largest(store).points if placed(each) == placed(alone)]
    assert [[side.side for side in each.sides if side.claims] for each in turned] == [["denied"]]
    assert [each.kind for each in store.judgements()] == ["same point", "same point", "side"]


def test_stories_are_split_and_merged_by_what_is_chosen(desk: TestClient, store: Store) -> None:
    story = largest(store)
    page = f"/review/stories/{story.id}"
    desk.post(page, data=form_of(desk, page, "split story") | {"articles": list(story.articles[:1])})
    assert len(largest(store).articles) == len(story.articles) - 1
    other = store.article(story.articles[0]).story
    page = f"/review/stories/{largest(store).id}"
    desk.post(page, data=form_of(desk, page, "merge story") | {"other": f"http://localhost/stories/{other}"})
    assert largest(store).articles == story.articles


def test_names_are_one_and_whoever_is_done_says_so(desk: TestClient, store: Store, article: str) -> None:
    page = f"/review/stories/{largest(store).id}"
    desk.post(page, data=form_of(desk, page, "same") | {"entities": keys(desk, page, "entities")[:2]})
    desk.post(page, data=form_of(desk, page, "reviewed"))
    desk.post(f"/review/articles/{article}", data=form_of(desk, f"/review/articles/{article}", "reviewed"))
    entity = form_of(desk, f"/review/articles/{article}", "entity", "العنداني")
    desk.post(f"/review/articles/{article}", data=entity | {"name": "سمير سليم العنداني"})
    assert [each.kind for each in store.judgements()] == ["same entity", "reviewed", "reviewed", "entity"]
    assert "سمير سليم العنداني" in desk.get(f"/articles/{article}").text


UNFIT: tuple[tuple[str, dict[str, object]], ...] = (
    ("merge points", {}), ("split point", {"claims": []}), ("same", {}), ("split story", {}), ("note", {"note": " "}),
    ("merge story", {"other": "none"}), ("denied", {"claims": ["x:1-2"]}), ("denied", {"claims": ["x"]}), ("none", {}),
)  # fmt: skip


def test_what_does_not_fit_is_refused_in_words(desk: TestClient, store: Store) -> None:
    page = f"/review/stories/{largest(store).id}"
    form = form_of(desk, page, "merge points")
    for do, given in UNFIT:
        answer = desk.post(page, data=form | {"do": do} | given)
        assert answer.status_code == 422, do
        assert re.search(r"[\u0600-\u06ff]", markup.fromstring(answer.text).cssselect("[role=alert]")[0].text_content())
    assert not store.judgements()


def test_a_form_without_the_proof_of_its_page_is_refused(desk: TestClient, store: Store, article: str) -> None:
    page = f"/review/articles/{article}"
    form = {**form_of(desk, page, "claim", DENIAL), "stance": "doubts"}
    for csrf in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "ع"}):
        del form["csrf"]
        assert desk.post(page, data=form | csrf).status_code == 403
        form["csrf"] = ""
    assert not store.judgements()


def test_another_browser_cannot_send_the_form_of_this_one(desk: TestClient, store: Store, article: str) -> None:
    form = form_of(desk, f"/review/articles/{article}", "remove", DENIAL)
    other = TestClient(create_app(Stored(store), store=store), base_url="http://localhost")
    other.get("/")
    assert other.post(f"/review/articles/{article}", data=form).status_code == 403


def test_a_program_judges_and_undoes(desk: TestClient, store: Store, article: str) -> None:
    read = desk.get(f"/api/articles/{article}").json()
    claim = next(each for each in read["attributions"] if DENIAL in each["content"][0]["text"])
    made = desk.post(
        "/api/judgements", json={"kind": "claim", "article": article, "claim": claim["id"], "stance": "urges"}
    )
    assert (made.status_code, made.json()["by"]) == (201, "local")
    read = desk.get(f"/api/articles/{article}").json()
    assert next(each["stance"] for each in read["attributions"] if each["id"] == claim["id"]) == "urges"
    listed = desk.get("/api/judgements", params={"about": article}).json()
    assert (listed["total"], listed["judgements"]) == (1, [made.json()])
    undone = desk.delete(f"/api/judgements/{made.json()['id']}").json()
    assert undone["retracted_by"] == "local"
    assert desk.get("/api/judgements").json()["total"] == 0
    assert desk.get("/api/judgements", params={"retracted": True}).json()["total"] == 1
    assert "attributions:" in desk.get(f"/api/articles/{article}/gold").text


UNFIT_BODIES: tuple[tuple[dict[str, object], int], ...] = (
    ({"kind": "claim", "article": "x", "stance": "denies"}, 404),
    ({"kind": "claim", "article": "ARTICLE", "content": [{"start": 5, "end": 3}]}, 422),
    ({"kind": "claim", "article": "ARTICLE", "content": [{"start": 10_000_000, "end": 10_000_001}]}, 422),
    ({"kind": "note", "about": "none", "note": "?"}, 404),
    ({"kind": "reviewed"}, 422),
    ({"kind": "x"}, 422),
    ({"kind": "same story", "groups": [["ARTICLE"], []]}, 422),
    ({"kind": "same entity", "groups": [[{"article": "ARTICLE", "entity": "x"}]]}, 404),
)


def test_the_api_says_what_does_not_fit(desk: TestClient, store: Store, article: str) -> None:
    for body, status in UNFIT_BODIES:
        sent = json.dumps(body).replace("ARTICLE", article)
        answer = desk.post("/api/judgements", content=sent, headers={"Content-Type": "application/json"})
        assert (answer.status_code, bool(answer.json()["detail"])) == (status, True), body
    assert not store.judgements()


def test_a_desk_without_a_store_has_no_review() -> None:
    assert "/review/" not in client().get("/stories/bridge").text
    assert client().get("/review/stories/bridge").status_code == 404
    assert client().get("/api/judgements").status_code == 404


def test_hostile_words_of_an_article_and_a_note_are_text(desk: TestClient, store: Store, article: str) -> None:
    words = '"><script>alert(1)</script>'
    Review(store, words).note(article, words)
    tree = markup.fromstring(desk.get(f"/review/articles/{article}").text)
    assert [each.get("src") for each in tree.iter("script")] == [
        "/static/htmx.min.js", "/static/report.js", "/static/review.js",
    ]  # fmt: skip
    assert words in tree.text_content()
