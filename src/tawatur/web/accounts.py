"""The accounts of a store -> who may come in at the desk, and to which part of it."""

from __future__ import annotations

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Scope

from tawatur.keep.tokens import digest
from tawatur.store import People
from tawatur.web.limits import Limit
from tawatur.web.security import refusal
from tawatur.web.visitors import NOBODY, Role, Visitor, whoever

SIGN_IN = "/sign-in"
_SAFE = ("GET", "HEAD", "OPTIONS")
# The first line that fits tells which role a path asks for: of safe requests, and of those that change something.
_NEEDED: tuple[tuple[str, Role, Role], ...] = (
    (SIGN_IN, "nobody", "nobody"),
    ("/admin", "admin", "admin"),
    ("/review/", "review", "review"),
    ("/api/hooks", "admin", "admin"),
    ("/api/read", "read", "read"),  # keeps nothing
    ("/api/", "read", "review"),
    ("/", "read", "read"),
)


class Accounts:
    """Lets people in by their session, and programs by their token. `alone`: without accounts everybody may do everything,
    since the desk listens on this machine only."""

    def __init__(self, people: People, *, alone: bool, number: int = 600) -> None:
        """`number` is how many requests a minute somebody may send."""
        self._people, self._alone = people, alone
        self._limit = Limit(number, 60)

    def admit(self, scope: Scope, headers: Headers, session: str) -> Visitor | Response:
        """The visitor, or a page to sign in on, or why not."""
        if not self._people.are_there():
            if self._alone:
                return whoever(session)
            return PlainTextResponse("There are no accounts: tawatur users add\n", 503)
        visitor = self._known(headers, session)
        wait = self._limit.wait(visitor.name or origin(scope))
        if wait:
            return refusal(scope["path"], 429, "Too many requests.", {"Retry-After": str(wait)})
        return self._allowed(scope, headers, visitor)

    def _known(self, headers: Headers, session: str) -> Visitor:
        scheme, _, secret = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            found = self._people.by_token(digest(secret.strip()))
            if found is None:
                return Visitor("", NOBODY, "")
            person, kind = found
            return Visitor(person.name, _role(person.role) if kind == "write" else "read", "")
        owner = self._people.by_session(digest(session)) if session else None
        return Visitor(owner.name, _role(owner.role), session) if owner else Visitor("", NOBODY, session)

    def _allowed(self, scope: Scope, headers: Headers, visitor: Visitor) -> Visitor | Response:
        path, safe = scope["path"], scope["method"] in _SAFE
        reading, changing = next(line[1:] for line in _NEEDED if path.startswith(line[0]))
        if visitor.may(reading if safe else changing):
            api = path.startswith("/api/") and not safe and visitor.session
            if api and not visitor.proves(headers.get("x-csrf-token", "")):
                return refusal(path, 403, "Send X-CSRF-Token with a session, or a token instead.")
            return visitor
        if visitor.name:
            return refusal(path, 403, "Your role does not go so far.")
        if path.startswith("/api/"):
            return refusal(path, 401, "Send a token: Authorization: Bearer …", {"WWW-Authenticate": "Bearer"})
        return RedirectResponse(f"{SIGN_IN}?next={quote(path)}", 303)


def origin(scope: Scope) -> str:
    """The network address that a request comes from."""
    return scope["client"][0] if scope.get("client") else ""


def _role(kept: str) -> Role:
    return "admin" if kept == "admin" else "review" if kept == "review" else "read"
