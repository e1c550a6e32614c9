"""Find where the content begins behind a cue, and where it ends."""

from __future__ import annotations

from tawatur.languages.english.attribution.drafts import Range
from tawatur.languages.english.attribution.lexicon import verb_cues
from tawatur.languages.english.attribution.passage import QUOTE, Passage
from tawatur.languages.english.attribution.subjects import phrase_start
from tawatur.languages.english.tables import word_class

_MAY_END = frozenset(",:C")  # classes of what may end a content or come before its end
_CITED = 14  # tokens of who is cited between commas
_LONGEST_SUBJECT = 14  # tokens up to the verb of «and the head of the health authority in the valley said»
_LONGEST_BOUND = 5  # words up to the number of «no fewer than 42»
_PASSED_ON = word_class("carried") | word_class("issued")
_MANNER = word_class("told_manner")
_NOT_OBJECTS = frozenset(("when", "while", "after", "before", "because", "since", "during", "unless", "although", "though", "whereas", "until", "amid", "so"))  # fmt: skip
_OCCASIONS = frozenset("interview|statement|speech|debate|rally|letter|email|e-mail|tweet|post|memo|conference|call|briefing|meeting|interviews|hearing|appearance|op-ed|column|book|address|report|forum|event|address|video|broadcast|message|news|press|phone|telephone|conference|television|radio|morning|afternoon|evening|campaign|town|stop|series".split("|"))  # fmt: skip


def skip_manner(passage: Passage, index: int) -> int:
    """The index behind adverbs, times, hearers behind «to» and occasions («on Friday in an interview with the paper»)."""
    last = passage.stop
    while index < last:
        letter, form = passage.letters[index], passage.forms[index]
        if index in passage.time_end:
            index = passage.time_end[index]
        elif letter == "R" and form != "no":
            index += 1
        elif letter in "PT" or form in ("as", "after", "before") and passage.letter(index + 1) != "I":
            end = _manner_end(passage, index, last)
            if end is None:
                return index
            index = end
        elif letter == "," and passage.form(index + 1) in word_class("citing"):
            closing = passage.letters.find(",", index + 2, min(index + _CITED, last - 1))
            if closing < 0 or passage.forms[closing + 1] != "that":
                return index
            index = closing + 1  # «reported, citing an official, | that…»
        else:
            return index
    return index


def _manner_end(passage: Passage, index: int, last: int) -> int | None:
    """The end of a prepositional phrase at `index`, at «that», a mark or a clause; None where it runs into the content."""
    at = index + 1
    if _past_number(passage, index) > index:
        return None  # «says | over 100 dead», «said | at least 12»
    if passage.forms[index] not in _MANNER or passage.letters[index] == "T" and passage.letter(at) in ("v", "X"):
        return None
    if at in passage.time_end:
        return passage.time_end[at]
    while at < last and at - index < 14:
        form, letter = passage.forms[at], passage.letters[at]
        if form == "that" and passage.letter(at - 1) != "P" or letter in ',:".':
            return at
        if at in passage.time_end and passage.letters[at] != "D":
            return at
        if letter == "V" and passage.letters[at - 1] in "nv" and form in _PASSED_ON:
            at += 1
            continue  # «in a statement | carried by the official agency that…»
        if letter in "VXWSI" or letter == "D" and passage.letters[at - 1] not in "PTC" and form not in ("that",):
            return at if passage.letter(at) in "IW" or letter == "D" else None
        at += 1
    return at if at == last else None


def trim(passage: Passage, first: int, last: int) -> Range:
    """The range without marks and blanks at its ends, quote marks that have no partner in it left out."""
    while first < last and passage.letters[first] in ",:-.":
        first += 1
    while first < last and passage.letters[last - 1] in ",:-.":
        last -= 1
    return first, last


def closed(passage: Passage, first: int, last: int) -> Range:
    """The range with the mark that closes a quotation begun within it."""
    closing = passage.quote_end.get(next((k for k in range(last - 1, first - 1, -1) if k in passage.quote_end), -1))
    return (
        (first, closing + 1)
        if closing is not None and last <= closing < passage.last and closing - last < 2
        else (first, last)
    )


def inside_marks(passage: Passage, first: int, last: int) -> Range:
    """The range without quote marks that enclose all of it, and without the stop or comma before the closing one."""
    first, last = trim(passage, first, last)
    if first < last and passage.quote_end.get(first, last) >= last - 1 and first in passage.quote_end:
        return trim(passage, first + 1, min(last, passage.quote_end[first]))
    return first, last


