"""Read a source span: who speaks in it, by name, by a title that points back, or without a name."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.languages.english.attribution.lexicon import word_letter
from tawatur.languages.english.names.drafts import Draft, beginning, gender_of, within
from tawatur.languages.english.names.lexicon import words
from tawatur.languages.english.names.scan import Line
from tawatur.languages.english.tables import word_class
from tawatur.model import Gender, General, Reference

_PRONOUNS: dict[str, Gender | None] = {
    "he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "they": "p", "their": "p", "them": "p", "we": "p",
    "our": "p", "it": None, "its": None, "i": None, "my": None, "you": None, "your": None,
}  # fmt: skip
_INDEFINITE = frozenset(("a", "an", "another", "one", "some", "several", "many", "two", "three", "both", "other", "most", "few", "multiple", "numerous", "dozens", "other", "any", "no", "more"))  # fmt: skip
_COMMON = frozenset(
    ("group", "press", "post", "office", "service", "mission", "home", "monitor", "watch", "wire", "observer")
)
_AGENCIES = frozenset(("agency", "office", "programme", "program", "fund", "mission", "commission"))
_DEFINITE = frozenset(("the", "that", "this", "these", "those"))
_PRESS = ("outlets:", "countries:", "places:")
_GENITIVES = frozenset(("'s", "'"))
_OWNED = frozenset(("its", "their", "his", "her"))


class Source(NamedTuple):
    """A source as read: tokens `first:last` without articles and clitics; `speaker` None where nobody is named."""

    first: int
    last: int
    reference: Reference
    speaker: Draft | None
    gender: Gender | None = None
    general: General = General.NONE
    joint: bool = False


def read_source(line: Line, first: int, last: int, drafts: Sequence[Draft], bodies: list[Draft]) -> Source:
    """What the tokens `first:last` say of who speaks; `drafts` are the names of the article.

    A body without a name joins `bodies`, those of the sources before. Both are in the order of the text.
    """
    while last - first > 1 and line.forms[last - 1] in ("'s", "'", ",", "’s"):
        last -= 1
    form = line.forms[first]
    if last - first == 1 and form in _PRONOUNS:
        return Source(first, last, "pronoun", None, _PRONOUNS[form])
    if last - first == 1 and form in word_class("relative"):
        before = [draft for draft in (*drafts, *bodies) if draft.last in (first, first - 1) and draft.kind != "place"]
        if not before and (body := _body_before(line, first)) is not None:
            insort(bodies, body, key=beginning)
            before = [body]
        return Source(first, last, "named", before[-1]) if before else Source(first, last, "pronoun", None)
    inside = [*within(drafts, first, last), *within(bodies, first, last)]
    speaker = _speaker(line, first, last, inside)
    if speaker is not None:
        joint = any(
            line.form(draft.first - 1) == "and" and draft.kind == speaker.kind and draft is not speaker
            for draft in inside
        )
        gender: Gender | None = "p" if joint else gender_of(speaker)
        return Source(first, last, "named", speaker, gender, joint=joint)
    group = _group(line, first, last, drafts)
    if group is not None:
        return Source(first, last, "named", group)
    body = _body(line, first, last)
    if body is not None:
        insort(bodies, body, key=beginning)
        return Source(first, last, "named", body)
    return _described(line, first, last)


def _body_before(line: Line, relative: int) -> Draft | None:
    """«…the defence ministry, | which said»: a body that no name calls, right before «which»; None where none stands there."""
    end = relative - (line.form(relative - 1) == ",")
    begin = end
    while begin > 0 and word_letter(line.forms[begin - 1]) in "nG" and line.forms[begin - 1][0].isalpha():
        begin -= 1
    return _body(line, begin, end) if begin < end and line.form(begin - 1) == "the" else None


def _group(line: Line, first: int, last: int, drafts: Sequence[Draft]) -> Draft | None:
    """«the group»: the one body before it that is called so, else is no state's and no outlet; None where two are."""
    if last - first != 2 or line.forms[first] not in _DEFINITE or line.forms[last - 1] not in words("group"):
        return None
    named: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        if draft.first >= first:
            break
        if draft.kind == "organization" and draft.proper:
            named[tuple(line.forms[draft.first : draft.last])] = draft
    if called := [draft for name, draft in named.items() if line.forms[last - 1] in name]:
        return called[0] if len(called) == 1 else None
    groups = [draft for name, draft in named.items() if _is_group(name, draft)]
    return groups[0] if len(groups) == 1 else None


