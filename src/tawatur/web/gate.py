"""Every request -> the visitor who sends it, or the way to sign in."""

from __future__ import annotations

import secrets
from http.cookies import CookieError, SimpleCookie
from typing import Protocol

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.web.visitors import COOKIE, NOBODY, Visitor, whoever

_LENGTH = 43  # letters of a session's secret
_NOBODY = Visitor("", NOBODY, "")


class Doorkeeper(Protocol):
    """Knows who may come in."""

    def admit(self, scope: Scope, headers: Headers, session: str) -> Visitor | Response:
        """The visitor, or what they are answered instead."""


class Alone:
    """A machine without accounts: whoever reaches the desk, on this machine alone, may do everything."""

    def admit(self, scope: Scope, headers: Headers, session: str) -> Visitor | Response:
        """Anyone."""
        return whoever(session)


class Gate:
    """Puts the visitor into the request's state; a browser that has no session yet is given one."""

    def __init__(self, app: ASGIApp, doorkeeper: Doorkeeper) -> None:
        self._app, self._doorkeeper = app, doorkeeper

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request (ASGI)."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            scope.setdefault("state", {})["visitor"] = _NOBODY
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        known = session_of(headers)
        session = known or secrets.token_urlsafe(32)
        visitor = self._doorkeeper.admit(scope, headers, session)
        fresh = None if known or scope["path"].startswith("/api/") else session

        async def send_marked(message: Message) -> None:
            if fresh and message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("Set-Cookie", cookie(fresh, scope))
            await send(message)

        if isinstance(visitor, Visitor):
            scope.setdefault("state", {})["visitor"] = visitor
            await self._app(scope, receive, send_marked)
        else:
            await visitor(scope, receive, send_marked)


def cookie(session: str, scope: Scope, age: int | None = None) -> str:
    """The header that gives a browser its session: no script reads it, no other site sends it."""
    made = f"{COOKIE}={session}; Path=/; HttpOnly; SameSite=Strict"
    made += "" if age is None else f"; Max-Age={age}"
    return made + ("; Secure" if scope["scheme"] == "https" else "")


def session_of(headers: Headers) -> str:
    """The secret that a browser sends; "" for none, or for what cannot be one of ours."""
    try:
        sent = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    value = sent[COOKIE].value if COOKIE in sent else ""
    return value if len(value) == _LENGTH and value.replace("-", "").replace("_", "").isalnum() else ""
