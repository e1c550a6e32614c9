"""Tell by its first bytes, and where they leave it open by its name, what a file is."""

from __future__ import annotations

import re
import zlib
from typing import Literal

Sniffed = Literal["html", "text", "jsonl", "warc", "wacz"]

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"), (b"II*\0", "a TIFF picture"), (b"MM\0*", "a TIFF picture"), (b"\0\0\1\0", "an icon"),
    (b"%PDF-", "a PDF"), (b"PK\x03\x04", "a ZIP archive"), (b"PK\x05\x06", "a ZIP archive"),
    (b"{\\rtf", "an RTF document"), (b"\xd0\xcf\x11\xe0", "an Office document"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"Rar!", "a RAR archive"), (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite format 3\0", "a database"),
    (b"ID3", "a sound file"), (b"OggS", "a sound or video file"), (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"), (b"wOFF", "a font"), (b"wOF2", "a font"),
)  # fmt: skip
_TEXTUAL_MAGIC = frozenset({b"BM", b"MZ", b"ID3", b"BZh", b"Rar!", b"fLaC", b"wOFF", b"wOF2", b"OggS"})
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|main|div|meta|section|table|p|h[1-6])[\s>/]", re.I)
_PARTS = re.compile(rb"<(?:p|br|div|span|a|h[1-6])\b[^<>]*>", re.I)
_LIST = re.compile(rb"<(?:[\w.-]+:)?(?:(?P<feed>rss|feed|RDF)|(?P<sitemap>urlset|sitemapindex))[\s>]")
_COLLECTION = re.compile(rb"(?:archive|indexes|pages)/|datapackage\.json")  # what a WACZ holds first
_HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp")
_JSON_NAMES = (".jsonl", ".ndjson", ".json")
GZIP = b"\x1f\x8b"


class NotAPage(Exception):
    """The bytes are of something that no article can be read from; the message says what."""


def unpacked_head(head: bytes) -> bytes:
    """The first bytes of what is gzipped in `head`, or `head` itself where it is not gzipped."""
    if not head.startswith(GZIP):
        return head
    try:
        return zlib.decompressobj(31).decompress(head, len(head))
    except zlib.error:
        raise NotAPage("is a damaged gzip file: fetch it again") from None


def sniff(head: bytes, name: str) -> Sniffed:
    """What a file with these first bytes and this name is; raises NotAPage for what is none of these."""
    name = name.lower().removesuffix(".gz")
    if not head.strip():
        raise NotAPage("is empty")
    if head.startswith(b"PK\x03\x04") and (name.endswith(".wacz") or _COLLECTION.match(head, 30)):
        return "wacz"
    picture = _binary(head)
    if picture:
        raise NotAPage(f"is {picture}, not a page")
    if head.startswith(b"WARC/"):
        return "warc"
    start = _plain_start(head)
    if list_kind(head):
        raise NotAPage("is a feed or sitemap, not a page: give its address")
    if start.startswith(b"From: <Saved by") or b"multipart/related" in start[:2000]:
        raise NotAPage("is an MHTML archive: save the page as HTML")
    if start.startswith(b"{") and (name.endswith(_JSON_NAMES) or re.match(rb'\{\s*"', start)):
        return "jsonl"
    if name.endswith((".jsonl", ".ndjson")):
        return "jsonl"
    if name.endswith(".json"):
        raise NotAPage("is JSON, but no object with text or html")
    return "html" if _is_html(start, name) else "text"


def list_kind(head: bytes) -> Literal["feed", "sitemap"] | None:
    """Whether the bytes begin a list of articles, and which; None for anything else."""
    start = _plain_start(head)[:2000]
    found = _LIST.search(start) if start.startswith(b"<") else None
    if found is None or _MARKUP.search(start, 0, found.start()):  # markup behind it is that of an entry
        return None
    return "feed" if found["feed"] else "sitemap"


def _plain_start(head: bytes) -> bytes:
    return (head if not utf16(head) else head.replace(b"\0", b"")).lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")


def utf16(head: bytes) -> Literal["utf-16-le", "utf-16-be"] | None:
    """Which UTF-16 the bytes are, by their byte order mark or by where the high bytes of Arabic and ASCII stand."""
    if head.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if head.startswith(b"\xfe\xff"):
        return "utf-16-be"
    sample = head[: 4096 - len(head) % 2]
    if len(sample) < 4 or b"\0" not in sample and b"\x06" not in sample:
        return None
    if _are_high_bytes(sample[1::2]):
        return "utf-16-le"
    return "utf-16-be" if _are_high_bytes(sample[0::2]) else None


def _are_high_bytes(half: bytes) -> bool:
    """Whether every other byte is that of Latin (0), Arabic (6) or typographic marks (0x20), and those not too many."""
    letters = half.count(0) + half.count(6)
    return letters + half.count(0x20) >= 0.95 * len(half) and letters > 0.6 * len(half)


def _binary(head: bytes) -> str | None:
    """What binary thing the bytes are, in words; None for text of any encoding."""
    for magic, what in _MAGIC:
        if head.startswith(magic) and (magic not in _TEXTUAL_MAGIC or _has_controls(head)):
            return what
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a WebP picture"
    if head[4:8] == b"ftyp":
        return "a video or an AVIF picture"
    if utf16(head):
        return None
    return "binary (it has NUL bytes)" if b"\0" in head or _has_controls(head) else None


def _has_controls(head: bytes) -> bool:
    """Whether more than one byte in fifty is a control character that no text has."""
    controls = sum(map(head.count, (bytes([code]) for code in (*range(8), *range(14, 27), *range(28, 32)))))
    return controls * 50 > len(head)


def _is_html(start: bytes, name: str) -> bool:
    if start.startswith(b"<") and _MARKUP.search(start):
        return True
    if name.endswith(_HTML_NAMES):
        return bool(_MARKUP.search(start) or _PARTS.search(start))
    return len(_MARKUP.findall(start)) >= 3 and b"</" in start
