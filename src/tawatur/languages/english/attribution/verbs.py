"""Read a verb that signals an attribution: what carries its content, and who is its source."""

from __future__ import annotations

from tawatur.languages.english.attribution.contents import (
    clause_end,
    closed,
    follows_quotation,
    inside_marks,
    is_clause,
    is_put_at,
    skip_manner,
    trim,
    with_rest,
)
from tawatur.languages.english.attribution.drafts import Draft, Range
from tawatur.languages.english.attribution.hearers import carried, cited, hearer, is_outlet, spoken_to
from tawatur.languages.english.attribution.lexicon import Cue, Reading, nominal_cues, verb_cues
from tawatur.languages.english.attribution.passage import QUOTE, Passage, paragraph_end
from tawatur.languages.english.attribution.preceding import (
    closes_sentence,
    ends_with_speaker,
    quoted_before,
    read_inverted,
    said_around,
    said_before,
    source_end,
)
from tawatur.languages.english.attribution.subjects import Subject, find_subject, main_subject
from tawatur.languages.english.inflection import inflect
from tawatur.languages.english.tables import word_class

_WH = word_class("wh")
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "got"))
_RELAY = 8  # tokens of who quotes somebody
_QUOTED = 16  # tokens of who is quoted
_DECLINING = frozenset(form.word for verb in ("decline", "refuse") for form in inflect(verb))
_CITING = word_class("citing") | {"saying", "suggesting"}
_CLAIMING = frozenset(("claim", "claims", "claimed", "claiming"))
_LIVES = frozenset(("life", "lives"))
_CONDITIONS = frozenset(("when", "if", "while", "unless", "once"))
_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_ALONE = word_class("small_number") | {"some", "many", "both", "most", "few", "several"}


def read_verb(passage: Passage, at: int, reading: Reading, drafts: list[Draft]) -> Draft | None:
    """The attribution that the verb at `at` signals; None where it is a noun, or has no content."""
    if not _is_verb(passage, at, reading) or _claims_lives(passage, at) or _keeps_silent(passage, at):
        return None
    subject = find_subject(passage, at, passage.first)
    participle = passage.letters[at] == "g" and not _progressive(passage, at)
    if subject.kind == "infinitive":
        return None
    apposed = subject.kind == "phrase" and passage.letters[at - 1] != QUOTE and not closes_sentence(passage, at)
    inverted = read_inverted(passage, at, reading) if not apposed else None
    if inverted is not None:
        return inverted
    passive = (
        passage.letters[at] == "V"
        and passage.form(at - 1) in _BE
        or passage.form(at - 2) in _BE
        and passage.letter(at - 1) == "R"
    )
    if passive:
        return _relayed(passage, at, subject)
    if passage.letters[at] == "V" and passage.form(at - 1) in _CONDITIONS:
        return None  # «when asked about the report»
    if (quoting := _quoting(passage, at, subject)) is not None:
        return quoting
    for cue in reading.cues:
        end = _particles(passage, at, cue)
        if end is None:
            continue
        found = _content(passage, end, cue, subject)
        if found is None:
            continue
        content, told, rule = found
        source = _source(passage, at, subject, participle, drafts)
        told = told if told is not None and is_outlet(passage, told) else spoken_to(passage, source, content)
        if source is not None and _is_nobody(passage, source) and cue.sure == "speech":
            return None  # «no group claimed the attack»
        aside = participle and passage.forms[at] in word_class("speaking")  # «the envoy, referring to the truce, said»
        if source is None and (
            subject.kind == "none" and not participle or aside or rule == "verb-np" and cue.sure != "speech"
        ):
            continue
        via = carried(passage, end, content[0]) if content[0][0] > end else None
        if source is not None and (named := cited(passage, end, source)) is not None:
            source, via = named, source
        return Draft((at, end), source, content, cue.stance, rule, cue.sure, told, via)
    return None


def _is_nobody(passage: Passage, source: Range) -> bool:
    """«No group», «Neither | side»."""
    return passage.forms[source[0]] in _NOBODY or passage.form(source[0] - 1) in _NOBODY


def _claims_lives(passage: Passage, at: int) -> bool:
    """«The raid | claimed | 12 lives», «the lives of 40 people»: nobody says anything."""
    return passage.forms[at] in _CLAIMING and not _LIVES.isdisjoint(passage.forms[at + 1 : min(at + 5, passage.stop)])


def _keeps_silent(passage: Passage, at: int) -> bool:
    """«It did not | comment on the report», «he | declined to comment»: who says nothing."""
    if passage.forms[at] in _DECLINING and passage.form(at + 1) == "to":
        return passage.form(at + 2) in word_class("silent")
    if passage.form(at + 1) == "anonymity":
        return True  # «sources who requested anonymity»
    return passage.forms[at] == "comment" and any(passage.form(k) in word_class("negation") for k in (at - 1, at - 2))


