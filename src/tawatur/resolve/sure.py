"""Keep of a reading the claims that are likely enough to be right."""

from __future__ import annotations

from dataclasses import replace

from tawatur.model import Claim, Reading


def keep_sure(reading: Reading, least: float) -> Reading:
    """The reading without the claims whose confidence is under `least`; what stood inside one of them moves outward."""
    if least <= 0:
        return reading
    around = {claim.attribution.id: claim.attribution.inside for claim in reading.claims}
    kept = {claim.attribution.id for claim in reading.claims if claim.attribution.confidence >= least}
    claims = (_moved_out(claim, around, kept) for claim in reading.claims if claim.attribution.id in kept)
    return replace(reading, claims=tuple(claims))


def _moved_out(claim: Claim, around: dict[str, str | None], kept: set[str]) -> Claim:
    inside = claim.attribution.inside
    while inside is not None and inside not in kept:
        inside = around.get(inside)
    if inside == claim.attribution.inside:
        return claim
    return claim._replace(attribution=claim.attribution._replace(inside=inside))
