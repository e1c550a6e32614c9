"""The API: the contract's JSON, page by page, and an OpenAPI document that tells every answer."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.printout import render_reading, render_story
from tests.export.sample import material
from tests.web.desk import client

DESK = client()


def test_a_story_and_an_article_are_as_the_commands_print_them() -> None:
    made = material()
    assert DESK.get("/api/stories/bridge").json() == render_story(made.stories[1])
    assert DESK.get("/api/articles/north").json() == render_reading(made.readings["north"])


def test_a_list_comes_page_by_page() -> None:
    pages = [DESK.get("/api/stories", params={"limit": 1, "offset": offset}).json() for offset in (0, 1, 2)]
    assert [page["total"] for page in pages] == [2, 2, 2]
    assert [page["more"] for page in pages] == [True, False, False]
    ids = [story["id"] for page in pages for story in page["stories"]]
    assert sorted(ids) == ["bridge", "other"]
    assert ids[0] == "bridge"  # of one day the most disputed comes first


def test_a_summary_counts_the_points_of_each_status() -> None:
    found = DESK.get("/api/stories", params={"q": "انهار"}).json()["stories"]
    assert [each["statuses"] for each in found] == [
        {"single witness": 1, "figures differ": 1, "disputed": 1, "outlet only": 1}
    ]
    assert (found[0]["first"], found[0]["outlets"], found[0]["articles"]) == ("2020-05-01", 2, 2)


def test_what_an_outlet_prints_leads_to_its_holders_and_to_exact_words() -> None:
    outlet = DESK.get("/api/outlets", params={"name": "صوت الجنوب"}).json()
    holders = {each["holder"] for each in outlet["said"] if each["holder"]}
    assert holders
    for each in outlet["said"]:
        text = DESK.get(f"/api/articles/{each['article']}").json()["text"]
        assert text[each["start"] : each["end"]] == each["text"]
    for holder in holders:
        assert {each["holder"] for each in DESK.get("/api/holders", params={"name": holder}).json()["said"]} == {holder}


def test_text_is_read() -> None:
    read = DESK.post("/api/read", json={"text": "قال زيد العابد إن السوق مغلق اليوم."}).json()
    assert [each["holder"]["name"] for each in read["attributions"]] == ["زيد العابد"]


def test_an_export_is_a_file_to_save() -> None:
    answer = DESK.get("/api/export/csv", params={"story": "bridge"})
    assert answer.headers["content-disposition"] == 'attachment; filename="tawatur.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert DESK.get("/api/export/atom").headers["content-disposition"] == "inline"


@pytest.mark.parametrize("path", ["stories/x", "articles/x", "holders?name=x", "outlets?name=x", "export/csv?story=x"])
def test_an_id_that_is_not_there_is_said_to_be_so(path: str) -> None:
    answer = DESK.get(f"/api/{path}")
    assert (answer.status_code, answer.json()) == (404, {"detail": "There is nothing of this id."})


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "offset=-1", "offset=x", "status=true"])
def test_a_value_that_cannot_be_is_named(query: str) -> None:
    answer = DESK.get(f"/api/stories?{query}")
    assert answer.status_code == 422
    assert query.partition("=")[0] in answer.json()["detail"]


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    paths = DESK.get("/api/openapi.json").json()["paths"]
    return [(method, path, told) for path, methods in paths.items() for method, told in methods.items()]


def test_the_document_tells_every_way_in() -> None:
    assert {path for _, path, _ in operations()} == {
        "/api/stories", "/api/stories/{story}", "/api/stories/{story}/points/{point}", "/api/articles/{article}", "/api/holders",
        "/api/outlets", "/api/read", "/api/export/{form}",
    }  # fmt: skip


@given(words=st.lists(st.text(max_size=8), min_size=6, max_size=6), chosen=st.integers(0, 50))
def test_whatever_is_asked_the_answer_is_one_that_the_document_tells(words: list[str], chosen: int) -> None:
    method, path, told = operations()[chosen % 8]
    values = itertools.cycle(words)
    for place in (each for each in told.get("parameters", ()) if each["in"] == "path"):
        path = path.replace("{" + place["name"] + "}", "".join(f"%{byte:02x}" for byte in next(values).encode()) or "-")
    query = {each["name"]: next(values) for each in told.get("parameters", ()) if each["in"] == "query"}
    body = {"json": {"text": next(values), "address": next(values)}} if method == "post" else {}
    answer = DESK.request(method, path, params=query, **body)
    assert str(answer.status_code) in {*told["responses"], "404", "307"}, (path, answer.text)
