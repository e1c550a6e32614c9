"""Whatever is asked of the API by its OpenAPI document, the answer is one that the document tells: no fault, no surprise."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tawatur.keep.tokens import make_token
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.review.desk import largest

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance,
]  # fmt: skip


@pytest.fixture(scope="module")
def app(kept: Store) -> FastAPI:
    return create_app(Stored(kept), ("testserver", "localhost"), kept)


def real(kept: Store) -> dict[str, Any]:
    """Things that are there, so that not every id leads nowhere."""
    story = largest(kept)
    record = kept.readings(story.articles[:1])[story.articles[0]]
    return {
        "story": story.id, "point": story.points[0].id, "article": story.articles[0], "about": story.id,
        "claim": record["attributions"][0]["id"], "entity": record["entities"][0]["id"],
    }  # fmt: skip


def _with_real(given: Any, there: dict[str, Any]) -> Any:
    """The same with every second id, as its letters fall, one that is there."""
    if isinstance(given, dict):
        return {
            key: there[key] if key in there and isinstance(value, str) and len(value) % 2 else _with_real(value, there)
            for key, value in given.items()
        }
    return [_with_real(each, there) for each in given] if isinstance(given, list) else given


def test_no_answer_is_a_fault_or_stands_not_in_the_document(app: FastAPI, kept: Store) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    there = real(kept)
    tried: set[str] = set()
    statuses: set[int] = set()
    for each in schema.get_all_operations():
        assert isinstance(each, Ok)
        operation = each.ok()
        tried.add(operation.label)

        @given(case=operation.as_strategy())
        @settings(
            max_examples=40 if operation.label == "POST /api/judgements" else 8, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        def ask(case: Any) -> None:
            case.path_parameters = _with_real(case.path_parameters, there)
            case.query = _with_real(case.query, there)
            case.body = _with_real(case.body, there)
            statuses.add(case.call_and_validate(checks=CHECKS).status_code)

        ask()
    assert {"POST /api/judgements", "DELETE /api/judgements/{judgement}", "GET /api/news", "POST /api/hooks"} <= tried
    assert len(tried) > 15
    assert {200, 201, 404, 422} <= statuses
    assert list(kept.check()) == []


def test_ids_of_a_story_and_its_point_are_answered_as_the_document_says(app: FastAPI, kept: Store) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    there = {key: value for key, value in real(kept).items() if key in ("story", "point", "article")}
    for path in ("/api/stories/{story}", "/api/stories/{story}/points/{point}", "/api/articles/{article}/gold"):
        given_ = {key: value for key, value in there.items() if f"{{{key}}}" in path}
        answer = schema[path]["GET"].Case(path_parameters=given_).call_and_validate(checks=CHECKS)
        assert answer.status_code == 200


def test_refusals_stand_in_the_document_too(app: FastAPI, kept: Store) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    case = schema["/api/judgements"]["POST"].Case(body={"kind": "note", "about": largest(kept).id, "note": "?"})
    evil = case.call_and_validate(checks=CHECKS, headers={"Sec-Fetch-Site": "cross-site"})
    other = case.call_and_validate(checks=CHECKS, headers={"Host": "evil.example"})
    kept.people.add("منى", "review", "no hash")
    nobody = case.call_and_validate(checks=CHECKS)
    reader = {"Authorization": f"Bearer {make_token(kept.people, 'منى', 'read', '')}"}
    assert [each.status_code for each in (evil, other, nobody)] == [403, 421, 401]
    assert case.call_and_validate(checks=CHECKS, headers=reader).status_code == 403
    assert not kept.judgements("note")
    kept.people.remove("منى")
