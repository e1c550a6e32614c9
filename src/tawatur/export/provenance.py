"""Chains -> PROV-O in JSON-LD: on whose word each claim stands, hop by hop, and how this program found it.

A hop of a chain is a statement of its own, attributed to whoever made it and quoted from the next: what the outlet
prints was quoted from the agency's report, and that from what the spokesman said (https://www.w3.org/TR/prov-o/).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tawatur import __version__
from tawatur.export.addresses import article_address, statement_urn, urn
from tawatur.export.material import Material, Statement, statements
from tawatur.export.schema_org import known
from tawatur.model import Link

_CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "label": "rdfs:label",
    "value": "prov:value",
    **{
        name: {"@id": f"prov:{name}", "@type": "@id"}
        for name in (
            "wasQuotedFrom", "hadPrimarySource", "wasAttributedTo", "wasGeneratedBy", "used", "wasAssociatedWith",
            "wasDerivedFrom",
        )
    },
}  # fmt: skip
_KINDS = {"person": "prov:Person", "outlet": "prov:Organization", "agency": "prov:Organization",
          "organization": "prov:Organization", "anonymous": "prov:Agent"}  # fmt: skip


def chains(material: Material) -> dict[str, Any]:
    """A graph of the articles, their claims, everyone in the chains, and the reading of each article."""
    nodes: dict[str, dict[str, Any]] = {}
    for node in (node for statement in statements(material) for node in _nodes(statement)):
        nodes.setdefault(node["@id"], node)
    return {"@context": _CONTEXT, "@graph": [*nodes.values(), _program()]}


def _program() -> dict[str, Any]:
    name = f"Tawatur {__version__}"
    return {"@id": urn("version", __version__), "@type": ["prov:Agent", "prov:SoftwareAgent"], "label": name}


def _nodes(statement: Statement) -> Iterator[dict[str, Any]]:
    article, links = statement.article, statement.chain or (Link("outlet", statement.outlet),)
    reading = urn("reading", article.sha256, __version__)
    yield known({"@id": article_address(article), "@type": "prov:Entity", "label": article.title})
    yield {"@id": reading, "@type": "prov:Activity", "used": article_address(article),
           "wasAssociatedWith": urn("version", __version__)}  # fmt: skip
    names = [statement_urn(statement), *(f"{statement_urn(statement)}:hop{number}" for number in range(1, len(links)))]
    for number, link in enumerate(links):
        yield _agent(link, statement)
        yield known({
            "@id": names[number],
            "@type": "prov:Entity",
            "value": statement.words if number == 0 else None,
            "wasAttributedTo": _agent_urn(link, statement),
            "wasQuotedFrom": names[number + 1] if number + 1 < len(links) else None,
            "hadPrimarySource": names[-1] if number == 0 and len(links) > 1 else None,
            "wasDerivedFrom": article_address(article) if number == 0 else None,
            "wasGeneratedBy": reading if number == 0 else None,
        })  # fmt: skip


def _agent(link: Link, statement: Statement) -> dict[str, Any]:
    kinds = list(dict.fromkeys(("prov:Agent", _KINDS[link.kind])))
    return {"@id": _agent_urn(link, statement), "@type": kinds, "label": link.name}


def _agent_urn(link: Link, statement: Statement) -> str:
    """One name for all who are called so in a story; an unnamed source is another one in each article."""
    where = statement.article.id if link.kind == "anonymous" else statement.story.id
    kind = "organization" if link.kind in ("outlet", "agency") else link.kind
    return urn("agent", where, kind, link.name)
