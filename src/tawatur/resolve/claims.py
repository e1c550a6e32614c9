"""Make attributions claims: find each one's holder, hearer, relay and day, and the entities of the article."""

from __future__ import annotations

from operator import attrgetter

from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Claim, Document, Entity, Holder, Reading, SourcePhrase
from tawatur.resolve.circumstances import find_circumstances
from tawatur.resolve.cluster import Cluster
from tawatur.resolve.clusters import Clusters
from tawatur.resolve.entities import make_entities
from tawatur.resolve.speakers import Speaker, Speakers


def resolve(document: Document, attributions: tuple[Attribution, ...], language: LanguagePack) -> Reading:
    """The reading of a document: its claims in the order of their cues, and its entities."""
    ordered = tuple(sorted(attributions, key=attrgetter("place")))
    with_source = [(each.id, each.source) for each in ordered if each.source is not None]
    names = language.find_names(document, [span for _, span in with_source])
    clusters = Clusters(names.mentions, [each.speaker for each in names.sources if each.speaker is not None]).run()
    phrases: dict[str, SourcePhrase] = dict(zip((key for key, _ in with_source), names.sources, strict=True))
    speakers = Speakers(document, ordered, names, clusters).run(phrases)
    entities = make_entities(document.article, clusters)
    circumstances = find_circumstances(document, ordered, speakers, language)
    claims = tuple(Claim(each, _holder(*speakers[each.id], entities), *circumstances[each.id]) for each in ordered)
    return Reading(document, claims, tuple(entities.values()))


def _holder(speaker: Speaker, carried: bool, entities: dict[Cluster, Entity]) -> Holder:
    if speaker.cluster is not None:
        entity = entities[speaker.cluster]
        return Holder(entity.id, speaker.words or entity.name, False, carried)
    return Holder(None, speaker.words, speaker.anonymous, carried)
