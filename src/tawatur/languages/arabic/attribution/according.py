"""Read «بحسب فلان», «وفقا لـ», «كما قال فلان»: the source in an adverbial phrase, before or after what it says."""

from __future__ import annotations

import re

from tawatur.languages.arabic.attribution.citing import ACCORDING, OWN_WORDING, is_according
from tawatur.languages.arabic.attribution.contents import content_range, trim
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import has_pronoun, is_definite
from tawatur.languages.arabic.attribution.sources import source_after, told_at
from tawatur.languages.arabic.attribution.vocabulary import (
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    SEMICOLONS,
)
from tawatur.languages.arabic.tables import word_class

_REPEATS = word_class("repeats")
_THEN = word_class("then")
_WITH_PRONOUN = word_class("with_pronoun")
_WITH_OBJECT = re.compile(r"\w{3}(?:ه|ها)$")  # «ما عاينته الجريدة»
_RULES = word_class("rules")
_HEARERS = word_class("hearers")
_PERSONAL = word_class("personal")
_BETWEEN = COMMAS | SEMICOLONS | DASHES


def read_according(passage: Passage, at: int) -> Draft | None:
    """The attribution of the adverbial phrase at `at`; None where it has no source of its own («على حد قوله»)."""
    form = passage.forms[at]
    cut = 1 if form[:1] in ("و", "ف") and form[1:] in ACCORDING else 0
    if cut:
        if "ال" + passage.form(at + 1)[2:] in _RULES and passage.form(at + 1).startswith("لل"):
            return None  # «وطبقا للاتفاق الذي أبرم…»
        return _leading(passage, at, 1) or _trailing(passage, at)
    if not is_according(passage, at):
        return None
    if at == passage.first or passage.forms[at - 1] in COMMAS and at - 1 == passage.first:
        return _leading(passage, at, 0)
    return _trailing(passage, at)


def adverbial_end(passage: Passage, at: int) -> int:
    """The index after the adverbial phrase at `at` («، حسب وكالة كذا، | مقتل…»); `at` where none stands."""
    if not is_according(passage, at):
        return at
    source, end, _ = _source(passage, at)
    return end if source is not None else at


def _source(passage: Passage, at: int) -> tuple[Range | None, int, Range]:
    """Source after the cue, the index after it, and the range of the cue (the verb in «حسبما أفاد»)."""
    begin = at + 1
    cue = (at, at + 1)
    if passage.form(begin) in DASHES and passage.form(begin):
        begin += 1  # «حسب - وكالة كذا -»
    if passage.form(at + 1) == "حد":
        if passage.form(at + 2) in _REPEATS:
            return None, at + 3, (at, at + 3)
        begin, cue = at + 3, (at + 2, at + 3)  # «على حد تعبير الوزير»
    if passage.forms[at] == "نقلا" or passage.form(begin) in OWN_WORDING:
        begin += 1  # «وفق تعبير الوزير»
    if passage.form(begin) in ("ما", "لما"):
        if passage.form(begin + 1) in _PERSONAL:
            return None, begin + 2, cue  # «حسب ما هو مفصل في الإقرار»
        begin += 1
    reading = read_cue(passage.form(begin))
    if reading is not None and (begin > at + 1 or passage.forms[at] in ("حسبما", "كما", "بحسبما")):
        cue = (begin, begin + 1)
        begin += 1
        if passage.form(begin) == "في" and passage.forms[cue[0]] in ("ورد", "جاء"):
            begin += 1  # «حسبما ورد في محضر الاتهام»
    elif reading is None and passage.form(begin - 1) in ("ما", "لما"):
        begin = _over_verb(passage, begin)  # «وفق ما وصلني من جارة»
    if passage.form(begin) == "ل":
        begin += 1
    if passage.form(begin).removeprefix("ل") == "كل" and passage.form(begin + 1) == "ما":
        return None, begin + 1, cue  # «وفقا لكل ما ذكرناه»
    if passage.form(begin) in _REPEATS:
        return None, begin + 1, cue
    if (relayed := _relayed(passage, cue[0], begin)) is not None:
        return relayed, relayed[1], cue
    outlet = told_at(passage, begin, passage.last) if begin == at + 1 and len(passage.form(begin)) > 1 else None
    if outlet is not None:  # «وفقا | لوكالة الأنباء | فإن», «لصحيفة "الساحل" |»: nobody is told
        last = outlet[1] + (outlet[1] in passage.closing)
        end = next((k for k in range(begin, last) if passage.forms[k] in _THEN), last)
        return (begin, end), end, cue
    hears = passage.form(begin).startswith("لل") or passage.form(begin) in _HEARERS  # «وفقا | لوسائل الإعلام»
    found = source_after(passage, begin, passage.last, False) if not hears else None
    if found is None or found.source is None:
        end = phrase_end(passage, begin, passage.last, False)
        return ((begin, end) if end > begin and passage.form(begin) not in COMPLEMENTIZERS else None), end, cue
    return found.source, found.end, cue


def _relayed(passage: Passage, cue: int, begin: int) -> Range | None:
    """«بحسب ما نقلت وكالة كذا عن | مسؤول»: the one whom the relay at `begin` quotes."""
    reading = read_cue(passage.forms[cue])
    if reading is None or all(each.verb.lemma != "نقل" for each in reading.forms):
        return None
    about = phrase_end(passage, begin, passage.last, True)
    if passage.form(about) != "عن":
        return None
    end = phrase_end(passage, about + 1, passage.last, False)
    return (about + 1, end) if end > about + 1 else None


