"""Every form of every verb of the cue table, and what a word of the text may be as a cue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from tawatur.errors import TableError
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records, word_class
from tawatur.languages.remembering import remembered
from tawatur.model import Stance

Subject = Literal["m", "f", "p", "1"]
Tense = Literal["past", "present", "participle"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A lemma of the cue table with the frames that carry its content (see the head of cues.tsv)."""

    lemma: str
    frames: tuple[str, ...]
    stance: Stance
    ambiguous: bool  # its bare form is also a common noun or preposition (ذكر، كشف، بين)
    negated: bool  # a cue only behind a negation (لم يخف)
    prepositions: tuple[str, ...]  # those that can open its content, folded
    that: tuple[str, ...]  # those that open it with أن behind them alone (ذهب إلى أن)
    called_by: str  # the preposition behind someone called on or accused (دعا الأطراف إلى), "" for a verb without one
    final_hamza: bool  # its past ends with hamza on alef (هنأ), so «هنا» is another word
    hamza: bool  # its past is written with hamza on the first alef (أكد), so «أ» may be the past and not "I"

    @property
    def takes_object(self) -> bool:
        """Whether a bare noun can open its content: a thing («نفت الخبر»), or someone called on («دعت الأطراف إلى»)."""
        return "np" in self.frames or bool(self.called_by)


class CueForm(NamedTuple):
    """One reading of a word as a cue: `subject` "1" is the first person, `pronoun` an object suffix (ذكره)."""

    verb: Verb
    tense: Tense
    subject: Subject
    pronoun: bool


class CueReading(NamedTuple):
    """A word read as cue: how many letters of its form are proclitics, and the cue forms that the rest can be."""

    proclitics: int
    forms: tuple[CueForm, ...]

    def is_past(self) -> bool:
        """Whether it can be a verb in the past."""
        return any(each.tense == "past" for each in self.forms)

    def is_finite(self) -> bool:
        """Whether it can be anything but a participle."""
        return any(each.tense != "participle" for each in self.forms)

    def tells_of_another(self) -> bool:
        """Whether it can be a finite verb whose subject is not who writes."""
        return any(each.tense != "participle" and each.subject != "1" for each in self.forms)


_JUSSIVES = word_class("jussives")  # «لم ينف»; of others the short form is another word («تعز»)
_DUALS = word_class("duals")  # «طالبا» and «ثمنا» are nouns
_SUFFIXES = ("ه", "ها", "هم", "هما")


@remembered
def read_cue(form: str) -> CueReading | None:
    """What the folded word can be as a cue, its proclitics و ف س taken off; None for any other word."""
    known = cue_forms()
    if form in known:
        return CueReading(0, known[form])
    if len(form) > 2 and form[0] in "وف":
        if form[1:] in known:
            return CueReading(1, known[form[1:]])
        if form[1] == "س" and len(form) > 4:
            return _future(form, 2)
    if len(form) > 3 and form[0] in "سل":
        return _future(form, 1)  # «عاد ليؤكد أن» too
    return None


@remembered
def other_reading(form: str) -> CueReading | None:
    """«ورد» is ورد and و with رد, «وعد» is وعد and و with عد: the second reading of a word that is a cue without one."""
    known = cue_forms()
    if form[:1] != "و" or form not in known:
        return None
    forms = tuple(each for each in known.get(form[1:], ()) if not each.pronoun)
    return CueReading(1, forms) if forms else None


def _future(form: str, cut: int) -> CueReading | None:
    found = tuple(each for each in cue_forms().get(form[cut:], ()) if each.tense == "present")
    return CueReading(cut, found) if found else None


@cache
def cue_forms() -> dict[str, tuple[CueForm, ...]]:
    """Folded form -> the cue forms that it can be; TableError for a stance or a row that is not understood."""
    table: dict[str, dict[CueForm, None]] = {}
    for number, record in records("cues.tsv"):
        if record["stance"] not in get_args(Stance):
            raise TableError(f"cues.tsv:{number}", f"unknown stance {record['stance']!r}")
        frames = tuple(map(fold, record["frames"].split()))
        verb = Verb(
            fold(record["past"]),
            frames,
            cast(Stance, record["stance"]),
            "ambiguous" in record["flags"],
            "negated" in record["flags"],
            tuple(frame[5:] for frame in frames if frame.startswith("prep:")),
            tuple(frame[5:] for frame in frames if frame.startswith("that:")),
            next((frame[4:] for frame in frames if frame.startswith("acc:")), ""),
            record["past"].endswith("أ"),
            record["past"][0] in "أآؤ",
        )
        for form, tense, subject in _inflect(record):
            table.setdefault(form, {})[CueForm(verb, tense, subject, False)] = None
            if tense != "participle":
                for suffixed in _with_pronoun(form):
                    table.setdefault(suffixed, {})[CueForm(verb, tense, subject, True)] = None
    return {form: tuple(readings) for form, readings in table.items()}


def _inflect(record: dict[str, str]) -> list[tuple[str, Tense, Subject]]:
    past, present, participle = fold(record["past"]), fold(record["present"]), fold(record["participle"])
    stem = fold(record["stem"]) or past
    forms: list[tuple[str, Tense, Subject]] = [(past, "past", "m")]
    forms += [(stem + "ت", "past", "f"), (stem + "تا", "past", "f"), (stem + "وا", "past", "p")]
    forms += [(past + "ا", "past", "p")] if past in _DUALS else []
    forms += [(stem + "نا", "past", "1")]
    if len(past) == 3 and past[1] == "ا":  # «قلت», «قلنا»
        forms += [(past[0] + past[2] + "ت", "past", "1"), (past[0] + past[2] + "نا", "past", "1")]
    if present:
        forms += [(present, "present", "m"), ("ت" + present[1:], "present", "f")]
        forms += [("ن" + present[1:], "present", "1"), ("ا" + present[1:], "present", "1")]
        plural = present[1:-1] if present[-1] in "يوى" else present[1:]
        forms += [
            ("ي" + plural + "ون", "present", "p"),
            ("ي" + plural + "وا", "present", "p"),
            ("ت" + plural + "ون", "present", "p"),
        ]
        forms += [("ي" + plural, "present", "m"), ("ت" + plural, "present", "f")] if past in _JUSSIVES else []
        if past in _DUALS:  # «أمريكا وإسرائيل تنفيان»
            forms += [(letter + present[1:] + "ان", "present", "p") for letter in "يت"]
    if participle:
        plural = participle[:-1] if participle[-1] == "ي" else participle
        forms += [(participle + "ا", "participle", "m"), (participle + "ة", "participle", "f")]
        forms += [
            (plural + "ين", "participle", "p"),
            (participle + "تين", "participle", "p"),
            (participle + "ات", "participle", "p"),
        ]
    return forms


def _with_pronoun(form: str) -> list[str]:
    if form.endswith("وا"):
        form = form[:-1]
    elif form.endswith("ى"):
        form = form[:-1] + "ا"
    return [form + suffix for suffix in _SUFFIXES]
