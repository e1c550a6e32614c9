"""Tell where an adverbial phrase that cites someone begins: «بحسب فلان», «كما قال», «نقلا عن», «على حد قوله»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.complements import find_complement
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.names import sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, looks_masdar
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, DASHES, PUNCTUATION
from tawatur.languages.arabic.tables import word_class

ACCORDING = word_class("according")
OWN_WORDING = word_class("own_wording")
_REPEATS = word_class("repeats")
_RULES = word_class("rules")


def is_according(passage: Passage, at: int) -> bool:
    """Whether «بحسب فلان», «كما قال» stands at `at`: the sentence's content ends before it."""
    form, following = passage.form(at), passage.form(at + 1)
    if form in ACCORDING:
        if form == "حسبما" or following in ("ما", "لما"):
            return True
        strict = form not in ("بحسب", "حسب")
        dash = following in DASHES and bool(following)  # «حسب - وكالة كذا -»
        apart = dash or passage.forms[at - 1] in COMMAS or form != "حسب"
        return apart and _names_source(passage, at + 1 + dash, strict)
    if form == "كما":
        reading = read_cue(following)
        if reading is None or reading.proclitics or any(each.verb.called_by for each in reading.forms):
            return False  # «كما يناشد المركز الأمم المتحدة» adds to what was said
        speech = [
            each
            for each in reading.forms
            if "clause" in each.verb.frames
            and "np" not in each.verb.frames
            and each.tense != "participle"
            and each.verb.lemma != "شهد"  # «كما تشهد الأسواق ارتفاعا»
        ]
        return bool(speech) and all(find_complement(passage, at + 1, each.verb) is None for each in speech)
    if form == "نقلا":
        return following == "عن"
    if form == "على" and following == "ما":  # «على ما أعلن مصدر عسكري»
        reading = read_cue(passage.form(at + 2))
        return reading is not None and any(e.tense == "past" and "clause" in e.verb.frames for e in reading.forms)
    return (
        form == "على"
        and following == "حد"
        and passage.form(at + 2)
        in (
            "قول",
            "قوله",
            "قولها",
            "قولهم",
            "تعبير",
            "تعبيره",
            "تعبيرها",
            "وصف",
            "وصفه",
            "وصفها",
            "زعمه",
            "زعمهم",
            "زعم",
        )
    )


def is_aside(passage: Passage, at: int) -> bool:
    """«المنطقة التي تعد بحسب وصفه من أهم المواقع»: words that repeat the cue in the middle of a clause."""
    following = passage.form(at + 2)
    return passage.form(at + 1) in _REPEATS and following not in PUNCTUATION and bool(following)


def _names_source(passage: Passage, at: int, strict: bool) -> bool:
    """Whether a source stands at `at`, not a rule or a plan («وفقا للمادة العاشرة»); `strict` wants a noun known to speak."""
    form = passage.form(at)
    if at in passage.quote_end or form in ("قوله", "قولها", "قولهم", "ل", "راي"):
        return True
    if form in OWN_WORDING and passage.form(at + 1):
        return True
    noun = "ال" + form[2:] if form.startswith("لل") else form[1:] if form[:1] == "ل" and strict else form
    if noun in _RULES:
        return False
    if head_class(noun) is not None:
        return True
    if looks_masdar(noun.removeprefix("ال")):
        return False
    return not strict or noun in sure_given_names()
