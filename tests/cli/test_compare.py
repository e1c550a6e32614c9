"""`tawatur compare` prints what ../shared/contract.md promises other programs, and reports for people."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import BRIDGE, MARKET, tawatur
from tests.cli.shape import COMPARISON, assert_shape

OTHER_BRIDGE = """شهود: ضحايا تحت أنقاض الجسر القديم في المنارة

أكد شهود عيان سقوط ضحايا في انهيار الجسر القديم في المنارة، الأحد.
وقالت بلدية المنارة إن الأعمال تستغرق 5 أسابيع.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, outlet, text in (("a", "مرآة الساحل", BRIDGE), ("b", "الأفق", OTHER_BRIDGE), ("c", "الأفق", MARKET)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        about = {"outlet": outlet, "published": "2019-03-10"}
        (folder / f"{name}.txt.meta.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def comparison(folder: Path) -> dict[str, Any]:
    run = tawatur("compare", ".", "--format", "json", folder=folder)
    assert (run.status, run.errors) == (0, "")
    printed: dict[str, Any] = json.loads(run.output)
    return printed


def test_json_has_the_fields_of_the_contract(comparison: dict[str, Any]) -> None:
    assert_shape(comparison, COMPARISON)


def test_articles_on_one_event_are_one_story(comparison: dict[str, Any]) -> None:
    pages = {article["id"]: article["page"] for article in comparison["articles"]}
    stories = [{pages[article] for article in story["articles"]} for story in comparison["stories"]]
    assert {"a.txt", "b.txt"} in stories


def test_every_id_and_offset_points_into_an_article(comparison: dict[str, Any]) -> None:
    articles = {article["id"]: article for article in comparison["articles"]}
    points = [point for story in comparison["stories"] for point in story["points"]]
    claims = [claim for point in points for side in point["sides"] for claim in side["claims"]]
    assert claims
    for claim in claims:
        article = articles[claim["article"]]
        assert claim["attribution"] in {None, *(each["id"] for each in article["attributions"])}
        assert 0 <= claim["content"]["start"] < claim["content"]["end"] <= len(article["text"])
    for figure in (figure for point in points for figure in point["figures"]):
        assert 0 <= figure["start"] < figure["end"] <= len(articles[figure["article"]]["text"])


def test_denial_and_assertion_are_sides_of_one_disputed_point(comparison: dict[str, Any]) -> None:
    points = [point for story in comparison["stories"] for point in story["points"]]
    disputed = [point for point in points if point["status"] == "disputed"]
    assert [{side["side"] for side in point["sides"] if side["claims"]} for point in disputed] == [
        {"asserted", "denied"}
    ]
    denied = next(side for side in disputed[0]["sides"] if side["side"] == "denied")
    # The municipality in the headline and its head in the text speak of one thing, in one article.
    assert {claim["article"] for claim in denied["claims"]} == {comparison["articles"][0]["id"]}


def test_article_that_is_given_twice_counts_once(folder: Path, comparison: dict[str, Any]) -> None:
    again = json.loads(tawatur("compare", ".", "a.txt", "--format", "json", folder=folder).output)
    assert again == comparison


def test_text_names_the_sides(folder: Path) -> None:
    run = tawatur("compare", ".", folder=folder)
    assert (run.status, run.errors) == (0, "")
    for words in ("مرآة الساحل", "الأفق", "شهود عيان", "سعد النوري"):
        assert words in run.output


def test_html_is_one_page_that_asks_nothing_of_the_network(folder: Path) -> None:
    run = tawatur("compare", ".", "--format", "html", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert run.output.lstrip().lower().startswith("<!doctype html>")
    assert 'dir="rtl"' in run.output
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", run.output)


def test_one_article_can_be_compared_with_itself(folder: Path) -> None:
    run = tawatur("compare", "a.txt", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert "سعد النوري" in run.output


def test_what_changed_since_a_day_can_be_read(folder: Path) -> None:
    run = tawatur("compare", ".", "--since", "2019-03-11", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert "لم يتغير شيء منذ 11/3/2019" in run.output
    assert "جديدة" in tawatur("compare", ".", "--since", "2019-03-10", folder=folder).output
    assert tawatur("compare", ".", "--since", "2019-03-10", "--format", "html", folder=folder).status == 2