def clause_end(passage: Passage, first: int, wide: bool = True) -> int:
    """Where a content that begins at `first` ends: at the stop, or where another attribution begins.

    `wide` is False for an object, which ends where its phrase does.
    """
    end = passage.stop
    index = first
    while index < end:
        if index in passage.quote_end:
            index = max(index + 1, passage.quote_end[index])
            continue
        letter = passage.letters[index]
        if letter == "g" and not passage.commas and index > first and _adds(passage, index):
            return index
        if wide and letter not in _MAY_END and passage.forms[index] != "according":
            index += 1  # most words end nothing
            continue
        if letter == "," and (
            not wide and _ends_object(passage, index, first) or _cue_follows(passage, index + 1, first)
        ):
            return index
        if letter == ":" and passage.forms[index] == ";":
            return index
        if letter == "C" and index > first and _joins_cue(passage, index + 1, first, wide):
            return index
        if index > first and passage.forms[index] == "according" and passage.form(index + 1) == "to":
            return index
        if not wide and index > first and _leaves_object(passage, index):
            return index
        index += 1
    return end


def _adds(passage: Passage, index: int) -> bool:
    """«… | adding that»: where commas are lost, a participle of speech with its clause begins another attribution."""
    reading = verb_cues().get(passage.forms[index])
    return passage.form(index + 1) == "that" and reading is not None and reading.cues[0].sure == "speech"


def _ends_object(passage: Passage, comma: int, first: int) -> bool:
    """A comma ends an object, unless it stands in a list («the unions, the parties and the press»)."""
    for index in range(comma + 1, min(comma + 7, passage.last)):
        if passage.forms[index] in ("and", "or"):
            return passage.letters[index + 1] in "VXI" if index + 1 < passage.last else True
        if passage.letters[index] in "XVSWI:.":
            return True
    return True


def _leaves_object(passage: Passage, index: int) -> bool:
    form, _letter = passage.forms[index], passage.letters[index]
    if form in _NOT_OBJECTS:
        return True
    at = index + 1 if form in ("on", "in", "last", "late", "early", "at") else index
    if at in passage.time_end and passage.letters[at] != "D":
        return passage.letter(passage.time_end[at]) not in ("n", "v") and passage.letter(at - 1) != "D"
    if form in ("in", "at", "on", "during") and passage.form(index + 1) in (
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
    ):
        return any(passage.form(k) in _OCCASIONS for k in range(index + 2, index + 5))
    return False


def _cue_follows(passage: Passage, index: int, first: int) -> bool:
    """Whether behind a comma another attribution begins: «, adding», «, according to», «, he said», «, but Ross says»."""
    form, letter = passage.form(index), passage.letter(index)
    if letter == "C" or form in ("while", "although", "though", "whereas", "as"):
        if form == "as" and passage.letter(index + 1) not in ("n", "D", "I"):
            return False
        return _second_cue(passage, index + 1) or _clause_of_cue(passage, index + 1)
    if form == "according" or form == "per" or form in word_class("citing"):
        return True
    while passage.letter(index) == "R":
        index += 1
    form, letter = passage.form(index), passage.letter(index)
    reading = verb_cues().get(form)
    if reading is not None and letter in ("g", "V") and any(cue.sure == "speech" for cue in reading.cues):
        apposed = "," in passage.letters[first : index - 1]  # «said the mayor, Sara Nolan,| announced…»
        return letter == "g" or not apposed or _is_told(passage, first, index)
    return _clause_of_cue(passage, index, True)


def _joins_cue(passage: Passage, index: int, first: int, wide: bool) -> bool:
    """Whether behind a coordinator another attribution begins: «… and | said», «… but | Ross says»."""
    if is_put_at(passage, index):
        return True
    told = not wide or _is_told(passage, first, index - 1)
    if _second_cue(passage, index):
        return told or passage.letters[index] != "v"  # «a wave of attacks and | protests demands»
    return wide and told and _clause_of_cue(passage, index)


def is_put_at(passage: Passage, at: int) -> bool:
    """Whether a toll is given here: «put | the number of people killed in the strike at 43»."""
    if passage.form(at) not in ("put", "puts", "putting"):
        return False
    if not any(passage.form(index) in word_class("tally") for index in range(at + 1, at + 4)):
        return False
    return any(
        passage.forms[index] == "at" and any(passage.form(index + k)[:1].isdecimal() for k in (1, 2, 3))
        for index in range(at + 1, passage.stop)
    )


