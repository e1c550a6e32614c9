"""Take the pictures of the documents anew, of the program as it is over the examples: look at them before you commit them."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from tawatur.errors import TawaturError
from tawatur.keep import add_paths, open_store
from tawatur.model import Metadata, Reading
from tawatur.pipeline import compare_readings, read_paths
from tawatur.report import html_report
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted(str(each) for each in (ROOT / "examples").iterdir() if each.is_dir())
PICTURES = ROOT / "docs" / "screenshots"
PORT = 8399
DAM, SPEAKER = "dam-handover", "عمر البارودي"


def main() -> int:
    """0 if all were taken."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        _report(browser, Path(folder) / "water.html")
        store = open_store(str(Path(folder) / "desk.db"))
        assert not [each for each in add_paths(store, EXAMPLES, Metadata(), 1) if isinstance(each, TawaturError)]
        with _served(store):
            _desk(browser, store)
        browser.close()
    return 0


def _report(browser: Browser, file: Path) -> None:
    readings = [each for each in read_paths([str(ROOT / "examples" / "town-water")]) if isinstance(each, Reading)]
    file.write_text(html_report(compare_readings(readings), readings), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1100, "height": 1300})
    page.goto(file.as_uri())
    page.screenshot(path=PICTURES / "story.png")


def _desk(browser: Browser, store: Store) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 860})
    read = [each for each in read_paths([str(ROOT / "examples" / DAM)]) if isinstance(each, Reading)]
    articles = {each.document.article.id for each in read}
    story = next(each.id for each in store.stories() if len(articles & {*store.story(each.id).articles}) > 1)
    printout = store.story(story).printout or {"points": [], "articles": []}
    point = max(printout["points"], key=lambda each: len(each["evidence"]))["id"]
    _take(page, "/?lang=ar", "desk-stories")
    _take(page, f"/stories/{story}/points/{point}?lang=en", "desk-point", open_first="details.evidence")
    _take(page, f"/holders?{urlencode({'name': SPEAKER, 'lang': 'ar'})}", "desk-holder")
    page.goto(f"http://127.0.0.1:{PORT}/articles/{printout['articles'][0]}?lang=ar")
    leads = page.locator(".claims-list a.quote").nth(2).get_attribute("href")
    _take(
        page,
        f"/articles/{printout['articles'][0]}{leads}",
        "desk-article",
        open_first=".claims-list li:nth-child(3) details",
    )
    page.goto(f"http://127.0.0.1:{PORT}/review/stories/{story}?lang=ar")
    page.locator("input[name=points]").first.check()
    page.locator("input[name=claims]").nth(1).check()
    page.screenshot(path=PICTURES / "desk-review.png")


def _take(page: Page, path: str, name: str, open_first: str = "") -> None:
    page.goto(f"http://127.0.0.1:{PORT}{path}")
    if open_first:
        page.locator(f"{open_first} > summary").first.click()
    page.evaluate("scrollTo(0, 0)")
    page.mouse.move(0, 0)
    page.screenshot(path=PICTURES / f"{name}.png")


@contextmanager
def _served(store: Store) -> Iterator[None]:
    app = create_app(Stored(store), store=store)
    server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.1)
    yield
    server.should_exit = True
    thread.join(10)


if __name__ == "__main__":
    sys.exit(main())
