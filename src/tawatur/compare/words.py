"""Look up the words of an article that carry meaning, by where they stand; a name is one word, its identity."""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from functools import cache

from tawatur.compare.naming import Identities
from tawatur.languages import LanguagePack, load_language
from tawatur.model import Claim, Document, Reading, Span, starts_of

_SHORTEST_ROOT = 4  # letters; shorter ones are of too many words
_DAY = 10  # characters of 2020-02-14
_REACH = 3  # tokens from a negation to the last that it reaches


End = tuple[str, int]  # a scale of opposites, and which end of it (`Sense.ends`)


def meanings(language: LanguagePack, shared: bool) -> Mapping[str, str]:
    """Stem -> what stands for all of its meaning: in the story's one language, or `shared` with the others of the story."""
    return language.shared_meanings() if shared else language.meanings()


@cache
def events(language: LanguagePack, shared: bool) -> frozenset[str]:
    """The words that stand for a group of synonyms of what happens («killed», «arrived»)."""
    return frozenset(meanings(language, shared).values())


@cache
def _meanings_by_root(language: LanguagePack, shared: bool) -> dict[str, str]:
    """Root -> meaning, for forms that no table writes («لم ينسحبوا» beside «انسحب»)."""
    known = meanings(language, shared)
    roots = ((language.senses(language.tokenize(word, 0, len(word)))[0].root, known[word]) for word in sorted(known))
    return {root: meaning for root, meaning in roots if len(root) >= _SHORTEST_ROOT}


class Words:
    """The words of an article that carry meaning, by where they stand; a name is one word, its identity.

    `counts` is what the article counts anywhere, each with its number; `events` as of its language.
    """

    def __init__(self, reading: Reading, identities: Identities) -> None:
        document = reading.document
        language = load_language(document.article.language)
        shared = len(identities.languages) > 1
        known, by_root = meanings(language, shared), _meanings_by_root(language, shared)
        named = {
            token: f"@{key}"
            for entity in reading.entities
            if (key := identities.of(entity.id)) in identities.named
            for span in entity.mentions
            for token in range(span.start, span.end)
        }
        self.counts = frozenset(
            (what, quantity.value)
            for quantity in document.quantities
            if quantity.value
            for what in language.counted(document.tokens, quantity)
        )
        self.events = events(language, shared)
        self._generic = language.generic()
        self._numbers = _number_places(document)
        self._identities = identities
        self._places: list[int] = []
        self._words: list[str] = []
        self._roots: list[str] = []
        self._negated: list[bool] = []
        self._ends: list[frozenset[End]] = []
        reach = 0
        self._acts: dict[int, int] = {}
        days = _days(document) if shared else {}
        for number, (token, sense) in enumerate(zip(document.tokens, language.senses(document.tokens), strict=True)):
            act = language.act_of(document.tokens, number)
            if act is not None:
                self._acts[token.start] = document.tokens[act].start
            reach = _REACH if "not" in sense.denies else reach - 1
            name = named.get(token.end - 1) or days.get(token.start)
            if name is None:
                for word in language.key_words([token]):
                    # «سعودية» has the stem of «عودة», and says nothing of an event
                    key = sense.meant or word
                    meaning = word if sense.place else known.get(key) or by_root.get(sense.root, key)
                    root = meaning if shared and word in known else sense.root or meaning
                    self._add(token.start, meaning, root, 0 <= reach < _REACH, sense.ends)
            elif not self._words or self._words[-1] != name:
                self._add(token.start, name, name)

    def _add(self, place: int, word: str, root: str, negated: bool = False, ends: frozenset[End] = frozenset()) -> None:
        self._places.append(place)
        self._words.append(word)
        self._roots.append(root)
        self._negated.append(negated)
        self._ends.append(ends)

    def __call__(self, span: Span) -> tuple[str, ...]:
        """The words of the tokens that begin in the span."""
        return tuple(self._words[self._within(span)])

    def topic(self, span: Span) -> str | None:
        """The first word that is no name and says something; of a light verb what is done."""
        for number in range(*self._within(span).indices(len(self._words))):
            word = self._words[number]
            if self._places[number] in self._acts and (act := self(Span(self._acts[self._places[number]], span.end))):
                return act[0]
            if word[0] not in "@#" and word not in self._generic and self._places[number] not in self._numbers:
                return word
        return None

    def roots(self, span: Span) -> tuple[str, ...]:
        """What remains of each without its endings and weak letters; a name is itself."""
        return tuple(self._roots[self._within(span)])

    def negated(self, span: Span) -> frozenset[str]:
        """The roots that a negation stands before."""
        within = self._within(span)
        return frozenset(word for word, is_so in zip(self._roots[within], self._negated[within], strict=True) if is_so)

    def ends(self, span: Span) -> frozenset[tuple[str, End]]:
        """The ends of scales that words stand at which no negation turns, each with the root of its word."""
        within = self._within(span)
        found = zip(self._roots[within], self._ends[within], self._negated[within], strict=True)
        return frozenset((root, end) for root, ends, negated in found if not negated for end in ends)

    def names(self, span: Span) -> frozenset[str]:
        """The names among the words."""
        return frozenset(word for word in self(span) if word[0] == "@")

    def places(self, span: Span) -> frozenset[str]:
        """The names of places among the words."""
        entities = self._identities.entities
        return frozenset(name for name in self.names(span) if entities[name[1:]].kind == "place")

    def towns(self, span: Span) -> frozenset[str]:
        """The places among them that are no countries, within which the others may lie."""
        entities = self._identities.entities
        known = ((name, entities[name[1:]].same_as) for name in self.places(span))
        return frozenset(name for name, ids in known if not any(each.startswith("countries:") for each in ids))

    def charted(self, towns: frozenset[str]) -> frozenset[str]:
        """Those of the towns that the tables know."""
        return frozenset(name for name in towns if self._identities.entities[name[1:]].same_as)

    def mouths(self, claim: Claim | None) -> frozenset[str]:
        """Who makes the claim and whom he speaks for; the words for him where he has no name; nobody where there is no claim."""
        if claim is None:
            return frozenset()
        if claim.holder.entity is None:
            return frozenset([claim.holder.name])
        key = self._identities.of(claim.holder.entity)
        return frozenset([key, *self._identities.spoken_for(key)])

    def _within(self, span: Span) -> slice:
        return slice(bisect.bisect_left(self._places, span.start), bisect.bisect_left(self._places, span.end))


def _number_places(document: Document) -> frozenset[int]:
    """Where numbers begin that stand before what they count: «six | ships» is about ships; a toll is about its number."""
    counts = (each for each in document.quantities if each.of and each.fate is None)
    return frozenset(each.start for each in counts if each.of and not each.text.startswith(each.of))


def _days(document: Document) -> dict[int, str]:
    """Start of a token of a date -> its day, as one word that languages share: «الجمعة» and "Friday"."""
    starts = starts_of(document.tokens)
    return {
        start: f"#{each.value[:_DAY]}"
        for each in document.times
        if each.is_date and each.value
        for start in starts[bisect.bisect_left(starts, each.start) : bisect.bisect_left(starts, each.end)]
    }
