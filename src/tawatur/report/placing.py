"""Put each claim of a side under the witness and the chain that it came by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.model import Claim, Link, PlacedClaim, Reading, Side, Witness

UNNAMED = "؟"  # what a hop of a chain is called whose name is not known


@dataclass(frozen=True, slots=True)
class Testimony:
    """A witness with its chains, and under each the claims that came by it; `witness` is None for claims under none."""

    witness: Witness | None
    chains: tuple[tuple[tuple[Link, ...], tuple[PlacedClaim, ...]], ...]


def outlet_name(reading: Reading) -> str:
    """What the article's outlet is called: its name, else its domain, else the page's place."""
    article = reading.document.article
    outlet = article.outlet
    return (outlet and (outlet.name or outlet.domain)) or article.page


def find_claim(reading: Reading, attribution: str | None) -> Claim | None:
    """The claim of that attribution; None for the outlet's own voice, and for an id that is not there."""
    return next((claim for claim in reading.claims if claim.attribution.id == attribution), None)


def place_claims(side: Side, readings: Mapping[str, Reading]) -> tuple[Testimony, ...]:
    """The side's testimonies in the order of its witnesses; claims of the outlet's own voice are left out.

    A chain names outlet and holder but no attribution, so a claim goes to the chain that shares most with it. One that
    shares nothing with any stands under no witness, at the end, rather than under a wrong one.
    """
    placed: dict[tuple[int, int], list[PlacedClaim]] = {}
    loose: dict[str, list[PlacedClaim]] = {}
    for claim in side.claims:
        if claim.attribution is None:
            continue
        reading = readings[claim.article]
        best = _best_chain(side.witnesses, reading, claim)
        if best is None:
            loose.setdefault(outlet_name(reading), []).append(claim)
        else:
            placed.setdefault(best, []).append(claim)
    found = [
        Testimony(
            witness,
            tuple((chain, tuple(placed.get((number, place), ()))) for place, chain in enumerate(witness.chains)),
        )
        for number, witness in enumerate(side.witnesses)
    ]
    if loose:
        chains = tuple(((Link("outlet", outlet),), tuple(claims)) for outlet, claims in loose.items())
        found.append(Testimony(None, chains))
    return tuple(found)


def _best_chain(witnesses: Iterable[Witness], reading: Reading, placed: PlacedClaim) -> tuple[int, int] | None:
    """Numbers of the witness and its chain that share most with the claim; None where the best shares nothing."""
    outlet = outlet_name(reading)
    own, owner = _holder_names(reading, placed.attribution)
    around = _holders_around(reading, placed.attribution)
    scores = [
        (_likeness(witness, chain, own, owner), len(around & {link.name for link in chain}), -number, -place)
        for number, witness in enumerate(witnesses)
        for place, chain in enumerate(witness.chains)
        if chain and chain[0].name == outlet
    ]
    best = max(scores, default=(0, 0, 0, 0))
    return (-best[2], -best[3]) if best[0] > 0 else None


def _holders_around(reading: Reading, attribution: str | None) -> frozenset[str]:
    """Every name of those whose words hold the claim: «قال المحامي إن التسجيلات تثبت أن…»."""
    names: set[str] = set()
    claim = find_claim(reading, attribution)
    for _ in reading.claims:
        if claim is None or claim.attribution.inside is None:
            break
        names |= _holder_names(reading, claim.attribution.inside)[0]
        claim = find_claim(reading, claim.attribution.inside)
    return frozenset(names)


def _holder_names(reading: Reading, attribution: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Every name that the article has for the claim's holder, and for the organisation that the holder speaks for."""
    claim = find_claim(reading, attribution)
    if claim is None:
        return frozenset(), frozenset()
    entities = {entity.id: entity for entity in reading.entities}
    holder = entities.get(claim.holder.entity or "")
    owner = entities.get(holder.of or "") if holder else None
    own = {claim.holder.name or UNNAMED, *((holder.name, *holder.names) if holder else ())}
    return frozenset(own), frozenset((owner.name, *owner.names) if owner else ())


def _likeness(witness: Witness, chain: tuple[Link, ...], own: frozenset[str], owner: frozenset[str]) -> int:
    """How surely a claim came by this chain of its outlet's.

    6 it ends with the holder, 5 a hop before is named as he is, 4 the witness is, 3 either as the holder's
    organisation; 2 words in common, 0 nothing.
    """
    hops = {link.name for link in chain[1:]}
    if chain[-1].name in own:
        return 6
    if hops & own:
        return 5
    if witness.name in own:
        return 4
    if (hops | {witness.name}) & owner:
        return 3
    words = {word for name in own for word in name.split()}
    return 2 if words & {word for hop in (*hops, witness.name) for word in hop.split()} else 0
