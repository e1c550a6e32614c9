"""Readings and stories as a careful person makes them, built from an example's gold files."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import yaml

from tawatur.evaluate.gold import GoldArticle, GoldAttribution, find_gold, load_gold
from tawatur.evaluate.locate import locate
from tawatur.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Document,
    Entity,
    EntityKind,
    Figure,
    Holder,
    Link,
    Mode,
    Outlet,
    PlacedClaim,
    Point,
    Reading,
    Side,
    SideName,
    Span,
    Stance,
    Status,
    Story,
    Witness,
)

_SIDES: tuple[SideName, ...] = ("asserted", "denied")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
STORIES = tuple(sorted(path.parent.parent.name for path in EXAMPLES.glob("*/gold/points.yaml")))


def gold_story(name: str) -> tuple[Story, dict[str, Reading]]:
    """The example's story with its points, and the readings of all its articles, by the stem of their gold files."""
    folder = EXAMPLES / name / "gold"
    builder = _Builder([load_gold(path) for path in find_gold([folder])])
    fields = yaml.safe_load((folder / "points.yaml").read_text(encoding="utf-8"))
    points = tuple(builder.point(f"{name}-{number}", each) for number, each in enumerate(fields["points"], 1))
    copies = tuple(map(tuple, fields["copies"]))
    return Story(name, fields["title"], tuple(fields["story"]), copies, points), builder.readings


