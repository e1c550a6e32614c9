"""What every store must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from tawatur.errors import StoreError
from tawatur.keep import Added, add_pages, compose_due, judge, open_store, reread, retract, show_story
from tawatur.keep.adding import entry_of
from tawatur.model import Metadata, Page, Response
from tawatur.pipeline import fetch_safely, read_safely
from tawatur.store import Entry, Judgement, Query, Store, StoryQuery, Writer
from tawatur.store.records import page_id
from tests.examples.gold_story import EXAMPLES
from tests.store.news import NOON, article, page

QUAKE = (
    "زلزال يضرب رأس النخيل\n\nقال رئيس البلدية وليد الصفدي إن زلزالا قوته 5 درجات ضرب رأس النخيل فجر اليوم ودمر 12 منزلا.\n",
    "زلزال رأس النخيل يدمر منازل\n\nأكدت بلدية رأس النخيل أن زلزالا ضرب رأس النخيل فجر اليوم ودمر 15 منزلا.\n",
)


def add(store: Store, pages: Iterable[Page]) -> list[str]:
    """What became of each page."""
    return [each.change if isinstance(each, Added) else each.reason for each in add_pages(store, pages)]


def quake(number: int) -> Page:
    return page(number * 28, QUAKE[number])  # both of one day


def test_what_was_added_is_there_and_the_store_is_whole(store: Store) -> None:
    assert add(store, map(page, range(12))) == ["added"] * 12
    counts = store.counts()
    assert (counts["pages"], counts["articles"], counts["versions"]) == (12, 12, 0)
    assert counts["claims"] >= 24
    assert list(store.check()) == []


def test_adding_twice_changes_nothing(store: Store) -> None:
    add(store, map(page, range(6)))
    before = store.counts(), store.stories(), [store.page(each) for each in store.pages()]
    assert add(store, map(page, range(6))) == ["unchanged"] * 6
    assert (store.counts(), store.stories(), [store.page(each) for each in store.pages()]) == before


def test_the_same_article_from_another_place_is_not_kept_twice(store: Store) -> None:
    first = page(1)
    add(store, [first])
    elsewhere = Page("/elsewhere/saved.txt", first.raw, "text", first.metadata)
    assert add(store, [elsewhere]) == ["unchanged"]
    assert store.counts()["pages"] == 1


def test_a_page_comes_back_byte_for_byte(store: Store) -> None:
    kept = Page(
        "https://outlet.example/1",
        article(1).encode("windows-1256", "replace"),
        "text",
        page(1).metadata,
        'given \ud800 "id"',
        Metadata(title="عنوان من الخلاصة"),
        Response(dt.datetime(2020, 5, 1, 8, tzinfo=dt.UTC), (("Content-Type", "text/plain; charset=windows-1256"),)),
    )
    add(store, [kept])
    assert store.page(page_id(kept)) == kept
    with pytest.raises(KeyError):
        store.page("nothing")


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(store: Store) -> None:
    url = "https://outlet.example/news/1"
    old, new = page(1, article(1), url), page(1, article(2), url)
    assert add(store, [old, new]) == ["added", "changed"]
    first, second = store.versions(url)
    assert (store.article(first).newer, store.article(first).story) == (second, None)
    assert (store.article(second).version, store.article(second).newer) == (2, None)
    assert store.newest(first) == store.newest(second) == second
    assert [each.articles for each in store.stories()] == [1]
    assert {hit.article for hit in store.search(Query("بلدية"))} == {second}
    assert list(store.check()) == []


def test_articles_on_one_event_are_one_story_with_points(store: Store) -> None:
    add(store, [quake(0), quake(1), page(3)])
    longest = max(store.stories(), key=lambda each: each.articles)
    assert (longest.articles, longest.outlets, longest.due) == (2, 2, False)
    kept = store.story(longest.id[:9])
    story, readings = show_story(store, kept)
    assert story.id == longest.id
    assert set(story.articles) == set(readings) == set(kept.articles)
    assert story.points


def test_articles_of_two_languages_on_one_event_are_one_story(store: Store) -> None:
    pages = [each for each in fetch_safely([str(EXAMPLES / "port-strike")]) if isinstance(each, Page)]
    arabic, *english = sorted(pages, key=lambda each: each.metadata.language or "")
    assert add(store, [arabic, page(3)]) == ["added"] * 2
    assert arabic.metadata.outlet
    first = store.search(Query(kind="article", outlet=arabic.metadata.outlet.name))[0]
    assert add(store, english) == ["added"] * 3
    assert sorted(each.articles for each in store.stories()) == [1, 4]
    told = store.story(first.story or "")
    assert {record["language"] for record in store.readings(told.articles).values()} == {"ar", "en"}
    assert told.printout
    assert [change.change for change in reread(store) if isinstance(change, Added)] == ["unchanged"] * 5
    assert list(store.check()) == []


def test_a_story_keeps_its_id_as_it_grows(store: Store) -> None:
    add(store, [quake(0)])
    (alone,) = store.stories()
    add(store, [quake(1)])
    (grown,) = store.stories()
    assert (grown.id, grown.articles) == (alone.id, 2)


def test_a_story_that_was_merged_is_still_found(store: Store) -> None:
    add(store, [quake(0), page(3)])
    left, right = (store.story(each.id) for each in store.stories())
    articles = tuple(sorted(left.articles + right.articles))
    judge(store, Judgement("same story", articles, {"same": True}, "منى", NOON))
    (merged,) = store.stories()
    assert store.story(left.summary.id).summary.id == store.story(right.summary.id).summary.id == merged.id
    assert list(store.check()) == []


def test_judgements_stand_until_they_are_retracted_and_are_kept_then_too(store: Store) -> None:
    add(store, [quake(0), quake(1)])
    (story,) = store.stories()
    apart = Judgement("same story", store.story(story.id).articles, {"same": False}, "منى", NOON, "زلزالان")
    judge(store, apart)
    assert [each.articles for each in store.stories()] == [1, 1]
    assert list(store.judgements("same story")) == list(store.judgements(about=apart.about[0])) == [apart]
    retract(store, apart, "رنا", NOON + dt.timedelta(1))
    assert [each.articles for each in store.stories()] == [2]
    assert not store.judgements()
    (kept,) = store.judgements(retracted=True)
    assert (kept.by, kept.retracted_by, kept.retracted_at) == ("منى", "رنا", NOON + dt.timedelta(1))
    assert store.judgement(kept.id) == kept
    with pytest.raises(KeyError):
        store.judgement("nothing")
    with pytest.raises(KeyError), store.writing() as writer:
        writer.retract("nothing", "رنا", NOON)


def test_reading_again_changes_nothing_with_the_same_grammar_and_keeps_judgements(store: Store) -> None:
    add(store, [quake(0), quake(1), page(3)])
    note = Judgement("note", (store.stories()[0].id,), {"text": "للمتابعة"}, "منى", NOON)
    judge(store, note)
    before = store.counts(), store.stories()
    assert [each.change for each in reread(store) if isinstance(each, Added)] == ["unchanged"] * 3
    assert (store.counts(), store.stories()) == before
    assert list(store.judgements()) == [note]


def test_a_better_reading_takes_the_place_of_the_old_one(store: Store) -> None:
    add(store, [quake(0), quake(1)])
    with store.writing() as writer:  # as an older grammar would have read it
        record = dict(store.article(next(iter(store.story(store.stories()[0].id).articles))).reading)
        entry = _entry(store, record["id"], {**record, "attributions": []})
        assert writer.replace(store.article(record["id"]).page, entry) == "changed"
    assert store.due(10)
    assert not store.readings([record["id"]])[record["id"]]["attributions"]
    assert list(store.check()) == []
    assert sorted(each.change for each in reread(store) if isinstance(each, Added)) == ["changed", "unchanged"]
    assert store.readings([record["id"]])[record["id"]] == record
    assert not store.due(10)
    assert list(store.check()) == []


def test_a_page_that_cannot_be_read_is_kept_for_a_better_reader(store: Store) -> None:
    empty = page(1, " \n ")
    assert add(store, [empty, page(2)]) == ["no article found: the page has no text", "added"]
    assert store.counts()["pages"] == 2
    assert not store.has_page(page_id(empty))
    assert list(store.check()) == []


def test_a_transaction_is_kept_whole_or_not_at_all(store: Store) -> None:
    with pytest.raises(KeyError), store.writing() as writer:
        _judge_and_fail(writer)
    assert not store.judgements()


def test_stories_are_listed_by_what_is_asked(store: Store) -> None:
    add(store, [quake(0), quake(1), page(3), page(11)])
    days = [each.last for each in store.stories()]
    assert days == sorted((day for day in days if day), reverse=True)
    quakes = store.stories(StoryQuery(first=dt.date(2019, 3, 1), last=dt.date(2019, 3, 1)))
    assert [each.articles for each in quakes] == [2]
    status = next(iter(quakes[0].statuses))
    assert quakes[0].id in [each.id for each in store.stories(StoryQuery(status=status))]
    assert not store.stories(StoryQuery(outlet="nobody.example"))
    assert len(store.stories(StoryQuery(limit=1, offset=1))) == 1


def test_points_are_not_kept_for_articles_that_left(store: Store) -> None:
    add(store, [quake(0)])
    kept = store.story(store.stories()[0].id)
    with store.writing() as writer:
        assert not writer.compose(kept.summary.id, ["another"], kept.printout or {})
    assert compose_due(store) == 0


def test_what_was_read_of_a_feed_is_remembered(store: Store) -> None:
    feed = "https://almina.example/rss"
    assert store.remembered(feed) is None
    for state in ({"etag": '"1"', "seen": {"https://almina.example/1": "أمس"}}, {"etag": '"2"', "seen": {}}):
        with store.writing() as writer:
            writer.remember(feed, state)
        assert store.remembered(feed) == state


def test_one_process_watches_for_a_store(store: Store, place: str) -> None:
    other = open_store(place)
    with store.watching():
        with pytest.raises(StoreError, match="another process watches feeds for this store"), other.watching():
            pass
        add(other, [page(1)])  # and others may add meanwhile
    with other.watching():
        assert store.counts()["articles"] == 1
    other.close()


def test_it_opens_again_with_all_that_was_kept(store: Store, place: str) -> None:
    add(store, map(page, range(3)))
    again = open_store(place)
    assert again.counts() == store.counts()
    again.close()


def test_what_is_no_store_is_named() -> None:
    with pytest.raises(StoreError, match="is no store"):
        open_store("mysql://somewhere/else")


@pytest.mark.parametrize("where", ["user:secret@127.0.0.1:1/news", "user:secret@/news?host=/nowhere"])
def test_where_no_server_answers_that_is_said_without_the_password(where: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="no PostgreSQL answers there") as raised:
        open_store(f"postgresql://{where}")
    assert "secret" not in str(raised.value)


def _judge_and_fail(writer: Writer) -> None:
    writer.judge(Judgement("note", (), {}, "منى", NOON))
    raise KeyError


def _entry(store: Store, article_id: str, record: dict[str, Any]) -> Entry:
    fetched = store.page(store.article(article_id).page)
    reading = read_safely(fetched)
    assert not isinstance(reading, Exception)
    return replace(entry_of(fetched, reading), reading=record)


def test_stories_are_found_by_keys_of_their_articles_the_latest_first(store: Store) -> None:
    add(store, [quake(0), page(3)])
    found = {}
    with store.writing() as writer:
        for each in store.stories():
            (signature,) = writer.neighbours.signatures(store.story(each.id).articles)
            found[each.id] = signature
    for story, signature in found.items():
        (other,) = found.keys() - {story}
        own = [key for key in signature.keys if key not in found[other].keys]
        assert list(store.stories_by_keys(own, 10)) == [story]
    both = [key for signature in found.values() for key in signature.keys]
    latest = [each.id for each in store.stories()]
    assert list(store.stories_by_keys(both, 10)) == latest
    assert len(store.stories_by_keys(both, 1)) == 1
    assert list(store.stories_by_keys([], 10)) == []


def test_only_what_changed_since_a_person_looked_is_listed(store: Store) -> None:
    add(store, [quake(0), page(3)])
    story = next(each.id for each in store.stories() if "زلزال" in each.title)
    asked = StoryQuery(changed_for="منى")
    words = Query("زلزال", changed_for="منى")
    assert not store.stories(asked)  # never looked at
    assert not store.stories_with(words)
    store.news.keep_look("منى", story, None, None)
    assert not store.stories(asked)
    assert not store.stories_with(words)
    add(store, [quake(1)])
    (changed,) = store.stories(asked)
    assert store.stories_with(words) == [changed.id] == [store.story(story).summary.id]
    assert list(store.stories(StoryQuery(changed_for="رنا"))) == []
