"""The desk in a real browser: every page in both languages, what a reader types and clicks, and what axe finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.report.test_browser import ARGUMENTS, CHROMIUM, CONTRAST
from tests.web.desk import served

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PAGES = ("/", "/stories/dam-handover", "/articles/north?at=4-12#words", "holder", "outlet", "/paste", "/none")
pytestmark = pytest.mark.skipif(
    shutil.which("chromium") is None, reason="chromium is not installed (apt-get install chromium)"
)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that afterwards has logged nothing and asked no other host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="ar")
    yield from _watched(context, address)
    context.close()


def _watched(context: BrowserContext, address: str) -> Iterator[Page]:
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [each for each in said if "404" not in each] == []
    assert {urlsplit(url).netloc for url in asked} <= {urlsplit(address).netloc}


def visit(page: Page, address: str, name: str, language: str = "ar") -> None:
    """Go to one of PAGES; a holder and an outlet are found through a story."""
    if name in ("holder", "outlet"):
        page.goto(f"{address}/stories/bridge?lang={language}")
        page.locator(f"a[href^='/{name}s?']").first.click()
        page.wait_for_url(f"**/{name}s?*")
    else:
        path, mark, fragment = name.partition("#")
        page.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={language}{mark}{fragment}")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(browser: Browser, address: str, name: str, language: str) -> None:
    context = browser.new_context(bypass_csp=True)  # axe itself is a script that is not ours
    page = context.new_page()
    visit(page, address, name, language)
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")] == []
    context.close()


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
@pytest.mark.parametrize("name", PAGES)
def test_pages_run_in_the_direction_of_their_language(
    page: Page, address: str, name: str, language: str, direction: str
) -> None:
    visit(page, address, name, language)
    assert page.evaluate("getComputedStyle(document.body).direction") == direction


@pytest.mark.parametrize("name", PAGES)
def test_nothing_overflows_a_screen_and_words_stand_out(page: Page, address: str, name: str) -> None:
    visit(page, address, name)
    for width in (320, 390, 768, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        assert page.evaluate(CONTRAST) == []


def test_the_list_follows_what_is_typed(page: Page, address: str) -> None:
    page.goto(address)
    assert page.locator(".story-list > li").count() == 3
    page.locator("input[name=q]").press_sequentially("انهار")
    page.locator(".story-list > li").nth(1).wait_for(state="detached")
    assert page.locator(".story-list h2").inner_text() == "انهيار الجسر"
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_claim_of_the_table_opens_the_article_at_its_words(page: Page, address: str) -> None:
    page.goto(f"{address}/stories/bridge")
    page.locator("table.claims .quote", has_text="انهيار الجسر").first.click()
    page.wait_for_url("**/articles/south?at=*")
    found = page.locator(".words .found").first
    assert found.inner_text() == "انهيار الجسر"
    assert found.evaluate(
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(e.getBoundingClientRect())".join(["e => ", ""])
    )


def test_the_keyboard_alone_reads_a_story(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if "/stories/" in page.evaluate("document.activeElement.href || ''"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/*")


def test_marks_never_part_two_letters(page: Page, address: str) -> None:
    page.goto(f"{address}/articles/south?at=5-8#words")  # within a word
    assert page.locator(".words .found").first.inner_text() == "المجلس"


def test_a_pasted_text_is_read(page: Page, address: str) -> None:
    page.goto(f"{address}/paste")
    page.locator("textarea").fill("قال زيد العابد إن السوق مغلق اليوم.")
    page.locator(".paste button").click()
    assert page.locator(".claims-list .holder").inner_text() == "زيد العابد"


def test_without_scripts_search_and_words_work_too(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.locator("input[name=q]").fill("انهار")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".story-list > li").count() == 1
    page.goto(f"{address}/articles/south?at=4-16#words")
    assert page.locator(".words .found").first.is_visible()
    context.close()


def test_paper_leaves_out_what_cannot_be_clicked_there(page: Page, address: str) -> None:
    page.goto(f"{address}/stories/bridge")
    page.emulate_media(media="print")
    assert not page.locator(".desk-head").is_visible()
    assert not page.locator("#hand-on").is_visible()
    assert page.locator("table.claims").first.is_visible()
