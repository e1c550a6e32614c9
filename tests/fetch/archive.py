"""Make small web archives."""

from __future__ import annotations

HTML_TYPE = "text/html; charset=utf-8"


def record(url: str | None, body: bytes, content_type: str = HTML_TYPE, status: str = "200 OK") -> bytes:
    """One WARC response record."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        f"WARC-Date: 2019-03-12T10:00:00Z\r\n{target}Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
