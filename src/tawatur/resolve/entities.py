"""Make clusters of mentions entities, with ids that the same article always gives."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.model import Article, Entity, Mention, Span, content_id
from tawatur.resolve.cluster import Cluster
from tawatur.resolve.clusters import Clusters

_NOT_FULLEST = frozenset(
    {
        "with an adjective",
        "in brackets",
        "with its rank",
        "with the kind of place",
        "in full",
        "with where it is",
        "the capital for its state",
        "its land",
        "a part of the place",
        "the ministry by its field",
    }
)


def make_entities(article: Article, clusters: Clusters) -> dict[Cluster, Entity]:
    """The entity of every cluster, in the order in which the article names them."""
    named = {cluster: fullest(cluster) for cluster in clusters.all}
    ids = {cluster: content_id(article.id, cluster.kind, *parts) for cluster, (_, parts) in named.items()}
    entities = {}
    for cluster, (name, _) in named.items():
        of = clusters.of_mention[cluster.of] if cluster.of is not None else None
        body = ids.get(of) if of is not None else None
        entities[cluster] = _make_entity(cluster, ids[cluster], name, body, clusters.mentions)
    return entities


def fullest(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """The fullest name without adjectives and ranks, and its parts; of equals the first in the article."""
    forms = [form for form in cluster.forms.values() if form.reason not in _NOT_FULLEST] or cluster.forms.values()
    best = max(forms, key=lambda form: len(form.parts))
    return best.name, best.parts


def _make_entity(cluster: Cluster, identifier: str, name: str, of: str | None, mentions: tuple[Mention, ...]) -> Entity:
    """`identifier` is a hash of article, kind and fullest name: reading the article again gives the same."""
    latitude, longitude = cluster.point if cluster.point is not None else (None, None)
    return Entity(
        identifier,
        cluster.kind,
        name,
        tuple(dict.fromkeys((name, *cluster.names))),
        cluster.role,
        of,
        tuple(cluster.same_as),
        latitude,
        longitude,
        _spans(mentions[index] for index in cluster.mentions),
    )


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(sorted({mention.span for mention in mentions}))
