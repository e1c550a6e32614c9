"""What each word may be: the cues with their frames, and the class that tells where noun phrases end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tawatur.languages.english.inflection import Tense, inflect
from tawatur.languages.english.tables import records, word_class, word_list
from tawatur.languages.remembering import remembered
from tawatur.model import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """One lemma of cues.tsv, or of the nouns and adjectives: its particles, its frames, what saying so does."""

    lemma: str
    particles: tuple[str, ...]
    frames: tuple[str, ...]
    stance: Stance
    sure: str

    def prepositions(self) -> frozenset[str]:
        """The prepositions that open its content."""
        return frozenset(frame[5:] for frame in self.frames if frame.startswith("prep:"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A form as a cue: which lemmas it may be a form of, those with particles first, and its tenses."""

    cues: tuple[Cue, ...]
    tenses: frozenset[Tense]


@cache
def verb_cues() -> dict[str, Reading]:
    """Form -> its reading as a verb that signals an attribution."""
    cues: dict[str, dict[Cue, None]] = {}
    tenses: dict[str, set[Tense]] = {}
    for cue in _verbs():
        for form in inflect(cue.lemma.partition("_")[0]):
            cues.setdefault(form.word, {})[cue] = None
            tenses.setdefault(form.word, set()).add(form.tense)
    return {
        word: Reading(tuple(sorted(found, key=lambda cue: -len(cue.particles))), frozenset(tenses[word]))
        for word, found in cues.items()
    }


def _verbs() -> list[Cue]:
    return [
        Cue(
            lemma,
            tuple(lemma.split("_")[1:]),
            tuple(record["frames"].split()),
            _stance(record["stance"]),
            record["sure"],
        )
        for _, record in records("cues.tsv")
        for lemma in record["lemmas"].split("|")
    ]


@cache
def nominal_cues(table: str) -> dict[str, Cue]:
    """Form -> cue, of `nouns.tsv` or `adjectives.tsv`."""
    return {
        form: Cue(form, (), tuple(record["frames"].split()), _stance(record["stance"]), "thought")
        for _, record in records(table)
        for form in next(iter(record.values())).split("|")
    }


def _stance(word: str) -> Stance:
    known: dict[str, Stance] = {
        "asserts": "asserts", "confirms": "confirms", "denies": "denies", "doubts": "doubts", "urges": "urges",
        "promises": "promises",
    }  # fmt: skip
    return known[word]


# Classes of words, one letter each; «n» is any other word, which may be part of a noun phrase.
_LETTERS = {
    "determiner": "D", "possessive": "D", "subject_pronoun": "I", "preposition": "P", "subordinator": "S",
    "coordinator": "C", "auxiliary": "X", "modal": "X", "adverb": "R", "negation": "R", "relative": "W",
}  # fmt: skip
_ORDER = (
    "adverb", "negation", "subordinator", "preposition", "coordinator", "determiner", "subject_pronoun", "possessive",
    "relative", "modal", "auxiliary",
)  # fmt: skip
_NOT_ADVERBS = frozenset("family|ally|rally|reply|supply|july|assembly|italy|bully|daily|weekly|monthly|early|only|elderly|friendly|likely|unlikely|anomaly|monopoly|kelly|billy|sally|emily|molly|holly|connolly|deadly|costly|monthly|orderly|lonely|ugly|holy|jelly|belly|oily|silly|homily|melancholy".split("|"))  # fmt: skip


@cache
def _classes() -> dict[str, str]:
    known: dict[str, str] = {}
    for base in word_list("verbs.txt"):
        for form in inflect(base):
            known[form.word] = _verb_letter(known.get(form.word), form.tense)
    for word, reading in verb_cues().items():
        for tense in reading.tenses:
            known[word] = _verb_letter(known.get(word), tense)
    for name in _ORDER:
        known.update(dict.fromkeys(word_class(name), _LETTERS[name]))
    known.update({f"{word}n't": "X" for word in word_class("auxiliary") | word_class("modal")})
    known |= {"can't": "X", "won't": "X", "shan't": "X", "ain't": "X", "'s": "G", "'": "G", "to": "T"}
    return known


def _verb_letter(before: str | None, tense: Tense) -> str:
    """«V» for a form that is hardly ever a noun, «v» for one that may be («claims», «report»), «g» for one in -ing."""
    letter = {"past": "V", "participle": "V", "ing": "g", "base": "v", "s": "v"}[tense]
    return "v" if "v" in (before, letter) else "V" if "V" in (before, letter) else letter


@remembered
def word_letter(form: str) -> str:
    """The class of a word; marks are their own class: «,» «"» «.» «:» «(» «)» «-»."""
    if not form:
        return "."  # behind the last word
    return _classes().get(form) or _guess(form)


def word_letters(forms: Sequence[str]) -> str:
    """The classes of many words, one letter each."""
    return "".join(map(word_letter, forms))


def _guess(form: str) -> str:
    if not form[0].isalnum():
        return (
            '"'
            if form in '“”„‟«»"'
            else "."
            if form in ".!?…"
            else ":"
            if form in ":;"
            else "-"
            if form in "-–—―"
            else form[0]
        )
    if form.endswith("ly") and len(form) > 4 and form not in _NOT_ADVERBS:
        return "R"
    if (
        form.endswith("ed")
        and len(form) > 4
        and not form.endswith("eed")
        and form not in word_list("not_participles.txt")
    ):
        return "V"
    return "n"
