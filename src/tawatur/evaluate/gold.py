"""Gold files: YAML beside the text that was read by hand, made into spans and values."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tawatur.errors import GoldError
from tawatur.evaluate.locate import locate, locate_cue, locate_source, occurrences
from tawatur.model import Span

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """An attribution as a person read it. `names` are those of its holder's entity, or the words for an unnamed one.

    `role` is the entity's role and the names of the organisation that the role is in: words that do a name no harm.
    """

    id: str
    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    mode: str
    stance: str
    names: tuple[str, ...]
    anonymous: bool
    role: str
    inside: str | None
    told: str | None
    via: str | None
    when: str | None


@dataclass(frozen=True, slots=True)
class GoldValue:
    """A time or a quantity: where it stands, and the fields of the gold file as they are."""

    span: Span
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One gold file with offsets into `text`, which is the text file with its line ends as \\n."""

    path: Path
    text_path: Path
    text: str
    attributions: tuple[GoldAttribution, ...]
    entities: Mapping[str, tuple[str, ...]]
    times: tuple[GoldValue, ...]
    quantities: tuple[GoldValue, ...]
    boilerplate: tuple[Span, ...]


def find_gold(paths: Iterable[Path]) -> list[Path]:
    """The gold files among `paths`, folders searched to the bottom; points files are no gold articles."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            for folder, folders, files in os.walk(path):
                folders.sort()
                found += [Path(folder, name) for name in sorted(files) if _is_gold_name(name)]
        else:
            found.append(path)
    return found


def load_gold(path: Path) -> GoldArticle:
    """The gold article of one YAML file; GoldError names the file and what in it does not fit the text."""
    try:
        fields = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
        text_path = path.parent / fields["text"]
        return _article(path, text_path, text_path.read_text(encoding="utf-8"), fields)
    except OSError as error:
        raise GoldError(str(error.filename or path), f"not read: {error.strerror or error}") from error
    except KeyError as error:
        raise GoldError(str(path), f"field missing: {error.args[0]}") from error
    except (ValueError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise GoldError(str(path), str(error)) from error


def _is_gold_name(name: str) -> bool:
    return name.endswith(".yaml") and not name.startswith("points")


def _article(path: Path, text_path: Path, text: str, fields: Mapping[str, Any]) -> GoldArticle:
    entities = fields.get("entities") or {}
    return GoldArticle(
        path,
        text_path,
        text,
        tuple(_attribution(each, entities, text) for each in fields["attributions"]),
        {key: tuple(map(str, entity["names"])) for key, entity in entities.items()},
        tuple(GoldValue(locate(each, text), each) for each in fields.get("dates") or []),
        tuple(GoldValue(locate(each, text), each) for each in fields.get("quantities") or []),
        tuple(span for each in fields.get("boilerplate") or [] for span in occurrences(str(each), text)),
    )


def _attribution(fields: Mapping[str, Any], entities: Mapping[str, Any], text: str) -> GoldAttribution:
    content = [locate(each, text) for each in fields["content"]]
    cue = locate_cue(fields["cue"], text, content)
    source = locate_source(fields["source"], text, cue or content[0])
    names, anonymous, role = _holder(fields["speaker"], entities)
    inside, told, via, when = (_string(fields.get(name)) for name in ("inside", "told", "via", "when"))
    return GoldAttribution(
        str(fields["id"]),
        cue,
        source,
        tuple(content),
        fields["mode"],
        fields["stance"],
        names,
        anonymous,
        role,
        inside,
        told,
        via,
        when,
    )


def _holder(speaker: Any, entities: Mapping[str, Any]) -> tuple[tuple[str, ...], bool, str]:
    """The holder's names, whether it is unnamed, and the words of its role."""
    if isinstance(speaker, Mapping):
        return (str(speaker["anonymous"]),), True, ""
    entity = entities[speaker]
    owner = entities.get(entity.get("of")) or {}
    role = " ".join([str(entity.get("role") or ""), *map(str, owner.get("names", []))])
    return tuple(map(str, entity["names"])), False, role


def _string(value: object) -> str | None:
    return None if value is None else str(value)
