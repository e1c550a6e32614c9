"""A library -> the application that a server runs: pages, API, files that are ours, and the guard before all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from tawatur import __version__
from tawatur.store import Store
from tawatur.web.accounts import Accounts
from tawatur.web.api import make_api
from tawatur.web.gate import Alone, Gate
from tawatur.web.hook_pages import make_hook_pages
from tawatur.web.library import Library
from tawatur.web.loopback import LOOPBACK
from tawatur.web.news_routes import make_news_api, make_news_page
from tawatur.web.pages import make_pages
from tawatur.web.people_pages import make_people_pages
from tawatur.web.review_api import make_review_api
from tawatur.web.review_pages import make_review_pages
from tawatur.web.security import Guard
from tawatur.web.templating import show


def create_app(
    library: Library, hosts: Sequence[str] = LOOPBACK, store: Store | None = None, *, alone: bool = True
) -> FastAPI:
    """The application; it answers requests that name one of `hosts`, without port. With a `store` people can review it.

    `alone`: only this machine can reach it, so that without accounts in the store everybody may do everything.
    """
    app = FastAPI(
        title="Tawatur", version=__version__, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json",
        description="Who says what in the news, on whose word, and how many independent witnesses stand behind it.",
    )  # fmt: skip
    for name in ("report.css", "report.js"):  # the desk has the report's look
        app.add_route(f"/static/{name}", _report_file(name), include_in_schema=False)
    app.mount("/static", StaticFiles(directory=Path(str(files(__package__).joinpath("static")))))
    app.include_router(make_pages(library))
    app.include_router(make_api(library))
    app.state.store, app.state.reviews = store, store is not None
    if store is not None:
        app.include_router(make_review_pages(library, store))
        app.include_router(make_review_api(store))
        app.include_router(make_people_pages(store.people))
        app.include_router(make_hook_pages(store))
        app.include_router(make_news_page(store))
        app.include_router(make_news_api(store))
    app.add_exception_handler(HTTPException, _refuse)
    app.add_exception_handler(RequestValidationError, _refuse_value)
    app.add_middleware(Gate, doorkeeper=Accounts(store.people, alone=alone) if store else Alone())
    app.add_middleware(Guard, hosts=hosts)
    return app


def _report_file(name: str) -> Callable[[Request], Response]:
    path = Path(str(files("tawatur.report").joinpath("templates", name)))
    return lambda request: FileResponse(path)


async def _refuse(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": str(getattr(error, "detail", ""))}, status, getattr(error, "headers", None))
    return show(request, "missing.html", status)


async def _refuse_value(request: Request, error: Exception) -> Response:
    """A parameter that cannot be: 422, with its name and the reason, and without the value."""
    if not request.url.path.startswith("/api/"):
        return show(request, "missing.html", 422)
    problems = error.errors() if isinstance(error, RequestValidationError) else []
    named = ("/".join(map(str, each["loc"])) + f": {each['msg']}" for each in problems)
    return JSONResponse({"detail": "; ".join(named)}, 422)