def _is_group(name: tuple[str, ...], draft: Draft) -> bool:
    return words("official").isdisjoint(name) and not any(each.startswith(_PRESS) for each in draft.same_as)


def _body(line: Line, first: int, last: int) -> Draft | None:
    """«the army», «the health ministry»: a body called by what it is, without a name."""
    begin = first + 1 if line.forms[first] in _DEFINITE else first
    if begin == first and line.forms[first] in _INDEFINITE | word_class("possessive"):
        return None
    end = begin
    while end < last and (
        line.forms[end] not in word_class("preposition") and line.forms[end] not in (",", "which", "who")
    ):
        end += 1
    if end == begin or line.forms[end - 1] not in words("body") - words("people") or line.forms[end - 1] in _COMMON:
        return None
    if end - begin == 1:
        return Draft(begin, end, "organization", "a description", begin, False)
    return Draft(begin, end, "organization", "name", begin)


def _speaker(line: Line, first: int, last: int, inside: list[Draft]) -> Draft | None:
    """A person named before any verb or comma; else the body or place that the phrase is the name of."""
    for draft in inside:
        if draft.kind == "person" and not _behind_preposition(line, first, draft):
            return draft
    head = first + 1 if line.forms[first] in _DEFINITE else first
    for draft in inside:
        if draft.first == head and (
            draft.last == last or line.form(draft.last) in (",", "(", "in", "-", "and", "of", "which")
        ):
            return draft
        owned = line.form(draft.last) in _GENITIVES  # «the movement's | health ministry»
        if draft.first == head and draft.kind == "organization" and line.forms[last - 1] in words("body") and not owned:
            if draft.same_as and line.forms[last - 1] in _AGENCIES:
                return None  # «the UN refugee agency»
            return draft  # «the White Band rescue group»
        if (
            draft.kind == "organization"
            and draft.last == last
            and line.forms[first] not in _INDEFINITE
            and not _behind_preposition(line, first, draft)
        ):
            return draft
    return None


def _behind_preposition(line: Line, first: int, draft: Draft) -> bool:
    """«attorneys for the Ross family»: what stands behind a preposition does not speak."""
    begin = max((at + 1 for at in range(first, draft.titled) if line.forms[at] == ","), default=first)
    return any(line.forms[at] in word_class("preposition") for at in range(begin, draft.titled))


def _described(line: Line, first: int, last: int) -> Source:
    forms = line.forms[first:last]
    end = next(
        (
            at
            for at, form in enumerate(forms)
            if at and form in word_class("preposition") | word_class("relative") | {","}
        ),
        len(forms),
    )
    head = forms[end - 1]
    plural = head in words("people") or head.endswith("s") and not head.endswith("ss")
    gender: Gender | None = "p" if plural else "m" if head in words("man") else "f" if head in words("woman") else None
    owned = forms[0] in _OWNED and head in words("title")  # «its leader»
    if plural and len(forms) == 2 and forms[0] == "the" and head in words("people"):
        return Source(first, last, "back", None, gender, General.BACK)  # «the sources», who were described before
    bare = len(forms) == 1 and head in words("title") - words("unnamed")  # «Governor denies…», in a headline
    if (forms[0] in _DEFINITE or owned or bare) and not plural:
        alone = len(forms) <= 2  # «the leader», not «the group's leader»
        anybody = General.PERSON if alone and head in words("general") else General.BACK
        general = General.PAPER if head in words("paper") else anybody
        return Source(first, last, "back", None, gender, general)
    return Source(first, last, "anonymous", None, gender)
