"""News of a store -> signed messages to those who asked for them, over checked addresses alone."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Sequence
from typing import Any

from tawatur.errors import TawaturError
from tawatur.fetch.web import Client
from tawatur.fetch.web.address import parse_address
from tawatur.languages.searching import searchable
from tawatur.model import content_id
from tawatur.store import Hook, Piece, Store

_AT_ONCE = 50  # pieces of news in a message
_PATIENCE = 16  # failures in a row, over some days, after which nobody is told any more
_SLOWEST = dt.timedelta(days=1)


def add_hook(store: Store, url: str, person: str, story: str = "", words: str = "") -> Hook:
    """Tell an address from now on; FetchError for what is no address of the web, KeyError where there is no such story."""
    parse_address(url)
    story = store.story(story).summary.id if story else ""
    now = dt.datetime.now(dt.UTC)
    secret = secrets.token_urlsafe(32)
    hook = Hook(
        content_id(url, story, words, secret), url, secret, story, words, person, store.news.last(), 0, now, None
    )
    store.news.add_hook(hook)
    return hook


def send_news(store: Store, client: Client, stopped: Callable[[], bool] = lambda: False) -> int:
    """Tell everybody what they do not know yet; how many messages arrived. What fails is tried again later, and later."""
    number = 0
    for hook in store.news.hooks():
        while (
            not stopped() and hook.next <= dt.datetime.now(dt.UTC) and (news := store.news.after(hook.sent, _AT_ONCE))
        ):
            wanted = [each for each in news if _is_wanted(store, hook, each)]
            failure = _send(client, hook, wanted) if wanted else None
            if failure:
                _put_off(store, hook, failure)
                break
            number += bool(wanted)
            store.news.was_sent(hook.id, news[-1].id, told=bool(wanted))
            hook = next((each for each in store.news.hooks() if each.id == hook.id), hook)
    return number


def render_piece(piece: Piece) -> dict[str, Any]:
    """A piece of news for programs."""
    return {
        "id": piece.id, "at": piece.at.isoformat(), "story": piece.story, "point": piece.point, "origin": piece.origin,
        "was": piece.was, "status": piece.status, "text": piece.text,
    }  # fmt: skip


def sign(secret: str, body: bytes) -> str:
    """What the receiver compares the message with."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _is_wanted(store: Store, hook: Hook, piece: Piece) -> bool:
    if hook.story:
        try:
            return store.story(hook.story).summary.id == store.story(piece.story).summary.id
        except KeyError:
            return False
    found = f" {searchable(piece.text)[1]} "
    return all(f" {word} " in found for word in searchable(hook.words)[1].split())


def _send(client: Client, hook: Hook, news: Sequence[Piece]) -> str | None:
    """Why the message did not arrive; None if it did."""
    body = json.dumps({"hook": hook.id, "news": list(map(render_piece, news))}, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json", "X-Tawatur-Signature": sign(hook.secret, body)}
    try:
        answer = client.send(hook.url, headers, body)
    except TawaturError as error:
        return error.reason
    return None if 200 <= answer.status < 300 else f"answered {answer.status}"


def _put_off(store: Store, hook: Hook, failure: str) -> None:
    if hook.failures + 1 >= _PATIENCE:
        store.news.end_hook(hook.id, failure)
        return
    pause = min(dt.timedelta(seconds=10 * 2**hook.failures), _SLOWEST)
    store.news.was_not_sent(hook.id, failure, dt.datetime.now(dt.UTC) + pause)
