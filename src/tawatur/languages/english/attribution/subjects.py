"""Find who is the subject of a verb: the noun phrase before it, a pronoun, or the subject of the clause it goes on with."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tawatur.languages.english.attribution.drafts import Range
from tawatur.languages.english.attribution.lexicon import verb_cues
from tawatur.languages.english.attribution.passage import QUOTE, Passage
from tawatur.languages.english.inflection import inflect
from tawatur.languages.english.tables import word_class

_CATENATIVES = frozenset(form.word for base in word_class("catenative") for form in inflect(base.partition("_")[0]))
_BEFORE_TO = _CATENATIVES | {"going", "used", "able", "on", "quick", "set", "have", "has", "had", "about", "resist"}
_GROUPS = frozenset(("others", "many", "some", "both", "one", "there"))
_LONGEST = 45  # tokens of a noun phrase with its apposition


class Subject(NamedTuple):
    """`range` is None where the subject is left out; `begin` is where the verb with its auxiliaries begins."""

    range: Range | None
    begin: int
    kind: Literal["phrase", "pronoun", "relative", "left out", "infinitive", "none"]


def verb_begin(passage: Passage, at: int) -> tuple[int, bool]:
    """Where the group of the verb at `at` begins, with auxiliaries and adverbs, and whether it is an infinitive."""
    begin = at
    while begin > passage.first:
        before, form = passage.letters[begin - 1], passage.forms[begin - 1]
        if before == "T":
            if passage.form(begin - 2) not in _BEFORE_TO:
                return begin - 1, True
            begin -= 2
        elif before == "R" and passage.capital(begin - 1) and begin - 1 > passage.first:
            break  # «Rights Now | said»
        elif before in "XR" or form in ("'s",) and passage.letter(begin - 2) == "I":
            begin -= 1
        elif begin in passage.time_start and passage.time_start[begin] > passage.first:
            start = passage.time_start[begin]
            begin = start - 1 if passage.form(start - 1) in ("on", "in", "late", "early") else start
        elif form in _CATENATIVES and passage.letter(begin) == "g":
            begin -= 1  # «began criticizing», «kept saying»
        else:
            break
    return begin, False


def find_subject(passage: Passage, at: int, low: int) -> Subject:
    """The subject of the verb at `at`, looked for from the left edge `low`."""
    begin, infinitive = verb_begin(passage, at)
    if infinitive:
        return Subject(None, begin, "infinitive")
    before = begin - 1
    if before < low:
        return Subject(None, begin, "none")
    letter, form = passage.letters[before], passage.forms[before]
    if letter == "W" or form == "that":
        several = form == "whom" and passage.form(before - 1) == "of" and before - 2 >= low  # «many of whom»
        return Subject((before - 2 if several else before, before + 1), begin, "relative")
    if letter == "C":
        return Subject(None, begin, "left out")
    if letter == ",":
        return _with_apposition(passage, before, begin, low)
    if form == "there" and (start := _placed_there(passage, before, low)) is not None:
        return Subject((start, begin), begin, "phrase")
    if letter == "I":
        return Subject((before, begin), begin, "pronoun")
    if letter == "-" and before > low:
        opening = next((k for k in range(before - 1, max(low, before - _LONGEST), -1) if passage.letters[k] == "-"), -1)
        start = phrase_start(passage, opening - 1, low) if opening > low else None
        return Subject((start, begin), begin, "phrase") if start is not None else Subject(None, begin, "none")
    start = phrase_start(passage, before, low)
    return Subject((start, begin), begin, "phrase") if start is not None else Subject(None, begin, "none")


def _placed_there(passage: Passage, there: int, low: int) -> int | None:
    """«A medic there | said»: where the phrase begins that «there» says a place of; None where it is no such word."""
    return phrase_start(passage, there - 1, low) if there > low and passage.letters[there - 1] in "nv" else None


def _with_apposition(passage: Passage, comma: int, begin: int, low: int) -> Subject:
    """«Sara Nolan, the mayor of Port Haven, | said»; a verb between the commas has no subject of its own."""
    opening = comma - 1
    while opening > max(low, comma - _LONGEST) and passage.letters[opening] != ",":
        if passage.letters[opening] in ':"':
            return Subject(None, begin, "left out")
        opening -= 1
    if opening <= low or passage.letters[opening] != ",":
        return Subject(None, begin, "left out")
    inner = passage.letters[opening + 1]
    if (
        inner in "DWnG"
        or inner == "v"
        or passage.forms[opening + 1][0].isdecimal()
        or passage.forms[opening + 1] == "one"
    ):
        start = phrase_start(passage, opening - 1, low)
        if (
            start is not None
            and passage.forms[start][0].isdecimal()
            and start > low
            and passage.letters[start - 1] == ","
        ):
            wider = _with_apposition(passage, opening, begin, low)  # «Dan Ross, 56, a former judge, said»
            return Subject((wider.range[0], comma), begin, "phrase") if wider.range is not None else wider
        if start is not None and not (inner == "n" and _has_verb(passage, opening + 1, comma)):
            return Subject((start, comma), begin, "phrase")
    aside = _before_aside(passage, opening, low) if inner in "PRVgS" else None
    return Subject(aside, begin, "phrase" if aside is not None else "left out")


def _before_aside(passage: Passage, comma: int, low: int) -> Range | None:
    """«The mayor|, in a call with Ross, said», «Villagers|, however, say»: a noun phrase that its clause begins with."""
    start = phrase_start(passage, comma - 1, low)
    if start is None or not _is_edge(passage, start, low) and passage.letters[start - 1] != "R":
        return None
    return start, comma


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    return any(passage.letters[k] in "XV" for k in range(first, last))


def phrase_start(passage: Passage, end: int, low: int) -> int | None:
    """Where the noun phrase begins whose last token is `end`; None where none ends there."""
    index, start = end, end + 1
    low = max(low, end - _LONGEST)
    while index >= low:
        if index + 1 in passage.time_start and index < end and passage.letters[index] != "D":
            break
        if passage.letters[index] == "C":
            wider = (
                phrase_start(passage, index - 1, low) if index < end and passage.letters[index + 1] in "nDvG" else None
            )
            if wider is not None and _is_edge(passage, wider, low):
                return wider
            break
        if passage.letters[index] == ")":
            index = _opening_bracket(passage, index, low)
            if index < low:
                break
        else:
            step = _step(passage, index, end, low)
            if step == "stop":
                relative = _relative(passage, index, low)
                if relative is None:
                    break
                index, step = relative, "pass"
            if step != "pass":
                start = index
            if step == "last":
                break
        index -= 1
    return _settled(passage, start, end, low)


def _relative(passage: Passage, index: int, low: int) -> int | None:
    """The index of the «who» or «which» that a clause up to `index` hangs on; None where a mark stands between."""
    for at in range(index, low, -1):
        if passage.letters[at] in ',":-.S' and passage.forms[at] != "that":
            return None
        if passage.letters[at] == "W" and passage.letters[at - 1] in "nv)D":
            return at
    return None


def _settled(passage: Passage, start: int, end: int, low: int) -> int | None:
    """The beginning without prepositions and conjunctions, and out of a phrase that a preposition opens."""
    while start <= end and (passage.letters[start] in "PCRS," or _is_hour(passage, start, end)):
        start += 1
    if start > end:
        return None
    if start > low and passage.letters[start - 1] == "P" and not _is_edge(passage, start, low):
        return _out_of_preposition(passage, start, end)
    return start


def _is_hour(passage: Passage, start: int, end: int) -> bool:
    """«10:42 | Governor says»: the hour of an entry, before who speaks in it."""
    form = passage.forms[start]
    return start == passage.first and start < end and ":" in form and form[0].isdecimal()


def _opening_bracket(passage: Passage, index: int, low: int) -> int:
    while index >= low and passage.forms[index] != "(":
        index -= 1
    return index


Step = Literal["take", "pass", "last", "stop"]  # the phrase begins here at the latest, goes on, ends here, ended behind


def _step(passage: Passage, index: int, end: int, low: int) -> Step:
    """What the word at `index` is to the noun phrase that ends at `end`, looked at from its end."""
    letter = passage.letters[index]
    before = passage.letters[index - 1] if index > low else ""
    after = passage.letters[index + 1] if index < end else ""
    if letter in "nDG" or letter == "." and len(passage.form(index - 1)) == 1:  # «Dan F. | Ross»
        return "take"
    if letter == "v":
        noun = index == end or after and after in "nvVgC" or before and before in "DnG" and after == "P"
        return "take" if noun else "stop"
    if letter == "I" and after and after in "nvVG" and passage.forms[index] in _GROUPS:
        return "take"  # «both countries», «some witnesses»
    if letter == "I":
        group = passage.forms[index] in _GROUPS
        return "last" if index == end and before not in ("D", "P") or group else "stop"
    if letter == "P" or letter == "T" and before == "n" and after in ("n", "D"):
        linked = before and before in "nvGVg)" or before in ("I", "D") and passage.forms[index] == "of"
        return "pass" if linked and index != end else "stop"
    if letter in "Vg":
        if passage.forms[index] == "said":
            return "stop"  # no participle: «the agency said | the minister had announced…»
        return _participle(letter, before, after, index == end)
    if letter == "X":
        relative = before == "W" or before == "X" and index - 2 >= low and passage.letters[index - 2] == "W"
        return "pass" if relative else "stop"
    if letter == "W" or passage.forms[index] == "that":
        return "pass" if before and before in "nv)" else "stop"
    if letter == "R":
        if passage.capital(index) and before == "n" and passage.capital(index - 1):
            return "take"  # «Rights Now»
        return "stop" if not after or after not in "nVDvgR" else "take" if before == "D" else "pass"
    return "stop"


def _participle(letter: str, before: str, after: str, last: bool) -> Step:
    """«who shot | him», «investigating | the raid», «retired | general»."""
    if letter == "V" and before in ("W", "X"):
        return "pass"
    if after and after in "nvDPRI" and before in ("n", "R", "D", "v", "G", ""):
        return "take" if after in "nv" and before in ("D", "", "n", "G") else "pass"
    return "take" if last and letter == "g" and before and before in "DnG" else "stop"


def _is_edge(passage: Passage, index: int, low: int) -> bool:
    """Whether a clause begins at `index`."""
    return index <= low or passage.letters[index - 1] in ',S:-".C(' or passage.forms[index - 1] == "that"


def _out_of_preposition(passage: Passage, start: int, end: int) -> int | None:
    """«In a statement | the mayor», «On Friday | Ross»: the last noun phrase that can begin behind one."""
    for index in range(end, start, -1):
        if passage.letters[index] == "D" or passage.capital(index) and not passage.capital(index - 1):
            return index
    return None


def main_subject(passage: Passage, at: int, low: int) -> Range | None:
    """The subject of the first verb of the clause before `at`: who a participle or a second verb belongs to."""
    for index in range(low, at):
        if passage.letters[index] in "XVv" and not passage.quoted[index] and passage.letters[index] != QUOTE:
            if passage.letters[index] == "v" and not _finite(passage, index):
                continue
            found = find_subject(passage, index, low)
            if found.range is not None and found.kind in ("phrase", "pronoun"):
                return found.range
    return None


def _finite(passage: Passage, index: int) -> bool:
    """Whether a form that may be a noun stands as a verb: behind a noun or pronoun and before no verb."""
    reading = verb_cues().get(passage.forms[index])
    before, after = passage.letter(index - 1), passage.letter(index + 1)
    return reading is not None and before in ("n", "I", "R") and after not in ("X", "V", "v", "n", "P", "C")
