"""A regrouping -> the same with the stories of other languages that tell the same events."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.rarity import rarest
from tawatur.cluster.tongues import DAYS_BETWEEN, join_languages
from tawatur.languages import PACKS
from tawatur.model import Days, Regrouping, Signature

Group = tuple[str, ...]
_MOST_FOUND = 12  # articles of another language that are looked at for a group
_MOST_TAKEN_APART = 120  # articles of a story; a larger one is known by some of them, and stays whole
_SAMPLE = 24


def meet(signature: Signature, regrouping: Regrouping, neighbours: Neighbours) -> Regrouping:
    """The regrouping for an article, its groups joined with those of other languages where each is the other's likeliest.

    Looked at are the stories that name what the changed groups do, and in turn those that name what these stories do:
    as many as the rarest names bring up. Stories that were joined and no longer are each other's likeliest part again.
    """
    changed = [group for group in regrouping.after if group not in regrouping.before or signature.article in group]
    signatures = _signatures(changed, neighbours)
    before, groups = set(regrouping.before), list(regrouping.after)
    for _ in range(2):
        found = _counterparts(changed, signatures, neighbours)
        stories = [story for story in neighbours.stories(found) if story not in before] if found else []
        before.update(stories)
        signatures |= _signatures(stories, neighbours) if stories else {}
        changed = [part for story in stories for part in _parts(story, signatures)]
        groups += changed
    if len({each.language for each in signatures.values()}) < 2:
        return regrouping
    verdicts = neighbours.verdicts([article for group in groups for article in group])
    return Regrouping(tuple(sorted(before)), tuple(sorted(join_languages(sorted(groups), signatures, verdicts))))


def _signatures(groups: Iterable[Group], neighbours: Neighbours) -> dict[str, Signature]:
    wanted = [key for group in groups for key in (group if len(group) <= _MOST_TAKEN_APART else group[:_SAMPLE])]
    return {each.article: each for each in neighbours.signatures(wanted)}


def _parts(story: Group, signatures: Mapping[str, Signature]) -> list[Group]:
    """The articles of a story by language, in which it was grouped before it was joined."""
    if len(story) > _MOST_TAKEN_APART:
        return [story]
    parts: dict[str, list[str]] = defaultdict(list)
    for article in story:
        parts[signatures[article].language].append(article)
    return [tuple(part) for part in parts.values()]


def _counterparts(groups: Sequence[Group], signatures: Mapping[str, Signature], neighbours: Neighbours) -> set[str]:
    """Articles of other languages that have most of the rarest names of each group, within the days of a story."""
    found: set[str] = set()
    for group in groups:
        members = [signatures[key] for key in group if key in signatures]
        spoken = {each.language for each in members}
        keys = {
            key for each in members for language in PACKS if language not in spoken for key in each.named_in(language)
        }
        if keys and "" not in spoken:
            days = _days(members)
            found.update(neighbours.sharing(rarest(keys, days, neighbours), days, _MOST_FOUND))
    return found


def _days(members: Sequence[Signature]) -> Days | None:
    """The days on which the same event may be told; all where one of the articles has no day."""
    days = [each.day for each in members if each.day is not None]
    if len(days) < len(members):
        return None
    reach = dt.timedelta(DAYS_BETWEEN)
    return Days(min(days) - reach, max(days) + reach)
