"""Put the entities of many articles together that are one thing in the world, each merge with its reason.

Names tell; where two things remain possible, they stay apart. A person's judgement goes before every rule: it names
entities by their ids, which are hashes of the article and the name, so it holds when the articles are read again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from tawatur.languages import LanguagePack, load_language
from tawatur.languages.letters import is_latin, shared_consonants, signs_of, without_long_vowels
from tawatur.model import Entity, Reading

Parts = tuple[str, ...]
_PLACE_SIGNS = 3  # of «سرقين» and "Sarqin" four
_NAME_SIGNS = 4  # of «هدى المصري» and "Huda al-Masri"
_TELLING = 2  # words of a body's name that tell it from others in another language
_TITLE = 2  # parts of a title that tells whose it is
_LONG = 3  # parts of a person's name that two people seldom share


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities that are one thing, and why."""

    left: str
    right: str
    reason: str


class SameThings:
    """The entities of a collection of articles. `merges` are all decisions in order; `of` tells under which id a thing stands.

    `together` and `apart` are judgements: pairs of entity ids. `one_story`: the articles are on one event, in which two
    people of one name are one person, and a surname alone is the one who bears it.
    """

    def __init__(
        self,
        readings: Iterable[Reading],
        one_story: bool = False,
        together: Collection[tuple[str, str]] = (),
        apart: Collection[tuple[str, str]] = (),
    ) -> None:
        self.entities: dict[str, Entity] = {}
        self.merges: list[Merge] = []
        self._one_story = one_story
        self._root: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._names: dict[str, frozenset[Parts]] = {}
        self._fullest: dict[str, Parts] = {}
        self._offices: dict[str, Parts] = {}  # of the persons of one story, as their articles introduce them
        self._meant: dict[str, frozenset[frozenset[str]]] = {}
        self._kinds: dict[str, frozenset[Parts]] = {}  # of an entity's names those that are but a kind of thing
        self._organs: set[str] = set()  # called by an organ that every state has
        self._apart = {frozenset(pair) for pair in apart}
        for reading in sorted(readings, key=lambda each: each.document.article.id):
            language = load_language(reading.document.article.language)
            for entity in reading.entities:
                self._enter(entity, language)
        for left, right in together:
            if left in self.entities and right in self.entities:
                self._join(left, right, "a judgement")
        self._run()

    def of(self, entity: str) -> str:
        """The id under which an entity's thing stands: that of its first entity. Itself for one that is not known."""
        while self._root.get(entity, entity) != entity:
            entity = self._root[entity]
        return entity

    def why(self, left: str, right: str) -> tuple[Merge, ...]:
        """The merges that made two entities one thing; () where they are not."""
        if self.of(left) != self.of(right):
            return ()
        members = self._members[self.of(left)]
        return tuple(merge for merge in self.merges if merge.left in members)

    def _enter(self, entity: Entity, language: LanguagePack) -> None:
        if entity.id in self.entities:
            return
        self.entities[entity.id] = entity
        self._root[entity.id] = entity.id
        self._members[entity.id] = {entity.id}
        parts = language.name_parts
        self._names[entity.id] = frozenset(filter(None, map(parts, entity.names)))
        self._fullest[entity.id] = parts(entity.name)
        if self._one_story and entity.kind == "person" and entity.role:
            self._offices[entity.id] = parts(entity.role)
        if not self._one_story and entity.kind != "person":
            self._kinds[entity.id] = frozenset(map(parts, filter(language.is_kind, entity.names)))
            if entity.kind == "organization" and language.state_organ(entity.name) is not None:
                self._organs.add(entity.id)
        if self._one_story and entity.kind == "organization" and not entity.same_as:
            meant = (_meanings_of(name, language) for name in entity.names)
            self._meant[entity.id] = frozenset(key for keys in meant for key in keys)

    def _run(self) -> None:
        self._join_groups("the same in the tables", lambda entity: entity.same_as)
        self._join_groups("the same name", self._name_keys)
        self._join_groups("another spelling of the name", self._spelling_keys)
        self._join_groups("the same name in other letters", self._letter_keys, self._differ_in_script)
        if self._one_story:
            self._join_groups("the same name in another language", self._meaning_keys, self._differ_in_script)
            self._join_short("the surname alone", "person")
            self._join_titles()
        self._join_short("a shorter form of the name", "organization")

    def _join_groups(
        self,
        reason: str,
        keys: Callable[[Entity], Iterable[object]],
        fits: Callable[[Entity, Entity], bool] | None = None,
    ) -> None:
        """Join those that share a key, each with the one thing before it that it can be; with none where that is unclear."""
        groups: dict[object, list[Entity]] = {}
        for entity in self.entities.values():
            for key in keys(entity):
                groups.setdefault((entity.kind, key), []).append(entity)
        for group in groups.values():
            for at, entity in enumerate(group):
                before = [each for each in group[:at] if (fits or self._agree)(each, entity)]
                things = dict.fromkeys(self.of(each.id) for each in before)
                if len(things) == 1:
                    self._join(before[0].id, entity.id, reason)

    def _name_keys(self, entity: Entity) -> Iterator[Parts]:
        """The names that tell of themselves: of a person two parts, of the others what no other of its names contains.

        «القوات» is another body in the next article, and «وزارة الداخلية» may be, where the article says whose it is. A
        title alone («وزير الخارجية») is somebody else in the next article, and tells at most within one story.
        """
        names = self._names[entity.id]
        person = entity.kind == "person"
        if person and not self._one_story and self._is_title(entity.id):
            return
        for parts in sorted(names):
            if person and parts != self._fullest[entity.id] and set(parts).isdisjoint(self._fullest[entity.id]):
                continue
            short = any(parts != other and set(parts) < set(other) for other in names)
            if self._one_story or person:
                telling = len(parts) > 1 or not short and self._one_story
            else:
                telling = (not short or parts == self._fullest[entity.id]) and parts not in self._kinds[entity.id]
            if telling:
                yield parts

    def _spelling_keys(self, entity: Entity) -> Iterator[Parts]:
        for parts in self._name_keys(entity):
            if len(parts) > 1:
                yield tuple(map(without_long_vowels, parts))

    def _letter_keys(self, entity: Entity) -> Iterator[str]:
        """The consonants of names; within one story also of a place's, or a full name's, that are too few to tell it in the world."""
        fewest = _PLACE_SIGNS if self._one_story and entity.kind == "place" else None
        if self._one_story and entity.kind == "person" and len(self._fullest[entity.id]) > 1:
            fewest = _NAME_SIGNS
        if entity.kind == "person" or fewest:
            yield from dict.fromkeys(filter(None, (shared_consonants(name, fewest) for name in entity.names)))

    def _meaning_keys(self, entity: Entity) -> Iterable[frozenset[str]]:
        return sorted(self._meant.get(entity.id, ()), key=sorted)

    def _differ_in_script(self, left: Entity, right: Entity) -> bool:
        return is_latin(left.name) != is_latin(right.name) and self._agree(left, right)

    def _agree(self, left: Entity, right: Entity) -> bool:
        """Whether nothing speaks against it: other identifiers, or of two people of one short name quite other offices."""
        if left.same_as and right.same_as and set(left.same_as).isdisjoint(right.same_as):
            return False
        if left.kind != "person" or self._one_story or not left.role or not right.role:
            return True
        if is_latin(left.role) != is_latin(right.role):  # «رئيس البلدية» and "the mayor" have no word in common
            return True
        long = any(len(parts) >= _LONG for parts in self._names[left.id] & self._names[right.id])
        return long or not set(left.role.split()).isdisjoint(right.role.split())

    def _join_short(self, reason: str, kind: str) -> None:
        """Join a name that leaves out words of exactly one thing's: of a person it keeps the last and, of two, the first."""
        longer: dict[str, dict[str, None]] = {}
        for entity in self.entities.values():
            for parts in self._names[entity.id] if entity.kind == kind else ():
                for part in {parts[-1]} if kind == "person" else set(parts):
                    if len(parts) > 1:
                        longer.setdefault(part, {})[entity.id] = None
        for entity in self.entities.values():
            if entity.kind == kind:
                fitting = self._longer_than(entity, longer)
                if len(fitting) == 1:
                    self._join(next(iter(fitting.values())), entity.id, reason)

    def _join_titles(self) -> None:
        """Join a title alone («رئيس الجالية») with the one person whose office begins with it («رئيس الجالية في المدينة فلان»)."""
        named = {each: office for each, office in self._offices.items() if not self._is_title(each)}
        for titled, title in self._offices.items():
            if len(title) < _TITLE or not self._is_title(titled):
                continue
            bearers = [each for each, office in named.items() if office[: len(title)] == title]
            if len(set(map(self.of, bearers))) == 1:
                self._join(bearers[0], titled, "the title alone")

    def _is_title(self, person: str) -> bool:
        """Whether a person is called by an office alone."""
        return self.entities[person].name == self.entities[person].role

    def _longer_than(self, entity: Entity, longer: dict[str, dict[str, None]]) -> dict[str, str]:
        """Thing -> one of its entities that has all words of the entity's name, and more."""
        found: dict[str, str] = {}
        for parts in self._own_names(entity):
            for other in longer.get(parts[-1], {}):
                more = any(_shortens(parts, full, entity.kind) for full in self._names[other])
                if more and self.of(other) != self.of(entity.id) and self._agree(self.entities[other], entity):
                    found.setdefault(self.of(other), other)
        return found

    def _own_names(self, entity: Entity) -> list[Parts]:
        """The names by which a longer one is looked for: of a person the fullest, of a body those that tell of themselves."""
        if entity.kind == "person":
            return [self._fullest[entity.id]] if self._fullest[entity.id] else []
        if entity.id in self._organs:
            return []  # «وزارة الداخلية» of any state
        return [parts for parts in self._name_keys(entity) if self._one_story or len(parts) > 1]

    def _join(self, left: str, right: str, reason: str) -> None:
        first, second = sorted((self.of(left), self.of(right)))
        if first == second or self._are_apart(first, second):
            return
        self._root[second] = first
        self._members[first] |= self._members.pop(second)
        self.merges.append(Merge(left, right, reason))

    def _are_apart(self, left: str, right: str) -> bool:
        """Whether a judgement keeps a member of one thing apart from a member of the other."""
        if not self._apart:
            return False
        return any(
            frozenset((one, other)) in self._apart for one in self._members[left] for other in self._members[right]
        )


def _meanings_of(name: str, language: LanguagePack) -> Iterator[frozenset[str]]:
    """The words of a name by what they mean in any language, else by their consonants; and without the first or the last, one of which is its head.

    Nothing for names of a single word. «شركة أسمدة الملح» has the words of "Milh Fertilizers", and a company's besides.
    """
    shared = language.shared_meanings()
    words = language.key_words(language.tokenize(name, 0, len(name)))
    keys = [key for word in words if (key := shared.get(word) or signs_of(word))]
    yield from (frozenset(kept) for kept in (keys, keys[1:], keys[:-1]) if len(set(kept)) >= _TELLING)


def _shortens(short: Parts, full: Parts, kind: str) -> bool:
    if not set(short) < set(full):
        return False
    return kind != "person" or short[-1] == full[-1] and (len(short) == 1 or short[0] == full[0])
