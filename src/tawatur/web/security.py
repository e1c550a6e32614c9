"""Every request and answer -> within bounds: hosts that are ours, requests of our own pages, policies that let nothing run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 4_000_000  # bytes of a request; more than any article
_LENGTHS = 12  # digits of a length that is worth to be made a number
# Text of pages is escaped, and were it not: no script, style, frame or form of anyone else's works, nothing is fetched.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE = ("GET", "HEAD", "OPTIONS")
_OURS = ("same-origin", "none")


class Guard:
    """Turns away requests for other hosts (DNS rebinding), of other sites (CSRF) and of too many bytes; adds HEADERS."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self._app, self._hosts = app, frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refused = self._refusal(scope["method"], Headers(scope=scope))
        if refused:
            await refusal(scope["path"], *refused)(scope, receive, send_guarded)
        else:
            await self._app(scope, _limited(receive), send_guarded)

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        if _name(headers.get("host", "")).lower() not in self._hosts:
            return 421, "This name is not served here."
        if method not in _SAFE and not _is_own(headers):
            return 403, "The request comes from another site."
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > _LENGTHS or int(length) > BODY_LIMIT:
            return 413, f"More than {BODY_LIMIT} bytes."
        return None


def refusal(path: str, status: int, why: str, headers: Mapping[str, str] | None = None) -> Response:
    """The answer to what is asked of a path in vain: programs are told in JSON, as the OpenAPI document says."""
    if path.startswith("/api/"):
        return JSONResponse({"detail": why}, status, headers)
    return PlainTextResponse(f"{why}\n", status, headers)


def _is_own(headers: Headers) -> bool:
    """Whether a page of ours, or no page at all, asks: browsers say where a request comes from, other programs need not."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in _OURS
    return origin is None or origin.partition("://")[2] == headers.get("host")


def _name(host: str) -> str:
    """A host header without its port."""
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() and not host.endswith("]") else host


def _limited(receive: Receive) -> Receive:
    """Stops reading a body that grows beyond BODY_LIMIT without having said so: it ends there."""
    size = 0

    async def receive_limited() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        return {"type": "http.disconnect"} if size > BODY_LIMIT else message

    return receive_limited
