"""A person corrects what was read, and it holds: at once, over a new reading, until it is undone."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.keep import judge, reread, retract, show_readings
from tawatur.model import Reading, Span
from tawatur.printout import render_reading
from tawatur.review import (
    correct_claim,
    correct_entity,
    group_articles,
    group_claims,
    group_entities,
    put_on_side,
)
from tawatur.review.anchors import find_anchor, make_anchor
from tawatur.store import Judgement, Query, Store
from tests.review.desk import claim_with, largest, placed, places, point_of, signed

DENIAL = "لا أساس لها"


def readings(store: Store) -> Mapping[str, Reading]:
    return show_readings(store, largest(store).articles)


def reading_with(store: Store, words: str) -> Reading:
    return next(each for each in readings(store).values() if words in each.document.article.text)


def test_a_corrected_claim_is_shown_found_and_compared_as_corrected(store: Store) -> None:
    reading = reading_with(store, DENIAL)
    claim = claim_with(reading, DENIAL)
    text = reading.document.article.text
    content = Span(text.index("الأخبار التي"), text.index("لا أساس لها"))
    changed = {"content": [content], "stance": "confirms", "holder": {"name": "ليلى الصافي", "anonymous": False}}
    judge(store, correct_claim(reading, claim, changed, signed()))
    fresh = claim_with(reading_with(store, DENIAL), "الأخبار التي")
    assert (fresh.attribution.id, fresh.attribution.content) == (claim.attribution.id, (content,))
    assert (fresh.attribution.stance, fresh.holder.name) == ("confirms", "ليلى الصافي")
    assert [hit.stance for hit in store.search(Query(holder="ليلى الصافي"))] == ["confirms"]
    witnesses = {
        each.name
        for side in point_of(largest(store), reading.document.article.id, claim.attribution.id).sides
        for each in side.witnesses
    }
    assert "ليلى الصافي" in witnesses
    assert list(store.check()) == []


def test_the_reading_itself_is_never_overwritten_and_undo_brings_it_back(store: Store) -> None:
    reading, before = reading_with(store, DENIAL), largest(store)
    article = reading.document.article.id
    judgement = correct_claim(reading, claim_with(reading, DENIAL), {"stance": "urges"}, signed())
    judge(store, judgement)
    assert store.readings([article])[article] == render_reading(reading)
    retract(store, judgement, "رنا", signed().at)
    assert (show_readings(store, [article])[article], largest(store)) == (reading, before)
    assert [(each.by, each.retracted_by) for each in store.judgements(retracted=True)] == [("منى", "رنا")]


def test_of_two_judgements_on_one_field_the_later_one_counts(store: Store) -> None:
    for stance in ("urges", "promises"):
        reading = reading_with(store, DENIAL)
        judge(store, correct_claim(reading, claim_with(reading, DENIAL), {"stance": stance}, signed()))
    assert claim_with(reading_with(store, DENIAL), DENIAL).attribution.stance == "promises"
    assert len(store.judgements()) == 2


def test_a_claim_that_is_none_goes_and_one_that_was_missed_comes(store: Store) -> None:
    reading = reading_with(store, DENIAL)
    number, text = len(reading.claims), reading.document.article.text
    judge(store, correct_claim(reading, claim_with(reading, DENIAL), {"removed": True}, signed()))
    assert len(reading_with(store, DENIAL).claims) == number - 1
    start = text.index("نحو 60 قرية")
    missed = {
        "content": [Span(start, start + 20)],
        "stance": "asserts",
        "holder": {"name": "مهندسون", "anonymous": True},
    }
    judge(store, correct_claim(reading, None, missed, signed()))
    added = claim_with(reading_with(store, DENIAL), "نحو 60 قرية")
    assert (added.holder.name, added.holder.anonymous, added.attribution.rule) == ("مهندسون", True, "judgement")


def older(store: Store, reading: Reading) -> None:
    """The article as a worse grammar read it: another id of each claim, and contents that end sooner."""
    record = render_reading(reading)
    for number, each in enumerate(record["attributions"]):
        last = each["content"][-1]
        last["end"] -= 1
        each["id"] = f"x{number}"
    article = store.article(record["id"])
    from sqlalchemy import update

    from tawatur.store.packing import pack
    from tawatur.store.schema import articles

    with store.engine.begin() as connection:  # type: ignore[attr-defined]
        connection.execute(update(articles).where(articles.c.id == article.id).values(reading=pack(record)))


def test_judgements_hold_when_all_is_read_anew_by_another_grammar(store: Store) -> None:
    reading = reading_with(store, DENIAL)
    older(store, reading)
    reading = reading_with(store, DENIAL)
    judge(store, correct_claim(reading, claim_with(reading, DENIAL), {"stance": "doubts"}, signed()))
    list(reread(store))
    fresh = claim_with(reading_with(store, DENIAL), DENIAL)
    assert not fresh.attribution.id.startswith("x")
    assert fresh.attribution.stance == "doubts"
    assert len(store.search(Query("الأخبار التي تتداولها", stance="doubts"))) == 1


def split(store: Store) -> tuple[Judgement, str, str]:
    """The first claim of the fullest point by itself; the judgement, and the claims' attributions."""
    point = max(largest(store).points, key=lambda each: len(placed(each)))
    first, *rest = places(point)
    texts = {article: reading.document.article.text for article, reading in readings(store).items()}
    judgement = group_claims([[first], rest], texts, signed())
    judge(store, judgement)
    return judgement, str(placed(point)[0].attribution), str(placed(point)[1].attribution)


