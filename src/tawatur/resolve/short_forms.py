"""Find what a short form can stand for in its article: «الأسد», «التنظيم», «الوزير»."""

from __future__ import annotations

from collections.abc import Iterable

from tawatur.model import Mention
from tawatur.resolve.cluster import Cluster

_MANY = 40  # things that would fit: more of them is a list, and the short form names none
_TELLING = 5  # letters of a given name that tells who is meant by itself: «عبد الخالق», not «أحمد»

Key = tuple[str, tuple[str, ...]]


class ShortForms:
    """The things of an article by what a short form may leave of their names: surname, kind of body, office."""

    def __init__(self, clusters: Iterable[Cluster], acting: Iterable[int]) -> None:
        self._acting = frozenset(acting)  # indexes of the mentions that speak or act
        self._parts: dict[Key, dict[Cluster, None]] = {}
        self._first: dict[Key, dict[Cluster, None]] = {}
        self._titles: dict[str, dict[Cluster, None]] = {}
        for cluster in clusters:
            if cluster.proper:
                self.enter(cluster)

    def antecedent(self, index: int, mention: Mention, speaks: bool) -> Cluster | None:
        """Whom or what the short `mention` stands for: of several the one named last before it; None if none was.

        Who `speaks` is whoever of them last spoke or acted: «قالت وزارة الصحة إنها تنسق مع وزارة المالية. وأضافت
        الوزارة». An epithet («المتمردون») stands for nothing where it may be said of several.
        """
        fitting = [each for each in self._fitting(mention) if not _differ(mention, each)]
        if len(fitting) < 2 or mention.forms[0].reason == "the epithet":
            return fitting[0] if len(fitting) == 1 else None
        if speaks and (acted := self._last_to_act(index, fitting)) is not None:
            return acted
        last, number = max((cluster.last_before(index), number) for number, cluster in enumerate(fitting))
        return fitting[number] if last >= 0 else None

    def _last_to_act(self, index: int, fitting: list[Cluster]) -> Cluster | None:
        """Which of these spoke or acted last before `index`; None if none did."""
        last, number = max(
            (max((each for each in cluster.mentions if each < index and each in self._acting), default=-1), number)
            for number, cluster in enumerate(fitting)
        )
        return fitting[number] if last >= 0 else None

    def titled(self, cluster: Cluster, titles: Iterable[str]) -> None:
        """Remember titles that a cluster has come to have («الوزير السديري»)."""
        for title in titles:
            self._titles.setdefault(title, {})[cluster] = None

    def enter(self, cluster: Cluster) -> None:
        """Let later short forms stand for the cluster, whose mentions so far are by its name."""
        cluster.named = len(cluster.mentions)
        kind = cluster.kind
        for full in {*cluster.forms, *cluster.known_as}:
            if not full:
                continue
            self._first.setdefault((kind, full[:1]), {})[cluster] = None
            for length in range(1, len(full)):
                parts = full[-length:] if kind == "person" else full[:length]
                self._parts.setdefault((kind, parts), {})[cluster] = None
        self.titled(cluster, cluster.titles)

    def _fitting(self, mention: Mention) -> list[Cluster]:
        form = mention.forms[0]
        if form.reason in ("the office", "the epithet"):
            return [each for each in self._with_titles(mention.titles) if each.kind == mention.kind]
        if not form.parts:
            return []
        key = mention.kind, form.parts
        if form.reason == "a description":
            near = self._first.get((mention.kind, form.parts[:1]), {})
            return [each for each in near if _describes(form.parts, each)] if len(near) <= _MANY else []
        fitting = self._parts.get(key, {})
        if mention.kind == "person" and len(form.parts) == 1:
            named = {each: None for each in self._first.get(key, {}) if any(len(full) > 1 for full in each.forms)}
            telling = len(form.parts[0]) > _TELLING or len(mention.forms) > 1  # «عبد الخالق», «الملك سلمان»
            if telling or not fitting and len(named) == 1:
                fitting = fitting | named
        return list(fitting) if len(fitting) <= _MANY else []

    def _with_titles(self, titles: frozenset[str]) -> list[Cluster]:
        """All that have every word of an office, or an epithet, among their titles, looked for by its rarest word."""
        having = min((self._titles.get(title, {}) for title in titles), key=len, default={})
        return [each for each in having if titles <= each.titles] if len(having) <= _MANY else []


def _differ(mention: Mention, cluster: Cluster) -> bool:
    """«السيدة كرم» is not «سامي كرم», and «رئيس البلدية» not his deputy."""
    if mention.kind != "person":
        return False
    office = mention.forms[0].reason == "the office" and mention.heads and cluster.heads
    return {mention.gender, cluster.gender} == {"m", "f"} or bool(office) and mention.heads.isdisjoint(cluster.heads)


def is_shorter(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all of `short` stand in `long` in their order, and more besides."""
    rest = iter(long)
    return len(short) < len(long) and all(part in rest for part in short)


def _describes(parts: tuple[str, ...], cluster: Cluster) -> bool:
    return any(parts[0] == full[0] and is_shorter(parts, full) for full in {*cluster.forms, *cluster.known_as} if full)