def _relayed(passage: Passage, at: int, subject: Subject) -> Draft | None:
    """«The mayor was | quoted | by the Karam Post as saying that…», also with who quotes him behind «saying»."""
    if passage.forms[at] != "quoted" or subject.range is None:
        return None
    via, end = None, at + 1
    if passage.form(end) == "by":
        marker = next((k for k in range(end + 2, min(end + _RELAY, passage.stop)) if passage.forms[k] == "as"), end)
        via, end = (end + 1, marker), marker
    if passage.form(end) != "as" or passage.form(end + 1) != "saying":
        return None
    cue = (at, at + 1) if via is not None else (at, end + 2)
    end += 2
    if passage.form(end) == "by":
        behind = source_end(passage, end + 1)
        via, end = (end + 1, behind), behind
    return _as_saying(passage, cue, subject.range, end, subject, via)


def _quoting(passage: Passage, at: int, subject: Subject) -> Draft | None:
    """«State television | quoted | a military source as saying that…»: by way of whoever quotes."""
    if passage.forms[at] not in ("quoted", "quotes", "quoting"):
        return None
    marker = next((k for k in range(at + 2, min(at + _QUOTED, passage.stop)) if passage.forms[k] == "as"), at)
    if marker == at or passage.form(marker + 1) != "saying":
        return None
    via = subject.range if subject.kind == "phrase" else None
    return _as_saying(passage, (at, at + 1), trim(passage, at + 1, marker), marker + 2, subject, via)


def _as_saying(
    passage: Passage, cue: Range, source: Range, begin: int, subject: Subject, via: Range | None
) -> Draft | None:
    """«… as saying | that the bridge was shut»: what is quoted begins at `begin`."""
    said = verb_cues()["saying"].cues[0]
    found = _content(passage, begin, said, subject)
    return Draft(cue, source, found[0], said.stance, found[2], said.sure, None, via) if found else None


def _is_verb(passage: Passage, at: int, reading: Reading) -> bool:
    """Whether a form that may be a noun («claims», «report») or a participle stands as a finite verb or in -ing."""
    letter, before = passage.letters[at], passage.letter(at - 1)
    form = passage.form(at - 1)
    if letter == "v" and passage.capital(at) and at > passage.first and not passage.capital_words:
        return False  # «the United States», «Conference of Mayors»
    if letter == "v":
        if form == "his" and passage.form(at - 2) == "of":
            return True  # «a neighbour of his | tells me»
        if before in ("D", "G", "P", "V") or before == "" and not passage.headline:
            return False
        joined = "XVv" if "s" in reading.tenses else "XT"  # «will come and say», but no «came and say»
        if before == "C" and not any(map(joined.__contains__, passage.letters[passage.first : at - 1])):
            return False  # «drew federal and state officials»
        if _heads_subject(passage, at, reading):
            return False  # «a bomb | blast hit a convoy»
        if before == "n" and passage.form(at) in nominal_cues("nouns.tsv") and passage.form(at + 1) in _CITING:
            return False  # «media reports | citing a monitor»
        if before == "n" and "base" in reading.tenses and "past" not in reading.tenses:
            if passage.letter(at + 1) in ("X", "v") and "clause" not in reading.cues[0].frames:
                return False  # «toll in flats attack reaches 15»
            return form.endswith(("s", "men")) or form in ("police", "people", "who", "children")
        if before == "n" and passage.letter(at + 1) in ("P", "V", "X", "v") and "clause" not in reading.cues[0].frames:
            return passage.letter(at + 1) == "P" and "s" in reading.tenses and bool(reading.cues[0].particles)
        return before in ("n", "I", "R", "X", "W", "C", ")", ",", "v", "T", "-", '"')
    if letter == "g":
        if passage.forms[at] in word_class("citing") and before in ("n", "v"):
            return False  # «reports | citing a monitor»
        contracted = before == "G" and passage.letter(at - 2) == "I"  # «he's claiming»
        return before not in ("D", "G", "P", "V") or form in ("by", "without") or contracted
    return not (before == "D" and form not in _ALONE or before == "" and not passage.headline)


def _heads_subject(passage: Passage, at: int, reading: Reading) -> bool:
    """Whether a base form is a noun: an article stands before the noun before it, and another finite verb behind it."""
    if "base" not in reading.tenses or "past" in reading.tenses or "clause" in reading.cues[0].frames:
        return False
    return (
        passage.letter(at - 1) == "v" and passage.letter(at - 2) in ("D", "G") and passage.letter(at + 1) in ("v", "V")
    )


