"""A whole review in a real browser: by keyboard, by mouse, without scripts, in both languages; and people who sign in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tawatur.keep import open_store
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.passwords import hash_password
from tawatur.web.stored import Stored
from tests.browser import direction, serious, watched
from tests.review.desk import largest
from tests.web.desk import served

WAYS = [("ar", "rtl"), ("en", "ltr")]


@pytest.fixture(scope="module")
def address(kept: Store) -> Iterator[str]:
    with served(create_app(Stored(kept), store=kept)) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    with watched(context, address) as page:
        yield page


@pytest.mark.parametrize(("language", "way"), WAYS)
def test_a_whole_review_by_keyboard(page: Page, address: str, kept: Store, language: str, way: str) -> None:
    story = largest(kept)
    page.goto(f"{address}/stories/{story.id}?lang={language}")
    page.locator(f"a[href='/review/stories/{story.id}']").click()
    assert direction(page) == way
    points, judged = page.locator(".choose fieldset").count(), page.locator(".history li").count()
    page.evaluate("window.stays = true")
    for key in ("j", "x", "k", "j", "j", "x"):  # the first point, and on to its first claim
        page.keyboard.press(key)
    assert page.locator("input[name=points]:checked").count() == page.locator("input[name=claims]:checked").count() == 1
    chosen = page.locator("input[name=claims]:checked").get_attribute("value")
    page.keyboard.press("Shift+j")
    page.locator("button[value='split point']").press("Enter")
    expect(page.locator(".history li")).to_have_count(judged + 1)
    alone = page.locator("fieldset", has=page.locator(f"input[value='{chosen}']"))
    assert alone.locator("input[name=claims]").count() == 1
    assert page.evaluate("document.activeElement.id") == "done"
    page.locator(".history button").first.click()
    expect(page.locator(".history li").first).to_have_class("undone")
    assert page.locator(".choose fieldset").count() == points
    assert page.evaluate("window.stays")  # no page was loaded anew
    (undone,) = kept.judgements("same point", retracted=True)[-1:]
    assert undone.retracted_at


@pytest.mark.parametrize(("language", "way"), WAYS)
def test_what_is_selected_in_the_text_becomes_the_claim(
    page: Page, address: str, kept: Store, language: str, way: str
) -> None:
    article = largest(kept).articles[0]
    page.goto(f"{address}/review/articles/{article}?lang={language}")
    page.keyboard.press("j")
    page.keyboard.press("e")
    field = page.locator(".edit[open] textarea")
    assert field.evaluate("each => each === document.activeElement")
    page.locator(".words p.body").first.click(click_count=3)
    selected = page.evaluate("String(getSelection()).trim()") or field.input_value()
    assert field.input_value() == selected
    page.locator(".edit[open] select[name=stance]").select_option("promises")
    page.locator(".edit[open] button[value=claim]").click()
    page.locator(".claims-list > ol > li .judged").first.wait_for()
    assert kept.judgements("claim")[-1].value["set"]["stance"] == "promises"
    page.locator(".history button").first.click()
    expect(page.locator(".claims-list > ol > li .judged")).to_have_count(0)


def test_without_scripts_a_review_works_too(browser: Browser, address: str, kept: Store) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/review/articles/{largest(kept).articles[1]}?lang=en")
    page.locator(".claims-list > ol > li .edit summary").first.click()
    page.locator(".edit[open] input[name=holder]").fill("Nobody known")
    page.locator(".edit[open] button[value=claim]").click()
    assert page.locator(".claims-list > ol > li .holder").first.inner_text() == "Nobody known"
    page.locator(".history button").first.click()
    assert page.locator(".claims-list > ol > li .holder").first.inner_text() != "Nobody known"
    context.close()


def test_a_claim_says_why_it_is_there_and_leads_to_its_point(page: Page, address: str, kept: Store) -> None:
    story = largest(kept)
    page.goto(f"{address}/stories/{story.id}?lang=en")
    why = page.locator("#timeline details").first
    why.locator("summary").press("Enter")
    assert why.locator("code").is_visible()
    why.locator("a").click()
    page.wait_for_url("**/points/*")
    assert page.locator("article.point .side").count() > 0


@pytest.mark.parametrize(("language", "way"), WAYS)
def test_people_sign_in_and_out_and_make_a_token(
    browser: Browser, filled: Path, tmp_path: Path, language: str, way: str
) -> None:
    shutil.copy(filled, tmp_path / "desk.db")
    store = open_store(str(tmp_path / "desk.db"))
    store.people.add("رنا", "admin", hash_password("كلمة سر طويلة"))
    context = browser.new_context(bypass_csp=True, locale=language)
    page = context.new_page()
    with served(create_app(Stored(store), store=store)) as address:
        page.goto(f"{address}/admin")
        assert direction(page) == way
        assert serious(page) == []
        page.locator("input[name=name]").fill("رنا")
        page.locator("input[name=password]").fill("كلمة سر طويلة")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/admin")
        assert serious(page) == []
        page.locator("a[href='/me']").click()
        page.locator("form[action='/me/tokens'] button").click()
        assert page.locator("[role=status] code").inner_text().startswith("tw_")
        assert serious(page) == []
        page.locator("form[action='/sign-out'] button").click()
        page.wait_for_url(f"{address}/sign-in")
        page.goto(f"{address}/admin")
        assert page.locator("input[name=password]").is_visible()
    context.close()
    store.close()