def _is_told(passage: Passage, first: int, last: int) -> bool:
    """Whether the content so far has its verb."""
    for index in range(first, last):
        letter = passage.letters[index]
        if letter in "XV" or letter == "v" and index > first and passage.letters[index - 1] in "nI":
            return True
    return passage.quoted[first] == 1


def _second_cue(passage: Passage, index: int) -> bool:
    """Whether a verb of saying stands here without a subject: «… and | said», «… but | later told»."""
    while passage.letter(index) in ("R", "X"):
        index += 1
    reading = verb_cues().get(passage.form(index))
    if reading is None or "past" not in reading.tenses and "s" not in reading.tenses:
        return False
    if passage.letter(index) == "v" and "s" not in reading.tenses:
        return False
    return any(cue.sure == "speech" for cue in reading.cues)


def _clause_of_cue(passage: Passage, index: int, only: bool = False) -> bool:
    """Whether a short noun phrase and a verb of saying stand here; `only`: and nothing else before the next mark."""
    for at in range(index, min(index + _LONGEST_SUBJECT, passage.last)):
        letter = passage.letters[at]
        named = letter == "v" and passage.capital(at)  # «the Cook Political | Report»
        reading = verb_cues().get(passage.forms[at]) if letter in "Vv" and at > index and not named else None
        if reading is not None and any(cue.sure == "speech" and "tail" in cue.frames for cue in reading.cues):
            if phrase_start(passage, at - 1, index) is None and passage.letters[at - 1] not in "IRX":
                return False
            return not only or passage.letter(at + 1) in (",", ".", "", "P", "R", '"', "n")
        adjective = letter == "V" and passage.letters[at - 1] == "D"  # «the besieged valley»
        if letter not in "nDIRXGP()v" and not adjective:
            return False
    return False


def follows_quotation(passage: Passage, index: int) -> Range | None:
    """A quotation that goes on behind the cue's clause or in further sentences of the paragraph; None without one."""
    last = None
    first = index
    while first < passage.edge and passage.letters[first] in ",.:":
        first += 1
    at = first
    while at < passage.edge and at in passage.quote_end and passage.letters[at] == QUOTE:
        if _is_said_by_next(passage, passage.quote_end[at]):
            break
        last = passage.quotation_end(at)
        at = last
        while at < passage.edge and passage.letters[at] == ".":
            at += 1
    return (first, last) if last is not None else None


def with_rest(passage: Passage, content: Range, *places: int) -> tuple[Range, ...]:
    """The content, with the quotation that goes on at the first of `places` where one does."""
    more = next(filter(None, (follows_quotation(passage, at) for at in places)), None)
    return (content, inside_marks(passage, *more)) if more else (content,)


def _is_said_by_next(passage: Passage, closing: int) -> bool:
    """Whether a short subject and a verb of saying follow a quotation, which is theirs then: «"…,| " he added»."""
    if passage.forms[closing - 1] == "." or passage.commas and passage.forms[closing - 1] not in (",", "?", "!"):
        return False
    for at in range(closing + 1, min(closing + 8, passage.edge)):
        if passage.letters[at] in "Vv" and (reading := verb_cues().get(passage.forms[at])) is not None:
            return any("tail" in cue.frames for cue in reading.cues)
        if passage.letters[at] not in "nDIRXG":
            return False
    return False


def _past_number(passage: Passage, begin: int) -> int:
    """The index behind a number in digits and what bounds it («at least 42»); `begin` where none stands there."""
    for at in range(begin, min(begin + _LONGEST_BOUND, passage.stop)):
        if passage.forms[at][0].isdecimal():
            return at + 1
        if passage.forms[at] not in word_class("bounding_phrase"):
            return begin
    return begin


def is_clause(passage: Passage, begin: int) -> bool:
    """Whether a subject and a finite verb begin here."""
    numbered = _past_number(passage, begin)
    if numbered > begin:  # «said | 42 had died», «87 wounded were being treated», «17 of those killed»
        begin = numbered - (passage.letter(numbered) in ("X", "V", "P", "v"))
    if passage.letter(begin) == "":
        return False
    if passage.letters[begin] not in 'nDIvG"g' and passage.forms[begin] not in (
        "in",
        "if",
        "when",
        "there",
        "as",
        "at",
        "on",
    ):
        return False
    for index in range(begin + 1, min(begin + 25, passage.stop)):
        letter = passage.letters[index]
        if letter in "XV" or letter == "v" and passage.letters[index - 1] in "nI" and passage.letter(index + 1) != "P":
            return True
        if letter in ".:":
            return False
    return False