def _relay_of(passage: Passage, cue: Range, source: Range) -> Range | None:
    """The relay between a cue and the one whom it quotes («نقلت | وكالة كذا | عن مسؤول»); None where none stands."""
    between = cue[1], source[0] - 1
    return between if passage.form(between[1]) == "عن" and between[1] > between[0] else None


def _over_verb(passage: Passage, at: int) -> int:
    """The index after a verb that is no cue and the preposition behind it («وصلني من», «قضت به»)."""
    if passage.form(at + 1) == "من" or passage.form(at + 1) in _WITH_PRONOUN:
        return at + 2
    return at + 1 if _WITH_OBJECT.search(passage.form(at)) and is_definite(passage.form(at + 1)) else at


def _leading(passage: Passage, at: int, cut: int) -> Draft | None:
    source, end, cue = _source(passage, at)
    if source is None:
        return None
    begin = end
    hearer = told_at(passage, begin, passage.last) if begin < passage.last else None
    if hearer:
        begin = hearer[1] + (hearer[1] in passage.closing)
    begin = _over_relative(passage, begin)
    while begin < passage.last and (passage.forms[begin] in _BETWEEN or begin in passage.time_end):
        begin = passage.time_end.get(begin, begin + 1)
    while begin < passage.last and passage.forms[begin] in PREPOSITIONS and _comma_before_clause(passage, begin):
        begin = _comma_before_clause(passage, begin)
    if passage.form(begin) in ("من", "عن") and passage.form(begin + 1) in COMPLEMENTIZERS:
        begin += 1  # «طبقا لما كشفه الوزير، من أن…»
    if passage.form(begin) in COMPLEMENTIZERS or passage.form(begin) in _THEN:
        begin += 1
    if begin >= passage.last or begin - end > 30:
        return None
    content = content_range(passage, begin, "asserts")
    if content[1] - content[0] < 2:
        return None
    via = _relay_of(passage, cue, source)
    return Draft(cue, cut if cue[0] == at else 0, source, (content,), "asserts", "according-leading", 0.85, hearer, via)


def _over_relative(passage: Passage, at: int) -> int:
    """The index after the comma that ends what is said of the source at `at`; `at` where nothing is.

    «معلومات حصلت عليها الصحيفة، | فإن…», «حصيلة أوردها الدفاع المدني، | قضى سبعة», «القصة التي روتها، | بادر…»
    """
    if passage.form(at) in COMMAS and passage.form(at + 1) in RELATIVES:
        at += 1  # «بحسب التقرير، الذي أعدته اللجنة، | فإن…»
    form = passage.form(at)
    if form in RELATIVES or form.endswith(("ها", "ه")) and form not in PREPOSITIONS and form not in COMMAS:
        comma = next((k for k in range(at, min(at + 15, passage.last)) if passage.forms[k] in COMMAS), None)
        return comma + 1 if comma is not None else at
    return _comma_before_clause(passage, at) or at if form.endswith("ت") else at


def _comma_before_clause(passage: Passage, at: int) -> int:
    """The index after the comma that closes an adjunct at `at`, if أن or فإن follows it; 0 otherwise."""
    for k in range(at, min(at + 15, passage.last)):
        if passage.forms[k] in COMMAS:
            return k + 1 if passage.form(k + 1) in COMPLEMENTIZERS or passage.form(k + 1).startswith("فان") else 0
    return 0


def _trailing(passage: Passage, at: int) -> Draft | None:
    source, end, cue = _source(passage, at)
    if source is None or has_pronoun(passage.forms[source[0]]) and source[1] == source[0] + 1:
        return None
    if not _closes(passage, end):
        return None
    begin = _back_to_clause(passage, at)
    content = trim(passage, begin, at)
    if content[1] - content[0] < 2:
        return None
    contents: tuple[Range, ...] = (content,)
    if passage.form(end) in COMPLEMENTIZERS:  # «التي يتوقع بحسب خبراء أن تتجاوز الآلاف»
        contents = (content_range(passage, end + 1, "asserts"),)
    if passage.form(end) in COMMAS and passage.form(end + 1) in COMPLEMENTIZERS:  # «ومن المنتظر، وفق المصدر، أن…»
        contents = (content, content_range(passage, end + 1, "asserts"))
    contents = tuple(each for each in contents if each[0] < each[1])
    if not contents:
        return None  # nothing stands behind «أن»
    via = _relay_of(passage, cue, source)
    return Draft(cue, 0, source, contents, "asserts", "according-trailing", 0.8, None, via)


def _closes(passage: Passage, at: int) -> bool:
    """Whether a trailing phrase is over at `at`: the sentence ends, a mark follows, or a relative clause or another cue."""
    form = passage.form(at)
    return (
        not form
        or form in PUNCTUATION
        or form in RELATIVES
        or read_cue(form) is not None
        or form[:1] == "و"
        or form in PREPOSITIONS
        or form in COMPLEMENTIZERS
        or at in passage.time_end
    )


def _back_to_clause(passage: Passage, at: int) -> int:
    """Where the clause begins that the trailing phrase speaks for: the sentence, its introduction left out."""
    begin = skip_intro(passage, passage.first, at)
    if passage.form(begin) in ("يذكر", "ويذكر", "يشار", "ويشار") and passage.form(begin + 1) in ("ان", "الى"):
        begin += 2 if passage.form(begin + 1) == "ان" else 3
    return begin
