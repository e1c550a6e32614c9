"""The desk over files in a real browser: what a reader types, clicks and prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import watched
from tests.web.desk import gold_app, served


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served(gold_app()) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="ar")
    with watched(context, address) as page:
        yield page


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
