"""Cut the particles that Arabic writes in one word with the next: «و», «ف», «ب», «ل», «ك», «ال»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Cut(NamedTuple):
    """How many letters of a folded form are proclitics, the last `article` of them the article; 2 in «بال», 1 in «لل».

    `joined` says that the first is «و» or «ف»; `preposition` is ب, ل, ك or "".
    """

    letters: int
    joined: bool
    preposition: str
    article: int


_WHOLE = Cut(0, False, "", 0)


def cuts(form: str) -> Iterator[Cut]:
    """Every way to cut the form, from nothing to all it could be; two letters at least remain, or digits.

    «وبالعشرين» may be whole, or begin with و, with وب, or with وبال.
    """
    yield _WHOLE
    at, joined, preposition = 0, False, ""
    if form[0] in "وف":
        at, joined = 1, True
        if _remains(form, at):
            yield Cut(at, joined, preposition, 0)
    if form[at : at + 1] in ("ب", "ل", "ك"):
        preposition = form[at]
        at += 1
        if _remains(form, at):
            yield Cut(at, joined, preposition, 0)
    if preposition == "ل" and form.startswith("ل", at):
        article = 1
    elif preposition != "ل" and form.startswith("ال", at):
        article = 2
    else:
        return
    if _remains(form, at + article):
        yield Cut(at + article, joined, preposition, article)


def _remains(form: str, at: int) -> bool:
    return len(form) - at >= 2 or form[at:].isdecimal()
