"""The formats in one table: name, how a file of it ends, its media type, and what writes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tawatur.errors import ExportError
from tawatur.export.acled import events
from tawatur.export.atom import feed
from tawatur.export.bibliography import bibtex, ris
from tawatur.export.comma_separated import claims_csv
from tawatur.export.follow_the_money import entities
from tawatur.export.geojson import feature_collection
from tawatur.export.json_lines import records
from tawatur.export.material import Material
from tawatur.export.provenance import chains
from tawatur.export.schema_org import linked_data
from tawatur.export.spreadsheet import claims_xlsx
from tawatur.export.web_annotation import annotation_collection
from tawatur.report import html_report

Written = str | bytes | dict[str, Any]


class Format(NamedTuple):
    """One format. `write` gives text, bytes, or an object to be written as JSON."""

    name: str
    suffix: str
    media: str
    about: str
    write: Callable[[Material], Written]


def _report(material: Material) -> str:
    return html_report(material.stories, material.readings)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("csv", "csv", "text/csv; charset=utf-8", "one line a claim, for Excel too", claims_csv),
        Format(
            "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "the same as a workbook, from right to left", claims_xlsx,
        ),
        Format("jsonl", "jsonl", "application/jsonl", "articles and stories as read and compare print them", records),
        Format(
            "web-annotation", "jsonld", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
            "W3C Web Annotations", annotation_collection,
        ),
        Format("json-ld", "jsonld", "application/ld+json", "schema.org, reviews as drafts without a verdict", linked_data),
        Format("prov", "jsonld", "application/ld+json", "chains in PROV-O", chains),
        Format("ftm", "ftm.json", "application/json+ftm", "FollowTheMoney entities", entities),
        Format("acled", "csv", "text/csv; charset=utf-8", "one line a story in the shape of ACLED", events),
        Format("geojson", "geojson", "application/geo+json", "places on the map", feature_collection),
        Format("bibtex", "bib", "application/x-bibtex; charset=utf-8", "the articles as references", bibtex),
        Format("ris", "ris", "application/x-research-info-systems", "the same for Zotero, EndNote and others", ris),
        Format("atom", "atom", "application/atom+xml", "a feed of points", feed),
        Format("html", "html", "text/html; charset=utf-8", "a report to print", _report),
    )
}  # fmt: skip


def export(name: str, material: Material) -> bytes:
    """The material in the format of that name, as the bytes of a file; ExportError where there is no such format."""
    if name not in FORMATS:
        raise ExportError(name, f"no such format; there are {', '.join(FORMATS)}")
    written = FORMATS[name].write(material)
    if isinstance(written, bytes):
        return written
    text = written if isinstance(written, str) else json.dumps(written, ensure_ascii=False, indent=1) + "\n"
    # The id that a JSONL line gives may hold half a surrogate pair, which UTF-8 has no bytes for.
    return text.encode("utf-8", errors="backslashreplace")
