"""Secrets that a browser or a program comes in with, of which the store keeps the digest alone."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from tawatur.store import People, Token


def new_secret() -> str:
    """What a browser or a program comes in with."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a secret; it has enough of chance in it to need no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def make_token(people: People, person: str, kind: str, label: str) -> str:
    """A new token for a person; the secret is told once and not kept. KeyError if there is no such account."""
    secret = f"tw_{new_secret()}"
    people.add_token(Token(digest(secret)[:12], person, kind, label.strip(), dt.datetime.now(dt.UTC)), digest(secret))
    return secret
