"""Gold stories and points of a folder, in either form that they are kept in.

Either `articles.jsonl`, `stories.json` and `points-*.yaml`, where claims are given by their content; or gold articles
(YAML beside their text) and one `points.yaml`, where claims are given by the ids of their attributions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import GoldError
from tawatur.evaluate.gold import GoldArticle, load_gold
from tawatur.evaluate.locate import occurrences
from tawatur.model import Span

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SIDES = ("asserted", "denied")


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """Where a claim stands. `implicit`: it denies without a word of denial; `outlet`: in the outlet's own voice."""

    article: str
    side: str
    span: Span
    implicit: bool
    outlet: bool


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number that an article gives for the point: a value, or bounds of which either may be open."""

    article: str
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GoldPoint:
    """A proposition with its claims. `witnesses` is how many assert and how many deny; None where that was not read.

    `figures_alone`: its figures are all that was read of it, as they are kept in a `points.yaml`.
    """

    text: str
    claims: tuple[GoldClaim, ...]
    witnesses: tuple[int, int] | None
    status: str | None
    figures: tuple[GoldFigure, ...]
    figures_alone: bool = False


@dataclass(frozen=True, slots=True)
class GoldStories:
    """One folder. `stories` gives each article's story, one of its own for a single; articles left out are unsure.

    `points` has a group for each story that was read for them. Articles are known by their id in the JSONL file or by
    the stem of their text file.
    """

    folder: Path
    pages: tuple[Path, ...]
    texts: Mapping[str, str]
    stories: Mapping[str, str]
    points: tuple[tuple[GoldPoint, ...], ...]


def find_stories(paths: Iterable[Path]) -> list[Path]:
    """The folders among `paths`, searched to the bottom, that hold stories or points."""
    found = {
        file.parent
        for path in paths
        if path.is_dir()
        for name in ("stories.json", "points.yaml")
        for file in path.rglob(name)
    }
    return sorted(found)


def load_stories(folder: Path) -> GoldStories:
    """The gold stories of a folder; GoldError names the folder and what in it is malformed."""
    try:
        return _from_lines(folder) if (folder / "stories.json").exists() else _from_articles(folder)
    except OSError as error:
        raise GoldError(str(error.filename or folder), f"not read: {error.strerror or error}") from error
    except KeyError as error:
        raise GoldError(str(folder), f"field missing, or no such article: {error.args[0]}") from error
    except (ValueError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise GoldError(str(folder), str(error)) from error


def _from_lines(folder: Path) -> GoldStories:
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").split("\n")
    texts = {each["id"]: each["text"] for each in map(json.loads, filter(str.strip, lines))}
    grouped = json.loads((folder / "stories.json").read_text(encoding="utf-8"))
    stories = {article: story for story, members in grouped["stories"].items() for article in members}
    stories |= {article: f"single {article}" for article in grouped["singles"]}
    points = tuple(
        tuple(_point(each, texts) for each in _load(path)["points"]) for path in sorted(folder.glob("points-*.yaml"))
    )
    return GoldStories(folder, (folder / "articles.jsonl",), texts, stories, points)


def _point(fields: Mapping[str, Any], texts: Mapping[str, str]) -> GoldPoint:
    claims = tuple(
        claim for side in _SIDES for given in fields.get(side) or () for claim in _claims(given, side, texts)
    )
    # «عشرات» and the like were noted with floors by convention: no number to be found in the text.
    figures = tuple(_figure(each["article"], each) for each in fields.get("figures") or () if not each.get("vague"))
    return GoldPoint(str(fields["text"]), claims, _witnesses(fields), fields.get("status"), figures)


def _claims(given: Mapping[str, Any], side: str, texts: Mapping[str, str]) -> list[GoldClaim]:
    """The claim from its first stretch to its last; none where a stretch is not in the text."""
    stretches = given["content"] if isinstance(given["content"], list) else [given["content"]]
    found = [occurrences(str(each), texts[given["article"]]) for each in stretches]
    if not all(found):
        return []
    span = Span(min(each[0].start for each in found), max(each[0].end for each in found))
    return [GoldClaim(given["article"], side, span, bool(given.get("implicit")), bool(given.get("outlet")))]


def _witnesses(fields: Mapping[str, Any]) -> tuple[int, int] | None:
    given = fields.get("witnesses")
    return (int(given.get("asserting", 0)), int(given.get("denying", 0))) if given else None


def _figure(article: str, fields: Mapping[str, Any]) -> GoldFigure:
    value, low, high = (fields.get(name) for name in ("value", "low", "high"))
    return GoldFigure(article, value, low, high)


def _from_articles(folder: Path) -> GoldStories:
    fields = _load(folder / "points.yaml")
    articles = {name: load_gold(folder / f"{name}.yaml") for name in fields["story"]}
    places = {each.id: (name, _whole(each.content)) for name in articles for each in articles[name].attributions}
    points = [_point_by_ids(each, places, articles) for each in fields["points"]]
    points += [_point_of_figures(each, places) for each in fields.get("figures") or ()]
    return GoldStories(
        folder,
        tuple(article.text_path for article in articles.values()),
        {name: article.text for name, article in articles.items()},
        dict.fromkeys(articles, folder.name),
        (tuple(points),),
    )


def _point_by_ids(
    fields: Mapping[str, Any], places: Mapping[str, tuple[str, Span]], articles: Mapping[str, GoldArticle]
) -> GoldPoint:
    claims: list[GoldClaim] = []
    for side in _SIDES:
        for given in fields.get(side) or ():
            if isinstance(given, Mapping):  # the outlet's own voice, by its words
                (name,) = (name for name in articles if name == given["outlet"])
                span = occurrences(str(given["text"]), articles[name].text)[0]
                claims.append(GoldClaim(name, side, span, False, True))
            else:
                claims.append(GoldClaim(places[given][0], side, places[given][1], False, False))
    return GoldPoint(str(fields["text"]), tuple(claims), _witnesses(fields), fields.get("status"), ())


def _point_of_figures(fields: Mapping[str, Any], places: Mapping[str, tuple[str, Span]]) -> GoldPoint:
    """Figures kept apart from the points: their attributions and their numbers, nothing being said of witnesses."""
    given = [each for each in fields["claims"] if each["from"] != "outlet"]
    stand = [places[each["from"]] for each in given]
    claims = tuple(GoldClaim(article, "asserted", span, False, False) for article, span in stand)
    figures = tuple(
        _figure(each["in"] if each["from"] == "outlet" else places[each["from"]][0], each) for each in fields["claims"]
    )
    return GoldPoint(str(fields["of"]), claims, None, None, figures, figures_alone=True)


def _whole(content: Iterable[Span]) -> Span:
    spans = list(content)
    return Span(min(each.start for each in spans), max(each.end for each in spans))


def _load(path: Path) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    return fields
