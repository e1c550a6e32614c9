"""Inflect English verbs by rule and by the table of irregular ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from tawatur.languages.english.tables import records

Tense = Literal["base", "s", "past", "participle", "ing"]
_VOWELS = frozenset("aeiou")
# Stressed on their last syllable, so that its consonant is doubled.
_DOUBLING = frozenset("admit|commit|permit|refer|prefer|occur|rebut|regret|plan|ban|bar|slam|rip|pan|stop|snap|quip|chat|cut|let|put|set|shut|hit|run|win|begin|get|forget|bet|brag|rebuff|beg|submit|dub|drop|tap|step|ship|shop|rob|jog|nod|pin|plot|cap|tag|star|transfer|deter|compel|control|propel|expel|cancel|propel|label|quit|sit|swim|spin|grin|sin|dip|skip|slip|tip|trap|wrap|strip|scrap|map|jam|hug|dig|rub|stab|grab".split("|"))  # fmt: skip


class VerbForm(NamedTuple):
    """A form of a verb: the word itself, and which of its forms it is."""

    word: str
    tense: Tense


@cache
def _irregular() -> dict[str, tuple[list[str], list[str]]]:
    table = {}
    for _, record in records("irregular.tsv"):
        past = record["past"].split("|")
        table[record["base"]] = past, record["participle"].split("|") if record["participle"] else past
    return table


def inflect(base: str) -> Iterator[VerbForm]:
    """All forms of a verb given by its base."""
    yield VerbForm(base, "base")
    yield VerbForm({"be": "is", "have": "has", "do": "does"}.get(base) or _third_person(base), "s")
    yield VerbForm(_with_ending(base, "ing"), "ing")
    past, participle = _irregular().get(base) or ([_with_ending(base, "ed")],) * 2
    for word in past:
        yield VerbForm(word, "past")
    for word in participle:
        yield VerbForm(word, "participle")


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ending(base: str, ending: str) -> str:
    """The base with -ed or -ing: deny, denied; blame, blaming; ban, banned; lie, lying."""
    if ending == "ed" and base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    if ending == "ing" and base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "oe", "ye")) or base == "be"):
        return base[:-1] + ending
    return base + (base[-1] if base in _DOUBLING else "") + ending