def together(store: Store, one: str, other: str) -> bool:
    return any({one, other} <= {claim.attribution for claim in placed(point)} for point in largest(store).points)


def test_a_point_is_split_and_stays_so_until_that_is_undone(store: Store) -> None:
    judgement, one, other = split(store)
    assert not together(store, one, other)
    list(reread(store))
    assert not together(store, one, other)
    retract(store, judgement, "منى", signed().at)
    assert together(store, one, other)


def test_points_are_merged_and_say_that_a_person_did_so(store: Store) -> None:
    left, right = largest(store).points[0], largest(store).points[-1]
    texts = {article: reading.document.article.text for article, reading in readings(store).items()}
    number = len(largest(store).points)
    judge(store, group_claims([[*places(left), *places(right)]], texts, signed()))
    story = largest(store)
    merged = next(each for each in story.points if set(places(left)) | set(places(right)) <= set(places(each)))
    assert len(story.points) == number - 1
    assert "a judgement" in {each.signal for each in merged.evidence}


def test_a_claim_is_put_on_the_other_side(store: Store) -> None:
    point = next(
        each for each in largest(store).points if each.status == "corroborated" or each.status == "single witness"
    )
    first = places(point)[0]
    texts = {article: reading.document.article.text for article, reading in readings(store).items()}
    judge(store, put_on_side([first], "denied", texts, signed()))
    sides = {
        side.side
        for each in largest(store).points
        for side in each.sides
        if first in [(c.article, c.content) for c in side.claims]
    }
    assert sides == {"denied"}


def test_stories_are_split_and_merged_just_so(store: Store) -> None:
    story = largest(store)
    first, *rest = story.articles
    apart = group_articles([[first], rest], signed())
    judge(store, apart)
    assert sorted(each.articles for each in store.stories()) == [1, 1, len(rest)]
    list(reread(store))
    assert sorted(each.articles for each in store.stories()) == [1, 1, len(rest)]
    everything = [article for each in store.stories() for article in store.story(each.id).articles]
    judge(store, group_articles([everything], signed()))
    list(reread(store))
    assert [each.articles for each in store.stories()] == [len(everything)]
    assert list(store.check()) == []
    for judgement in reversed(store.judgements()):
        retract(store, judgement, "منى", signed().at)
    assert largest(store).articles == story.articles


def most_witnesses(store: Store) -> tuple[int, list[str]]:
    """How many witnesses stand on all sides of all points, and the names of those on the side with most that have one."""
    sides = [side.witnesses for point in largest(store).points for side in point.sides]
    names = ([each.name for each in side if not each.anonymous] for side in sides)
    return sum(map(len, sides)), max(names, key=len)


def test_two_names_are_made_one_witness_and_apart_again(store: Store) -> None:
    number, names = most_witnesses(store)
    named = [
        (article, each) for article, reading in readings(store).items() for each in reading.entities
        if each.id in {claim.holder.entity for claim in reading.claims}
    ]  # fmt: skip
    one, other = (next(each for each in named if each[1].name == name) for name in names[:2])
    judge(store, group_entities([[one, other]], signed()))
    assert most_witnesses(store)[0] < number
    judge(store, group_entities([[one], [other]], signed()))
    assert most_witnesses(store)[0] == number


def test_an_entity_gets_another_name_wherever_it_speaks(store: Store) -> None:
    reading = reading_with(store, DENIAL)
    holder = claim_with(reading, DENIAL).holder
    entity = next(each for each in reading.entities if each.id == holder.entity)
    judge(store, correct_entity(reading, entity, {"name": "سمير سليم العنداني"}, signed()))
    assert claim_with(reading_with(store, DENIAL), DENIAL).holder.name == "سمير سليم العنداني"


def test_words_are_found_again_where_text_came_before_them() -> None:
    text = "قال زيد كذا. ثم قال زيد كذا مرة أخرى."
    span = Span(text.index("كذا مرة"), text.index("كذا مرة") + 3)
    anchor = make_anchor(text, span)
    longer = "خبر عاجل. " + text
    assert find_anchor(anchor, longer) == Span(span.start + 10, span.end + 10)
    assert find_anchor(anchor, "قال زيد شيئا آخر.") is None
