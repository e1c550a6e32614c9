"""Invented articles of a wanted length, alike in make to a day's reports and never the same twice."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path

_SAID = 0.37  # of the sentences: some 9 attributions in 300 words, a few more than the 7 of a day of the press
_NUMBERS = {"n": (12, 480), "s": (3, 9), "p": (20, 95)}


def article(words: int, seed: int) -> str:
    """A headline and paragraphs, together of `words` words or a sentence more; the same for the same seed."""
    chance = random.Random(seed)
    paragraphs = [_filled("{headline}", chance), ""]
    length = len(paragraphs[0].split())
    while length < words:
        sentence = _filled("{said}" if chance.random() < _SAID else "{plain}", chance)
        length += len(sentence.split())
        joined = paragraphs[-1] and chance.random() < 0.4
        paragraphs[-1:] = [f"{paragraphs[-1]} {sentence}"] if joined else [paragraphs[-1], sentence]
    return "\n".join(paragraphs) + "\n"


@cache
def _table() -> dict[str, list[str]]:
    table = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
    return {slot: choices.strip().split("\n") for slot, choices in table.items()}


def _filled(form: str, chance: random.Random) -> str:
    """The form with every slot filled by chance, slots in what fills a slot too."""
    while "{" in form:
        before, _, rest = form.partition("{")
        slot, _, after = rest.partition("}")
        value = str(chance.randint(*_NUMBERS[slot])) if slot in _NUMBERS else chance.choice(_table()[slot])
        form = before + value + after
    return form
