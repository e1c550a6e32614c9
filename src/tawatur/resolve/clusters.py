"""Put the mentions of one article together that name one thing, each merge with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tawatur.languages.letters import without_long_vowels
from tawatur.model import TITLE, EntityKind, Form, Mention
from tawatur.resolve.cluster import Cluster
from tawatur.resolve.short_forms import ShortForms, is_shorter

_NO_SHORT_FORM = frozenset({"the office", "named through a relative"})
_NO_LONG_FORM = frozenset({"the office", "with where it is", "with who leads it", "a part of the place"})
_SHORT_REASON: dict[EntityKind, str] = {
    "person": "the surname or title alone",
    "organization": "the kind of body alone",
    "place": "a short form",
}
_MANY = 40  # names that begin and go on alike: more of them is a list
Ends = tuple[str, str, str]


class Clusters:
    """All clusters of an article; `of_mention` tells where a mention went, None for one that names nothing yet.

    `speaking` are the indexes of the mentions that name who speaks.
    """

    def __init__(self, mentions: tuple[Mention, ...], speaking: Collection[int]) -> None:
        self.mentions, self.speaking = mentions, frozenset(speaking)
        self.of_mention: list[Cluster | None] = [None] * len(mentions)
        self.all: list[Cluster] = []
        self._by_form: dict[tuple[str, tuple[str, ...]], Cluster] = {}
        self._by_table: dict[str, Cluster] = {}
        self._by_spelling: dict[tuple[str, ...], Cluster] = {}

    def run(self) -> Clusters:
        """Full names first, then the shortened ones among them, then what only an antecedent explains."""
        for index, mention in enumerate(self.mentions):
            if mention.proper:
                self._place(index, mention)
        while self._merge_shortened():
            pass  # what had two longer names may have one now
        acting = [index for index, mention in enumerate(self.mentions) if mention.subject or index in self.speaking]
        short_forms = ShortForms(self.all, acting)
        for index, mention in enumerate(self.mentions):
            if not mention.proper:
                self._resolve_short(index, mention, short_forms)
        return self

    def _place(self, index: int, mention: Mention) -> None:
        spelling = _spelling(mention)
        cluster = self._same_thing(mention, spelling)
        if cluster is None:
            cluster = Cluster(mention.kind)
            self.all.append(cluster)
        cluster.add(index, mention)
        self.of_mention[index] = cluster
        for identifier in mention.same_as:
            self._by_table.setdefault(identifier, cluster)
        if spelling:
            self._by_spelling.setdefault(spelling, cluster)
        for form in mention.forms:
            if form.reason != TITLE:
                self._by_form.setdefault((cluster.kind, form.parts), cluster)

    def _same_thing(self, mention: Mention, spelling: tuple[str, ...]) -> Cluster | None:
        """The cluster with the same table identifier or with one of the mention's names, vowels of a person's aside («وليامز», «ويليامز»).

        None where there is none.
        """
        for identifier in mention.same_as:
            if identifier in self._by_table:
                return _final(self._by_table[identifier])
        for form in mention.forms:
            found = self._by_form.get((mention.kind, form.parts))
            if found is not None and form.reason != TITLE:
                found = _final(found)
                if not found.differs(mention.same_as):
                    return found
        found = self._by_spelling.get(spelling)
        return _final(found) if found is not None else None

    def _merge_shortened(self) -> bool:
        """«داود أوغلو» into «أحمد داود أوغلو», «المرصد السوري» into «المرصد السوري لحقوق الإنسان»; never where two would fit.

        Whether any was merged.
        """
        before = len(self.all)
        longer: dict[Ends, dict[Cluster, None]] = {}
        for cluster in self.all:
            for ends in _ends_within(cluster):
                longer.setdefault(ends, {})[cluster] = None
        for short in sorted(self.all, key=lambda each: min(map(len, each.forms), default=0)):
            if short.merged is not None:
                continue
            fitting: dict[Cluster, None] = {}
            for ends in _ends_of(short):
                for each in longer.get(ends, ()):
                    fitting[_final(each)] = None
            fitting.pop(short, None)
            if not fitting or len(fitting) > _MANY:
                continue
            fits = [each for each in fitting if _shortens(short, each) and not each.differs(short.same_as)]
            if len(fits) == 1:
                fits[0].absorb(short, "a shorter form of its name")
        self.all = [each for each in self.all if each.merged is None]
        self.of_mention = [_final(each) if each is not None else None for each in self.of_mention]
        return len(self.all) < before

    def _resolve_short(self, index: int, mention: Mention, short_forms: ShortForms) -> None:
        cluster = short_forms.antecedent(index, mention, index in self.speaking)
        if cluster is None:
            self._place(index, mention)
            placed = self.of_mention[index]
            if placed is not None and mention.forms[0].reason == "a description":
                short_forms.enter(placed)  # «منظمة حقوقية محلية… وأضافت المنظمة»
            return
        new_titles = mention.titles - cluster.titles
        cluster.add(index, mention, _SHORT_REASON[mention.kind])
        short_forms.titled(cluster, new_titles)
        self.of_mention[index] = cluster


def _spelling(mention: Mention) -> tuple[str, ...]:
    """The parts of a person's full name without long vowels; () where it is none."""
    parts = mention.forms[0].parts
    return tuple(map(without_long_vowels, parts)) if mention.kind == "person" and len(parts) > 1 else ()


