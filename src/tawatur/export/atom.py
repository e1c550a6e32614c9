"""Points -> an Atom feed (RFC 4287) with an entry for each, which changes when the point's status does."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree

from tawatur import __version__
from tawatur.export.addresses import article_address, urn, web_address
from tawatur.export.material import Material, Statement, statements

_ATOM = "http://www.w3.org/2005/Atom"
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2


def feed(material: Material) -> str:
    """The feed; an entry is `updated` when its point appeared or changed its status, else when its latest article was
    published, or when the feed was made if that is unknown. Its id stays as the point grows, where its origin is known.
    """
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _add(root, "id", urn("feed", *(story.id for story in material.stories)))
    _add(root, "title", " · ".join(story.title for story in material.stories[:3]) or "Tawatur")
    _add(root, "updated", _moment(material.made))
    _add(root, "generator", "Tawatur", version=__version__)
    points: dict[str, list[Statement]] = {}
    for statement in statements(material):
        points.setdefault(statement.point.id, []).append(statement)
    entries = sorted(points.values(), key=lambda said: _updated(said, material), reverse=True)
    for said in entries:
        _entry(root, said, material)
    xml: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return xml.decode()


def _entry(root: etree._Element, said: list[Statement], material: Material) -> None:
    point, story = said[0].point, said[0].story
    entry = etree.SubElement(root, f"{{{_ATOM}}}entry")
    moved = material.moved.get(point.id)
    _add(entry, "id", urn("point", moved.origin if moved else point.id))
    _add(entry, "title", f"{point.text} — {point.status}")
    _add(entry, "updated", _moment(_updated(said, material)))
    author = etree.SubElement(entry, f"{{{_ATOM}}}author")
    _add(author, "name", ", ".join(dict.fromkeys(each.outlet for each in said)))
    _add(entry, "category", None, term=point.status)
    _add(entry, "summary", story.title)
    _add(entry, "content", "\n".join(map(_line, said)), type="text")
    for article in {each.article.id: each.article for each in said}.values():
        if web_address(article.url):
            _add(entry, "link", None, rel="related", href=article_address(article))


def _line(statement: Statement) -> str:
    holder = statement.claim.holder.name if statement.claim else ""
    return f"{statement.side} · {statement.outlet}{' < ' if holder else ''}{holder}: «{statement.words}»"


def _updated(said: list[Statement], material: Material) -> dt.datetime:
    moved = material.moved.get(said[0].point.id)
    if moved:
        return moved.at
    days = [each.article.published for each in said if each.article.published]
    return dt.datetime.combine(max(days), dt.time(), dt.UTC) if days else material.made


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: etree._Element, name: str, text: str | None, **attributes: str) -> None:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", {key: _legal(value) for key, value in attributes.items()})
    element.text = None if text is None else _legal(text)


def _legal(text: str) -> str:
    """The text with what XML may not hold as U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)
