"""Debian's chromium for the tests, and what is asked of every page that it shows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

_CHROMIUM = shutil.which("chromium")
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
expect.set_options(timeout=30_000)  # a slow machine is no failure
_AXE = Path(__file__).parent / "web" / "axe.min.js"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all tests of a module."""
    if _CHROMIUM is None:
        pytest.skip("chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        yield started
        started.close()


@contextmanager
def watched(context: BrowserContext, address: str, expected: str = "no message") -> Iterator[Page]:
    """A page that afterwards has logged nothing but what is `expected`, and asked for nothing but what begins so."""
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert [each for each in said if expected not in each] == []
    assert [each for each in asked if not each.startswith(address)] == []
    context.close()


def direction(page: Page) -> str:
    """rtl or ltr."""
    return str(page.evaluate("getComputedStyle(document.body).direction"))


def serious(page: Page) -> list[tuple[str, str]]:
    """What axe finds that keeps people out, on a page whose policy was set aside: axe itself is a script that is not ours."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")]


def overflowing(page: Page, *widths: int) -> list[int]:
    """Those of the widths at which a reader would have to scroll sideways."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.scrollingElement.scrollWidth") > width:
            found.append(width)
    return found


def faint(page: Page) -> list[str]:
    """Texts whose contrast is less than 4.5 to 1 (WCAG 2.2, AA), light or dark."""
    found: list[str] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{scheme}: {each}" for each in page.evaluate(_CONTRAST)]
    return found


_CONTRAST = """() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest("script, svg, .skip, .hidden")) continue;
    const [one, two] = [parse(getComputedStyle(element).color), ground(element)].map(light).sort((a, b) => b - a);
    if ((one + 0.05) / (two + 0.05) < 4.5) weak.push(`${element.className}: ${element.textContent.trim()}`);
  }
  return weak;
}"""
