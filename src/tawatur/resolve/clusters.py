"""Put the mentions of one article together that name one thing, each merge with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawatur.model import EntityKind, Form, Gender, Mention

_NO_SHORT_FORM = frozenset({"the office", "named through a relative"})


@dataclass(slots=True)
class Cluster:
    """The mentions of one thing so far. `names` keeps each name with the reason that it is one of the thing."""

    kind: EntityKind
    mentions: list[int] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    forms: dict[tuple[str, ...], Form] = field(default_factory=dict)
    same_as: dict[str, None] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    role: str | None = None
    of: int | None = None  # index of a mention
    gender: Gender | None = None
    point: tuple[float, float] | None = None
    proper: bool = False

    def add(self, index: int, mention: Mention, reason: str | None = None) -> None:
        """Take a mention in; `reason` replaces those of its forms where the merge itself needs one."""
        self.mentions.append(index)
        for form in mention.forms:
            self.names.setdefault(form.name, reason or form.reason)
            if reason is None:
                self.forms.setdefault(form.parts, form)
        self.same_as.update(dict.fromkeys(mention.same_as))
        self.titles |= mention.titles
        self.role = self.role or mention.role
        self.of = self.of if self.of is not None else mention.of
        self.gender = self.gender or mention.gender
        self.point = self.point or mention.point
        self.proper = self.proper or mention.proper

    def absorb(self, other: Cluster, reason: str) -> None:
        """Take another cluster's mentions and names in, for a reason that its names keep."""
        self.mentions = sorted({*self.mentions, *other.mentions})
        for name, why in other.names.items():
            self.names.setdefault(name, reason if why == "name" else why)
        for parts, form in other.forms.items():
            self.forms.setdefault(parts, form)
        self.same_as.update(other.same_as)
        self.titles |= other.titles
        self.role = self.role or other.role
        self.of = self.of if self.of is not None else other.of
        self.gender = self.gender or other.gender
        self.point = self.point or other.point
        self.proper = self.proper or other.proper


class Clusters:
    """All clusters of an article; `of_mention` tells where a mention went, None for one that names nothing yet."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions = mentions
        self.of_mention: list[Cluster | None] = [None] * len(mentions)
        self.all: list[Cluster] = []
        self._by_form: dict[tuple[str, tuple[str, ...]], Cluster] = {}
        self._by_table: dict[str, Cluster] = {}

    def run(self) -> Clusters:
        """Full names first, then the shortened ones among them, then what only an antecedent explains."""
        for index, mention in enumerate(self.mentions):
            if mention.proper:
                self._place(index, mention)
        self._merge_shortened()
        for index, mention in enumerate(self.mentions):
            if not mention.proper:
                self._resolve_short(index, mention)
        return self

    def _place(self, index: int, mention: Mention) -> None:
        cluster = self._same_thing(mention)
        if cluster is None:
            cluster = Cluster(mention.kind)
            self.all.append(cluster)
        cluster.add(index, mention)
        self.of_mention[index] = cluster
        self._enter(cluster, mention)

    def _same_thing(self, mention: Mention) -> Cluster | None:
        """The cluster with the same table identifier or with one of the mention's names; None where there is none."""
        for identifier in mention.same_as:
            if identifier in self._by_table:
                return self._by_table[identifier]
        for form in mention.forms:
            found = self._by_form.get((mention.kind, form.parts))
            if found is not None and not _differ(found.same_as, mention.same_as):
                return found
        return None

    def _enter(self, cluster: Cluster, mention: Mention) -> None:
        for identifier in mention.same_as:
            self._by_table.setdefault(identifier, cluster)
        for form in mention.forms:
            self._by_form.setdefault((cluster.kind, form.parts), cluster)

    def _merge_shortened(self) -> None:
        """«داود أوغلو» into «أحمد داود أوغلو», «المرصد السوري» into «المرصد السوري لحقوق الإنسان»; never where two would fit."""
        for short in sorted(self.all, key=lambda each: min(map(len, each.forms), default=0)):
            if short not in self.all or not short.forms:
                continue
            longer = [
                each for each in self.all if each is not short and each.kind == short.kind and _shortens(short, each)
            ]
            longer = [each for each in longer if not _differ(each.same_as, short.same_as)]
            if len(longer) == 1:
                self._absorb(longer[0], short, "a shorter form of its name")

    def _absorb(self, cluster: Cluster, other: Cluster, reason: str) -> None:
        cluster.absorb(other, reason)
        self.all = [each for each in self.all if each is not other]
        for index in other.mentions:
            self.of_mention[index] = cluster
        for table in (self._by_form, self._by_table):
            for key, value in table.items():
                if value is other:
                    table[key] = cluster  # type: ignore[index]

    def _resolve_short(self, index: int, mention: Mention) -> None:
        cluster = self._antecedent(index, mention)
        if cluster is not None:
            cluster.add(index, mention, _short_reason(mention))
            self.of_mention[index] = cluster
            return
        self._place(index, mention)

    def _antecedent(self, index: int, mention: Mention) -> Cluster | None:
        parts = mention.forms[0].parts
        fitting = [
            each for each in self.all if each.kind == mention.kind and each.proper and _answers(each, parts, mention)
        ]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        before = [
            (max((k for k in each.mentions if k < index), default=-1), number) for number, each in enumerate(fitting)
        ]
        last, number = max(before)
        return fitting[number] if last >= 0 else None


def _short_reason(mention: Mention) -> str:
    return {"person": "the surname or title alone", "organization": "the kind of body alone"}.get(
        mention.kind, "a short form"
    )


def _differ(left: object, right: object) -> bool:
    """Whether both are known to the tables, as different things."""
    return bool(left) and bool(right) and not set(left) & set(right)  # type: ignore[call-overload]


def _shortens(short: Cluster, long: Cluster) -> bool:
    return any(
        _is_shorter(mine, theirs, short.kind)
        for mine, form in short.forms.items()
        if form.reason not in _NO_SHORT_FORM
        for theirs, other in long.forms.items()
        if other.reason != "the office"
    )


def _is_shorter(short: tuple[str, ...], long: tuple[str, ...], kind: EntityKind) -> bool:
    """Whether `short` leaves out words of `long` and keeps its first word; of a person, the last will do as well."""
    if not 1 < len(short) < len(long):
        return False
    if short[0] != long[0] and (kind != "person" or short[-1] != long[-1]):
        return False
    return _within(short, long)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(part in rest for part in short)


def _answers(cluster: Cluster, parts: tuple[str, ...], mention: Mention) -> bool:
    """Whether a short form can be of the cluster: its surname, the kind of body that it is, its office."""
    if mention.forms[0].reason == "the office":
        return mention.titles <= cluster.titles
    if mention.forms[0].reason == "a description":
        return any(len(parts) < len(full) and parts[0] == full[0] and _within(parts, full) for full in cluster.forms)
    for full in cluster.forms:
        if len(parts) < len(full):
            if cluster.kind == "person":
                first = len(parts) == 1 and parts[0] == full[0]  # «عبد الخالق», «الملك سلمان»
                if parts == full[-len(parts) :] or first and (len(parts[0]) > 5 or len(mention.forms) > 1):
                    return True
            elif full[: len(parts)] == parts:
                return True
    return False
