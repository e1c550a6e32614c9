"""The pages on which people sign in and out, change their password, and make tokens; and the audit trail."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tawatur.keep.tokens import digest, make_token, new_secret
from tawatur.store import People
from tawatur.web.accounts import SIGN_IN, origin
from tawatur.web.gate import cookie
from tawatur.web.limits import Limit
from tawatur.web.passwords import hash_password, is_password
from tawatur.web.templating import show
from tawatur.web.visitors import Anyone, Proven

_DAYS = 14  # that a session lasts
_DEEDS = 500  # of the audit trail
Secret = Annotated[str, Form(max_length=1000)]
Short = Annotated[str, Form(max_length=200)]


def make_people_pages(people: People) -> APIRouter:
    """The routes of people; none of them stands in the OpenAPI document."""
    router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)
    attempts = Limit(10, 300)  # of one address or on one account

    @router.get(SIGN_IN)
    def form(request: Request, next: Annotated[str, Query(max_length=2000)] = "/") -> Response:  # noqa: A002
        return show(request, "sign-in.html", failure=None, next=next)

    @router.post(SIGN_IN)
    def sign_in(
        request: Request, visitor: Proven, name: Short = "", password: Secret = "", next: Secret = "/"  # noqa: A002
    ) -> Response:  # fmt: skip
        wait = max(attempts.wait(f"from {origin(request.scope)}"), attempts.wait(f"on {name}"))
        if wait:
            people.log(name, "was kept waiting", origin=origin(request.scope))
            answer: Response = show(request, "sign-in.html", 429, failure="too many attempts", next=next)
            answer.headers["Retry-After"] = str(wait)
            return answer
        person = people.find(name)
        if not is_password(password, person.password if person else None):
            people.log(name, "could not sign in", origin=origin(request.scope))
            return show(request, "sign-in.html", 403, failure="wrong name or password", next=next)
        people.end_session(digest(visitor.session))
        fresh = new_secret()  # whoever knew the session before this moment does not know this one
        people.begin_session(digest(fresh), name, dt.datetime.now(dt.UTC) + dt.timedelta(_DAYS))
        people.log(name, "signed in", origin=origin(request.scope))
        answer = RedirectResponse(_local(next), 303)
        answer.headers.append("Set-Cookie", cookie(fresh, request.scope, _DAYS * 86_400))
        return answer

    @router.post("/sign-out")
    def sign_out(request: Request, visitor: Proven) -> Response:
        people.end_session(digest(visitor.session))
        people.log(visitor.name, "signed out", origin=origin(request.scope))
        answer = RedirectResponse(SIGN_IN, 303)
        answer.headers.append("Set-Cookie", cookie("", request.scope, 0))
        return answer

    @router.get("/me")
    def me(request: Request, visitor: Anyone) -> Response:
        return show(request, "me.html", tokens=people.tokens(visitor.name), failure=None, made=None)

    @router.post("/me/password")
    def password(request: Request, visitor: Proven, old: Secret = "", new: Secret = "") -> Response:
        person = people.find(visitor.name)
        if attempts.wait(f"on {visitor.name}") or not is_password(old, person.password if person else None):
            return _me(request, people, visitor.name, "wrong name or password")
        try:
            people.change(visitor.name, password=hash_password(new))
        except ValueError:
            return _me(request, people, visitor.name, "a password has 10 characters or more")
        people.log(visitor.name, "changed the password", origin=origin(request.scope))
        return RedirectResponse(SIGN_IN, 303)

    @router.post("/me/tokens")
    def token(request: Request, visitor: Proven, label: Short = "", kind: Short = "read") -> Response:
        if kind not in ("read", "write") or people.find(visitor.name) is None:
            return _me(request, people, visitor.name, "no such kind of token")
        secret = make_token(people, visitor.name, kind, label)
        people.log(visitor.name, f"made a {kind} token", label, origin(request.scope))
        return show(request, "me.html", tokens=people.tokens(visitor.name), failure=None, made=secret)

    @router.post("/me/tokens/end")
    def end(request: Request, visitor: Proven, token: Short) -> Response:
        try:
            people.end_token(token, visitor.name)
        except KeyError:
            return show(request, "missing.html", 404)
        people.log(visitor.name, "ended a token", token, origin(request.scope))
        return RedirectResponse("/me", 303)

    @router.get("/admin")
    def admin(request: Request) -> Response:
        return show(request, "admin.html", people=people.everyone(), deeds=people.deeds(_DEEDS))

    return router


def _me(request: Request, people: People, name: str, failure: str) -> Response:
    return show(request, "me.html", 422, tokens=people.tokens(name), failure=failure, made=None)


def _local(address: str) -> str:
    """An address of this desk, whatever was asked for: a form is no way to send people elsewhere."""
    return (
        address if address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable() else "/"
    )
