"""Articles -> references for a bibliography: BibTeX (as biblatex reads it) and RIS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tawatur.export.addresses import web_address
from tawatur.export.material import Material
from tawatur.model import Article, content_id
from tawatur.report.placing import outlet_name

_LANGUAGES = {"ar": "arabic", "en": "english"}
_TEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", '"': "''",
})  # fmt: skip


class _Reference(NamedTuple):
    key: str
    article: Article
    outlet: str
    title: str


def bibtex(material: Material) -> str:
    """An @online entry for each article of the stories."""
    return "\n".join(map(_entry, _references(material)))


def ris(material: Material) -> str:
    """A NEWS record for each article of the stories."""
    return "".join(line for reference in _references(material) for line in _record(reference))


def _references(material: Material) -> Iterator[_Reference]:
    for article_id in material.heard:
        reading = material.readings[article_id]
        article = reading.document.article
        title = one_line(article.title or article.text[:80])
        yield _Reference(f"tawatur-{content_id(article.id, length=10)}", article, one_line(outlet_name(reading)), title)


def _entry(reference: _Reference) -> str:
    article = reference.article
    fields = {
        "title": f"{{{reference.title.translate(_TEX)}}}",
        "organization": reference.outlet.translate(_TEX),
        "date": article.published and article.published.isoformat(),
        "year": article.published and str(article.published.year),
        "url": _tex_address(web_address(article.url)),
        "langid": _LANGUAGES.get(article.language),
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{reference.key},\n{''.join(lines)}}}\n"


def _tex_address(url: str | None) -> str | None:
    """The address with braces, which end a field, as %XX; \\url takes everything else as it is."""
    return url and url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _record(reference: _Reference) -> Iterable[str]:
    article = reference.article
    fields = (
        ("TY", "NEWS"),
        ("ID", reference.key),
        ("TI", reference.title),
        ("PB", reference.outlet),
        ("PY", article.published and str(article.published.year)),
        ("DA", article.published and article.published.strftime("%Y/%m/%d/")),
        ("LA", article.language),
        ("UR", web_address(article.url)),
    )
    yield from (f"{tag}  - {value}\r\n" for tag, value in fields if value)
    yield "ER  - \r\n\r\n"


def one_line(text: str) -> str:
    """The text without line ends and control characters, which would begin a field of their own."""
    return " ".join(
        "".join(letter if letter.isprintable() or letter in "\u200c\u200d" else " " for letter in text).split()
    )
