"""Follow each claim's chain to its root, and count the roots: the witnesses of a side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.cluster import credited
from tawatur.compare.naming import Identities, name_key
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Claim, Link, LinkKind, Witness


@dataclass(frozen=True, slots=True)
class Root:
    """The last link of one claim's chain: `key` is equal for one witness; `organizations` what he speaks for."""

    key: str
    name: str
    anonymous: bool
    organizations: tuple[str, ...]
    chain: tuple[Link, ...]


def witnesses(claims: Sequence[Statement], identities: Identities, copies: Mapping[str, str]) -> tuple[Witness, ...]:
    """The witnesses behind the statements of one side, in the order of their first claim.

    `copies` maps an article to the first of those that print its text. A spokesman and his organisation are one
    witness; so are the anonymous sources of copies of one text, and those that one agency describes alike.
    """
    roots = [root_of(each, identities, copies) for each in claims if each.claim is not None]
    organizations = {root.key for root in roots}
    groups: dict[str, list[Root]] = {}
    for root in roots:
        key = next((each for each in root.organizations if each in organizations), root.key)
        groups.setdefault(key, []).append(root)
    return tuple(_witness(group) for group in groups.values())


def _witness(group: Sequence[Root]) -> Witness:
    persons = [root for root in group if root.chain[-1].kind == "person"]
    first = (persons or group)[0]
    name = max((root.name for root in persons or group), key=lambda each: (len(each), each))
    return Witness(name, first.anonymous, tuple(dict.fromkeys(root.chain for root in group)))


def root_of(statement: Statement, identities: Identities, copies: Mapping[str, str]) -> Root:
    """The root of a claim's chain: outlet, agency, those whose words hold the claim, its holder."""
    reading, claim = statement.reading, statement.claim
    assert claim is not None
    article = reading.document.article
    outlet = article.outlet
    chain = [Link("outlet", (outlet and (outlet.name or outlet.domain)) or article.page)]
    chain += [Link("agency", agency) for agency in ([claim.via] if claim.via else credited(reading)[:1])]
    chain += [_link(each, identities) for each in _outer(claim, reading.claims)]
    last = _link(claim, identities)
    chain = [link for link in chain if link.name != last.name] + [last]
    return Root(*_identity(claim, identities, copies.get(article.id, article.id), article.language), tuple(chain))


def _identity(claim: Claim, identities: Identities, text: str, language: str) -> tuple[str, str, bool, tuple[str, ...]]:
    holder = claim.holder
    if holder.entity is not None:
        key = identities.of(holder.entity)
        name = identities.entities[holder.entity].name or holder.name
        return key, name, False, identities.spoken_for(key)
    words = name_key(holder.name, load_language(language)) if holder.name else ""
    origin = f"via {claim.via}" if claim.via else text
    return f"{origin}:{words}", holder.name, holder.anonymous or not holder.name, ()


def _outer(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The claims whose content holds this one, the outermost first."""
    by_id = {each.attribution.id: each for each in claims}
    found: list[Claim] = []
    inside = claim.attribution.inside
    while inside in by_id and len(found) < len(claims):
        found.insert(0, by_id[inside])
        inside = by_id[inside].attribution.inside
    return found


def _link(claim: Claim, identities: Identities) -> Link:
    entity = identities.entities.get(claim.holder.entity or "")
    kind: LinkKind = "anonymous"
    if entity is not None:
        kind = "person" if entity.kind == "person" else "organization"
    return Link(kind, (entity.name if entity else claim.holder.name) or "؟")
