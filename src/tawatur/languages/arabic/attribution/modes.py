"""Tell direct from indirect speech by the quote marks, names in quote marks left out of account."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.names import all_given_names, known_organization, known_outlets, place_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.vocabulary import (
    COMPLEMENTIZERS,
    NEGATIONS,
    PUNCTUATION,
    QUOTE_MARKS,
)
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered
from tawatur.model import Mode

_NEAR_OPENING = 4  # words from a mark that the sentence does not close to what it quotes
_NAMED = word_class("named_in_quotes")


def settle_mode(passage: Passage, draft: Draft, quoted_names: frozenset[tuple[str, ...]]) -> Mode:
    """`direct` where every word of the content stands in quote marks, `mixed` where some do, names not counted."""
    quoted = 0
    for first, last in draft.content:
        if _enclosing(passage, first, last):
            quoted += _words(passage, first, last)
        else:
            quoted += sum(
                _words(passage, max(opening + 1, first), min(closing, last))
                for opening, closing in passage.quote_end.items()
                if first <= opening < last
                and not is_name(passage, opening, closing, quoted_names)
                and not _nested(passage, opening, first, last)
            )
    if not quoted:
        return "indirect"
    return "direct" if quoted >= sum(_words(passage, *each) for each in draft.content) else "mixed"


def _enclosing(passage: Passage, first: int, last: int) -> bool:
    if passage.quoted or any(
        opening < first and last <= closing and (closing in passage.closing or first - opening <= _NEAR_OPENING)
        for opening, closing in passage.quote_end.items()
    ):
        return True
    return (
        last < passage.last
        and passage.forms[last] in QUOTE_MARKS
        and last not in passage.quote_end.values()
        and last not in passage.quote_end
    )


def _nested(passage: Passage, opening: int, first: int, last: int) -> bool:
    return any(first <= other < opening < passage.quote_end[other] for other in passage.quote_end)


def _words(passage: Passage, first: int, last: int) -> int:
    return sum([form not in PUNCTUATION for form in passage.forms[first:last]])


def is_name(passage: Passage, opening: int, closing: int, quoted_names: frozenset[tuple[str, ...]]) -> bool:
    """Whether the quote marks at `opening` and `closing` mark a name: «داعش», حركة «النهضة», one quoted twice over."""
    words = passage.forms[opening + 1 : closing]
    if not words or len(words) > 5:
        return not words
    before = passage.form(opening - 1)
    if before == "ب":
        if _names_what_follows(passage.form(opening - 2)):
            return True  # «المعروفة بـ"الحسبة"»
        if read_cue(passage.form(opening - 2)) is not None:
            return False  # «وصفتها بـ"الحملة المغرضة"»
    if is_definite(before) and any(form in NEGATIONS or form in COMPLEMENTIZERS for form in words):
        return False  # «الحكومة "لن ترفع الأسعار"»
    if head_class(before) == "organization" or _names_what_follows(before) or _is_known(words):
        return True
    return words in quoted_names


@remembered
def _names_what_follows(form: str) -> bool:
    """Whether the word is a noun that a name in quote marks stands behind («مرض "كذا"», «بمعرض "كذا"»)."""
    if form in _NAMED:
        return True
    return form[:1] in ("ب", "ل", "و") and form[1:] in _NAMED


def _is_known(words: tuple[str, ...]) -> bool:
    """«داعش», «الفرقة 30», «القوة السورية الجديدة»: a name of the tables, or one that begins as an organisation's does."""
    name = " ".join(words)
    if (
        known_organization(name)
        or name in known_outlets()
        or len(words) == 1
        and (name in place_names() or name in all_given_names())
    ):
        return True
    return len(words) > 1 and (head_class(words[0]) == "organization" or words[-1].isdecimal())


def names_in_quotes(passages: list[Passage]) -> frozenset[tuple[str, ...]]:
    """The quoted words that mark a name in this article: at most four, and quoted more than once, or one Latin word."""
    counts: dict[tuple[str, ...], int] = {}
    for passage in passages:
        if passage.headline:
            continue  # which says the same words as the article's first sentence
        for opening, closing in passage.quote_end.items():
            words = passage.forms[opening + 1 : closing]
            if 0 < len(words) <= 4:
                counts[words] = counts.get(words, 0) + 1
    return frozenset(words for words, count in counts.items() if count > 1 or words[0].isascii())
