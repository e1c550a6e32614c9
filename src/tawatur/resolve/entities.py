"""Make clusters of mentions entities, with ids that the same article always gives."""

from __future__ import annotations

from tawatur.model import Article, Entity, Mention, content_id
from tawatur.resolve.clusters import Cluster

_NOT_FULLEST = frozenset(
    {
        "with an adjective",
        "in brackets",
        "with its rank",
        "with the kind of place",
        "in full",
        "the capital for its state",
    }
)


def entity_id(article: Article, cluster: Cluster) -> str:
    """A hash of the article, the kind and the fullest name, so that reading the article again gives the same id."""
    return content_id(article.id, cluster.kind, *fullest(cluster)[1])


def fullest(cluster: Cluster) -> tuple[str, tuple[str, ...]]:
    """The fullest name without adjectives and ranks, and its parts."""
    forms = [form for form in cluster.forms.values() if form.reason not in _NOT_FULLEST] or list(cluster.forms.values())
    best = max(forms, key=lambda form: (len(form.parts), -forms.index(form)))
    return best.name, best.parts


def make_entity(article: Article, cluster: Cluster, mentions: tuple[Mention, ...], of: str | None) -> Entity:
    """The entity of a cluster; `of` is the id of the organisation that its role is in."""
    name, _ = fullest(cluster)
    names = tuple(dict.fromkeys((name, *cluster.names)))
    latitude, longitude = cluster.point if cluster.point is not None else (None, None)
    spans = tuple(sorted({mentions[index].span for index in cluster.mentions}))
    return Entity(
        entity_id(article, cluster),
        cluster.kind,
        name,
        names,
        cluster.role,
        of,
        tuple(cluster.same_as),
        latitude,
        longitude,
        spans,
    )
