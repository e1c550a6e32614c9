"""The order in which articles come changes nothing of what the store says in the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.cluster import group
from tawatur.keep import compose_due, open_store
from tawatur.keep.adding import entry_of, put_in_story
from tawatur.model import Page, Reading
from tawatur.pipeline import read_safely
from tawatur.store import Entry, Query, Store
from tests.store.news import page

# Four events, each told by two or three outlets within two days.
EVENTS = (
    ("زلزال يضرب رأس النخيل", "زلزال قوته {n} درجات ضرب رأس النخيل فجر اليوم ودمر منازل في حي المرفأ", "رئيس البلدية وليد الصفدي", 3),
    ("إضراب عمال مصنع الإسمنت في تل السرو", "عمال مصنع الإسمنت في تل السرو أضربوا احتجاجا على تأخر رواتب {n} أشهر", "النقابي ناصر البيطار", 3),
    ("حريق في سوق عين الغزلان", "حريقا التهم {n} محلات في سوق عين الغزلان بسبب ماس كهربائي", "قائد الإطفاء سمير العنداني", 2),
    ("افتتاح خط قطار إلى كفر التين", "خط القطار الجديد إلى كفر التين ينقل {n} آلاف راكب كل يوم", "مديرة السكك منى الطحان", 2),
)  # fmt: skip


def told() -> Iterator[Page]:
    number = 0
    for headline, words, speaker, times in EVENTS:
        for each in range(times):
            said = words.format(n=each + 4)
            verb = ("قال", "أكد", "أوضح")[each]
            text = f"{headline}\n\n{verb} {speaker} إن {said}.\n\nونفى {speaker} وقوع ضحايا، وأضاف أن {said}.\n"
            yield page(number * 28 + each % 2, text)
            number += 1


@cache
def entries() -> tuple[Entry, ...]:
    """Read once, kept in many orders."""
    readings = [(fetched, read_safely(fetched)) for fetched in told()]
    return tuple(entry_of(fetched, reading) for fetched, reading in readings if isinstance(reading, Reading))


def kept_in(order: Sequence[Entry]) -> tuple[tuple[tuple[str, ...], ...], object]:
    """What a store says after the articles came in this order: its stories, and all else."""
    with TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "store.sqlite"))
        for entry in order:
            with store.writing() as writer:
                writer.keep(entry)
                put_in_story(writer, entry)
        compose_due(store)
        assert list(store.check()) == []
        found = {hit.id for hit in store.search(Query("ضحايا"))}
        said = stories(store), (points(store), found, dict(store.counts()))
        store.close()
    return said


@cache
def as_told() -> tuple[tuple[tuple[str, ...], ...], object]:
    return kept_in(entries())


def stories(store: Store) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(store.story(each.id).articles for each in store.stories()))


def points(store: Store) -> set[tuple[str, str, frozenset[str]]]:
    """Each point with its text, its status and the claims in it; ids are those of stories, which go by who came first."""
    printouts = [store.story(each.id).printout or {"points": []} for each in store.stories()]
    return {
        (point["text"], point["status"], frozenset(f"{side['side']} {claim}" for side in point["sides"] for claim in side["claims"]))
        for printout in printouts
        for point in printout["points"]
    }  # fmt: skip


@given(st.permutations(range(10)))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_order_gives_the_stories_of_bulk_and_one_set_of_points(order: list[int]) -> None:
    said = kept_in([entries()[number] for number in order])
    assert said == as_told()
    assert said[0] == tuple(sorted(group(entry.signature for entry in entries() if entry.signature)))
    assert len(entries()) == 10
    assert sorted(map(len, said[0])) == [2, 2, 3, 3]