class _Builder:
    """Knows the gold articles of one example by the stem of their files, and their attributions by id."""

    def __init__(self, articles: list[GoldArticle]) -> None:
        self._gold = {article.path.stem: article for article in articles}
        self._fields = {
            stem: yaml.safe_load(article.path.read_text(encoding="utf-8")) for stem, article in self._gold.items()
        }
        self._home = {each.id: stem for stem, article in self._gold.items() for each in article.attributions}
        self._raw = {each["id"]: each for fields in self._fields.values() for each in fields["attributions"]}
        self.readings = {stem: self._reading(stem) for stem in self._gold}

    def point(self, key: str, fields: Mapping[str, Any]) -> Point:
        sides = (self._side(side, fields[side]) for side in _SIDES)
        figures = tuple(self._figure(each) for each in fields.get("figures") or [])
        kept = tuple(side for side in sides if side.claims)
        return Point(key, fields["text"], cast(Status, fields["status"]), kept, figures)

    def _reading(self, stem: str) -> Reading:
        gold, fields = self._gold[stem], self._fields[stem]
        headline = fields["headline"]
        title = headline or _sidecar_title(gold)
        article = Article(
            stem, None, f"examples/{stem}", "0" * 64, Outlet(**fields["outlet"]), None, title,
            fields["published"], "ar", gold.text, tuple(_blocks(gold, headline)),
        )  # fmt: skip
        entities = tuple(
            Entity(
                f"{stem}:{key}", cast(EntityKind, each["kind"]), each["names"][0], tuple(each["names"]),
                each.get("role"), f"{stem}:{each['of']}" if "of" in each else None, (), None, None, (),
            )
            for key, each in fields["entities"].items()
        )  # fmt: skip
        claims = tuple(self._claim(stem, each) for each in gold.attributions)
        return Reading(Document(article, (), (), ()), claims, entities)

    def _claim(self, stem: str, gold: GoldAttribution) -> Claim:
        speaker = self._raw[gold.id]["speaker"]
        attribution = Attribution(
            gold.id, gold.cue, gold.source, gold.content, cast(Mode, gold.mode), cast(Stance, gold.stance),
            None, None, gold.inside, None, "gold", 1.0,
        )  # fmt: skip
        entity = None if gold.anonymous else f"{stem}:{speaker}"
        when = (dt.date.fromisoformat(gold.when),) * 2 if gold.when else None
        holder = Holder(entity, gold.names[0], gold.anonymous, gold.source is None)
        return Claim(attribution, holder, gold.told, gold.via, when)

    def _side(self, side: SideName, given: list[Any]) -> Side:
        ids = [each for each in given if isinstance(each, str)]
        roots: dict[str, tuple[str, bool, dict[tuple[Link, ...], None]]] = {}
        for each in ids:
            key, name, anonymous, chain = self._chain(each, ids)
            roots.setdefault(key, (name, anonymous, {}))[2].setdefault(chain)
        witnesses = tuple(Witness(name, anonymous, tuple(chains)) for name, anonymous, chains in roots.values())
        return Side(side, tuple(map(self._placed, given)), witnesses)

    def _placed(self, given: Any) -> PlacedClaim:
        if isinstance(given, Mapping):
            stem = given["outlet"]
            return PlacedClaim(stem, None, locate(given["text"], self._gold[stem].text))
        stem = self._home[given]
        content = next(each.content for each in self._gold[stem].attributions if each.id == given)
        return PlacedClaim(stem, given, Span(content[0].start, content[-1].end))

    def _chain(self, own: str, side: list[str]) -> tuple[str, str, bool, tuple[Link, ...]]:
        """The root's key and name, whether it is unnamed, and the hops from the outlet to it."""
        stem = self._home[own]
        fields = self._fields[stem]
        hops = [Link("outlet", fields["outlet"]["name"])]
        if "agency" in fields:
            hops.append(Link("agency", fields["agency"]))
        inner = [own, *(each for each in side if self._raw[each].get("inside") == own)]
        outer = self._raw[own].get("inside")
        for each in [outer] * (outer in side) + inner:
            via = self._raw[each].get("via")
            if via:
                hops.append(Link("agency", via))
            hops += self._holder(stem, each)
        speaker = self._raw[inner[-1]]["speaker"]
        anonymous = isinstance(speaker, Mapping)
        key = speaker["anonymous"] if anonymous else self._root(stem, speaker)
        if anonymous:
            return f"{stem} {key}", key, True, tuple(hops)
        return key, self._name(key), False, tuple(hops)

    def _holder(self, stem: str, own: str) -> Iterator[Link]:
        speaker = self._raw[own]["speaker"]
        if isinstance(speaker, Mapping):
            yield Link("anonymous", speaker["anonymous"])
            return
        entities = self._fields[stem]["entities"]
        kind = entities[speaker]["kind"]
        yield Link("person" if kind == "person" else "organization", self._name(speaker))
        root = self._root(stem, speaker)
        if root != speaker:
            yield Link("organization", self._name(root))

    def _root(self, stem: str, speaker: str) -> str:
        return str(self._fields[stem]["entities"][speaker].get("of", speaker))

    def _name(self, key: str) -> str:
        """The entity's name in the first article that has it, so that one witness has one name."""
        entities = next(fields["entities"] for fields in self._fields.values() if key in fields["entities"])
        return str(entities[key]["names"][0])

    def _figure(self, given: Mapping[str, Any]) -> Figure:
        origin = given.get("from")
        stem = self._home[origin] if origin else given["in"]
        text = self._gold[stem].text
        span = locate(given if "nth" in given else given["text"], text)
        value, low, high = (given.get(name) for name in ("value", "low", "high"))
        return Figure(stem, origin, value, low, high, given.get("unit"), given.get("of"), span.start, span.end)


def _sidecar_title(gold: GoldArticle) -> str | None:
    sidecar = gold.text_path.with_name(f"{gold.text_path.stem}.meta.json")
    title = json.loads(sidecar.read_text(encoding="utf-8")).get("title")
    return None if title is None else str(title)


def _blocks(gold: GoldArticle, headline: str | None) -> Iterator[Block]:
    start = 0
    for line in gold.text.splitlines(keepends=True):
        end = start + len(line.rstrip("\n"))
        span = Span(start, end)
        if line.strip():
            kept = not any(span.overlaps(each) for each in gold.boilerplate)
            is_headline = headline is not None and line.strip() == headline
            yield Block("headline" if is_headline else "body" if kept else "boilerplate", start, end)
        start += len(line)
