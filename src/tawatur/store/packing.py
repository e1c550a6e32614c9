"""Records and pages -> the bytes that are kept, and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from tawatur.model import Metadata, Outlet, Page, Response

_LEVEL = 6  # of zlib


def pack(record: Mapping[str, Any]) -> bytes:
    """A record as compressed JSON."""
    return zlib.compress(
        json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"), _LEVEL
    )


def unpack(packed: bytes) -> dict[str, Any]:
    """What `pack` made."""
    record: dict[str, Any] = json.loads(zlib.decompress(packed))
    return record


def pack_story(printout: Mapping[str, Any]) -> bytes:
    """A story as two records, one behind the other: what most pages show, and the evidence of its points, which is far longer."""
    points = [{name: value for name, value in point.items() if name != "evidence"} for point in printout["points"]]
    evidence = [point.get("evidence", []) for point in printout["points"]]
    return pack({**printout, "points": points}) + pack({"evidence": evidence})


def unpack_story(packed: bytes, *, evidence: bool = True) -> dict[str, Any]:
    """What `pack_story` made, or the points without their evidence; a story of before, in one record, has it all the same."""
    first = zlib.decompressobj()
    printout: dict[str, Any] = json.loads(first.decompress(packed))
    if evidence and first.unused_data:
        pairs = zip(printout["points"], unpack(first.unused_data)["evidence"], strict=True)
        printout["points"] = [{**point, "evidence": each} for point, each in pairs]
    return printout


def pack_raw(raw: bytes) -> bytes:
    """The bytes of a page, compressed."""
    return zlib.compress(raw, _LEVEL)


def digest(raw: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def pack_beside(page: Page) -> str:
    """All that is known of a page besides its bytes, place and kind, as JSON."""
    response = page.response
    return json.dumps(
        {
            "metadata": _metadata(page.metadata),
            "announced": _metadata(page.announced),
            "given_id": page.given_id,
            "response": response
            and {
                "time": response.time and response.time.isoformat(),
                "headers": [list(each) for each in response.headers],
            },
        }
    )  # with every letter escaped, since the id that a line gives may hold half a surrogate pair


def unpack_page(row: Row[Any], packed: bytes) -> Page:
    """The page of a row of `pages` with the bytes of its blob."""
    beside = json.loads(row.beside)
    return Page(
        row.place,
        zlib.decompress(packed),
        row.kind,
        _read_metadata(beside["metadata"]),
        beside["given_id"],
        _read_metadata(beside["announced"]),
        _read_response(beside["response"]),
    )


def _metadata(known: Metadata) -> dict[str, Any]:
    outlet = known.outlet
    return {
        "outlet": outlet and [outlet.name, outlet.domain],
        "url": known.url,
        "title": known.title,
        "published": known.published and known.published.isoformat(),
        "language": known.language,
        "author": known.author,
        "agency": known.agency,
    }


def _read_metadata(record: Mapping[str, Any]) -> Metadata:
    outlet, day = record["outlet"], record["published"]
    return Metadata(
        Outlet(*outlet) if outlet else None,
        record["url"],
        record["title"],
        dt.date.fromisoformat(day) if day else None,
        record["language"],
        record["author"],
        record["agency"],
    )


def _read_response(record: Mapping[str, Any] | None) -> Response | None:
    if record is None:
        return None
    time = record["time"]
    headers = tuple((name, value) for name, value in record["headers"])
    return Response(dt.datetime.fromisoformat(time) if time else None, headers)
