"""What a language has to bring, and nothing else may depend on which language it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tawatur.model import Attribution, Document, Names, Quantity, Sense, Span, TimeExpression, Token


def bare_senses(tokens: Sequence[Token]) -> list[Sense]:
    """Words as nothing but themselves."""
    return [Sense(token.form, token.form.casefold(), token.form.casefold()) for token in tokens]


def _plain_parts(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())


def never(tokens: Sequence[Token], number: int) -> bool:
    """No word opens a clause."""
    return False


def no_joint(form: str) -> int:
    """No letter only joins."""
    return 0


def no_words() -> frozenset[str]:
    """No words are known."""
    return frozenset()


def no_meanings() -> Mapping[str, str]:
    """No words are shared with other languages."""
    return {}


def no_act(tokens: Sequence[Token], number: int) -> int | None:
    """No verb is light."""
    return None


def never_said(tokens: Sequence[Token]) -> bool:
    """No words are known that say so."""
    return False


def no_dateline(document: Document) -> None:
    """An article says nothing of where it was written."""


def not_told(words: str) -> bool:
    """Nothing is told by words, or a name, alone."""
    return False


def no_organ(name: str) -> None:
    """Nothing is known of bodies by their names."""


def uncounted(tokens: Sequence[Token], quantity: Quantity) -> frozenset[str]:
    """Nothing is known of what a quantity counts."""
    return frozenset()


def _by_rule(document: Document, attribution: Attribution) -> tuple[tuple[str, str], ...]:
    return (("rule", attribution.rule),)


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language: its code (ISO 639-1) and its own ways of cutting, folding and reading.

    `find_times(text, tokens, anchor)`: times in order; with no anchor (unknown publication date) relative ones stay
    unresolved. `find_quantities(text, tokens, times)`: quantities in order, none of which lies inside a time.
    `find_attributions(document)`: attributions in the order of their cues, before nesting is settled.
    `find_names(document, spans)`: the names in a document, and who speaks in each of `spans`, its attributions'
    sources.
    `outlet_name(text)`: the name of the outlet in a span that is told something or relays it, without proclitics
    and marks.
    `key_words(tokens)`: the stems of the words that carry meaning, in order, for comparing texts.
    `name_parts(name)`: the words of a name as keys that spelling does not change, particles joined to what they
    introduce.
    `remaining`: stems of words that say a share is what is left of a thing.
    `meanings()`: stem -> the stem that stands for all that say the same of an event.
    `shared_meanings()`: the same for what several languages tell, by the words that predicates.tsv has in common
    for them.
    `generic()`: stems of words that open a content without saying what it is about.
    `act_of(tokens, number)`: where the word stands that says what is done, if the token is a verb that says only
    that something is («قام مسلحون بخطف»); else None.
    `explain(document, attribution)`: the decisions behind an attribution, each with what it was made by.
    `senses(tokens)`: what each token may say, for setting two statements side by side; without it words are only
    themselves.
    `opens_clause(tokens, number)`: whether a proposition of its own begins at that token, within a sentence.
    `joint(form)`: how many letters of a clause's first word only join it to what stands before: all of «وأن», 1 of
    «ولم».
    `leaning()`: forms that begin a clause that says little without what stands before it («التي», «وهو»).
    `links(form)`: whether the word may stand in a phrase that only leads from one thing told to the next («من جهة
    أخرى»); a stretch of such words alone is no statement.
    `judging()`: stems of words by which somebody judges what happened («خطوة», «دليل»).
    `claimed()`: forms that stand right before whose claim it is («تصريحات», «ذكره»).
    `reaching`: forms that stand between a rise and what it reaches («إلى»).
    `grouped_by_meaning`: whether articles are grouped into stories by the meanings of their words, and not by the
    stems alone.
    `points_back(tokens)`: whether they begin with words for what was said right before («هذه الاتهامات»).
    `is_kind(name)`: whether a name is but the kind of thing that it is («القوات»), and names another in the next
    article.
    `state_organ(name)`: «s» where a body's name is that of an organ of a state, «p» where it is that of its organs
    in general («السلطات»), else None.
    `served_by(name)`: the folded name of the one for whom a body of this name speaks («البرنامج» for «مكتب البرنامج»),
    else None.
    `of_another(tokens)`: whether they tell of another event than that which was told («in separate raids»).
    `dateline(document)`: the stretch that says where and by whom an article was written, and nothing of its event.
    `counted(tokens, quantity)`: what befell or is what the quantity counts, as words equal for one thing
    («killed»).
    """

    code: str
    fold: Callable[[str], str]
    tokenize: Callable[[str, int, int], list[Token]]
    find_times: Callable[[str, Sequence[Token], dt.date | None], list[TimeExpression]]
    find_quantities: Callable[[str, Sequence[Token], Sequence[TimeExpression]], list[Quantity]]
    find_attributions: Callable[[Document], list[Attribution]]
    find_names: Callable[[Document, Sequence[Span]], Names]
    outlet_name: Callable[[str], str]
    key_words: Callable[[Sequence[Token]], list[str]]
    remaining: frozenset[str]
    meanings: Callable[[], Mapping[str, str]]
    generic: Callable[[], frozenset[str]]
    shared_meanings: Callable[[], Mapping[str, str]] = no_meanings
    senses: Callable[[Sequence[Token]], list[Sense]] = bare_senses
    name_parts: Callable[[str], tuple[str, ...]] = _plain_parts
    opens_clause: Callable[[Sequence[Token], int], bool] = never
    joint: Callable[[str], int] = no_joint
    leaning: Callable[[], frozenset[str]] = no_words
    links: Callable[[str], bool] = not_told
    judging: Callable[[], frozenset[str]] = no_words
    reaching: frozenset[str] = frozenset()
    claimed: Callable[[], frozenset[str]] = no_words
    counted: Callable[[Sequence[Token], Quantity], frozenset[str]] = uncounted
    explain: Callable[[Document, Attribution], tuple[tuple[str, str], ...]] = _by_rule
    act_of: Callable[[Sequence[Token], int], int | None] = no_act
    grouped_by_meaning: bool = False
    state_organ: Callable[[str], Literal["s", "p"] | None] = no_organ
    is_kind: Callable[[str], bool] = not_told
    served_by: Callable[[str], str | None] = no_organ
    points_back: Callable[[Sequence[Token]], bool] = never_said
    dateline: Callable[[Document], Span | None] = no_dateline
    of_another: Callable[[Sequence[Token]], bool] = never_said