def _progressive(passage: Passage, at: int) -> bool:
    index = at - 1
    while passage.letter(index) == "R":
        index -= 1
    return passage.form(index) in _BE


def _particles(passage: Passage, at: int, cue: Cue) -> int | None:
    """The index behind the cue's particles («call | for», also «called Friday for»); None where they do not follow."""
    end = at + 1
    if not cue.particles:
        return end
    if end in passage.time_end:
        end = passage.time_end[end]
    while passage.letter(end) == "R" and passage.form(end) != cue.particles[0]:
        end += 1
    for particle in cue.particles:
        if passage.form(end) != particle:
            return None
        end += 1
    return end


def _source(passage: Passage, at: int, subject: Subject, participle: bool, drafts: list[Draft]) -> Range | None:
    if subject.range is not None and not participle:
        first, last = subject.range
        counted = not passage.commas and passage.forms[first][0].isdecimal() and passage.letter(first - 1) in ("T", "P")
        return first + (counted and last - first > 1), last  # «rose to 54 | local medics said», without a comma
    if subject.kind in ("left out", "none") or participle:
        earlier = [draft for draft in drafts if draft.source is not None and draft.cue[0] >= passage.first]
        if earlier:
            return earlier[-1].source
        return main_subject(passage, at, passage.first) or _ahead(passage, at)
    return None


def _ahead(passage: Passage, at: int) -> Range | None:
    """«Citing the weather, | the port suspended…»: the subject behind a participle that opens the sentence."""
    if at > passage.first + 1 or passage.letters[at] != "g":
        return None
    comma = next((k for k in range(at, passage.last) if passage.letters[k] == ","), None)
    return main_subject(passage, passage.last, comma + 1) if comma is not None else None


Found = tuple[tuple[Range, ...], Range | None, str]


def _content(passage: Passage, end: int, cue: Cue, subject: Subject) -> Found | None:
    """Content, hearer and rule by the first frame that fits."""
    told, begin = None, end
    if "hearer" in cue.frames:
        told, begin = hearer(passage, end)
        if told is None and passage.form(end) == "on" and "prep:on" not in cue.frames:
            return None  # «two people | briefed on the matter»
        if "objto" in cue.frames and told is not None and _is_infinitive(passage, begin, end):
            return _ranged(passage, end, None, "verb-order", False)
    begin = skip_manner(passage, begin)
    mark = begin + 1 if passage.letter(begin) == "," else begin
    if passage.form(mark) == ":":
        mark += 1
    if "quote" in cue.frames and mark in passage.quote_end and mark < passage.edge:
        tail = said_before(passage, subject) if passage.letters[begin] == "," and "tail" in cue.frames else None
        if tail is not None and (tail[0] in passage.quote_end or passage.letters[tail[0]] not in "SVgP"):
            return with_rest(passage, tail, mark), told, "verb-tail"
        return (_quotation(passage, mark),), told, "verb-quote"
    if "quote" in cue.frames and mark > begin and passage.form(begin) == ":" and mark < passage.last:
        return (trim(passage, mark, passage.stop),), told, "verb-colon"
    if "quote" in cue.frames and passage.form(begin) == ":":
        return _next_paragraph(passage, told)
    return _words(passage, end, begin, cue, subject, told)


def _is_infinitive(passage: Passage, begin: int, hearer_at: int) -> bool:
    """«warned the militia | to refrain…»; not «asked | not to be named»."""
    return _to_verb(passage, begin) and passage.letters[hearer_at] != "R"


def _to_verb(passage: Passage, at: int) -> bool:
    return passage.letter(at) == "T" and passage.letter(at + 1) in ("v", "n", "X", "R")


