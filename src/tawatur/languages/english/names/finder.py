"""Find every name of a document, and read its source spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tawatur.languages.english.fold import bare_name
from tawatur.languages.english.names.drafts import Draft, gender_of, within
from tawatur.languages.english.names.lexicon import words
from tawatur.languages.english.names.scan import Line, scan
from tawatur.languages.english.names.sources import Source, read_source
from tawatur.languages.english.stems import key_words
from tawatur.languages.english.tables import word_class
from tawatur.model import Document, Form, Mention, Names, SourcePhrase, Span, forms_of, starts_of

_OWNER_REACH = 40  # tokens


def find_names(document: Document, spans: Sequence[Span]) -> Names:
    """The names in a document, and for each of `spans`, the sources of its attributions, who speaks in it."""
    line = Line(document.article.text, document.tokens, forms_of(document.tokens))
    starts = starts_of(document.tokens)
    headlines = [(each.first, each.last) for each in document.sentences if each.headline]
    drafts = scan(line, starts, headlines)
    regions = [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans]
    bodies: list[Draft] = []
    wholes = [_whole(line, first, max(last, first + 1), regions) for first, last in regions]
    sources = [read_source(line, *whole, drafts, bodies) for whole in wholes]
    drafts = sorted((*drafts, *bodies), key=lambda draft: (draft.first, -draft.last))
    for draft in drafts:
        draft.of = _body_of(line, draft, drafts)
    index = {id(draft): number for number, draft in enumerate(drafts)}
    mentions = tuple(_mention(line, draft, index) for draft in drafts)
    return Names(mentions, tuple(_phrase(line, source, index) for source in sources))


def _whole(line: Line, first: int, last: int, regions: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The source that a «who» stands in: «a technician, | who showed us the results, | said», where no name stands before it."""
    if last - first > 1 or line.forms[first] not in word_class("relative"):
        return first, last
    around = (each for each in regions if each[0] < first and last < each[1])
    return next((each for each in around if not line.capital(first - 1) and not line.capital(first - 2)), (first, last))


def _body_of(line: Line, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The organisation named in a person's role, or the one before it that «its director» belongs to."""
    if draft.role is None:
        return None
    first, last = draft.role
    inside = within(drafts, first, last)
    named = next((each for each in inside if each.kind == "organization" and each is not draft), None)
    if named is not None or line.form(first - 1) not in ("its", "their"):
        return named
    before = within(drafts, max(0, first - _OWNER_REACH), first)
    return next((each for each in reversed(before) if each.kind == "organization"), None)


def _mention(line: Line, draft: Draft, index: dict[int, int]) -> Mention:
    name = _text(line, draft.first, draft.last)
    parts = _parts(line, draft)
    forms = [Form(name, parts, draft.reason)]
    if draft.short:
        forms.append(Form(draft.short, (draft.short.casefold(),), "in brackets"))
    role = _text(line, *draft.role) if draft.role is not None else None
    titles = frozenset(key_words(line.tokens[slice(*draft.role)])) if draft.role is not None else frozenset()
    return Mention(
        Span(line.tokens[draft.first].start, line.tokens[draft.last - 1].end),
        draft.kind,
        tuple(forms),
        draft.proper,
        role,
        titles,
        index.get(id(draft.of)) if draft.of is not None else None,
        gender_of(draft),
        draft.same_as,
        draft.spots,
        line.form(draft.titled - 1) in ("in", "on", "at", "by", "for", "with", "from", "to", "of", "against", "about"),
    )


def _parts(line: Line, draft: Draft) -> tuple[str, ...]:
    """The words of a name; of an organisation its head first: «Health Ministry» and «Ministry of Health» are one."""
    parts = tuple([bare_name(form) for form in line.forms[draft.first : draft.last] if form[0].isalnum()])
    if draft.kind != "organization":
        return parts
    kept = tuple(part for part in parts if part not in words("linking")) or parts
    return (kept[-1], *kept[:-1]) if kept[-1] in words("body") and kept[0] not in words("body") else kept


def _phrase(line: Line, source: Source, index: dict[int, int]) -> SourcePhrase:
    tokens = line.tokens[source.first : source.last]
    keys = key_words(tokens)
    heads = [key for token in tokens if _is_title(token.form) for key in key_words([token])]
    return SourcePhrase(
        source.reference,
        index.get(id(source.speaker)) if source.speaker is not None else None,
        _text(line, source.first, source.last),
        heads[0] if heads else keys[-1] if keys else "",
        frozenset(keys),
        source.gender,
        source.general,
        source.joint,
    )


def _is_title(form: str) -> bool:
    return form in words("title") or form in words("unnamed")


def _text(line: Line, first: int, last: int) -> str:
    return " ".join(line.text[line.tokens[first].start : line.tokens[last - 1].end].split()).strip(" ,")
