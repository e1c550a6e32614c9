"""Make clusters of mentions entities, with ids that the same article always gives."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Article, Entity, Form, Mention, Precision, Span, Spot, content_id
from tawatur.resolve.cluster import Cluster
from tawatur.resolve.clusters import Clusters
from tawatur.resolve.places import settle_places
from tawatur.tables import REGIONS

_NOT_FULLEST = frozenset(
    {
        "with an adjective",
        "in brackets",
        "with its rank",
        "with its office",
        "with the kind of place",
        "in full",
        "with where it is",
        "with who leads it",
        "the capital for its state",
        "its land",
        "its kind and people",
        "its states",
        "a part of the place",
        "the country that the article is about",
        "a part of its name",
        "the ministry by its field",
    }
)


def make_entities(article: Article, clusters: Clusters) -> dict[Cluster, Entity]:
    """The entity of every cluster, in the order in which the article names them."""
    named = {cluster: fullest(cluster) for cluster in clusters.all}
    spots = settle_places(clusters.all)
    ids = {cluster: content_id(article.id, cluster.kind, *parts) for cluster, (_, parts) in named.items()}
    entities = {}
    for cluster, (name, _) in named.items():
        of = clusters.of_mention[cluster.of] if cluster.of is not None else None
        body = ids.get(of) if of is not None else None
        entities[cluster] = _make_entity(cluster, ids[cluster], name, body, spots.get(cluster), clusters.mentions)
    return entities


def fullest(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """The fullest name without adjectives and ranks, and its parts; of equals the first in the article."""
    forms = [form for form in cluster.forms.values() if form.reason not in _NOT_FULLEST] or cluster.forms.values()
    best = max(forms, key=_length)
    return best.name, best.parts


def _length(form: Form) -> int:
    return len(form.parts)


def _make_entity(
    cluster: Cluster, identifier: str, name: str, of: str | None, spot: Spot | None, mentions: tuple[Mention, ...]
) -> Entity:
    """`identifier` is a hash of article, kind and fullest name: reading the article again gives the same."""
    return Entity(
        identifier,
        cluster.kind,
        name,
        tuple(dict.fromkeys((name, *cluster.names))),
        cluster.role,
        of,
        _same_as(cluster, spot),
        spot.latitude if spot is not None else None,
        spot.longitude if spot is not None else None,
        _spans([mentions[index] for index in cluster.mentions]),
        _precision(spot),
    )


def _same_as(cluster: Cluster, spot: Spot | None) -> tuple[str, ...]:
    """Its identifiers in the tables, with that of the place it was found to be instead of its namesake's in another country.

    A city keeps its own where its governorate is meant: most articles use the name for both.
    """
    namesakes = {each.identifier: each.country for each in cluster.spots}
    kept = [each for each in cluster.same_as if spot is None or namesakes.get(each, spot.country) == spot.country]
    return tuple(kept) or ((spot.identifier,) if spot is not None else ())


def _precision(spot: Spot | None) -> Precision | None:
    if spot is None or spot.latitude is None:
        return None
    return "region" if spot.kind in REGIONS else "place"


def _spans(mentions: Sequence[Mention]) -> tuple[Span, ...]:
    if len(mentions) == 1:
        return (mentions[0].span,)
    return tuple(sorted({mention.span for mention in mentions}))
