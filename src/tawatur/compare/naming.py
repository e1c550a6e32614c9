"""Find which holders of different articles are one: by the shipped tables, by name, by surname."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tawatur.languages import LanguagePack, load_language
from tawatur.languages.letters import is_latin, shared_consonants
from tawatur.model import Entity, Reading


class Identities:
    """The entities of a story's articles, those that are one thing under one key.

    `together` and `apart` are judgements: pairs of ids of entities, which go before every rule.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        together: Collection[tuple[str, str]] = (),
        apart: Collection[tuple[str, str]] = (),
    ) -> None:
        self._root: dict[str, str] = {}
        self._apart = tuple(apart)
        self.entities: dict[str, Entity] = {}
        self._names: dict[str, str] = {}
        for reading in sorted(readings, key=lambda each: each.document.article.id):
            language = load_language(reading.document.article.language)
            for entity in reading.entities:
                self._enter(entity, language)
        for left, right in together:
            if left in self._root and right in self._root:
                self._join(left, right)
        self._join_scripts()
        self._join_surnames()
        self._join_shortened()
        self._offices = self._find_offices(readings)

    def of(self, entity: str) -> str:
        """The key under which an entity stands: the id of the first entity that is the same thing."""
        while self._root.get(entity, entity) != entity:
            entity = self._root[entity]
        return entity

    def spoken_for(self, key: str) -> tuple[str, ...]:
        """The keys of the organisations that a person speaks for, as any article of the story introduces him."""
        return self._offices.get(key, ())

    def _find_offices(self, readings: Sequence[Reading]) -> dict[str, tuple[str, ...]]:
        """Person -> the organisations named where he is introduced as a source («مدير المكتب الإعلامي في قوات كذا فلان»)."""
        found: dict[str, dict[str, None]] = {}
        for reading in readings:
            named = [
                (span, entity.id)
                for entity in reading.entities
                if entity.kind == "organization"
                for span in entity.mentions
            ]
            for claim in reading.claims:
                holder, source = claim.holder.entity, claim.attribution.source
                if holder is None or self.entities[holder].kind != "person":
                    continue
                owner = self.entities[holder].of
                owners = [owner] if owner else []
                owners += [each for span, each in named if source is not None and source.contains(span)]
                found.setdefault(self.of(holder), {}).update(dict.fromkeys(map(self.of, owners)))
        return {person: tuple(owners) for person, owners in found.items()}

    def _enter(self, entity: Entity, language: LanguagePack) -> None:
        self.entities[entity.id] = entity
        self._root.setdefault(entity.id, entity.id)
        named = (f"{entity.kind}:{name_key(name, language)}" for name in entity.names)
        # «عبد الرحمن» and «عبدالرحمن» are one name
        spelled = (f"{entity.kind}={language.fold(name).replace(' ', '')}" for name in entity.names if " " in name)
        for mark in (*entity.same_as, *named, *spelled):
            if _tells(mark, entity):
                known = self._names.setdefault(mark, entity.id)
                self._join(known, entity.id)

    def _join(self, left: str, right: str) -> None:
        first, second = sorted((self.of(left), self.of(right)))
        if not any({self.of(one), self.of(other)} == {first, second} for one, other in self._apart):
            self._root[second] = first

    def _join_scripts(self) -> None:
        """«سمير العنداني» and "Samir al-Andani": names of several words that have the same consonants in two scripts."""
        spelled: dict[str, dict[bool, str]] = {}
        for entity in self.entities.values():
            for name in entity.names:
                if consonants := shared_consonants(name):
                    spelled.setdefault(f"{entity.kind}:{consonants}", {}).setdefault(is_latin(name), entity.id)
        for each in spelled.values():
            if len(each) == 2:
                self._join(*each.values())

    def _join_surnames(self) -> None:
        """A surname alone is the one person of the story who bears it; where two bear it, nobody."""
        full: dict[str, set[str]] = {}
        for mark, entity in self._names.items():
            kind, _, name = mark.partition(":")
            if kind == "person" and " " in name:
                full.setdefault(name.rpartition(" ")[2], set()).add(self.of(entity))
        for mark, entity in list(self._names.items()):
            kind, _, name = mark.partition(":")
            bearers = {self.of(each) for each in full.get(name, ())}
            if kind == "person" and " " not in name and len(bearers) == 1:
                self._join(entity, bearers.pop())

    def _join_shortened(self) -> None:
        """«الداخلية» is «وزارة الداخلية الكويتية» where one organisation alone of the story has its words."""
        named = {
            mark.partition(":")[2]: entity for mark, entity in self._names.items() if mark.startswith("organization:")
        }
        for name, entity in sorted(named.items()):
            longer = {self.of(other) for full, other in named.items() if set(name.split()) < set(full.split())}
            longer.discard(self.of(entity))
            if len(longer) == 1:
                self._join(entity, longer.pop())


def _tells(mark: str, entity: Entity) -> bool:
    """A person's single name is a mark too, joined with care; a one-word definite noun of an organisation is none."""
    return True


def name_key(name: str, language: LanguagePack) -> str:
    """A name for comparing: the stems of its words, quote marks and articles left out."""
    return " ".join(language.key_words(language.tokenize(name, 0, len(name)))) or language.fold(name)