def _words(passage: Passage, end: int, begin: int, cue: Cue, subject: Subject, told: Range | None) -> Found | None:
    frames, form = cue.frames, passage.form(begin)
    if "tail" in frames and (tail := quoted_before(passage, end, subject)) is not None:
        return with_rest(passage, tail, passage.last), told, "verb-tail"
    if "clause" in frames:
        that = _that(passage, begin, "hearer" in frames)
        if that is not None and "np" in frames and not _joins_clause(passage, that):
            that = None  # «rejected that account»
        if that is not None:
            return _ranged(passage, that, told, "verb-clause")
        if form in _WH and passage.letter(begin + 1):
            return _ranged(passage, begin, told, "verb-wh")
    if "tail" in frames and (parts := said_around(passage, subject, begin)) is not None:
        return parts, told, "verb-interrupted"
    if (
        "tail" in frames
        and (tail := said_before(passage, subject)) is not None
        and ends_with_speaker(passage, begin, cue)
    ):
        return with_rest(passage, tail, begin, passage.last), told, "verb-tail"
    bare = "bare" in frames and begin < passage.stop
    if bare and (is_clause(passage, begin) or "np" not in frames and _is_long(passage, begin)):
        return _ranged(passage, begin, told, "verb-clause")
    if "to" in frames and _to_verb(passage, end):
        return _ranged(passage, end, told, "verb-to", False)
    if "objto" in frames and passage.letter(end) in ("n", "D", "I") and _infinitive_follows(passage, end):
        return _ranged(passage, end, None, "verb-order", False)
    for frame in frames:
        if frame.startswith("prep:") and passage.form(begin) == frame[5:] and begin + 1 < passage.stop:
            return _ranged(passage, begin + 1, told, "verb-preposition", False)
    if "tally" in frames:
        return _ranged(passage, end, told, "verb-np") if is_put_at(passage, end - 1) else None
    if "as" in frames or "np" in frames or "pred" in frames or "ing" in frames:
        return _object(passage, end, cue)
    return None


def _joins_clause(passage: Passage, behind: int) -> bool:
    """Whether «that», before `behind`, opens a clause: «demanded that | the council convene», not «rejected that | account»."""
    return passage.letter(behind) in ("D", "I") or passage.capital(behind) or is_clause(passage, behind)


def _is_long(passage: Passage, begin: int) -> bool:
    """Whether a noun phrase and more follows, where only a clause can: its verb is one that no table holds."""
    return (
        passage.letters[begin] in "nDIG" and passage.stop - begin >= 4 and ":" not in passage.letters[begin : begin + 4]
    )


def _object(passage: Passage, end: int, cue: Cue) -> Found | None:
    letter = passage.letter(end)
    if letter == "R" and passage.letter(end + 1) == "V" and passage.letter(end + 2) == "n":
        letter = "n"  # «proposed | jointly owned drones»
    if (
        letter == "g"
        and "ing" in cue.frames
        or letter in ("n", "D", "I", "v", '"', "V")
        and set(cue.frames) & {"np", "as", "pred"}
    ):
        if passage.forms[end] in ("there",) or cue.sure == "act" and end in passage.time_end:
            return None  # «a paper | released last week»
        return _ranged(passage, end, None, "verb-np", False)
    if passage.form(end) in _WH | {"that"}:
        return _ranged(passage, end, None, "verb-wh", False)
    return None


def _ranged(passage: Passage, begin: int, told: Range | None, rule: str, wide: bool = True) -> Found | None:
    first, last = trim(passage, begin, clause_end(passage, begin, wide))
    if last <= first or not wide and passage.letters[first] in "P":
        return None
    return (inside_marks(passage, *closed(passage, first, last)),), told, rule


def _that(passage: Passage, begin: int, hearer: bool) -> int | None:
    """The index behind «that» at `begin`, or behind a short hearer, manner, or noun of content («allegations that») before it."""
    owned = not hearer and passage.letter(begin) in ("n", "D", "I")  # «the polls that showed»
    for index in range(begin, min(begin + 9, passage.last - 1)):
        if passage.forms[index] == "that" and passage.letter(index + 1) != ".":
            return (
                index + 1
                if index == begin or not owned or passage.form(index - 1) in nominal_cues("nouns.tsv")
                else None
            )
        if passage.letters[index] in 'XV.:"WSg' or passage.letters[index] == "," and passage.letter(index + 1) != "R":
            return None
    return None


def _infinitive_follows(passage: Passage, begin: int) -> bool:
    for index in range(begin + 1, min(begin + 14, passage.stop)):
        if _to_verb(passage, index):
            return True
        if passage.letters[index] in "XVSW.:,":
            return False
    return False


def _quotation(passage: Passage, mark: int) -> Range:
    more = follows_quotation(passage, mark)
    end = more[1] if more else passage.quotation_end(mark)
    if end < passage.stop and passage.letters[end] in "CXVv":  # «said "we will go" and nothing else mattered»
        return closed(passage, *trim(passage, mark, clause_end(passage, mark)))
    return inside_marks(passage, mark, end)


def _next_paragraph(passage: Passage, told: Range | None) -> Found | None:
    """A colon that ends its paragraph: the content is the quotation that the next one opens with, or all of it."""
    at = passage.last
    if at >= len(passage.tokens):
        return None
    if at in passage.quote_end:
        return (inside_marks(passage, at, min(passage.quote_end[at] + 1, len(passage.tokens))),), told, "verb-colon"
    return (trim(passage, at, paragraph_end(passage.text, passage.tokens, at)),), told, "verb-colon"
