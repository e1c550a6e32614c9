"""Tell which entities of a story's articles are one thing, and for whom a person speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from tawatur.languages import LanguagePack, load_language
from tawatur.model import Entity, Reading
from tawatur.resolve.across import SameThings


class Identities:
    """The entities of a story's articles, those that are one thing under one key; `vague` are bodies that no name tells.

    `languages` are those of the articles. `named` are the keys of things that are compared as who they are, in every
    article alike: «الفرقة 30» is no name in one and two words in the next, and «الحكومة» is none because one article
    calls it «الشرعية» too.

    `together` and `apart` are judgements: pairs of ids of entities, which go before every rule.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        together: Collection[tuple[str, str]] = (),
        apart: Collection[tuple[str, str]] = (),
    ) -> None:
        self._same = SameThings(readings, one_story=True, together=together, apart=apart)
        self.entities = self._same.entities
        self.languages = frozenset(reading.document.article.language for reading in readings)
        self.vague = frozenset(
            entity.id
            for reading in readings
            for entity in reading.entities
            if _is_vague(entity, load_language(reading.document.article.language))
        )
        self.named = self._told_by_name(readings)
        self._offices = self._find_offices(readings)

    def of(self, entity: str) -> str:
        """The key under which an entity stands: the id of the first entity that is the same thing."""
        return self._same.of(entity)

    def spoken_for(self, key: str) -> tuple[str, ...]:
        """The keys of the organisations that a person speaks for, as any article of the story introduces him.

        Of a body that no name tells, what it is: «الجماعة التي تعرف باسم كتيبة الوادي».
        """
        return self._offices.get(key, ())

    def _told_by_name(self, readings: Sequence[Reading]) -> frozenset[str]:
        """The keys of the things that most of their articles tell by a name."""
        votes: Counter[str] = Counter()
        for reading in readings:
            language = load_language(reading.document.article.language)
            for entity in reading.entities:
                votes[self.of(entity.id)] += 1 if _is_told_by_name(entity, language) else -1
        return frozenset(key for key, surplus in votes.items() if surplus > 0)

    def _find_offices(self, readings: Sequence[Reading]) -> dict[str, tuple[str, ...]]:
        """Speaker -> the organisations named where he is introduced as a source («مدير المكتب الإعلامي في قوات كذا فلان»).

        Of an office whom it serves: «مكتب البرنامج».
        """
        found: dict[str, dict[str, None]] = {}
        for reading in readings:
            for office, served in _served(reading):
                found.setdefault(self.of(office), {})[self.of(served)] = None
            named = [
                (span, entity.id)
                for entity in reading.entities
                if entity.kind == "organization"
                for span in entity.mentions
            ]
            for claim in reading.claims:
                holder, source = claim.holder.entity, claim.attribution.source
                if holder is None or self.entities[holder].kind != "person" and holder not in self.vague:
                    continue
                owner = self.entities[holder].of
                owners = [owner] if owner else []
                owners += [each for span, each in named if source is not None and source.contains(span)]
                found.setdefault(self.of(holder), {}).update(dict.fromkeys(map(self.of, owners)))
        return {speaker: tuple(each for each in owners if each != speaker) for speaker, owners in found.items()}


def _served(reading: Reading) -> Iterator[tuple[str, str]]:
    """The offices of an article that speak for something else which it names, by their ids: «مكتب البرنامج» and «البرنامج»."""
    language = load_language(reading.document.article.language)
    called: dict[tuple[str, ...], str] = {}
    for entity in reading.entities:
        if entity.kind != "place":
            called.update({parts: entity.id for name in entity.names if (parts := language.name_parts(name))})
    for entity in reading.entities:
        name = language.served_by(entity.name) if entity.kind == "organization" else None
        served = called.get(language.name_parts(name)) if name else None
        if served is not None and served != entity.id:
            yield entity.id, served


def _is_told_by_name(entity: Entity, language: LanguagePack) -> bool:
    """Whether a name is compared as who it names: persons, places, what the tables know, and abbreviations.

    What an article calls «المبادرة» or «البلدة» is compared by its words.
    """
    if entity.kind == "person" or entity.same_as:
        return True
    words = [set(language.key_words(language.tokenize(name, 0, len(name)))) for name in entity.names]
    if entity.kind == "place":
        return any(word not in language.shared_meanings() for one in words for word in one)
    if any(word in language.meanings() for one in words for word in one):
        return False
    return any(one and two and not one & two for one in words for two in words)


def _is_vague(entity: Entity, language: LanguagePack) -> bool:
    """Whether a body is shown by one common word, and at most by its country: «الجماعة السورية»."""
    if entity.kind != "organization" or entity.same_as:
        return False
    words = language.senses(language.tokenize(entity.name, 0, len(entity.name)))
    return sum(not word.place for word in words) <= 1


def name_key(name: str, language: LanguagePack) -> str:
    """A name for comparing: the stems of its words, quote marks and articles left out."""
    return " ".join(language.key_words(language.tokenize(name, 0, len(name)))) or language.fold(name)
