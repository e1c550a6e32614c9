"""A store shows of a story what `compare` shows of the same articles, whoever speaks in it and whenever he comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from tawatur.keep import Added, add_pages, open_store, show_story
from tawatur.model import Metadata, Page, Reading, Story
from tawatur.pipeline import compare_readings, fetch_safely, read_safely
from tawatur.store import Store
from tests.compare.test_guests import ELSEWHERE, PARAGRAPH, STORY
from tests.compare.told import reading
from tests.examples.gold_story import EXAMPLES

NEWS_OF_THE_DAY = """افتتح وزير الزراعة معرض التمور في واحة الرمل بحضور مزارعين من خمس قرى عرضوا أصنافا جديدة.
وفاز نادي الوادي بكأس الإقليم بعد تغلبه على نادي الصخرة بهدفين سجلهما المهاجم الشاب في الشوط الثاني.
ورفعت شركة الكهرباء أسعارها للمنازل والمتاجر ابتداء من الشهر المقبل، ووعدت بخفضها إذا انخفض ثمن الوقود.
وأعادت المكتبة العامة فتح قاعاتها بعد ترميم دام سنتين، وفيها قسم للأطفال وقاعة للمخطوطات القديمة.
وبدأت في جامعة السهل امتحانات نهاية الفصل، ويتقدم إليها طلاب الكليات العلمية قبل غيرهم من الدارسين.
"""
ROUND_UP = reading("دفاتر", f"{NEWS_OF_THE_DAY}{PARAGRAPH}.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(str(tmp_path / "store.sqlite"))
    yield opened
    opened.close()


def page_of(reading: Reading) -> Page:
    article = reading.document.article
    known = Metadata(article.outlet, published=article.published)
    return Page(article.page, article.text.encode(), "text", known)


def in_store(store: Store, pages: Sequence[Page]) -> dict[tuple[str, ...], Story]:
    """The stories by their articles, without their ids, which in a store go by who came first."""
    assert [each.change for each in add_pages(store, pages) if isinstance(each, Added)] == ["added"] * len(pages)
    shown = (show_story(store, store.story(each.id))[0] for each in store.stories())
    return {story.articles: replace(story, id="") for story in shown}


def compared(pages: Sequence[Page]) -> dict[tuple[str, ...], Story]:
    readings = [each for page in pages if isinstance(each := read_safely(page), Reading)]
    assert len(readings) == len(pages)
    return {story.articles: replace(story, id="") for story in compare_readings(readings)}


@pytest.mark.parametrize("example", sorted(each.name for each in EXAMPLES.iterdir() if each.is_dir()))
def test_a_store_shows_each_example_as_compare_does(store: Store, example: str) -> None:
    pages = [page for page in fetch_safely([str(EXAMPLES / example)]) if isinstance(page, Page)]
    assert in_store(store, pages) == compared(pages)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_round_up_speaks_in_the_story_whose_paragraph_it_prints(store: Store, order: tuple[int, ...]) -> None:
    told = [*STORY, ROUND_UP]
    pages = [page_of(told[number]) for number in order] + [page_of(ELSEWHERE)]
    stories = in_store(store, pages)
    assert stories == compared(pages)
    assert sum(len(story.guests) for story in stories.values()) == 1
