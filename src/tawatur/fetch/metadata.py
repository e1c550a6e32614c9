"""Read what a sidecar or a line of JSONL says of an article: outlet, domain, url, published, language, title, author, agency."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from tawatur.model import Metadata, Outlet

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9-_]+)?", re.IGNORECASE)


def read_metadata(fields: Mapping[str, object]) -> tuple[Metadata, tuple[str, ...]]:
    """The metadata in `fields`, and what is wrong with fields that cannot be used (which are then left out).

    Fields that are missing or null are unknown. `outlet` is a name or {"name", "domain"}, as `tawatur read` prints it.
    """
    problems: list[str] = []
    outlet, domain = fields.get("outlet"), _address(fields, "domain", problems)
    if isinstance(outlet, Mapping):
        domain = domain or _address(outlet, "domain", problems)
        name = _text(outlet, "name", problems)
    else:
        name = _text(fields, "outlet", problems)
    return Metadata(
        outlet=Outlet(name, domain) if name or domain else None,
        url=_address(fields, "url", problems),
        title=_text(fields, "title", problems),
        published=_date(fields, problems),
        language=_language(fields, problems),
        author=_text(fields, "author", problems),
        agency=_text(fields, "agency", problems),
    ), tuple(problems)


def parse_date(text: str) -> dt.date | None:
    """The day that an ISO 8601 date or date-time begins with, as written there; None for anything else."""
    found = _DATE.match(text.strip())
    if not found:
        return None
    try:
        return dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def is_address(text: str) -> bool:
    """Whether the text can be taken apart as an address can: «http://[» cannot."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _address(fields: Mapping[str, object], name: str, problems: list[str]) -> str | None:
    value = _text(fields, name, problems)
    if value is None or is_address(value):
        return value
    problems.append(f"{name} is {value!r:.40}, not an address")
    return None


def _text(fields: Mapping[str, object], name: str, problems: list[str]) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        problems.append(f"{name} is {value!r:.40}, not text")
        return None
    return value.encode("utf-8", "replace").decode("utf-8").strip() or None


def _date(fields: Mapping[str, object], problems: list[str]) -> dt.date | None:
    value = _text(fields, "published", problems)
    if value is None:
        return None
    date = parse_date(value)
    if date is None:
        problems.append(f"published is {value!r:.40}, not a date like 2017-10-11")
    return date


def _language(fields: Mapping[str, object], problems: list[str]) -> str | None:
    value = _text(fields, "language", problems)
    if value is None:
        return None
    found = _LANGUAGE.fullmatch(value)
    if not found:
        problems.append(f"language is {value!r:.40}, not a code like ar")
        return None
    return found.group(1).lower()
