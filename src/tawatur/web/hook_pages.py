"""The page of webhooks, for whoever is admin: who is told of news, since when they know it, and what stands in the way."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tawatur.errors import FetchError
from tawatur.keep.hooks import add_hook
from tawatur.store import Store
from tawatur.web.templating import show
from tawatur.web.visitors import Proven

_HOOKS = "/admin/hooks"
Short = Annotated[str, Form(max_length=200)]


def make_hook_pages(store: Store) -> APIRouter:
    """The routes of webhooks; none of them stands in the OpenAPI document."""
    router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)

    @router.get(_HOOKS)
    def hooks(request: Request) -> Response:
        return _page(request, store)

    @router.post(_HOOKS)
    def add(
        request: Request, visitor: Proven, url: Annotated[str, Form(max_length=2000)] = "", story: Short = "",
        words: Short = "",
    ) -> Response:  # fmt: skip
        typed = {"url": url, "story": story, "words": words}
        try:
            made = add_hook(store, url.strip(), visitor.name, story.strip(), words.strip())
        except FetchError as error:
            return _page(request, store, 422, failure=error.reason, typed=typed)
        except KeyError:
            return _page(request, store, 422, failure="there is no story of this id", typed=typed)
        store.people.log(visitor.name, "added a webhook", made.id)
        return _page(request, store, made=made)

    @router.post(f"{_HOOKS}/end")
    def end(request: Request, visitor: Proven, hook: Short = "") -> Response:
        try:
            store.news.end_hook(hook)
        except KeyError:
            return show(request, "missing.html", 404)
        store.people.log(visitor.name, "ended a webhook", hook)
        return RedirectResponse(_HOOKS, 303)

    return router


def _page(request: Request, store: Store, code: int = 200, **shown: Any) -> Response:
    shown = {"failure": None, "made": None, "typed": {"url": "", "story": "", "words": ""}} | shown
    return show(request, "hooks.html", code, hooks=store.news.hooks(), **shown)
