"""The shipped tables of names as the finder looks them up: by the keys of their words, the longest name first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.keys import word_key
from tawatur.model import EntityKind
from tawatur.tables import given_names, organization_heads, place_heads, titles, unnamed_sources


@dataclass(frozen=True, slots=True)
class Known:
    """A name of a shipped table: what it names, under which identifier; `state` is that of the state whose capital it is."""

    kind: EntityKind
    same_as: str
    state: str | None = None
    point: tuple[float, float] | None = None
    outlet: bool = False


def _rows() -> Iterator[tuple[str, list[str]]]:
    for line in files(__package__).joinpath("seed.tsv").read_text("utf-8").splitlines()[1:]:
        cls, forms = line.split("\t")
        yield cls, forms.split("|")


def shipped_words() -> Iterator[tuple[str, str]]:
    """Folded word and class: given, common (a given name that is a word too), office, organization, outlet_head, …"""
    for name in given_names(fold).rows:
        for spelling in name.spellings:
            words = fold(spelling).split()
            if len(words) == 1:
                yield words[0], "common" if name.also else "given"
    for title in titles(fold).rows:
        yield fold(title.form).split()[0], "office"
        if title.kind in ("rank", "honorific") and " " not in title.form:
            yield fold(title.form), "rank"
    for head in organization_heads(fold).rows:
        if " " not in head.form:
            yield fold(head.form), "outlet_head" if head.kind == "media" else "organization"
    for head in place_heads(fold).rows:
        if " " not in head.form:
            yield fold(head.form), "place_head"
    for unnamed in unnamed_sources(fold).rows:
        if " " not in unnamed.form:
            yield fold(unnamed.form), "paper" if unnamed.kind == "document" else "unnamed"
    for cls, forms in _rows():
        for form in forms:
            name_ = fold(form)
            if cls in ("place", "organization_name"):
                yield name_.split()[0], "known"
            elif cls == "demonym":
                yield name_, cls


_CAPITALS = {"واشنطن": "الولايات المتحدة", "انقرة": "تركيا", "طهران": "ايران", "القاهرة": "مصر", "الرياض": "السعودية", "تل ابيب": "اسرائيل",
             "موسكو": "روسيا", "دمشق": "سوريا", "بغداد": "العراق", "لندن": "بريطانيا", "باريس": "فرنسا"}
_SAME = {"اميركا": "الولايات المتحدة", "امريكا": "الولايات المتحدة", "سورية": "سوريا", "المملكة": "السعودية", "البنتاجون": "البنتاغون", "الحوثيين": "الحوثيون"}


@cache
def known_names() -> dict[str, tuple[tuple[tuple[str, ...], bool, Known], ...]]:
    """Key of the first word -> the names that begin with it as keys, the longest first, and what they name."""
    table: dict[str, list[tuple[tuple[str, ...], bool, Known]]] = {}
    for cls, forms in _rows():
        if cls not in ("place", "organization_name"):
            continue
        for form in forms:
            keys = tuple(word_key(word) for word in fold(form).split())
            base = _SAME.get(form, form)
            kind: EntityKind = "place" if cls == "place" else "organization"
            state = _CAPITALS.get(form)
            known = Known(kind, f"{cls}s:{base}", f"places:{state}" if state else None)
            definite = fold(form).startswith("ال")
            table.setdefault(keys[0], []).append((keys, definite, known))
    return {first: tuple(sorted(names, key=lambda each: -len(each[0]))) for first, names in table.items()}
