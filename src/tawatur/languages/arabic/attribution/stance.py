"""Settle the stance: from the cue, from what its content opens with, from words of denial in the content."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.denying import holds_untrue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.vocabulary import PUNCTUATION
from tawatur.languages.arabic.attribution.wording import phrase_at, phrases
from tawatur.languages.arabic.tables import word_class
from tawatur.model import Stance

_NEGATED: dict[Stance, Stance] = {"asserts": "doubts", "doubts": "asserts"}  # «لم يؤكد» doubts, «لا يستبعد» does not
_HIMSELF = word_class("that_he")
_ANSWER = word_class("answer")
_STATES = word_class("being")  # nobody's act
_ACCUSATIONS = word_class("accusation")
_DUTIES = frozenset({"يجب", "ينبغي", "يتعين", "يتوجب"})
_BY_OPENING: tuple[Stance, ...] = ("confirms", "doubts")
_ASSERTING = frozenset({"asserts", "confirms"})
_UNLIKE = word_class("unlike")
_GOES_ROUND = word_class("goes_round")
_NEGATES = word_class("verb_negation")
_NEGATIVE = word_class("plain_negative")
_OPENS_WITHIN = 8  # words in which a main clause shows that it is negative


def settle_stance(passage: Passage, draft: Draft) -> Stance:
    """The stance of a draft: its cue's, unless the cue is negated or the content itself urges, denies or promises."""
    cue = draft.cue[0]
    if passage.form(cue - 1) in _NEGATES and not draft.rule.startswith("verb-named"):
        return _NEGATED.get(draft.stance, draft.stance)
    if draft.stance not in _ASSERTING or not draft.content:
        return draft.stance
    first, last = draft.content[0]
    if draft.rule.startswith("verb-named"):
        return draft.stance
    while first < last and not passage.forms[first].isalnum():
        first += 1
    if phrase_at(passage, first, last, "urges") or _lays_duty(passage.forms[first : min(first + 8, last)]):
        return "urges"
    for stance in _BY_OPENING:
        if phrase_at(passage, first, last, stance):
            return stance
    if phrase_at(passage, first, last, "promises") or _binds_itself(passage, draft, first, last):
        return "promises"
    if phrase_at(passage, first, last, "denial") or any(holds_untrue(passage, *each) for each in draft.content):
        return "denies"
    return draft.stance


def answers_accusation(passage: Passage, draft: Draft) -> bool:
    """«وردا على الاتهامات، قال إن مقاتليه لم…»: a negative that answers an accusation or a rumour in its own sentence."""
    before = passage.forms[passage.first : draft.cue[0]]
    answers = not _ANSWER.isdisjoint(before) and not _ACCUSATIONS.isdisjoint(before)
    return answers or _unlike_rumour(passage, draft)


def _unlike_rumour(passage: Passage, draft: Draft) -> bool:
    """«لم يصدر أي قرار | مثلما تم تداوله», «خلافا لما أشيع»: what is said is set against what goes round."""
    first, last = draft.content[0]
    end = min(last + 1, passage.last)
    return not _UNLIKE.isdisjoint(passage.forms[first + 1 : end]) and any(
        passage.forms[k] in _UNLIKE and not _GOES_ROUND.isdisjoint(passage.forms[k + 1 : k + 4])
        for k in range(first + 1, end)
    )


def opens_negative(passage: Passage, draft: Draft) -> bool:
    """Whether the content's main clause is negative: «لم», «لا», «ليس» or the like among its first words."""
    first, last = draft.content[0]
    return not _NEGATIVE.isdisjoint(passage.forms[first : min(first + _OPENS_WITHIN, last)])


def _lays_duty(near: tuple[str, ...]) -> bool:
    """«على قادة الفصائل أن يدركوا», «إنه ينبغي»: a duty among the first words of the content."""
    if near[:1] == ("على",):
        return "ان" in near
    return not _DUTIES.isdisjoint(near) and any(
        word in _DUTIES and (k < 2 or near[k - 1] in ("فانه", "انه", "بانه")) for k, word in enumerate(near)
    )


def _binds_itself(passage: Passage, draft: Draft, first: int, last: int) -> bool:
    """«سنتخذ الخطوات», «سأعود», «قواته لن تفاوض», «الحكومة مصممة على»: what the speaker or his own side will do, or will not."""
    near = passage.forms[first : min(first + 4, last)]
    if near and near[0].startswith(("سن", "سا")) and len(near[0]) > 4 and _in_first_person(passage, first):
        return True
    if near and near[0].startswith(("سي", "ست")) and len(near[0]) > 4 and _that_he(passage, first):
        return True  # «أعلن الحزب أنه سيقاطع الانتخابات»
    if _institution_will(passage, near, draft):
        return True
    if "لن" in near:
        at = near.index("لن")
        own = near[0].endswith(("ه", "ها", "هم", "نا")) if at else _that_he(passage, first)
        return own and _STATES.isdisjoint(near[at + 1 : at + 2]) or _by_speaker(passage, first + at + 1)
    resolving = phrases()["resolve"]
    resolved = next((k for k, word in enumerate(near) if word in resolving), None)
    return resolved is not None and (resolved != 1 or draft.source is None or _is_own(passage, near[0], draft.source))


def _that_he(passage: Passage, at: int) -> bool:
    """«أنه | لن يقبل», «أنه "| لن يقبل"»: the pronoun of أن right before, an opening quote mark between at most."""
    before = at - 2 if passage.form(at - 1) in PUNCTUATION else at - 1
    return passage.form(before) in _HIMSELF


def _is_own(passage: Passage, word: str, source: Range) -> bool:
    """Whether who is resolved is of the speaker's side: «بلاده مصممة على»; «ذكرت الصحيفة أن النادي يعتزم» tells of another."""
    speaker = passage.forms[source[0] : source[1]]
    own = word in ("نحن", "انا") or word.endswith(("ه", "ها", "هم", "نا"))
    return own or word in speaker or head_class(speaker[0]) == "role"


def _in_first_person(passage: Passage, at: int) -> bool:
    """«سنفتح», «سأفتح»; «سابقا», «ساهم» are not."""
    return passage.forms[at][1] == "ن" or passage.text[passage.tokens[at].start + 1] == "أ"


def _by_speaker(passage: Passage, at: int) -> bool:
    """«لن | نفتح», «لن | أعود»: a verb in the first person."""
    return passage.form(at)[:1] == "ن" or bool(passage.form(at)) and passage.text[passage.tokens[at].start] == "أ"


def _institution_will(passage: Passage, near: tuple[str, ...], draft: Draft) -> bool:
    """«قال الوزير إن الوزارة ستقوم بـ…»: a named office on what its institution will do; what others reveal is no promise."""
    if len(near) < 2 or not near[1].startswith(("سي", "ست")) or len(near[1]) < 5:
        return False
    own = head_class(near[0]) == "organization" and is_definite(near[0])
    if draft.source is None:
        return own
    source = passage.forms[draft.source[0] : draft.source[1]]
    return own and (near[0] in source or near[0] == "الوزارة" and "وزير" in source[0])
