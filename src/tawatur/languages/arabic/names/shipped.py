"""The shipped tables of names as the finder looks them up, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tawatur.languages.arabic.fold import fold
from tawatur.model import EntityKind
from tawatur.tables import given_names, organization_heads, organizations, outlets, place_heads, titles, unnamed_sources


@dataclass(frozen=True, slots=True)
class Known:
    """A name of a shipped table: how many words it has, what it names, under which identifiers.

    `state` is the identifier of the state whose government the name may stand for. `weak`: the same words are often
    something else, so they need company to be this name.
    """

    length: int
    kind: EntityKind
    same_as: tuple[str, ...]
    weak: bool = False
    outlet: bool = False
    state: str | None = None
    point: tuple[float, float] | None = None


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
            plain = "outlet_head" if head.kind == "media" else "organization"
            yield fold(head.form), "bodies" if head.number == "p" else plain
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
    for index in (organizations(fold), outlets(fold)):
        for key, _ in index.names():
            yield key.partition(" ")[0], "known"


def find_known(forms: Sequence[str], at: int, first: str) -> Known | None:
    """The longest name of the tables that begins at `forms[at]`, read as `first`; None where none does."""
    best = _place(forms, at, first)
    match = organizations(fold).longest(forms, at, first)
    if match is not None and (best is None or match.length >= best.length):
        best = Known(match.length, "organization", _identifiers(match.rows), match.weak)
    press = outlets(fold).longest(forms, at, first)
    if press is not None and (best is None or press.length > best.length):
        best = Known(press.length, "organization", _identifiers(press.rows), press.weak, outlet=True)
    return best


def _identifiers(rows: Sequence[object]) -> tuple[str, ...]:
    """The identifier of the one row; () where several share the name."""
    return (rows[0].identifier,) if len(rows) == 1 else ()  # type: ignore[attr-defined]


_CAPITALS = {
    "واشنطن": "الولايات المتحدة",
    "انقرة": "تركيا",
    "طهران": "ايران",
    "القاهرة": "مصر",
    "الرياض": "السعودية",
    "تل ابيب": "اسرائيل",
    "موسكو": "روسيا",
    "دمشق": "سوريا",
    "بغداد": "العراق",
    "لندن": "بريطانيا",
    "باريس": "فرنسا",
}
_SAME = {
    "اميركا": "الولايات المتحدة",
    "امريكا": "الولايات المتحدة",
    "سورية": "سوريا",
    "المملكة": "السعودية",
    "البنتاجون": "البنتاغون",
    "الحوثيين": "الحوثيون",
}


@cache
def _places() -> dict[str, list[tuple[tuple[str, ...], Known]]]:
    table: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for cls, forms in _rows():
        for form in forms if cls == "place" else ():
            words = tuple(fold(form).split())
            state = _CAPITALS.get(form)
            known = Known(
                len(words), "place", (f"places:{_SAME.get(form, form)}",), state=f"places:{state}" if state else None
            )
            table.setdefault(words[0], []).append((words, known))
    return table


def _place(forms: Sequence[str], at: int, first: str) -> Known | None:
    found = [known for words, known in _places().get(first, ()) if tuple(forms[at + 1 : at + len(words)]) == words[1:]]
    return max(found, key=lambda known: known.length, default=None)
