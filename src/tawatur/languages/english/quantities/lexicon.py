"""The words around numbers: bounds, units, and what befell those who are counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import get_args

from tawatur.languages.english.tables import records
from tawatur.model import Fate

STOPS = frozenset(".;:!?")
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}


def up_to_stop(forms: Iterable[str]) -> list[str]:
    """The forms before the first mark that ends a sentence or a clause."""
    return list(takewhile(lambda form: form not in STOPS, forms))


@cache
def bounds(place: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Last word (`before`) or first (`behind`) of a phrase -> the phrases, the longest first, with what each says."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for _, record in records("bounds.tsv"):
        if record["place"] == place:
            words = tuple(record["words"].split())
            table.setdefault(words[-1 if place == "before" else 0], []).append((words, record["bound"]))
    return {key: tuple(sorted(found, key=lambda each: -len(each[0]))) for key, found in table.items()}


@cache
def opening_bounds() -> frozenset[tuple[str, ...]]:
    """The phrases that stand before a number and bound it: «at least», «more than»."""
    return frozenset(phrase for phrases in bounds("before").values() for phrase, _ in phrases)


@cache
def units() -> dict[str, tuple[str, str]]:
    """Form (of one word or two) -> unit and kind."""
    return {
        form: (record["unit"], record["kind"])
        for _, record in records("units.tsv")
        for form in record["forms"].split("|")
    }


@cache
def outcomes() -> dict[str, Fate]:
    """Form -> what befell those who are counted: killed, wounded, displaced, detained, missing."""
    known = {fate: fate for fate in get_args(Fate)}
    return {
        form: known[record["outcome"]] for _, record in records("outcomes.tsv") for form in record["forms"].split("|")
    }


@cache
def groups() -> dict[str, str]:
    """Counted noun -> the group that it says people are of: civilians, children, fighters, …"""
    return {form: record["group"] for _, record in records("groups.tsv") for form in record["forms"].split("|")}
