from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from tawatur.model import Outlet, Point, Reading, Side, Story, Witness
from tawatur.report import html_report
from tests.report.sample import Said, bridge, chain, figure, make_reading, placed

HOSTILE = "<script>alert('ق')</script><img src=x onerror=alert(1)>\"'&amp;</title></style>"


class Elements(HTMLParser):
    """Every element of a page with its attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def attributes(self, tag: str, name: str) -> list[str | None]:
        return [attributes[name] for each, attributes in self.found if each == tag and name in attributes]


def hostile() -> tuple[list[Story], list[Reading]]:
    """A story in which every text that comes from strangers tries to be markup."""
    text = f"قال {HOSTILE} إن {HOSTILE} 12 شخصا"
    said = [Said("قال", f"{HOSTILE} 12 شخصا", HOSTILE)]
    reading = make_reading("a", HOSTILE, text, said, HOSTILE, "javascript:alert(1)")
    other = make_reading("b", HOSTILE, text, said, HOSTILE, "data:text/html,x")
    alone = make_reading("c", HOSTILE, text, said, HOSTILE)
    witness = Witness(HOSTILE, True, (chain(HOSTILE, HOSTILE),))
    side = Side("asserted", (placed(reading, 0), placed(other, 0)), (witness,))
    numbers = (figure(reading, 0, "12 شخصا", 12), figure(other, None, "12 شخصا", 12))
    point = Point(HOSTILE, HOSTILE, "disputed", (side, dataclasses.replace(side, side="denied")), numbers)
    lone = dataclasses.replace(point, status="single witness")
    story = Story(HOSTILE, HOSTILE, ("a", "b"), (("a", "b"),), (point, lone))
    return [story, Story("c", HOSTILE, ("c",), (), ())], [reading, other, alone]


def test_no_text_of_a_stranger_becomes_markup() -> None:
    page = html_report(*hostile())
    elements = Elements(page)
    assert [tag for tag, _ in elements.found].count("script") == 1
    assert not [tag for tag, _ in elements.found if tag == "img"]
    assert not [name for _, attributes in elements.found for name in attributes if name.startswith("on")]
    assert "".join(elements.text).count(HOSTILE) > 20


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    links = Elements(html_report(*hostile())).attributes("a", "href")
    assert all(link and link.startswith("#") for link in links)


def test_an_address_of_the_web_is_linked_and_tells_nothing_of_the_reader() -> None:
    stories, readings = bridge()
    article = dataclasses.replace(readings[0].document.article, url="https://a.example/1?x=1&y=<2>")
    readings[0] = dataclasses.replace(readings[0], document=dataclasses.replace(readings[0].document, article=article))
    elements = Elements(html_report(stories, readings))
    link = next(attributes for tag, attributes in elements.found if attributes.get("href", "#") == article.url)
    assert link["rel"] == "noreferrer noopener"


def test_the_page_fetches_nothing_and_runs_only_its_own_script() -> None:
    page = html_report(*bridge())
    elements = Elements(page)
    policy = next(attributes["content"] for tag, attributes in elements.found if "http-equiv" in attributes)
    assert policy is not None
    own = r"style-src 'sha256-\S{44}'; script-src 'sha256-\S{44}'"
    assert re.fullmatch(rf"default-src 'none'; {own}; base-uri 'none'; form-action 'none'", policy)
    assert not [tag for tag, _ in elements.found if tag in ("link", "img", "iframe", "object", "embed", "base", "form")]
    assert not elements.attributes("script", "src")
    assert not [attributes for _, attributes in elements.found if "style" in attributes]
    assert "url(" not in page
    assert "@import" not in page


def test_language_and_direction_are_those_of_the_labels_and_of_the_texts() -> None:
    for labels, direction in (("ar", "rtl"), ("en", "ltr")):
        elements = Elements(html_report(*bridge(), labels=labels))
        root = next(attributes for tag, attributes in elements.found if tag == "html")
        assert root == {"lang": labels, "dir": direction}
        words = [attributes for _, attributes in elements.found if attributes.get("class") == "words"]
        assert {(each["lang"], each["dir"]) for each in words} == {("ar", "rtl")}


def test_every_link_within_the_page_leads_somewhere() -> None:
    elements = Elements(html_report(*bridge()))
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link for link in elements.attributes("a", "href") if link} <= {f"#{each}" for each in ids}
    marked = " ".join(filter(None, elements.attributes("span", "data-in"))).split()
    assert set(elements.attributes("a", "data-quote")) == set(marked)


def test_a_status_is_told_in_words() -> None:
    text = "".join(Elements(html_report(*bridge())).text)
    for words in ("مختلَف فيه", "أرقام مختلفة", "ما لا يقوله إلا شاهد واحد", "غير مسمّى"):
        assert words in text


def test_no_stories_are_said_to_be_none() -> None:
    assert "لا مقالات تُقارن." in html_report([], [])


def test_one_report_is_the_same_each_time() -> None:
    assert html_report(*bridge()) == html_report(*bridge())


@pytest.mark.parametrize("outlet", [None, Outlet(None, "a.example")])
def test_an_outlet_without_a_name_is_shown_by_what_is_known(outlet: Outlet | None) -> None:
    stories, readings = bridge()
    article = dataclasses.replace(readings[2].document.article, outlet=outlet)
    readings[2] = dataclasses.replace(readings[2], document=dataclasses.replace(readings[2].document, article=article))
    assert ("a.example" if outlet else "other.txt") in html_report(stories, readings)
