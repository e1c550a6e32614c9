"""Which of the places that share a name an article means, by the countries and places that it names beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, inf, radians

from tawatur.model import Spot
from tawatur.resolve.cluster import Cluster
from tawatur.tables import likeliest

_COUNTRIES = "countries:"
_SURER = 2  # times as often as the next an article names the country that settles which place is meant, or as near
_NEAR = 1.0  # degrees, some 110 km, within which a place named beside it tells which of two in one country is meant


def settle_places(clusters: Iterable[Cluster]) -> dict[Cluster, Spot]:
    """The place of the tables that each cluster is; without those of which the article leaves it open."""
    named = [cluster for cluster in clusters if cluster.spots]
    if not any(len(cluster.spots) > 1 for cluster in named):
        return {cluster: cluster.spots[0] for cluster in named}
    countries = _countries(clusters)
    settled = {cluster: spot for cluster in named if (spot := likeliest(_fitting(cluster, countries))) is not None}
    beside = [cluster.spots[0] for cluster in named if len(cluster.spots) == 1]
    for cluster in named:
        if cluster not in settled and (nearest := _nearest(_fitting(cluster, countries), beside)) is not None:
            settled[cluster] = nearest
    return settled


def _countries(clusters: Iterable[Cluster]) -> Mapping[str, int]:
    """How often the article names each country, or a place that can be in this one alone."""
    times: Counter[str] = Counter()
    for cluster in clusters:
        for each in cluster.same_as:
            if each.startswith(_COUNTRIES):
                times[each.removeprefix(_COUNTRIES)] += len(cluster.mentions)
        if len(lands := {spot.country for spot in cluster.spots}) == 1:
            times[lands.pop()] += len(cluster.mentions)
    return times


def _fitting(cluster: Cluster, countries: Mapping[str, int]) -> Sequence[Spot]:
    """Those of the cluster's places that are in the country that the article speaks of; all where it speaks of none of theirs."""
    ranked = sorted({spot.country for spot in cluster.spots}, key=lambda each: -countries[each])
    first, second = countries[ranked[0]], countries[ranked[1]] if len(ranked) > 1 else 0
    if not first or first < _SURER * second:
        return cluster.spots
    usual = next((spot for spot in cluster.spots if spot.identifier in cluster.same_as), None)
    if usual is not None and countries[usual.country]:
        return [spot for spot in cluster.spots if spot.country == usual.country]
    return [spot for spot in cluster.spots if spot.country == ranked[0]]


def _nearest(spots: Sequence[Spot], beside: Sequence[Spot]) -> Spot | None:
    """The one of them that is near another place of the article, and much nearer than its namesakes."""
    ranked = sorted((min((_apart(spot, other) for other in beside), default=inf), spot) for spot in spots)
    (first, nearest), (second, _) = ranked[:2]
    return nearest if first < _NEAR and first * _SURER < second else None


def _apart(one: Spot, other: Spot) -> float:
    """How far apart two places are, in degrees of latitude; endless where one has no position."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return inf
    return hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * cos(radians(one.latitude)))
