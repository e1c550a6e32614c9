"""A template and what it shows -> an answer in the reader's language."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse

from tawatur.report.labels import load_labels
from tawatur.report.page import environment, shown_with
from tawatur.web.wording import COOKIE, LANGUAGES, choose_language, load_wording


def show(request: Request, template: str, code: int = 200, **shown: Any) -> HTMLResponse:
    """The page; a language that the address asked for is kept for the next one."""
    language = choose_language(request)
    wording = load_wording(language)
    page = _environment().get_template(template).render(
        **shown_with(load_labels(language)), d=wording, here=_elsewhere(request, wording["language_code"]),
        visitor=request.state.visitor, reviews=request.app.state.reviews and request.state.visitor.may("review"),
        news=request.app.state.reviews and request.state.visitor.may("read"),
        **shown,
    )  # fmt: skip
    answer = HTMLResponse(page, code)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(COOKIE, language, max_age=31_536_000, httponly=True, samesite="lax")
    answer.headers["Vary"] = "Cookie, Accept-Language"
    return answer


def _elsewhere(request: Request, language: str) -> str:
    """This page in another language."""
    asked = {**request.query_params, "lang": language}
    return f"?{urlencode(asked)}"


@cache
def _environment() -> Environment:
    return environment(ChoiceLoader([PackageLoader("tawatur.web"), PackageLoader("tawatur.report")]))
