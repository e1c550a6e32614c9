"""Find where an article goes on with a surname or another short form of a person it has named in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tawatur.languages.arabic.names.drafts import Draft, in_order
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.kinds import DEMONYM, GIVEN, MARK, NISBA, PAPER, PARTICLE, RANK, STOP
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.persons import person
from tawatur.languages.arabic.names.sources import Source
from tawatur.model import General

_SHORTEST = 3  # letters of a surname to be looked for in open text


def find_surnames(line: Line, drafts: list[Draft], sources: Iterable[Source]) -> list[Draft]:
    """The drafts with the surnames that stand alone added, in the order of the text."""
    _settle_kinds(line, drafts)
    surnames = {draft.forms[0].parts[-1] for draft in drafts if draft.kind == "person" and draft.proper}
    sources = list(sources)
    titled = {
        (draft.forms[0].parts[-1], title)
        for draft in drafts
        if draft.kind == "person" and draft.proper
        for title in draft.titles.union(*(form.parts for form in draft.forms if form.reason == "with its rank"))
    }
    for draft in drafts:
        _read_rank(line, draft, surnames, titled)
    drafts = in_order([*drafts, *_name_sources(line, drafts, sources)])
    covered: set[int] = set()
    for draft in drafts:
        if draft.role is None or draft.proper or draft.forms[0].reason != "the office":
            # «مكتب أوغلو» names the man too
            covered.update(range(draft.first, draft.last - (draft.kind == "organization" and not draft.same_as)))
    added = []
    ends = {draft.forms[0].parts for draft in drafts if draft.kind == "person" and len(draft.forms[0].parts) > 2}
    ends = {parts[start:] for parts in ends for start in range(1, len(parts) - 1)}
    for at, word in enumerate(line.words if surnames else ()):
        if word.key not in surnames and not word.cut:
            continue
        if at in covered or word.kinds & (MARK | DEMONYM | STOP):  # «على» is no «علي»
            continue
        if word.cut and word_key(line.tokens[at].form) in surnames:
            line.words[at] = word = replace(word, key=word_key(line.tokens[at].form), cut=0)  # «بلاجي»
        if word.key in surnames and len(word.key) >= _SHORTEST:
            added.append(person(line, _begin(line, at, covered, ends), at + 1))
    added += _find_joined(line, drafts, covered)
    added += _find_weak(line, drafts, covered)
    return in_order([*drafts, *added]) if added else drafts


def _begin(line: Line, at: int, covered: set[int], ends: set[tuple[str, ...]]) -> int:
    """Where a surname's words begin: «صياد خدايي» of «حسن صياد خدايي»."""
    for length in (4, 3, 2):
        first = at + 1 - length
        if first >= 0 and covered.isdisjoint(range(first, at)) and line.name_parts(first, at + 1) in ends:
            return first
    return at


def _name_sources(line: Line, drafts: list[Draft], sources: list[Source]) -> list[Draft]:
    """Read «الخطيب», «رأي العاصمي», «العجمي» as the persons whose surname or first name that is; the drafts to add.

    A word that is a title of somebody in the article («الشيخ») stays one.
    """
    proper = [draft for draft in drafts if draft.kind == "person" and draft.proper]
    titles = {title for draft in drafts for title in draft.titles if draft.proper or draft.last - draft.first > 1}
    ends = {draft.forms[0].parts[at] for draft in proper for at in (0, -1)} - titles
    endings = {form.parts[-2:] for draft in proper for form in draft.forms[:1] if len(form.parts) > 2}
    added = []
    for source in sources:
        named = _named_before(line, source, ends, endings)
        if named is None:
            continue
        if source.speaker is None:
            added.append(named)
            source.speaker = named
        else:
            _rename(source.speaker, named)
        source.reference = "named"
    return added


def _named_before(line: Line, source: Source, ends: set[str], endings: set[tuple[str, ...]]) -> Draft | None:
    """The person of whose name the source is one of the `ends`, or the two last words; None where it is neither."""
    first = source.first
    if source.reference == "named":
        body = source.speaker
        people = source.last - first == 1 and line.words[first].kinds & DEMONYM and line.words[first].definite
        if body is None or body.kind == "person" or not people or line.words[first].key not in ends:
            return None
        return person(line, first, first + 1)  # «محمد شياع السوداني», then «السوداني»
    if source.reference not in ("anonymous", "back") or source.general == General.TWO:
        return None
    if source.last - first == 2 and line.name_parts(first, source.last) in endings:
        return person(line, first, source.last)  # «كريم خطيب دولو», then «خطيب دولو»
    at = _only_word(line, source)
    return person(line, at, at + 1) if at is not None and line.words[at].key in ends else None


