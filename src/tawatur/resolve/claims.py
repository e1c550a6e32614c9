"""Make attributions claims: find each one's holder, hearer, relay and day, and the entities of the article."""

from __future__ import annotations

from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Claim, Document, Holder, Reading, SourcePhrase
from tawatur.resolve.circumstances import find_circumstances
from tawatur.resolve.clusters import Clusters
from tawatur.resolve.entities import entity_id, fullest, make_entity
from tawatur.resolve.speakers import Speaker, Speakers, place_of


def resolve(document: Document, attributions: tuple[Attribution, ...], language: LanguagePack) -> Reading:
    """The reading of a document: its claims in the order of their cues, and its entities."""
    ordered = tuple(sorted(attributions, key=lambda each: place_of(each)))
    with_source = [(each.id, each.source) for each in ordered if each.source is not None]
    names = language.find_names(document, [span for _, span in with_source])
    clusters = Clusters(names.mentions).run()
    phrases: dict[str, SourcePhrase] = dict(zip((key for key, _ in with_source), names.sources, strict=True))
    speakers = Speakers(document, ordered, names, clusters).run(phrases)
    ids = {id(cluster): entity_id(document.article, cluster) for cluster in clusters.all}
    circumstances = find_circumstances(document, ordered, speakers, language)
    claims = tuple(Claim(each, _holder(*speakers[each.id], ids), *circumstances[each.id]) for each in ordered)
    entities = tuple(
        make_entity(document.article, cluster, names.mentions, _of(clusters, cluster.of, ids))
        for cluster in clusters.all
    )
    return Reading(document, claims, entities)


def _of(clusters: Clusters, mention: int | None, ids: dict[int, str]) -> str | None:
    cluster = clusters.of_mention[mention] if mention is not None else None
    return ids.get(id(cluster)) if cluster is not None else None


def _holder(speaker: Speaker, carried: bool, ids: dict[int, str]) -> Holder:
    if speaker.cluster is not None:
        return Holder(ids[id(speaker.cluster)], speaker.words or fullest(speaker.cluster)[0], False, carried)
    return Holder(None, speaker.words, speaker.anonymous, carried)
