"""A whole review, and the pages over a store, in a real browser: by keyboard, by mouse, without scripts, in both languages."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tawatur.keep import open_store
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.passwords import hash_password
from tawatur.web.stored import Stored
from tests.report.test_browser import ARGUMENTS, CHROMIUM, CONTRAST
from tests.review.desk import largest
from tests.web.test_browser import AXE

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")
WAYS = [("ar", "rtl"), ("en", "ltr")]


@pytest.fixture(scope="module")
def kept(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    file = tmp_path_factory.mktemp("browser") / "desk.db"
    shutil.copy(filled, file)
    opened = open_store(str(file))
    yield opened
    opened.close()


@contextmanager
def served(store: Store) -> Iterator[str]:
    """The address of a desk over the store."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # or who is quick finds nobody there
        app = create_app(Stored(store), store=store)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def address(kept: Store) -> Iterator[str]:
    with served(kept) as address:
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
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [each for each in said if "422" not in each] == []
    assert {urlsplit(url).netloc for url in asked} <= {urlsplit(address).netloc}
    context.close()


@pytest.mark.parametrize(("language", "direction"), WAYS)
def test_a_whole_review_by_keyboard(page: Page, address: str, kept: Store, language: str, direction: str) -> None:
    story = largest(kept)
    page.goto(f"{address}/stories/{story.id}?lang={language}")
    page.locator(f"a[href='/review/stories/{story.id}']").click()
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    points = page.locator(".choose fieldset").count()
    page.evaluate("window.stays = true")
    for key in ("j", "x", "k", "j", "j", "x"):  # the first point, and on to its first claim
        page.keyboard.press(key)
    assert page.locator("input[name=points]:checked").count() == page.locator("input[name=claims]:checked").count() == 1
    page.keyboard.press("Shift+j")
    page.locator("button[value='split point']").press("Enter")
    expect(page.locator(".choose fieldset")).to_have_count(points + 1)
    assert page.evaluate("document.activeElement.id") == "done"
    page.locator(".history button").first.click()
    expect(page.locator(".choose fieldset")).to_have_count(points)
    assert page.evaluate("window.stays")  # no page was loaded anew
    (undone,) = kept.judgements("same point", retracted=True)[-1:]
    assert undone.retracted_at


@pytest.mark.parametrize(("language", "direction"), WAYS)
def test_what_is_selected_in_the_text_becomes_the_claim(
    page: Page, address: str, kept: Store, language: str, direction: str
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


def serious(page: Page) -> list[tuple[str, str]]:
    """What axe finds that keeps people out, on a page whose policy was set aside for it."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("language", "direction"), WAYS)
def test_axe_finds_nothing_serious_and_nothing_overflows(
    browser: Browser, address: str, kept: Store, language: str, direction: str
) -> None:
    context = browser.new_context(bypass_csp=True)  # axe itself is a script that is not ours
    page = context.new_page()
    story = largest(kept)
    paths = (
        f"/review/stories/{story.id}", f"/review/articles/{story.articles[0]}", "/news",
        f"/stories/{story.id}/points/{story.points[0].id}",
    )  # fmt: skip
    for path in paths:
        page.goto(f"{address}{path}?lang={language}")
        assert page.evaluate("getComputedStyle(document.body).direction") == direction
        for closed in page.locator("details.edit").all()[:1]:
            closed.locator("summary").click()
        assert serious(page) == [], path
        for width in (320, 1400):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width, path
        assert page.evaluate(CONTRAST) == [], path
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


@pytest.mark.parametrize(("language", "direction"), WAYS)
def test_people_sign_in_and_out_and_make_a_token(
    browser: Browser, filled: Path, tmp_path: Path, language: str, direction: str
) -> None:
    shutil.copy(filled, tmp_path / "desk.db")
    store = open_store(str(tmp_path / "desk.db"))
    store.people.add("رنا", "admin", hash_password("كلمة سر طويلة"))
    context = browser.new_context(bypass_csp=True, locale=language)
    page = context.new_page()
    with served(store) as address:
        page.goto(f"{address}/admin")
        assert page.evaluate("getComputedStyle(document.body).direction") == direction
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
