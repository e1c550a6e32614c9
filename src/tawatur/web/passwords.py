"""Passwords -> hashes that are kept in their place."""

from __future__ import annotations

import secrets
import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

LEAST = 10  # characters of a password
MOST = 1000
_AT_ONCE = threading.BoundedSemaphore(2)  # each takes 64 MiB while it is made


def hash_password(password: str) -> str:
    """The hash (argon2id) that is kept; ValueError for a password that is too short or too long."""
    if not LEAST <= len(password) <= MOST:
        raise ValueError(f"a password has {LEAST} to {MOST} characters")
    with _AT_ONCE:
        return _hasher().hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Whether the hash is of this password; without one, after as long a time, False."""
    with _AT_ONCE:
        try:
            return _hasher().verify(kept or _nobodys(), password[:MOST]) and kept is not None
        except (Argon2Error, InvalidHashError):
            return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(secrets.token_urlsafe(16))
