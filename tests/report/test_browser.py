"""The page in a real browser: what a reader clicks, sees and prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tawatur.report import html_report
from tests.browser import direction, faint, overflowing, watched
from tests.examples.gold_story import gold_story
from tests.report.sample import bridge


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    story, readings = gold_story("dam-handover")
    lone, others = bridge()[0][0], bridge()[1]
    path = tmp_path_factory.mktemp("report") / "dam.html"
    path.write_text(html_report([story, lone], [*readings.values(), *others]), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The report, open from disk; it asks for nothing but itself."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    with watched(context, report.as_uri()) as opened:
        opened.goto(report.as_uri())
        yield opened


def found_words(page: Page) -> str:
    return squeezed("".join(page.locator(".found").all_inner_texts()))


def squeezed(text: str | None) -> str:
    return re.sub(r"\s+", "", text or "")


def in_view(locator: Locator) -> bool:
    box = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(e.getBoundingClientRect())"
    return bool(locator.evaluate(f"e => {box}"))


def test_the_page_reads_from_right_to_left(page: Page) -> None:
    assert direction(page) == "rtl"
    findings, texts = page.locator(".findings").bounding_box(), page.locator(".story .texts").bounding_box()
    assert findings
    assert texts
    assert findings["x"] > texts["x"]


def test_a_claim_leads_to_its_exact_words(page: Page) -> None:
    for quote in page.locator("a.quote").all():
        said = squeezed(quote.locator(".said").inner_text()).strip("«»")
        quote.click()
        words = page.locator(".found").first
        assert said in found_words(page)
        assert len(found_words(page)) - len(said) < 12  # a clitic or two and no more
        assert words.is_visible()
        assert in_view(words)


def test_the_way_back_leads_to_the_claim(page: Page) -> None:
    quote = page.locator("a.quote").nth(7)
    quote.click()
    assert page.locator("#back").is_visible()
    page.locator("#back").click()
    assert page.locator(".found").count() == 0
    assert quote.evaluate("e => e === document.activeElement")
    assert in_view(quote)


def test_the_keyboard_goes_there_and_back(page: Page) -> None:
    quote = page.locator("a.quote").nth(3)
    quote.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.classList.contains('found')")
    page.keyboard.press("Escape")
    assert quote.evaluate("e => e === document.activeElement")


def test_without_a_script_the_words_are_marked_too(browser: Browser, report: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report.as_uri())
    page.locator("a.quote").nth(0).click()
    ground = "getComputedStyle(e).backgroundColor"
    marked = page.locator("span:target").evaluate(f"e => {ground}")
    assert marked != page.locator(".key .content").evaluate(f"e => {ground}")
    context.close()


def test_nothing_overflows_a_screen(page: Page) -> None:
    assert overflowing(page, 320, 390, 768, 1100, 1600) == []


def test_arabic_letters_stay_joined_where_words_are_marked(page: Page) -> None:
    """No mark begins or ends between two letters."""
    broken = page.evaluate(
        r"""[...document.querySelectorAll(".words span")].filter(e => {
            const before = e.previousSibling?.textContent.at(-1) ?? " ", after = e.nextSibling?.textContent[0] ?? " ";
            const letter = /[\p{L}\p{M}]/u;
            return letter.test(before) && letter.test(e.textContent[0])
                || letter.test(after) && letter.test(e.textContent.at(-1));
        }).map(e => e.textContent)"""
    )
    assert broken == []


def test_every_article_is_printed(page: Page) -> None:
    assert page.locator("details:not([open])").count() > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert not page.locator("#back").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0


def test_words_stand_out_from_their_ground(page: Page) -> None:
    """Marked words too."""
    page.locator("a.quote").first.click()
    assert faint(page) == []
