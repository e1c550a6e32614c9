"""Records -> the names that they have outside of this program, the same whenever they are exported."""

from __future__ import annotations

from urllib.parse import quote

from tawatur.export.material import Statement
from tawatur.model import Article


def urn(kind: str, *parts: object) -> str:
    """`urn:tawatur:KIND:PART:PART`, every part with whatever an address may not hold as %XX."""
    return ":".join(("urn:tawatur", kind, *(quote(str(part), safe="", errors="replace") for part in parts)))


def statement_urn(statement: Statement) -> str:
    """The name of a claim: of the point it belongs to, its article and its place there."""
    start, end = statement.placed.content
    own = statement.placed.attribution or "own-voice"
    return urn("claim", statement.point.id, statement.article.id, own, f"{start}-{end}")


def article_address(article: Article) -> str:
    """The article's address on the web where it is known, else its name."""
    return web_address(article.url) or urn("article", article.id)


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, fit for any format; None for `javascript:` and the like."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return None
    return quote(url.strip(), errors="replace", safe="%/:?#[]@!$&'()*+,;=~-._")
