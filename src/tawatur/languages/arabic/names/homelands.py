"""Tell which state an article means by «البلاد», «بلاده» and «المملكة», where only one is likely."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from tawatur.languages.arabic.names.drafts import Draft, in_order
from tawatur.languages.arabic.names.kinds import DEMONYM
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.shipped import bears_style, home_of, state_of
from tawatur.model import Outlet

HOMELAND = "the country that the article is about"
_STATE = "countries:"
_CLEARLY = 2  # times as often as any other is the country named that an article is about


def name_homelands(line: Line, drafts: list[Draft], outlet: Outlet | None) -> list[Draft]:
    """The drafts, in the order of the text, with the words for a country for which the article has one name at most."""
    words, styles = word_forms("homeland"), word_forms("style")
    found = [] if words.isdisjoint(line.forms) else [at for at, form in enumerate(line.forms) if form in words]
    styled = [draft for draft in drafts if not draft.proper and draft.forms[0].parts[0] in styles]
    if not found and not styled:
        return drafts
    named = _states_named(line, drafts)
    for draft in styled:
        _settle_style(draft, [state for _, state in named], outlet)
    added = [each for at in found if (each := _homeland(line, at, named)) is not None]
    return in_order([*drafts, *added]) if added else drafts


def _states_named(line: Line, drafts: Iterable[Draft]) -> list[tuple[int, str]]:
    """Where the article names which state, or what is of it, in the order of the text."""
    places = [(draft.first, same) for draft in drafts for same in draft.same_as if same.startswith(_STATE)]
    adjectives = (
        (at, state)
        for at, word in enumerate(line.words)
        if word.kinds & DEMONYM and (state := state_of(line.forms[at][word.cut :])) is not None
    )
    return sorted([*places, *adjectives], key=itemgetter(0))


def _settle_style(draft: Draft, named: Sequence[str], outlet: Outlet | None) -> None:
    """«المملكة» is the outlet's own country where that is one, else the only one that the article names."""
    style = draft.forms[0].parts[0]
    home = home_of(outlet) if outlet is not None else None
    if home is not None and bears_style(home, style):
        draft.same_as = (home,)
        return
    states = {state for state in named if bears_style(state, style)}
    if len(states) == 1:
        draft.same_as = (states.pop(),)


def _sentence_start(line: Line, at: int) -> int:
    return next((before + 1 for before in range(at - 1, -1, -1) if line.forms[before] == "."), 0)


def _homeland(line: Line, at: int, named: Sequence[tuple[int, str]]) -> Draft | None:
    """«البلاد» as the country that the article clearly is about, else as the only one in its sentence so far."""
    often = Counter(state for _, state in named).most_common(2)
    if not often or at + 1 < line.end and line.words[at + 1].definite and line.words[at].definite:
        return None  # «البلاد العربية»
    state, times = often[0]
    last = bisect_left(named, at, key=itemgetter(0))
    if len(often) > 1 and times < _CLEARLY * often[1][1] and (not last or named[last - 1][1] != state):
        opens = _sentence_start(line, at)
        here = {state for place, state in named[:last] if place >= opens}
        if len(here) != 1:
            return None
        state = here.pop()
    form = line.named(at, at + 1, HOMELAND)
    return Draft(at, at + 1, at + 1, "place", [form], same_as=(state,))