def _only_word(line: Line, source: Source) -> int | None:
    """The index of the one word that a source is, or has behind a paper or opinion («رأي العاصمي»)."""
    words = [at for at in range(source.first, source.last) if not line.words[at].kinds & MARK]
    if len(words) == 2 and line.words[words[0]].kinds & PAPER and not line.words[words[0]].definite:
        words = words[1:]
    return words[0] if len(words) == 1 else None


def _rename(draft: Draft, named: Draft) -> None:
    draft.kind, draft.same_as = "person", ()
    draft.forms, draft.role, draft.titles, draft.proper = named.forms, None, frozenset(), False


def _settle_kinds(line: Line, drafts: list[Draft]) -> None:
    """An unknown name that begins that of an organisation is the organisation: «هيومن رايتس» beside «هيومن رايتس ووتش»."""
    beginnings = {
        form.parts[:length]
        for draft in drafts
        if draft.kind == "organization"
        for form in draft.forms
        for length in range(1, len(form.parts) + 1)
    }
    for draft in drafts:
        if draft.kind == "person" and draft.role is None and draft.forms[0].parts in beginnings:
            if not any(line.words[at].kinds & GIVEN for at in range(draft.first, draft.last)):
                draft.kind = "organization"


def _read_rank(line: Line, draft: Draft, surnames: set[str], titled: set[tuple[str, str]]) -> None:
    """«الشيخ السديرة», «رئيس الحكومة العبادي» read as an office end with a surname, where the article has the surname.

    «النائب المصري» is Egypt's and «اللواء التركي» a brigade, but where the article has one of that rank and name.
    """
    if draft.kind == "person" and draft.forms[0].reason == "name":
        return
    first, last = line.words[draft.first], line.words[draft.last - 1]
    office = draft.kind == "person" and not draft.proper and draft.titles and last.key in surnames
    beside = line.words[draft.first + 1].key if draft.last - draft.first > 2 else ""
    if draft.kind == "person" and (beside, first.key) in titled:
        draft.last = draft.first + 2  # «الشهيد الحربي | في مطار كذا»
        _rename(draft, person(line, draft.first + 1, draft.last, draft.first))
    elif draft.last - draft.first > 2:
        if office and last.definite and not last.kinds & ~NISBA and first.key not in word_forms("relation"):
            _rename(draft, person(line, draft.last - 1, draft.last))
    elif draft.last - draft.first == 2 and (first.kinds & RANK or draft.kind == "person"):
        if (last.key, first.key) in titled or first.kinds & RANK and office and not last.kinds & DEMONYM:
            draft.kind = "person"
            _rename(draft, person(line, draft.last - 1, draft.last, draft.first))


def _find_joined(line: Line, drafts: list[Draft], covered: set[int]) -> list[Draft]:
    """«عبد الخالق», «أبو محمد» alone, in an article that has the whole name, as its first part or its last."""
    proper = [draft.forms[0].parts for draft in drafts if draft.kind == "person" and draft.proper]
    ends = {parts[at] for parts in proper for at in (0, -1)}
    return [
        person(line, at, at + 2)
        for at, word in enumerate(line.words[:-1])
        if word.kinds & PARTICLE
        and covered.isdisjoint((at, at + 1))
        and not line.words[at + 1].kinds & MARK
        and line.name_parts(at, at + 2)[0] in ends
        and len(line.name_parts(at, at + 2)) == 1
    ]


def _find_weak(line: Line, drafts: list[Draft], covered: set[int]) -> list[Draft]:
    """Weak names of the tables («النصرة») in an article that names the same thing in full."""
    present = {identifier for draft in drafts for identifier in draft.same_as}
    found = []
    for at in line.weak_names():
        if at not in covered:
            known = line.known(at, line.end, True)
            if known is not None and present.intersection(known[1].same_as):
                form = line.named(at, known[0], "name")
                found.append(Draft(at, known[0], known[0], known[1].kind, [form], same_as=known[1].same_as))
    return found
