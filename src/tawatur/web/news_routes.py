"""What is new, for people and for programs; and the webhooks that tell it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request
from fastapi.responses import HTMLResponse, Response
from pydantic import BaseModel, Field

from tawatur.errors import FetchError
from tawatur.keep.hooks import add_hook, render_piece
from tawatur.store import Hook, Store
from tawatur.web.api import MISSING, UNREADABLE, missing
from tawatur.web.looking import latest
from tawatur.web.templating import show
from tawatur.web.visitors import Anyone

_PAGE = 100
_MOST = 500


class Wanted(BaseModel):
    """An address to be told of news: of one story, or where all words are in a point's text, or of everything."""

    url: str = Field(min_length=1, max_length=2000)
    story: str = Field("", max_length=100)
    words: str = Field("", max_length=200)


def make_news_page(store: Store) -> APIRouter:
    """The page of what is new."""
    router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)

    @router.get("/news")
    def news(request: Request, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0) -> Response:
        pieces, since = latest(request, store, _PAGE + 1, offset)
        more = len(pieces) > _PAGE
        return show(request, "news.html", pieces=pieces[:_PAGE], since=since, offset=offset, size=_PAGE, more=more)

    return router


def make_news_api(store: Store) -> APIRouter:
    """The routes of news, all below /api."""
    router = APIRouter(prefix="/api", responses=UNREADABLE)

    @router.get("/news", summary="Points that appeared or changed their status, in the order in which that was noticed")
    def news(
        after: Annotated[int, Query(ge=0, le=2**62, description="The id of the last piece that is known.")] = 0,
        story: Annotated[str | None, Query(max_length=100)] = None,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 100,
    ) -> dict[str, Any]:
        found = store.news.after(after, limit + 1, story)
        return {"more": len(found) > limit, "news": list(map(render_piece, found[:limit]))}

    @router.get("/hooks", summary="Who is told of news")
    def hooks() -> dict[str, Any]:
        return {"hooks": [_render(each) for each in store.news.hooks()]}

    @router.post(
        "/hooks", status_code=201, summary="Tell an address of news; its secret, which signs messages, is told once",
        responses=MISSING,
    )  # fmt: skip
    def add(visitor: Anyone, wanted: Wanted) -> dict[str, Any]:
        try:
            hook = add_hook(store, wanted.url, visitor.name, wanted.story, wanted.words)
        except FetchError as error:
            raise HTTPException(422, str(error)) from None
        except KeyError:
            raise missing() from None
        store.people.log(visitor.name, "added a webhook", hook.id)
        return {**_render(hook), "secret": hook.secret}

    @router.delete("/hooks/{hook}", summary="Tell an address nothing more", responses=MISSING)
    def end(visitor: Anyone, hook: Annotated[str, Path(max_length=100)]) -> dict[str, Any]:
        try:
            store.news.end_hook(hook)
        except KeyError:
            raise missing() from None
        store.people.log(visitor.name, "ended a webhook", hook)
        return {"id": hook}

    return router


def _render(hook: Hook) -> dict[str, Any]:
    return {
        "id": hook.id, "url": hook.url, "story": hook.story, "words": hook.words, "by": hook.person, "sent": hook.sent,
        "failures": hook.failures, "failure": hook.failure, "told": hook.told and hook.told.isoformat(),
    }  # fmt: skip
