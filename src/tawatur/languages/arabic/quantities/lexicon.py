"""The words of quantities, looked up by form: units, counted nouns, bounds, and what is no quantity."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.numbers import NumberWord, number_word
from tawatur.languages.arabic.proclitics import Cut, cuts
from tawatur.languages.arabic.tables import records
from tawatur.languages.remembering import remembered

Bound = Literal["least", "most"]


class Unit(NamedTuple):
    """What a sum or measure is counted in; `adjectives` make it more exact («ريال سعودي»)."""

    name: str
    kind: str
    adjectives: dict[str, str]


class Noun(NamedTuple):
    """A counted noun: `ending` says which of its forms is a dual, `pair` that its construct dual counts; see counted.tsv."""

    ending: str
    pair: bool
    person: bool


class Dual(NamedTuple):
    """A noun in the dual: its singular, the letters of its proclitics, whether it has the article or is a construct."""

    noun: str
    cut: int
    definite: bool
    construct: bool
    plural_alike: bool  # its plural is spelt the same: «مسلحين»


@cache
def units() -> dict[str, Unit]:
    """Folded form -> unit; forms of two words have a space."""
    table: dict[str, Unit] = {}
    for _, record in records("units.tsv"):
        pairs = (pair.split(":") for pair in record["adjectives"].split())
        unit = Unit(record["unit"], record["kind"], {fold(form): name for form, name in pairs})
        for form in record["forms"].split("|"):
            table[fold(form)] = unit
    return table


@cache
def two_word_units() -> dict[str, dict[str, Unit]]:
    """First word -> second word -> unit: «نقطة» -> «مئوية»."""
    table: dict[str, dict[str, Unit]] = {}
    for form, unit in units().items():
        head, _, second = form.partition(" ")
        if second:
            table.setdefault(head, {})[second] = unit
    return table


@cache
def nouns() -> dict[str, Noun]:
    """Singular, folded -> counted noun."""
    table: dict[str, Noun] = {}
    for _, record in records("counted.tsv"):
        for form in record["nouns"].split("|"):
            table.setdefault(fold(form), Noun(record["ending"], record["pair"] == "yes", record["person"] == "yes"))
    return table


@cache
def bounds(where: str) -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    """Word nearest the number -> the phrases with it, the longest first: the last word of those before, the first of those after."""
    table: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for record in (record for _, record in records("bounds.tsv") if record["where"] == where):
        bound: Bound = "least" if record["bound"] == "least" else "most"
        for phrase in record["phrases"].split("|"):
            words = tuple(fold(phrase).split())
            table.setdefault(words[-1 if where == "before" else 0], []).append((words, bound))
    return {word: tuple(sorted(found, key=lambda each: -len(each[0]))) for word, found in table.items()}


@cache
def excluded(what: str, where: str) -> frozenset[str]:
    """See not_quantities.tsv."""
    rows = (record for _, record in records("not_quantities.tsv") if (record["what"], record["where"]) == (what, where))
    return frozenset(fold(form) for row in rows for form in row["forms"].split("|"))


@cache
def words(kind: str) -> frozenset[str]:
    """The folded forms of one class of quantity_words.tsv; KeyError for a class that is not there."""
    return _word_classes()[kind]


@cache
def _word_classes() -> dict[str, frozenset[str]]:
    rows = (record for _, record in records("quantity_words.tsv"))
    return {row["class"]: frozenset(map(fold, row["forms"].split("|"))) for row in rows}


def _may_be_noun(stem: str, cut: Cut) -> bool:
    if stem[-4] == "ي" and len(stem) > 5:
        return False  # «الجنوبيتين»: an adjective, where no noun of the table («عمليتين»)
    return cut.article > 0 or not cut.letters and not stem.startswith(_PARTICIPLES)


# «متفقتان», «مختلفتان» say how two are, and count nothing.
_PARTICIPLES = ("مت", "مخت", "مشت", "منف", "مقت")


@remembered
def trigger(form: str) -> NumberWord | Dual | None:
    """What may begin a quantity: a word of a number (no ordinal), or a dual."""
    word = number_word(form)
    if word is not None:
        return None if word.kind in ("ordinal", "parts") else word
    return _dual(form) if len(form) >= 4 or form.endswith("ي") else None


def _dual(form: str) -> Dual | None:
    known = nouns()
    never = excluded("dual", "is")
    ending = form[-2:]
    if ending not in ("ين", "ان") and not form.endswith("ي"):
        return None
    for cut in cuts(form):
        stem = form[cut.letters :]
        if stem in never or cut.article and "ال" + stem in never:
            return None
        clitics = cut.letters - cut.article
        if ending in ("ين", "ان"):
            noun = known.get(stem[:-2])
            if noun is not None and noun.ending != "feminine" and not (noun.ending == "yn" and ending == "ان"):
                return Dual(stem[:-2], clitics, cut.article > 0, False, noun.ending == "sound" and ending == "ين")
        elif not cut.article:
            noun = known.get(stem[:-2] + "ة") if stem.endswith("تي") else known.get(stem[:-1])
            if noun is not None and noun.pair:
                return Dual(stem[:-2] + "ة" if stem.endswith("تي") else stem[:-1], clitics, False, True, False)
    return _feminine_dual(form) if form[-3:] in ("تين", "تان") and not form.endswith("ستان") else None


def _feminine_dual(form: str) -> Dual | None:
    """«قريتين» by its ending alone; proclitics are cut where a noun of the table remains, or the article shows them."""
    best: Dual | None = None
    for cut in cuts(form):
        stem = form[cut.letters :]
        noun = stem[:-3] + "ة"
        if noun in nouns() or len(stem) >= 5 and _may_be_noun(stem, cut):
            best = Dual(noun, cut.letters - cut.article, cut.article > 0, False, False)
    return best
