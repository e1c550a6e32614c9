"""The desk for programs: the contract's JSON, page by page, and every export; described by OpenAPI."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Response
from pydantic import BaseModel, Field

from tawatur.errors import TawaturError
from tawatur.export import FORMATS, Material, export, select
from tawatur.model import Status, Story
from tawatur.printout import render_reading, render_story
from tawatur.web.library import Asked, Library, Summary, Voice
from tawatur.web.reading import read_pasted
from tawatur.web.views import in_time
from tawatur.web.visitors import Anyone

Id = Annotated[str, Path(max_length=100, description="An id as stories and articles print it.")]
Words = Annotated[str, Query(max_length=200, description="Stories with a point that has all these words.")]
Name = Annotated[str, Query(max_length=300, description="A name as stories and articles print it.")]
_MOST = 200
_EXPORTED = 1000  # stories at a time


class Trouble(BaseModel):
    """Why there is no answer."""

    detail: str


class Pasted(BaseModel):
    """A text to be read, or the address of a page; the text comes first."""

    text: str = Field("", max_length=2_000_000)
    address: str = Field("", max_length=2_000)


_NOTHING = "There is nothing of this id."
MISSING: dict[int | str, dict[str, Any]] = {404: {"model": Trouble, "description": _NOTHING}}
_MEDIA: dict[str, dict[str, Any]] = {each.media.partition(";")[0]: {} for each in FORMATS.values()}
UNREADABLE: dict[int | str, dict[str, Any]] = {
    401: {"model": Trouble, "description": "There are accounts, and no token came."},
    403: {"model": Trouble, "description": "The role or token does not go so far, or another site asks."},
    413: {"model": Trouble, "description": "The request is too large."},
    421: {"model": Trouble, "description": "The desk does not go by this name."},
    429: {"model": Trouble, "description": "Too many requests; Retry-After says how long to wait."},
    422: {"model": Trouble, "description": "A value that cannot be, or a text or page that could not be read."},
}


def make_api(library: Library) -> APIRouter:
    """The routes of the API, all below /api."""
    router = APIRouter(prefix="/api", responses=UNREADABLE)

    @router.get("/stories", summary="Stories, the latest first")
    def stories(
        visitor: Anyone,
        q: Words = "",
        status: Annotated[Status | None, Query(description="Stories with a point of this status.")] = None,
        changed: Annotated[bool, Query(description="Stories that changed since you last looked at them.")] = False,
        offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    ) -> dict[str, Any]:
        found = library.find(Asked(q, status or "", offset, limit, visitor.name if changed else ""))
        return {
            "total": found.total,
            "more": found.more,
            "offset": offset,
            "stories": [_summary(each) for each in found.stories],
        }

    @router.get("/stories/{story}", summary="A story as `tawatur compare` prints it", responses=MISSING)
    def story(story: Id) -> dict[str, Any]:
        return render_story(present(library.story(story)))

    @router.get(
        "/stories/{story}/points/{point}", summary="A point of a story, by any id that it had", responses=MISSING
    )
    def point(story: Id, point: Id) -> dict[str, Any]:
        there = present(library.story(story))
        found = present(library.point(there, point))
        (printed,) = render_story(replace(there, points=(found,)))["points"]
        return {"story": there.id, **printed}

    @router.get("/articles/{article}", summary="An article as `tawatur read` prints it", responses=MISSING)
    def article(article: Id) -> dict[str, Any]:
        return render_reading(present(library.reading(article)))

    @router.get("/holders", summary="Everything a holder said, the earliest first", responses=MISSING)
    def holder(
        name: Name,
        entity: Annotated[str, Query(max_length=100, description="Which of that name, as an article has it.")] = "",
    ) -> dict[str, Any]:
        voice: Voice = present(library.holder(name, entity))
        namesakes = [each._asdict() for each in voice.namesakes]
        return _voice(voice) | {"names": list(voice.names), "namesakes": namesakes, "more": voice.more}

    @router.get("/outlets", summary="Everything an outlet printed", responses=MISSING)
    def outlet(name: Name) -> dict[str, Any]:
        return _voice(present(library.outlet(name)))

    @router.post("/read", summary="Read a text or an address without storing it")
    def read(pasted: Pasted) -> dict[str, Any]:
        done = read_pasted(pasted.text, pasted.address)
        if isinstance(done, TawaturError):
            raise HTTPException(422, str(done))
        return render_reading(done)

    @router.get(
        "/export/{form}",
        summary="Stories in a format of the trade",
        response_class=Response,
        responses={**MISSING, 200: {"description": "The file.", "content": _MEDIA}},
    )
    def exported(
        form: Annotated[Literal[tuple(FORMATS)], Path()],  # type: ignore[valid-type]  # the table knows them
        story: Annotated[str | None, Query(max_length=100, description="This story alone.")] = None,
        point: Annotated[str | None, Query(max_length=100, description="This point of the story alone.")] = None,
        q: Words = "",
    ) -> Response:
        stories = (present(library.story(story)),) if story else _all(library, q)
        if point and story:
            stories = (replace(stories[0], points=(present(library.point(stories[0], point)),)),)
        readings = library.readings([article for each in stories for article in each.heard])
        moved = library.moved(stories) if form == "atom" else {}
        material = Material(stories, readings, dt.datetime.now(dt.UTC).replace(microsecond=0), moved)
        try:
            body = export(str(form), select(material, words=q))
        except TawaturError as error:
            raise HTTPException(404, str(error)) from None
        return Response(body, headers=_as_file(str(form)))

    return router


def _all(library: Library, words: str) -> tuple[Story, ...]:
    found = (library.story(summary.id) for summary in library.find(Asked(words, "", 0, _EXPORTED)).stories)
    return tuple(story for story in found if story)


def _as_file(form: str) -> dict[str, str]:
    """A file to be saved and never shown as a page of ours; a feed is opened by feed readers."""
    known = FORMATS[form]
    kind = "inline" if form == "atom" else f'attachment; filename="tawatur.{known.suffix}"'
    return {"Content-Type": known.media, "Content-Disposition": kind}


def present(found: Any) -> Any:
    """What was found; 404 for None."""
    if found is None:
        raise missing()
    return found


def missing() -> HTTPException:
    """The answer where there is nothing of an id."""
    return HTTPException(404, _NOTHING)


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "title": summary.title,
        "articles": summary.articles,
        "outlets": summary.outlets,
        "statuses": dict(summary.statuses),
        "first": summary.first and summary.first.isoformat(),
        "last": summary.last and summary.last.isoformat(),
    }


def _voice(voice: Voice) -> dict[str, Any]:
    said = [
        {
            "day": each.day and each.day.isoformat(),
            "story": each.statement.story.id,
            "point": each.statement.point.id,
            "side": each.statement.side,
            "article": each.statement.article.id,
            "attribution": each.statement.placed.attribution,
            "holder": each.holder,
            "outlet": each.statement.outlet,
            "start": each.statement.placed.content.start,
            "end": each.statement.placed.content.end,
            "text": each.statement.words,
        }
        for each in in_time(voice.statements)
    ]
    return {"name": voice.name, "said": said}
