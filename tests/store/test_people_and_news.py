"""People, what they judge and what they are told, in every store alike."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.keep import Added, add_pages, judge, reread, retract, show_readings
from tawatur.keep.hooks import add_hook
from tawatur.review import correct_claim, group_claims, note
from tawatur.review.judgements import Signed
from tawatur.store import Query, Store, Token
from tests.review.desk import largest, places
from tests.store.news import page

NOON = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)


def test_a_correction_holds_for_the_versions_that_follow(store: Store) -> None:
    first = page(3)
    list(add_pages(store, [first]))
    (article,) = largest(store).articles
    reading = show_readings(store, [article])[article]
    claim = next(each for each in reading.claims if each.attribution.stance == "denies")
    judgement = correct_claim(reading, claim, {"stance": "doubts"}, Signed("منى", NOON))
    judge(store, judgement)
    assert len(store.search(Query(stance="doubts"))) == 1
    longer = page(3, first.raw.decode() + "\nوأضاف أن الطريق مفتوح.\n", first.place)
    (added,) = [each for each in add_pages(store, [longer]) if isinstance(each, Added)]
    assert added.change == "changed"
    assert store.standing([added.article or ""]).judgements == (judgement,)
    assert {hit.article for hit in store.search(Query(stance="doubts"))} == {added.article}
    list(reread(store))
    assert len(store.search(Query(stance="doubts"))) == 1
    retract(store, judgement, "رنا", NOON + dt.timedelta(1))
    assert not store.search(Query(stance="doubts"))
    assert store.standing([added.article or ""]).judgements == ()
    assert list(store.check()) == []


def test_points_keep_their_origin_and_what_became_of_them(store: Store) -> None:
    list(add_pages(store, [page(3)]))
    story = largest(store)
    assert [piece.point for piece in store.news.after(0, 100)] == [point.id for point in story.points]
    texts = {key: each.document.article.text for key, each in show_readings(store, story.articles).items()}
    judge(
        store, group_claims([[place for point in story.points for place in places(point)]], texts, Signed("منى", NOON))
    )
    (merged,) = largest(store).points
    origins = store.news.origins(story.id)
    assert origins[merged.id] in {point.id for point in story.points}
    assert store.news.latest(1, story=story.id, origin=origins[story.points[0].id])
    assert store.news.last() == max(piece.id for piece in store.news.after(0, 1000))


def test_looks_and_hooks_are_kept(store: Store) -> None:
    list(add_pages(store, [page(3)]))
    story = largest(store).id
    assert store.news.look("منى", story) is None
    store.news.keep_look("منى", story, {"id": story}, None)
    store.news.keep_look("منى", story, {"id": story, "n": 2}, {"id": story})
    seen = store.news.look("منى", story)
    assert seen
    assert (seen.seen, seen.before) == ({"id": story, "n": 2}, {"id": story})
    assert list(store.news.looked("منى", [story, "none"])) == [story]
    hook = add_hook(store, "https://receiver.example/", "منى", story[:9])
    store.news.was_not_sent(hook.id, "answered 500", NOON)
    assert [(each.story, each.failures, each.next) for each in store.news.hooks()] == [(story, 1, NOON)]
    store.news.was_sent(hook.id, 6, told=False)
    assert [(each.sent, each.told) for each in store.news.hooks()] == [(6, None)]
    store.news.was_sent(hook.id, 7, told=True)
    assert [(each.sent, each.failures, each.failure, each.told is None) for each in store.news.hooks()] == [
        (7, 0, None, False)
    ]
    store.news.end_hook(hook.id)
    assert list(store.news.hooks()) == []
    with pytest.raises(KeyError):
        store.news.end_hook(hook.id)


def test_people_come_go_and_are_remembered(store: Store) -> None:
    people = store.people
    assert not people.are_there()
    people.add("منى", "review", "hash")
    people.begin_session("s", "منى", dt.datetime.now(dt.UTC) + dt.timedelta(1))
    people.begin_session("over", "منى", dt.datetime.now(dt.UTC) - dt.timedelta(1))
    people.add_token(Token("t1", "منى", "write", "نشرة", NOON), "t")
    found = people.by_session("s")
    assert found
    assert (found.name, people.by_session("over"), people.by_token("t")) == ("منى", None, (found, "write"))
    assert [token.label for token in people.tokens("منى")] == ["نشرة"]
    people.change("منى", role="admin")
    assert (people.by_session("s"), people.find("منى") and people.everyone()[0].role) == (None, "admin")
    people.log("منى", "judged: note", "x", "127.0.0.1")
    assert [(deed.who, deed.what, deed.origin) for deed in people.deeds()] == [("منى", "judged: note", "127.0.0.1")]
    people.remove("منى")
    assert (people.are_there(), people.by_token("t"), people.find("منى")) == (False, None, None)
    with pytest.raises(KeyError):
        people.add("منى", "read", "hash")  # judgements carry the name
    judge(store, note("x", Signed("منى", NOON, "?")))
    assert [each.by for each in store.judgements(about="x")] == ["منى"]
