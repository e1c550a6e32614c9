"""What is new since one last looked, a point by any id that it had, and a feed that stays."""

from __future__ import annotations

import feedparser
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.keep import judge, show_readings
from tawatur.model import Place, Point
from tawatur.review import group_claims, put_on_side
from tawatur.store import Store
from tests.review.desk import largest, placed, places, signed

LOOKS = {"Sec-Fetch-Site": "none"}


def dispute(store: Store) -> tuple[str, Point]:
    """Let a point on which several agree be disputed: a person puts one on the other side. Its status before, and it."""
    point = next(
        each for each in largest(store).points
        if each.status != "disputed" and len({claim.article for claim in placed(each) if claim.attribution}) > 1
    )  # fmt: skip
    side, turned = next(
        (side.side, Place(each.article, each.content))
        for side in point.sides
        for each in side.claims
        if each.attribution
    )
    texts = {key: each.document.article.text for key, each in show_readings(store, largest(store).articles).items()}
    judge(store, put_on_side([turned], "denied" if side == "asserted" else "asserted", texts, signed()))
    found = next(each for each in largest(store).points if turned in places(each))
    assert found.status == "disputed"
    return point.status, found


def point_with(store: Store, point: str) -> Point:
    return next(each for each in largest(store).points if each.id == point)


def test_what_changed_since_one_last_looked_is_told_until_the_visit_is_over(desk: TestClient, store: Store) -> None:
    page = f"/stories/{largest(store).id}?lang=en"
    assert "Since you last looked" not in desk.get(page, headers=LOOKS).text
    _, disputed = dispute(store)
    for _ in range(2):  # also when the page is loaded anew
        (since,) = markup.fromstring(desk.get(page, headers=LOOKS).text).cssselect(".since")
        assert "became disputed" in " ".join(since.text_content().split())
        assert disputed.text in since.text_content()
    marks = markup.fromstring(desk.get("/?lang=en").text).cssselect(".story-list .judged")
    assert sorted(each.text_content() for each in marks) == ["changed", "new"]


def test_the_list_can_show_only_what_changed_since_one_last_looked(desk: TestClient, store: Store) -> None:
    def shown(**asked: str) -> list[str]:
        return [each["id"] for each in desk.get("/api/stories", params={"changed": "true"} | asked).json()["stories"]]

    story = largest(store)
    assert shown() == []
    desk.get(f"/stories/{story.id}", headers=LOOKS)
    assert shown() == []  # it was looked at, and nothing came since
    _, disputed = dispute(store)
    word = disputed.text.split()[-1]
    assert shown() == shown(q=word) == shown(status="disputed") == [story.id]
    assert shown(q="كلمةلاتوجد") == []
    listed = markup.fromstring(desk.get("/?changed=1&lang=en").text)
    assert [each.get("href") for each in listed.cssselect(".story-list h2 a")] == [f"/stories/{story.id}"]
    assert listed.cssselect("input[name=changed][checked]")


def test_a_look_that_another_site_or_a_program_causes_is_none(desk: TestClient, store: Store) -> None:
    page = f"/stories/{largest(store).id}"
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {}, {"Sec-Fetch-Site": "none", "Sec-Purpose": "prefetch"}):
        desk.get(page, headers=headers)
        assert store.news.look("local", largest(store).id) is None


def test_what_is_new_is_listed_and_told_to_programs_piece_by_piece(desk: TestClient, store: Store) -> None:
    first = desk.get("/api/news", params={"limit": 3}).json()
    assert (len(first["news"]), first["more"]) == (3, True)
    assert {each["was"] for each in first["news"]} == {None}
    last = store.news.last()
    was, disputed = dispute(store)
    (piece,) = [each for each in desk.get("/api/news", params={"after": last}).json()["news"] if each["was"]]
    assert (piece["was"], piece["status"], piece["point"]) == (was, "disputed", disputed.id)
    assert disputed.text in markup.fromstring(desk.get("/news").text).text_content()


def test_a_point_is_found_by_the_ids_that_it_had(desk: TestClient, store: Store) -> None:
    story = largest(store)
    left, right = story.points[0], story.points[-1]
    texts = {key: each.document.article.text for key, each in show_readings(store, story.articles).items()}
    judge(store, group_claims([[*places(left), *places(right)]], texts, signed()))
    found = desk.get(f"/api/stories/{story.id}/points/{left.id}").json()
    assert found["id"] != left.id
    assert found["id"] in {each.id for each in largest(store).points}
    page = desk.get(f"/stories/{story.id}/points/{left.id}?lang=en")
    assert "Why are these one point?" in page.text
    assert "a judgement" in page.text
    claims = {
        (each.article, f"{each.content.start}-{each.content.end}") for each in point_with(store, found["id"]).claims
    }
    reasons = markup.fromstring(page.text).cssselect(".reasons > li")
    assert reasons
    for reason in reasons:  # each names the two statements that it is about
        hrefs = [each.get("href").removeprefix("/articles/").removesuffix("#words") for each in reason.cssselect("a")]
        assert len(hrefs) == 2
        assert {tuple(href.split("?at=")) for href in hrefs} <= claims
    assert desk.get(f"/stories/{story.id}/points/none").status_code == 404
    csv = desk.get("/api/export/csv", params={"story": story.id, "point": left.id}).text
    assert 1 < len(csv.splitlines()) < len(desk.get("/api/export/csv", params={"story": story.id}).text.splitlines())


def test_a_feeds_entry_stays_one_as_its_point_changes(desk: TestClient, store: Store) -> None:
    def entries() -> dict[str, tuple[str, str]]:
        read = feedparser.parse(desk.get("/api/export/atom", params={"story": largest(store).id}).content)
        return {each.id: (each.updated, each.title) for each in read.entries}

    before = entries()
    dispute(store)
    after = entries()
    changed = [key for key in before if key in after and before[key][1] != after[key][1]]
    assert len(changed) == 1
    assert after[changed[0]][1].endswith("disputed")
