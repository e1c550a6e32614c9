"""Whatever a form of the desk sends, the answer is a page or a refusal, and never a fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as markup

from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.review.desk import largest


class Form(NamedTuple):
    """Where a form is sent, what its fields hold, and what its buttons say."""

    action: str
    fields: dict[str, str]
    buttons: tuple[str, ...]


@pytest.fixture(scope="module")
def desk(kept: Store) -> TestClient:
    return TestClient(create_app(Stored(kept), store=kept), base_url="http://localhost")


@pytest.fixture(scope="module")
def forms(desk: TestClient, kept: Store) -> list[Form]:
    """All forms that are sent, of every page that has some."""
    story = largest(kept)
    pages = [f"/review/stories/{story.id}", *(f"/review/articles/{each}" for each in story.articles)]
    found = [form for page in (*pages, "/admin/hooks", "/admin", "/me", "/paste") for form in _forms(desk, page)]
    assert {each.action for each in found} > {"/paste", *pages}
    return found


def _forms(desk: TestClient, page: str) -> Iterator[Form]:
    for form in markup.fromstring(desk.get(page).text).forms:
        if form.get("method", "").lower() == "post":
            buttons = tuple(str(each.get("value")) for each in form.cssselect("button[name=do]"))
            yield Form(form.get("action") or page, {name: str(value) for name, value in form.form_values()}, buttons)


MORE = ("do", "claims", "points", "articles", "entities", "back")  # what some form has where one ticks something
ODD = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "\x00",
            "-1",
            "9" * 40,
            "1-0",
            "0-1",
            "5-99999999",
            "null",
            "[]",
            "{}",
            "../..",
            "\u202e",
            "<b>",
            "a:b:c",
            "«",
            "\n" * 9,
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_form_brings_the_desk_down(desk: TestClient, forms: list[Form], data: st.DataObject) -> None:
    """Fields are left out, filled with anything, or with what another field of some form holds."""
    form = data.draw(st.sampled_from(forms))
    other = data.draw(st.sampled_from(forms))
    known = [*form.fields.values(), *other.fields.values(), *other.fields]
    sent: dict[str, Sequence[str]] = dict(form.fields)
    names = [name for name in form.fields if name != "csrf"]
    for name in data.draw(st.lists(st.sampled_from([*names, *MORE]), max_size=4)):
        value = data.draw(st.one_of(ODD, st.sampled_from(known or [""])))
        sent[name] = data.draw(st.sampled_from([value, [value, value], [value, ""]]))
    if form.buttons:
        sent.setdefault("do", data.draw(st.sampled_from([*form.buttons, *other.buttons])))
    if not data.draw(st.integers(0, 3)):
        sent.pop(data.draw(st.sampled_from(list(sent))))
    answer = desk.post(form.action, data=sent, follow_redirects=False)
    assert answer.status_code < 500, (form.action, sent)