def _final(cluster: Cluster) -> Cluster:
    """The cluster that this one was merged into, step by step; itself if it was not."""
    while cluster.merged is not None:
        cluster = cluster.merged
    return cluster


def _ends_of(short: Cluster) -> Iterator[Ends]:
    """The keys under which `_ends_within` enters a cluster that has a longer name than `short`."""
    for parts, form in short.forms.items():
        if len(parts) > 1 and form.reason not in _NO_SHORT_FORM:
            yield short.kind, parts[0], parts[1]
            if short.kind == "person":
                yield short.kind, parts[-2], parts[-1]


def _ends_within(cluster: Cluster) -> Iterator[Ends]:
    """Kind, first word and a later one, for every name of three words; of a person also an earlier one and the last."""
    for parts in _names_of(cluster):
        if len(parts) > 2:
            for part in parts[1:]:
                yield cluster.kind, parts[0], part
            if cluster.kind == "person":
                for part in parts[:-1]:
                    yield cluster.kind, part, parts[-1]


def _shortens(short: Cluster, long: Cluster) -> bool:
    fathers = frozenset().union(*(form.fathers for form in long.forms.values()))
    return any(
        _leaves_out(mine, theirs, short.kind) and _begins_alike(form, theirs, long)
        for mine, form in short.forms.items()
        if len(mine) > 1 and form.reason not in _NO_SHORT_FORM and mine[0] not in fathers
        for theirs in _names_of(long)
    )


def _begins_alike(short: Form, theirs: tuple[str, ...], long: Cluster) -> bool:
    """Whether both names have an article, or neither: «المحكمة الجزائية» shortens no «محكمة الاستئناف الجزائية المتخصصة».

    One word may be left out so, of three: «البرنامج الأميركي». Of a name that only the tables have, it may be the end.
    """
    written = long.forms.get(theirs)
    if written is None:
        return theirs[: len(short.parts)] == short.parts
    alike = long.kind == "person" or written.name[1:3] == short.name[1:3]
    return alike or len(short.parts) == 2 and len(theirs) == 3


def _names_of(cluster: Cluster) -> set[tuple[str, ...]]:
    """Its names in the article and in the tables."""
    return cluster.known_as | {parts for parts, form in cluster.forms.items() if form.reason not in _NO_LONG_FORM}


def _leaves_out(short: tuple[str, ...], long: tuple[str, ...], kind: EntityKind) -> bool:
    """Whether `short` leaves out words of `long` and keeps its first word; of a person, the last will do as well."""
    if not long or short[0] != long[0] and (kind != "person" or short[-1] != long[-1]):
        return False
    return is_shorter(short, long)
