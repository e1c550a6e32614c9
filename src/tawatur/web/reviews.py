"""What a person does at the desk -> judgements in the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from tawatur.errors import JudgementError
from tawatur.keep import judge, retract, show_readings
from tawatur.model import Claim, Entity, EntityKind, Mode, Place, Reading, SideName, Span, Stance, Story
from tawatur.printout import load_story
from tawatur.review import (
    correct_claim,
    correct_entity,
    group_articles,
    group_claims,
    group_entities,
    note,
    put_on_side,
    reviewed,
    reviewed_story,
)
from tawatur.review.judgements import Signed
from tawatur.store import Judgement, Store

_VALUES: Mapping[str, tuple[str, ...]] = {
    "stance": get_args(Stance), "mode": get_args(Mode), "kind": get_args(EntityKind),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """Takes judgements of one person; JudgementError where one does not fit, KeyError where its thing is not there."""

    store: Store
    by: str

    def claim(self, article: str, claim: str | None, changed: Mapping[str, Any], why: str = "") -> Judgement:
        """The claim of that id with other fields, or without an id a claim that was missed; spans must have words."""
        reading = self._reading(article)
        found = None if claim is None else _found_claim(reading, claim)
        if found is None and not changed.get("content"):
            raise JudgementError("content", "a claim needs the words that are attributed")
        _check_values(changed)
        for span in _spans(changed):
            _check_span(span, reading)
        return self._keep(correct_claim(reading, found, changed, self._signed(why)))

    def entity(self, article: str, entity: str, changed: Mapping[str, Any], why: str = "") -> Judgement:
        """The entity of that id with another name, kind or role."""
        _check_values(changed)
        reading = self._reading(article)
        return self._keep(correct_entity(reading, _found_entity(reading, entity), changed, self._signed(why)))

    def reviewed(self, article: str, why: str = "") -> Judgement:
        """The article as it is shown is right."""
        return self._keep(reviewed(self._reading(article), self._signed(why)))

    def reviewed_story(self, story: str, why: str = "") -> Judgement:
        """The story's points as they are shown are right."""
        return self._keep(reviewed_story(self._story(story), self._signed(why)))

    def note(self, about: str, text: str) -> Judgement:
        """A remark on an article or a story."""
        if not text.strip():
            raise JudgementError("note", "a note needs words")
        if about not in self.store.readings([about]):
            self.store.story(about)
        return self._keep(note(about, self._signed(text.strip())))

    def articles(self, groups: Sequence[Sequence[str]], why: str = "") -> Judgement:
        """Each group of articles is a story of its own."""
        there = self.store.readings([article for group in groups for article in group])
        for article in (each for group in groups for each in group):
            if article not in there:
                raise KeyError(article)
        return self._keep(group_articles(_whole(groups), self._signed(why)))

    def claims(self, groups: Sequence[Sequence[Place]], why: str = "", others: Sequence[Place] = ()) -> Judgement:
        """Each group of words is a point of its own, and `others` are of none of these."""
        texts = self._texts(place for group in (*groups, others) for place in group)
        return self._keep(group_claims(_whole(groups), texts, self._signed(why), others))

    def side(self, places: Sequence[Place], side: SideName, why: str = "") -> Judgement:
        """The words are on that side of their point."""
        return self._keep(put_on_side(_whole([places])[0], side, self._texts(places), self._signed(why)))

    def entities(self, groups: Sequence[Sequence[tuple[str, str]]], why: str = "") -> Judgement:
        """Each group of entities, given by article and id, is one thing."""
        readings = show_readings(self.store, [article for group in groups for article, _ in group])
        found = [[(article, _found_entity(readings[article], entity)) for article, entity in group] for group in groups]
        return self._keep(group_entities(_whole(found), self._signed(why)))

    def undo(self, judgement: str) -> Judgement:
        """Let a judgement no longer stand; KeyError if there is none of that id."""
        found = self.store.judgement(judgement)
        if found.retracted_at is None:
            retract(self.store, found, self.by, _now())
            self.store.people.log(self.by, "undid a judgement", judgement)
        return self.store.judgement(judgement)

    def _keep(self, judgement: Judgement) -> Judgement:
        judge(self.store, judgement)
        self.store.people.log(self.by, f"judged: {judgement.kind}", judgement.id)
        return judgement

    def _signed(self, why: str) -> Signed:
        return Signed(self.by, _now(), why.strip())

    def _reading(self, article: str) -> Reading:
        return show_readings(self.store, [article])[article]

    def _story(self, story: str) -> Story:
        printout = self.store.story(story).printout
        if printout is None:
            raise KeyError(story)
        return load_story(printout)

    def _texts(self, given: Iterable[Place]) -> Mapping[str, str]:
        places = list(given)
        readings = show_readings(self.store, list({place.article for place in places}))
        for place in places:
            _check_span(place.span, readings[place.article])
        return {article: reading.document.article.text for article, reading in readings.items()}


def _check_values(changed: Mapping[str, Any]) -> None:
    for name, allowed in _VALUES.items():
        for given in (changed.get(name), (changed.get("holder") or {}).get(name)):
            if given is not None and given not in allowed:
                raise JudgementError(name, f"one of {', '.join(allowed)}")
    if "holder" in changed and not changed["holder"]["name"].strip():
        raise JudgementError("holder", "it needs a name, or the words for an unnamed one")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _found_claim(reading: Reading, claim: str) -> Claim:
    return next((each for each in reading.claims if each.attribution.id == claim), None) or _missing(claim)


def _found_entity(reading: Reading, entity: str) -> Entity:
    return next((each for each in reading.entities if each.id == entity), None) or _missing(entity)


def _missing(what: str) -> Any:
    raise KeyError(what)


def _spans(changed: Mapping[str, Any]) -> list[Span]:
    found = [*changed.get("content", ()), changed.get("cue"), changed.get("source")]
    return [span for span in found if span is not None]


def _check_span(span: Span, reading: Reading) -> None:
    text = reading.document.article.text
    if not (0 <= span.start < span.end <= len(text) and span.of(text).strip()):
        raise JudgementError(f"{span.start}-{span.end}", "no words of the article stand there")


def _whole(groups: Sequence[Sequence[Any]]) -> Sequence[Sequence[Any]]:
    """The groups that have members; JudgementError where that leaves too little to say anything of."""
    kept = [group for group in groups if group]
    if not kept or (len(groups) > 1 and len(kept) < 2):
        raise JudgementError("the choice", "choose something, and not everything")
    return kept
