"""Every page of the desk in a real browser, in both languages: its direction, what axe finds, phone, dark mode and paper."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.browser import direction, faint, overflowing, serious, watched
from tests.review.desk import largest
from tests.web.desk import served

NOT_ON_PAPER = ".desk-head, .within, .filters, .pager, #hand-on, .hand-on, button, input, textarea, select"
PAGES = (
    "stories", "news", "story", "point", "article", "holder", "outlet", "paste", "review story", "review article", "me",
    "admin", "hooks", "missing", "refused",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(kept: Store) -> Iterator[str]:
    with served(create_app(Stored(kept), store=kept)) as address:
        yield address


@pytest.fixture(scope="module")
def paths(kept: Store) -> dict[str, str]:
    """Where each of PAGES is."""
    story = largest(kept)
    article = story.articles[0]
    return {
        "stories": "/?q=", "news": "/news?offset=0", "story": f"/stories/{story.id}?",
        "point": f"/stories/{story.id}/points/{story.points[0].id}?", "article": f"/articles/{article}?at=20-60",
        "holder": f"/holders?{urlencode({'name': 'سمير العنداني'})}", "outlet": f"/outlets?{urlencode({'name': 'وادي برس'})}",
        "paste": "/paste?", "review story": f"/review/stories/{story.id}?", "review article": f"/review/articles/{article}?",
        "me": "/me?", "admin": "/admin?", "hooks": "/admin/hooks?", "missing": "/none?",
        "refused": f"/?{urlencode({'offset': 'x'})}",
    }  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")  # axe is a script that is not ours
    with watched(context, address, expected="status of 4") as page:
        yield page


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr")])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_everybody(
    page: Page, address: str, paths: dict[str, str], name: str, language: str, way: str
) -> None:
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1400, "height": 900})
    page.goto(f"{address}{paths[name]}&lang={language}")
    assert direction(page) == way
    assert page.locator("h1").count() == 1
    for closed in page.locator("main details:not([open]) > summary").all()[:3]:
        closed.click()
    assert serious(page) == []
    assert faint(page) == []
    assert overflowing(page, 320, 390, 768, 1600) == []
    page.emulate_media(media="print")
    assert overflowing(page, 720) == []
    assert [each for each in page.locator(NOT_ON_PAPER).all() if each.is_visible()] == []
    assert page.locator("main").inner_text().strip() or name in ("paste", "me")
