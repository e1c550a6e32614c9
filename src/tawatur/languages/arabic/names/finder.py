"""Find every name of a document, and read its source spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.ages import name_aged
from tawatur.languages.arabic.names.apposition import go_on
from tawatur.languages.arabic.names.descriptions import settle_descriptions
from tawatur.languages.arabic.names.drafts import Draft, in_order
from tawatur.languages.arabic.names.edges import owned
from tawatur.languages.arabic.names.epithets import call_by_epithets
from tawatur.languages.arabic.names.genders import named_gender
from tawatur.languages.arabic.names.homelands import name_homelands
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.kinds import (
    KNOWN,
    MARK,
    PAPER,
    PLAIN,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import NOWHERE, word_forms
from tawatur.languages.arabic.names.line import QUOTES, Line
from tawatur.languages.arabic.names.quoted import name_quoted
from tawatur.languages.arabic.names.scan import scan
from tawatur.languages.arabic.names.shipped import known_parts
from tawatur.languages.arabic.names.sources import Source, read_source
from tawatur.languages.arabic.names.surnames import find_surnames
from tawatur.languages.arabic.names.titles import title_keys
from tawatur.languages.arabic.tables import word_class
from tawatur.model import Document, Mention, Names, SourcePhrase, Span, starts_of

_RELATIVES = word_class("relative_pronoun")
_AUXILIARIES = word_class("auxiliary")
_CLOSING = frozenset(")]}،")
_PRONOUNS = ("ه", "ها", "هم", "هما")
_BETWEEN = 3  # words between a verb and its subject


def find_names(document: Document, spans: Sequence[Span]) -> Names:
    """The names in a document, and for each of `spans`, the sources of its attributions, who speaks in it.

    Names are looked for in all tokens, captions and byline too; those of the source spans are read as closed regions.
    """
    line = Line(document.article.text, document.tokens)
    starts = starts_of(document.tokens)
    regions = _regions(line, spans, starts)
    breaks = [bisect_left(starts, block.start) for block in document.article.blocks]
    drafts: list[Draft] = []
    sources: dict[tuple[int, int], Source] = {}
    at = 0
    for first, last in sorted(set(regions)):
        if first < at:
            continue  # a source within a source: read as part of the outer
        drafts += _scan_blocks(line, at, first, breaks)
        sources[first, last] = source = read_source(line, first, last)
        at = go_on(line, source, last)
        drafts += source.found
    drafts += _scan_blocks(line, at, line.end, breaks)
    for region in regions:
        if region not in sources:
            sources[region] = source = read_source(line, *region)
            drafts += source.found
    drafts = find_surnames(line, name_aged(line, _distinct(drafts, sources.values())), sources.values())
    drafts = name_homelands(line, name_quoted(line, drafts), document.article.outlet)
    settle_descriptions(line, drafts)
    call_by_epithets(drafts)
    index = {id(draft): number for number, draft in enumerate(drafts)}
    mentions = tuple(_mention(line, draft, index) for draft in drafts)
    phrases = tuple(_phrase(line, sources[region], index) for region in regions)
    return Names(mentions, phrases)


def _scan_blocks(line: Line, first: int, last: int, breaks: Sequence[int]) -> list[Draft]:
    """The names in `tokens[first:last]`, of which none runs over one of the indexes `breaks`, where a block begins."""
    found: list[Draft] = []
    for end in (*breaks[bisect_right(breaks, first) : bisect_left(breaks, last)], last):
        found += scan(line, first, end)
        first = end
    return found


def _regions(line: Line, spans: Iterable[Span], starts: Sequence[int]) -> list[tuple[int, int]]:
    """The token ranges of the spans; a span that begins inside a word takes the letters before it for proclitics."""
    regions = []
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        token = line.tokens[first]
        if token.end <= span.start and first + 1 < line.end:
            first, token = first + 1, line.tokens[first + 1]
        if token.start < span.start < token.end:
            line.cut(first, len(fold(line.text[token.start : span.start])))
        regions.append((first, max(bisect_left(starts, span.end), first + 1)))
    return regions


def _distinct(drafts: list[Draft], sources: Iterable[Source]) -> list[Draft]:
    """In the order of the text, each once; who speaks in two of the sources, of which one holds the other, is one draft."""
    seen: dict[tuple[int, int, str], Draft] = {}
    for draft in in_order(drafts):
        seen.setdefault(_slot(draft), draft)
    for source in sources:
        if source.speaker is not None:
            source.speaker = seen.get(_slot(source.speaker), source.speaker)
    return list(seen.values())


def _slot(draft: Draft) -> tuple[int, int, str]:
    return draft.first, draft.last, draft.kind


def _mention(line: Line, draft: Draft, index: dict[int, int]) -> Mention:
    of = index.get(id(draft.of)) if draft.of is not None else None
    begins = draft.first if draft.phrase is None else draft.phrase
    speaks = draft.kind == "person" and _has_spoken(line, begins)
    return Mention(
        line.span(draft.first, draft.last),
        draft.kind,
        tuple(draft.forms),
        draft.proper,
        draft.role,
        draft.titles,
        of,
        draft.gender or named_gender(line, draft),
        draft.same_as,
        draft.spots,
        _is_oblique(line, begins) and not speaks,
        known_parts(draft.same_as) if draft.kind == "organization" else (),
        _is_subject(line, begins, draft.last) or speaks,
        _is_described(line, draft.last),
        draft.heads,
    )


def _is_described(line: Line, at: int) -> bool:
    """Whether a relative clause follows whose verb has no pronoun for its object: not «الحزب الذي وصفه»."""
    while at < line.end and (line.forms[at] in QUOTES or line.forms[at] in _CLOSING):
        at += 1
    if line.form(at, line.end) not in _RELATIVES:
        return False
    at += 1 + (line.form(at + 1, line.end) in _AUXILIARIES)
    return not line.form(at, line.end).endswith(_PRONOUNS)


def _is_oblique(line: Line, at: int) -> bool:
    word = line.words[at]
    if word.cut and line.forms[at][word.cut - 1] in "بلك":
        return True
    return at > 0 and bool(line.words[at - 1].kinds & PREPOSITION)


def _has_spoken(line: Line, at: int) -> bool:
    """«في خطاب متلفز | لرئيس الحزب، قال إن»: whose speech a sentence begins with goes on to speak in it."""
    word = line.words[at]
    if word.cut != 1 or line.forms[at][0] != "ل":
        return False
    k = at - 1
    while (
        k > 0 and at - k <= _BETWEEN and not line.words[k].kinds & (PAPER | STOP | MARK) and not line.words[k].definite
    ):
        k -= 1
    if k < 1 or not line.words[k].kinds & PAPER or line.words[k].definite:
        return False
    return line.forms[k - 1] in ("في", "وفي", "فى", "وفى", "خلال")


def _is_acting(line: Line, at: int) -> bool:
    """«تركيا | تهاجم القرار»: whether a verb of the present stands behind the name that a clause begins with."""
    form, word = line.form(at, line.end), line.word(at, line.end)
    return form[:1] in ("ت", "ي") and len(form) > 3 and not word.definite and not word.kinds & ~VERB


def _is_subject(line: Line, at: int, last: int) -> bool:
    """Whether a verb stands before the name at `at:last`: «وفي رده، تحاشى المتحدث…», «عقد أمس شارون»; not «بعد أن تحاشى…».

    One that no table has must open its clause; behind a name that opens it, one of the present may stand.
    """
    if line.words[at].cut:
        return False
    if (at == 0 or line.words[at - 1].kinds & MARK) and _is_acting(line, last):
        return True
    k = at - 1
    while k > 0 and at - k <= _BETWEEN and (line.words[k].kinds & TIME or line.forms[k] in word_class("with_pronoun")):
        k -= 1  # «تحدث بعده نائب الرئيس», «أعلن أمس»
    if k < 0 or line.words[k].definite:
        return False
    verb, before = line.words[k], line.words[k - 1] if k else NOWHERE
    if verb.kinds & VERB and not verb.kinds & (STOP | MARK):
        return k == 0 or not before.kinds & STOP or bool(verb.cut)
    opens = k == 0 or bool(verb.cut) or line.forms[k][0] == "و" or bool(before.kinds & MARK)
    return opens and not verb.kinds & ~(PLAIN | KNOWN)


def _phrase(line: Line, source: Source, index: dict[int, int]) -> SourcePhrase:
    reference = source.reference
    if reference == "back" and source.speaker is not None and source.speaker.forms[0].reason == "name":
        reference = "named"  # «العميد الصبيحي», a rank and a surname after all
    last = source.last
    while last - source.first > 1 and line.tokens[last - 1].form in word_forms("same"):
        last -= 1
    parts = line.parts(source.first, last)
    if parts and (stem := owned(line, source.first)) is not None:
        parts = (word_key(stem), *parts[1:])  # «مصادرنا», then «المصادر»
    words = line.name(source.first, source.last)
    speaker = index.get(id(source.speaker)) if source.speaker is not None else None
    return SourcePhrase(
        reference,
        speaker,
        words,
        parts[0] if parts else "",
        title_keys(parts),
        source.gender,
        source.general,
        source.joint,
    )
