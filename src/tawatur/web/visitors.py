"""Who asks, what they may do, and the proof that a form was ours."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, Form, HTTPException, Request

Role = Literal["nobody", "read", "review", "admin"]
ROLES: tuple[Role, ...] = ("nobody", "read", "review", "admin")
NOBODY: Role = "nobody"
COOKIE = "tawatur_session"
ALONE = "local"  # whoever sits at a machine without accounts
_SECRET = secrets.token_bytes(32)  # forms that were shown before a restart are shown anew


@dataclass(frozen=True, slots=True)
class Visitor:
    """`session` is the secret that this browser was given; "" for a program. `alone`: there are no accounts."""

    name: str
    role: Role
    session: str
    alone: bool = False

    @property
    def csrf(self) -> str:
        """What a form of this visitor's own page carries, and no other site can know."""
        return hmac.new(_SECRET, self.session.encode(), hashlib.sha256).hexdigest()

    def proves(self, given: str) -> bool:
        """Whether this is the proof of a visitor who has a session."""
        return bool(self.session) and hmac.compare_digest(given.encode(), self.csrf.encode())

    def may(self, role: Role) -> bool:
        """Whether the visitor may do what that role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


def whoever(session: str) -> Visitor:
    """Somebody at a machine without accounts, who may do everything."""
    return Visitor(ALONE, "admin", session, alone=True)


def visitor_of(request: Request) -> Visitor:
    """The visitor whom the gate let in."""
    visitor: Visitor = request.state.visitor
    return visitor


def proven(request: Request, csrf: Annotated[str, Form(max_length=100)] = "") -> Visitor:
    """The visitor, whose form carries the proof that it was ours; 403 otherwise."""
    visitor = visitor_of(request)
    given = csrf or request.headers.get("x-csrf-token", "")
    if not visitor.proves(given):
        raise HTTPException(403, "The form is not of this page, or older than the desk: open the page again.")
    return visitor


Proven = Annotated[Visitor, Depends(proven)]
Anyone = Annotated[Visitor, Depends(visitor_of)]
