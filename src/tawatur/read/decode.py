"""Bytes of a page -> its characters, also where no encoding or the wrong one is declared."""

from __future__ import annotations

import codecs
import re

from tawatur.fetch.sniff import utf16

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,20})""", re.I)
_DECLARED_WITHIN = 4096  # browsers look for a declaration in the first 1024 bytes; real heads are longer
# Encodings that a page may declare, by the name Python gives them; utf-7, punycode and the like are traps.
_ALLOWED = frozenset(
    "utf-8 utf-16 utf-16-le utf-16-be ascii iso8859-1 iso8859-2 iso8859-5 iso8859-6 iso8859-8 iso8859-9 iso8859-15 "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp720 gbk gb18030 big5 euc_kr".split()
)
_WESTERN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
_ARABIC_ENCODINGS = ("cp1256", "iso8859-6")
_FREQUENT = frozenset("الينموتربةعفسدقكحه")  # nine letters of ten in running Arabic
_HIGH = re.compile(rb"[\x80-\xff]")


class Undecodable(ValueError):
    """No encoding makes text of the bytes; the message says which were tried."""


def decode(raw: bytes, *, html: bool, content_type: str | None = None) -> str:
    """The characters of the page, without a byte order mark; raises Undecodable.

    `content_type` is the header that came with the page: it goes before what the page declares, as in browsers.
    Valid UTF-8 is UTF-8 whatever is declared: no other Arabic text ever is. Half a character that no UTF-8 has
    (a page cut short) becomes U+FFFD where almost all of the rest is UTF-8.
    """
    wide = utf16(raw[: 64 * 1024])
    if wide:
        return raw.decode(wide, "replace").removeprefix("\ufeff")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    said = (_declared((content_type or "").encode("ascii", "replace")), _declared(raw) if html else None)
    declared = [encoding for encoding in said if encoding]
    for encoding in declared:
        if encoding not in _WESTERN and encoding != "utf-8":
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                pass
    first = declared[0] if declared else None
    return _damaged_utf8(raw) or _arabic(raw) or _western(raw, first) or _refuse(first)


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw, 0, _DECLARED_WITHIN)
    if not found:
        return None
    name = found.group(1).decode("ascii", "replace").lower().removeprefix("x-")
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    return known if known in _ALLOWED else None


def _damaged_utf8(raw: bytes) -> str | None:
    text = raw.decode("utf-8-sig", "replace")
    whole = sum(1 for _ in re.finditer("[\u0080-\ufffc]", text))
    return text if text.count("\ufffd") * 20 < whole else None


def _arabic(raw: bytes) -> str | None:
    """The text in the Arabic one-byte encoding that makes the most frequent letters of its high bytes, if one does."""
    sample = raw[: 256 * 1024]
    high = len(_HIGH.findall(sample))
    best: tuple[float, str] = (0.0, "")
    for encoding in _ARABIC_ENCODINGS:
        letters = sample.decode(encoding, "replace")
        frequent = sum(map(letters.count, _FREQUENT)) / high
        best = max(best, (frequent, encoding))
    return raw.decode(best[1], "replace") if best[0] > 0.6 else None


def _western(raw: bytes, declared: str | None) -> str | None:
    """Latin text has an accented letter here and there; what is mostly high bytes is something else."""
    high = len(_HIGH.findall(raw))
    if declared in _WESTERN or high * 5 < len(raw):
        return raw.decode("cp1252", "replace")
    return None


def _refuse(declared: str | None) -> str:
    said = f"declared {declared}" if declared else "no encoding declared"
    tried = "tried utf-8, windows-1256, iso-8859-6"
    raise Undecodable(f"its characters cannot be read ({said}; {tried}): save it as UTF-8")
