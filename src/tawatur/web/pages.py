"""The desk's pages: addresses -> HTML."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, Response

from tawatur.errors import TawaturError
from tawatur.export import FORMATS, Material
from tawatur.export.material import statements
from tawatur.export.places import story_places
from tawatur.report.ordering import STATUSES, order_points
from tawatur.report.page import story_pages
from tawatur.web.library import Asked, Library
from tawatur.web.looking import history, look, looked
from tawatur.web.reading import read_pasted
from tawatur.web.templating import show
from tawatur.web.views import Evidenced, changes, in_time, tabulate, timeline, view_map, view_outlet, view_page
from tawatur.web.visitors import visitor_of

_PAGE = 50  # stories in a list


def make_pages(library: Library) -> APIRouter:
    """The routes of all pages; none of them stands in the OpenAPI document."""
    router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)

    @router.get("/")
    def stories(
        request: Request,
        q: Annotated[str, Query(max_length=200)] = "",
        status: Annotated[str, Query(max_length=40)] = "",
        offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
        changed: Annotated[str, Query(max_length=10)] = "",
    ) -> Response:
        found = library.find(Asked(q, status, offset, _PAGE, visitor_of(request).name if changed else ""))
        # As one types only the list is asked for, and put in the place of the one before.
        template = "list.html" if request.headers.get("hx-request") else "stories.html"
        return show(
            request, template, found=found, looked=looked(request, found.stories), formats=FORMATS.values(), q=q,
            status=status, changed=changed, offset=offset, size=_PAGE, all_statuses=STATUSES,
        )  # fmt: skip

    @router.get("/stories/{story}")
    def story(request: Request, story: str) -> Response:
        there = library.story(story)
        if there is None:
            return show(request, "missing.html", 404)
        readings = library.readings(there.heard)
        page = next(story_pages([there], readings))
        points = [point for section in page.view.sections for point in section.points]
        tables = [table for table in map(tabulate, points) if len(table.rows) + len(table.outlets) > 2]
        return show(
            request, "story.html", story=page, story_id=there.id, tables=tables, formats=FORMATS.values(),
            said=timeline(there, readings, dt.datetime.now(dt.UTC)), map=view_map(story_places(there, readings)),
            evidence=Evidenced(readings),
            points=dict(enumerate(order_points(there.points), 1)), since=look(request, there),
        )  # fmt: skip

    @router.get("/stories/{story}/points/{point}")
    def point(request: Request, story: str, point: str) -> Response:
        there = library.story(story)
        found = library.point(there, point) if there else None
        if there is None or found is None:
            return show(request, "missing.html", 404)
        alone = replace(there, points=(found,))
        readings = library.readings(there.heard)
        page = next(story_pages([alone], readings))
        (view,) = (each for section in page.view.sections for each in section.points)
        return show(
            request, "point.html", home=there, point=found, story=page, view=view, table=tabulate(view),
            said=in_time(statements(Material((alone,), readings, dt.datetime.now(dt.UTC)))), formats=FORMATS.values(),
            history=history(request, there, found), evidence=Evidenced(readings),
        )  # fmt: skip

    @router.get("/articles/{article}")
    def article(request: Request, article: str, at: Annotated[str, Query(max_length=40)] = "") -> Response:
        reading = library.reading(article)
        if reading is None:
            return show(request, "missing.html", 404)
        return show(request, "article.html", page=view_page(reading, at), home=library.story_of(article), pasted=False)

    @router.get("/holders")
    def holder(
        request: Request,
        name: Annotated[str, Query(max_length=300)],
        entity: Annotated[str, Query(max_length=100)] = "",
    ) -> Response:
        voice = library.holder(name, entity)
        if voice is None:
            return show(request, "missing.html", 404)
        return show(request, "holder.html", voice=voice, said=in_time(voice.statements), changes=changes(voice))

    @router.get("/outlets")
    def outlet(request: Request, name: Annotated[str, Query(max_length=300)]) -> Response:
        voice = library.outlet(name)
        if voice is None:
            return show(request, "missing.html", 404)
        return show(request, "outlet.html", voice=voice, view=view_outlet(voice))

    @router.get("/paste")
    def form(request: Request) -> Response:
        return show(request, "paste.html", failure=None, text="", address="")

    @router.post("/paste")
    def paste(request: Request, text: Annotated[str, Form()] = "", address: Annotated[str, Form()] = "") -> Response:
        read = read_pasted(text, address)
        if isinstance(read, TawaturError):
            return show(request, "paste.html", 422, failure=read, text=text, address=address)
        return show(request, "article.html", page=view_page(read), home=None, pasted=True)

    return router
