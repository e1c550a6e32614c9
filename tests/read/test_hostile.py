"""Pages made to break their reader are read or refused, soon."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tawatur.errors import ReadError
from tawatur.model import Page
from tawatur.read import read_page

PARAGRAPH = "<p>نفى المجلس المحلي في تل الريحان اليوم بيع البئر القديمة إلى مستثمر من خارج البلدة، وفتح تحقيقا.</p>"
SECONDS = 20  # of work, on a slow machine; each takes less than two on an ordinary one

PAGES = {
    "10,000 nested divisions": "<div>" * 10_000 + PARAGRAPH * 2,
    "10,000 nested tables": "<table><tr><td>" * 10_000 + PARAGRAPH * 2,
    "10,000 nested articles": "<article>" * 10_000 + PARAGRAPH * 2,
    "nested boxes around many elements": '<div class="related">' * 200 + "<div>س</div>" * 50_000 + PARAGRAPH * 2,
    "a million angles": PARAGRAPH * 2 + "<" * 1_000_000,
    "an attribute without end": PARAGRAPH * 2 + '<div title="' + "x" * 1_000_000,
    "50,000 attributes": "<div " + 'a="b" ' * 50_000 + ">" + PARAGRAPH * 2,
    "one line of a million words": "<p>" + "نفى المجلس " * 500_000 + "</p>",
    "a thousand open quotation marks": "<p>" + "قال «" * 1000 + "</p>" + PARAGRAPH,
    "nested JSON-LD": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + PARAGRAPH * 2,
    "many dates": PARAGRAPH + '<span class="date">1</span>' * 20_000 + PARAGRAPH,
}  # fmt: skip

TEXTS = {
    "one line of a million words": "نفى المجلس " * 500_000,
    "50,000 lines alike": "نفى المجلس بيع البئر\n" * 50_000,
    "50,000 lines of one paragraph": "".join(f"نفى المجلس «بيع» البئر {n}\n" for n in range(50_000)),
    "a million line ends": "نفى\n" + "\n" * 1_000_000 + "المجلس",
    "a million full stops": "." * 1_000_000,
    "brackets": "(" * 100_000 + "رويترز" + ")" * 100_000,
    "dashes": "سبأ - " * 100_000,
    "spaces": "سبأ" + " " * 1_000_000 + "عدن",
    "icons": "camera icon " * 20_000,
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    assert_ends(Page(name, f"<html><body>{PAGES[name]}</body></html>".encode(), "html"))


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    assert_ends(Page(name, TEXTS[name].encode(), "text"))


def assert_ends(page: Page) -> None:
    begun = time.process_time()
    try:
        read_page(page)
    except ReadError as refused:
        assert refused.reason.startswith("no article found")  # noqa: PT017
    assert time.process_time() - begun < SECONDS


def test_entities_of_the_pages_own_are_not_expanded() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    head = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "نفى">{entities}]>'
    markup = f"{head}<html><body>{PARAGRAPH * 2}&e9;</body></html>"
    assert len(read_page(Page("x", markup.encode(), "html")).text) < 1000


def test_no_file_is_opened_for_a_page(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("سر لا يقرأ", "utf-8")
    head = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    markup = f"{head}<html><body>{PARAGRAPH * 2}<p>وقال إن &x; كما هو</p></body></html>"
    assert "سر لا يقرأ" not in read_page(Page("x", markup.encode(), "html")).text


def test_scripts_and_styles_are_no_text() -> None:
    unseen = "<script>var secret = 1;</script><style>.secret {}</style><template><p>secret</p></template>"
    markup = f"<html><body>{unseen}{PARAGRAPH * 2}</body></html>"
    assert "secret" not in read_page(Page("x", markup.encode(), "html")).text
