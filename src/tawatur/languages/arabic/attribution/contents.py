"""Find where a content ends, and give it as spans without its outer quote marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tawatur.languages.arabic.attribution.added import ADDITIONS, opens_addition, says_nothing
from tawatur.languages.arabic.attribution.blaming import blame_behind
from tawatur.languages.arabic.attribution.citing import ACCORDING, is_according, is_aside
from tawatur.languages.arabic.attribution.closings import another_day, clause_ends, end_phrase
from tawatur.languages.arabic.attribution.complements import find_complement, opens_with_ba
from tawatur.languages.arabic.attribution.cues import Verb, other_reading, read_cue
from tawatur.languages.arabic.attribution.masdars import is_coordinate_noun
from tawatur.languages.arabic.attribution.names import place_names, speaking_nouns
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import (
    has_pronoun,
    head_class,
    is_definite,
    is_object_head,
    looks_masdar,
)
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    AND_THAT,
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    MEANWHILE,
    NEGATIONS,
    OPEN_BRACKETS,
    PREPOSITIONS,
    PUNCTUATION,
    QUOTE_MARKS,
    RELATIVES,
    SEMICOLONS,
    STOPS,
)
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered

_TIMES_OF_DAY = word_class("times_of_day")
_OPENING_THAT = word_class("opening_that")
_CUE_WITHIN = 9  # words between «إلا أن» and the cue that makes it a new attribution
_OUTER_WITHIN = 8  # words from the outer «أن» to the content of the inner cue
_REFERRING = word_class("referring")
_LONGEST_NAME = 3  # from the opening quote mark to the closing one
_COPULAS = word_class("copula")
_WHILE = word_class("while_he")
_ASIDES = _WHILE | RELATIVES
OBJECT_PRONOUNS = word_class("object_pronoun")
_SUBORDINATORS = word_class("subordinators")
_WHILE_THEN = frozenset((first, noun) for first in ("في", "وفي", "ففي") for noun in ("حين", "الوقت"))
_RELATIVE_PRONOUNS = word_class("relative_pronoun")
_RELATIVE_WITHIN = 8  # words from a relative pronoun to the content of its verb
_PREDICATES = word_class("predicate_behind")
_THAT_HE = frozenset(ba + that for ba in ("", "ب") for that in ("انه", "انها", "انهم"))
_FUTURE = re.compile(r"س[يتن]\w{3,}(?<![ةا])(?<!ات)")
_SHE_DID = re.compile(r"(?!ال)\w{3,}(?<!ا)ت")
_SHADDA = "\u0651"
_OBJECTS = frozenset({"thank", "feel", "blame"})


def content_range(passage: Passage, start: int, stance: str, subject: str | None = None) -> tuple[int, int]:
    """Token range of the content that begins at `start`: outer quote marks, final stops and commas left out.

    `subject` is the gender that the cue asks of its source: «وأكد» after «أشارت المصادر إلى أن غيدان نفى…» goes on with
    غيدان.
    """
    if start >= passage.last:
        return passage.following or (start, start)
    while start < passage.last and (
        passage.forms[start] in COMMAS or passage.forms[start] in DASHES or passage.forms[start] == ":"
    ):
        start += 1
    if start == passage.last:
        return start, start
    quoted = whole_quotation(passage, start)
    if quoted:
        if passage.forms[quoted[0]] in _OPENING_THAT and quoted[1] - quoted[0] > 2:
            quoted = (quoted[0] + 1, quoted[1])
        return quoted
    if passage.form(start) in _OPENING_THAT and passage.form(start - 1) == ":":
        return content_range(passage, start + 1, stance, subject)
    end = content_end(passage, start, stance, subject)
    return trim(passage, start, end)


def whole_quotation(passage: Passage, start: int) -> tuple[int, int] | None:
    """The inner range of the quotation that opens at `start`, if the content ends with it."""
    if start not in passage.quote_end:
        return None
    end = passage.quote_end[start]
    if end >= passage.last:
        return trim(passage, start + 1, passage.last)
    after = passage.form(end + 1)
    if end - start <= _LONGEST_NAME and after in COMMAS and passage.form(start - 1) in COMPLEMENTIZERS:
        return None  # «أكد أن «لواء السهل»، الذي انسحب أمس، عاد»: a name, and no clause
    if after in COMMAS and passage.form(end + 2) in AND_THAT and passage.form(start - 1) in COMPLEMENTIZERS:
        return None  # «أكد أن "الوضع صعب"، وأنه سيستقيل»
    if not after or after in PUNCTUATION or _new_cue(passage, end + 1):
        return start + 1, end
    if (
        passage.form(start - 1) == ":"
        and end - start > 3
        and (after in MEANWHILE or after in ADVERSATIVES or after[0] == "و")
    ):
        return start + 1, end
    if (
        after in _WHILE
        or end - start > 12
        and (
            after in RELATIVES
            or after[:1] in ("و", "ف")
            or end_phrase(passage, end + 1, "before_cue")
            or end_phrase(passage, end + 1, "always")
        )
    ):
        return start + 1, end
    return None


def content_end(passage: Passage, start: int, stance: str, subject: str | None = None) -> int:
    """The index after the content that begins at `start`."""
    at = start
    opening = passage.forms[passage.first : passage.first + 2]
    hosted = (opening[0] in _SUBORDINATORS or opening in _WHILE_THEN) and start > passage.first + 2
    relative = _relative_of(passage, start)
    aside = _in_aside(passage, start)
    while at < passage.last:
        form = passage.forms[at]
        if at in passage.quote_end:
            if relative and at > start and passage.form(at + 1) in NEGATIONS:
                return at  # «الخلية التي أعلنت نوران كشفها | «لا علاقة لها» بالهجوم»
            at = min(passage.quote_end[at] + 1, passage.last)
            continue
        if at > start and _may_end(form) and _ends_here(passage, at, form, stance):
            if not _goes_on_inside(passage, start, at, subject) and not _is_predicate(passage, start, at):
                return at
        if form in AND_THAT and at > start + 1 and _outer_goes_on(passage, start, at):
            return at
        if subject == "1" and at > start + 1 and _we_go_on(passage, at):
            return at
        if passage.headline and at > start + 1 and (form == ":" or _another_speaks(passage, at)):
            return at
        if aside and form in DASHES:
            return at
        if form in COMMAS and relative and _is_own_predicate(passage, at + 1, relative):
            return at
        if form in COMMAS and (hosted and _main_clause_opens(passage, start, at + 1) or another_day(passage, at + 1)):
            return at
        at += 1
    return passage.last


def _in_aside(passage: Passage, start: int) -> bool:
    """«ويسلط القتال -الذي قال المرصد إنه | أسفر عن قتلى- | الضوء على…»: a relative clause between dashes holds the cue."""
    opening = next((k for k in range(start - 1, max(passage.first, start - 9), -1) if passage.forms[k] in DASHES), None)
    return opening is not None and passage.forms[opening + 1] in RELATIVES


def _relative_of(passage: Passage, start: int) -> str:
    """The relative pronoun whose clause holds the cue of the content at `start` («المدن التي | تطالب بـ»); "" for none."""
    for k in range(start - 1, max(passage.first, start - _RELATIVE_WITHIN), -1):
        if passage.forms[k] in COMMAS or passage.forms[k] in STOPS:
            return ""
        if passage.forms[k] in _RELATIVE_PRONOUNS:
            return passage.forms[k]
    return ""


def _is_own_predicate(passage: Passage, at: int, relative: str) -> bool:
    """«المدن التي تطالب بالكهرباء، | شرعت في…»: what the noun before the relative pronoun does, behind a comma."""
    form = passage.form(at)
    if form in _PREDICATES:
        return True
    if head_class(form) is not None or form in speaking_nouns():
        return False
    return _FUTURE.fullmatch(form) is not None or relative == "التي" and _SHE_DID.fullmatch(form) is not None


def _we_go_on(passage: Passage, at: int) -> bool:
    """«نقول إن الحكم للقضاء | ونعلن أن…»: the same speakers, in the first person, say something else."""
    form = passage.forms[at]
    reading = read_cue(form) if form[0] == "و" and passage.form(at + 1) in COMPLEMENTIZERS else None
    return reading is not None and any(each.subject == "1" for each in reading.forms)


def _is_predicate(passage: Passage, start: int, at: int) -> bool:
    """«إن الحكومة | مطالبة بالكشف عن…»: a participle right behind the first words of a clause."""
    return at - start <= 3 and passage.forms[at].endswith("ة") and passage.form(start - 1) in COMPLEMENTIZERS


def _outer_goes_on(passage: Passage, start: int, at: int) -> bool:
    """«قالت إن الطبيب نصحها بالراحة | وإن الشرطة…»: at «وأن» what is no clause ends, for the clause around it goes on."""
    if passage.form(start - 1) in COMPLEMENTIZERS | {":"}:
        return False
    near = range(max(passage.first, start - _OUTER_WITHIN), start - 1)
    return any(passage.forms[k] in COMPLEMENTIZERS for k in near) and not any(
        passage.forms[k] in COMPLEMENTIZERS for k in range(start, at)
    )


def _is_full_stop(passage: Passage, at: int) -> bool:
    """A stop inside a quotation around the cue: «د.» and «...» end nothing."""
    return passage.forms[at] != "…" and len(passage.forms[at - 1]) > 1 and passage.form(at + 1) not in STOPS


def _another_speaks(passage: Passage, at: int) -> bool:
    """«المندوبية تنفي أي تلوث | وجمعية تتحدث عن…»: a headline's second speaker."""
    form = passage.forms[at]
    if form == "و" and (head_class(passage.form(at + 1)) is not None or passage.form(at + 1) in place_names()):
        form, at = "و" + passage.form(at + 1), at + 1
    known = head_class(form[1:]) is not None or form[1:] in speaking_nouns() or form[1:] in place_names()
    if form[:1] != "و" or not known:
        return False
    described = is_definite(form) and is_definite(passage.form(at + 1))  # «والإعلام السعودي | يصفه»
    reading = read_cue(passage.form(at + 1 + described))
    return reading is not None and any(each.tense == "present" for each in reading.forms)


def _main_clause_opens(passage: Passage, start: int, at: int) -> bool:
    """«وبينما أوضح مصدر أن…، دعا مدير…», «وإذ تدين الهيئة…، فإنها…»: after the comma the sentence's own verb."""
    if passage.form(at).startswith("فان"):
        return True
    if passage.form(at) in ("لم", "لن"):
        # «أفادت بأن النيابة، وهي جهة الطعن، | لم تقرر»
        return not any(passage.forms[k - 1] in COMMAS and passage.forms[k] in _ASIDES for k in range(start + 1, at))
    reading = read_cue(passage.form(at))
    return reading is not None and reading.proclitics == 0 and reading.tells_of_another()


def _goes_on_inside(passage: Passage, start: int, at: int, subject: str | None) -> bool:
    """Whether the coordinate cue at `at` («وأكد») asks for another gender than the outer cue, and an inner cue for the same."""
    reading = read_cue(passage.form(at))
    if reading is None or passage.form(at)[:1] != "و":
        return False
    if all(each.tense == "present" for each in reading.forms) and _opens_alike(passage, start, passage.form(at)[1:]):
        return True
    if subject not in ("m", "f"):
        return False
    gender = {each.subject for each in reading.forms if each.tense != "participle"}
    if subject in gender or len(gender) != 1:
        return False
    from tawatur.languages.arabic.attribution.sources import source_after

    if (
        passage.form(at + 1) not in COMPLEMENTIZERS
        and not opens_with_ba(passage, at + 1)
        and source_after(passage, at + 1, min(at + 4, passage.last), True).source
    ):
        return False
    return any(
        (inner := read_cue(passage.forms[k])) is not None and {each.subject for each in inner.forms} & gender
        for k in range(start, at)
    )


def _opens_alike(passage: Passage, start: int, verb: str) -> bool:
    """«قال إنه | يدين الهجوم ويدعو إلى ضبط النفس»: a clause of «أنه» that opens with a verb in the present, and goes on with another."""
    that, first = passage.form(start - 1), passage.forms[start]
    return that in _THAT_HE and first[0] == verb[0] and first[0] in "يت" and read_cue(first) is not None


@cache
def _openers() -> frozenset[str]:
    """The forms that can open what ends a content, cues left out."""
    phrases = frozenset(first for known in clause_ends().values() for first in known)
    return (
        phrases | STOPS | QUOTE_MARKS | ACCORDING | {"كما", "على", "نقلا", "في", "وفي", "ولم"} | ADDITIONS | _REFERRING
    )


@remembered
def _may_end(form: str) -> bool:
    """Whether the word is one that can end a content, wherever it stands: most are none."""
    return form in _openers() or read_cue(form) is not None


def _ends_here(passage: Passage, at: int, form: str, stance: str) -> bool:
    if form == "ولم":
        return says_nothing(passage, at + 1)
    if opens_addition(passage, at):
        return True
    if form not in _openers():
        return _new_cue(passage, at)
    if form in STOPS and (at + 1 >= passage.last or _is_full_stop(passage, at)):
        return True
    if form in QUOTE_MARKS and at not in passage.quote_end:
        closes = at in passage.closing  # of a quotation around the cue, or one that was never opened
        return closes or passage.form(at + 1) in PUNCTUATION or at + 1 >= passage.last
    if form in STOPS or form in PUNCTUATION:
        return False
    if (
        form in ("في", "وفي")
        and passage.form(at + 1) == "وقت"
        and passage.form(at + 2) not in _TIMES_OF_DAY
        and passage.forms[at - 1] in COMMAS
    ):
        return True
    if end_phrase(passage, at, "always") or is_according(passage, at) and not is_aside(passage, at):
        return True
    if form in _REFERRING and passage.form(at + 1) in ("ما", "الذي") and passage.form(at + 2):
        reading = read_cue(passage.form(at + 2))
        if reading is not None and all(each.pronoun for each in reading.forms):
            return True  # «…، وهو ما | نفته الحكومة»
    if (
        stance in ("denies", "doubts")
        and passage.forms[at - 1] not in QUOTE_MARKS
        and end_phrase(passage, at, "reason")
    ):
        return True
    length = end_phrase(passage, at, "before_cue")
    if length and _cue_follows(passage, at + length, 4 if form in ("حيث", "اذ", "كما", "وقد") else _CUE_WITHIN):
        return True
    return _new_cue(passage, at)


def _cue_follows(passage: Passage, at: int, within: int) -> bool:
    """Whether a finite cue with a complement follows within a few words, the subject of a new clause before it at most."""
    for k in range(at, min(at + within, passage.last)):
        if k in passage.quote_end or passage.forms[k] in STOPS:
            continue
        reading = read_cue(passage.forms[k])
        if reading and reading.proclitics == 0 and reading.is_finite():
            if all(form.verb.ambiguous for form in reading.forms) and k > at and passage.forms[k - 1] in PREPOSITIONS:
                continue
            return any(_has_complement(passage, k, form.verb.frames, form) for form in reading.forms)
        if passage.forms[k] in RELATIVES or passage.forms[k] in COMPLEMENTIZERS and k > at:
            return False
    return False


def _has_complement(passage: Passage, at: int, frames: tuple[str, ...], form: object) -> bool:
    reading = read_cue(passage.forms[at])
    assert reading is not None
    return any(
        each.verb.frames[0] in ("np", "know")
        or each.verb.frames[0].startswith("acc:")
        and not each.pronoun
        or "np" in each.verb.frames
        and (each.verb.stance == "denies" or is_object_head(passage.form(at + 1)) or looks_masdar(passage.form(at + 1)))
        or find_complement(passage, at, each.verb) is not None
        for each in reading.forms
    )


def _new_cue(passage: Passage, at: int) -> bool:
    """Whether a cue at `at` begins an attribution of its own («، مشيرا إلى», «وأضاف أن»)."""
    form = passage.form(at)
    reading = read_cue(form)
    if reading is None or is_definite(form):
        return False
    if passage.forms[at - 1] in _COPULAS or passage.forms[at - 1] in ("او", "شبه"):
        return False  # «وهي مصرة على», «حالات مشتبهة أو مؤكدة», «معلومات شبه مؤكدة»
    after_comma = (
        passage.forms[at - 1] in COMMAS or passage.forms[at - 1] in SEMICOLONS or passage.forms[at - 1] in QUOTE_MARKS
    )
    participles = [each for each in reading.forms if each.tense == "participle"]
    denying = any(e.verb.stance == "denies" and "np" in e.verb.frames for e in participles)
    if denying and is_definite(passage.forms[at - 1]):
        return True  # «شككت في التقرير | نافية أسر…»
    if participles and after_comma and any(f in _OBJECTS for e in participles for f in e.verb.frames):
        return True
    if participles and opens_circumstance(passage, at, (e.verb for e in participles)):
        return True
    if participles:
        found = any(find_complement(passage, at, each.verb) for each in participles)
        near = any(
            (c := find_complement(passage, at, each.verb)) is not None and c.marker <= at + 2 for each in participles
        )
        return near or after_comma and (found or any(each.verb.takes_object for each in participles))
    if after_comma and form[0] == "و" and not reading.proclitics:
        reading = other_reading(form) or reading  # «…، ورد الوزير بأن»
    if (reading.proclitics != 1 or form[0] != "و") and passage.forms[at - 1] != "و":
        return False
    telling = ("past", "present") if passage.headline else ("past",)  # a headline tells in the present
    named = any(each.pronoun and "pred" in each.verb.frames and each.tense in telling for each in reading.forms)
    if named and (passage.headline or passage.form(at + 1) in COMPLEMENTIZERS or after_comma):
        return True  # «… الغارات ووصفتها بأنها "تصعيد"»
    finite = [each for each in reading.forms if each.subject != "1" and not each.pronoun]
    finite = [each for each in finite if not is_coordinate_noun(passage, at, each)]
    if any("blame" in each.verb.frames for each in finite) and blame_behind(passage, at) is not None:
        return True  # «… تضررت من الاتفاق، وحمل الحكومة مسؤولية ما حدث»
    if any(each.subject == "p" and each.tense == "present" and not each.verb.ambiguous for each in finite):
        return True  # «يطالبون بإقالة الوزير | ويتهمون الحكومة»
    for each in finite:
        complement = find_complement(passage, at, each.verb)
        if complement is not None and (each.tense == "past" or after_comma or complement.marker <= at + 6):
            return True
        certain = (
            not each.verb.ambiguous
            or each.tense == "past"
            and (_is_doubled(passage, at) or _object_at(passage, at + 1))
        )
        if each.verb.takes_object and (after_comma or passage.headline) and certain:
            return True  # «…، ونفت الخبر», «…، وثمن جهود الوسطاء»; «…، وثمن الخبز يرتفع» goes on
        if (
            each.tense == "past"
            and "np" in each.verb.frames
            and not each.verb.ambiguous
            and _object_at(passage, at + 1)
        ):
            return True  # «أعلنت الوزارة افتتاح الجسر | ونفت وجود خلل فيه»
    return False


def _is_doubled(passage: Passage, at: int) -> bool:
    """«وثمّن» written with its shadda is a verb, and no price."""
    token = passage.tokens[at]
    return _SHADDA in passage.text[token.start : token.end]


def _object_at(passage: Passage, at: int) -> bool:
    form = passage.form(at)
    return head_class(form) is None and (is_object_head(form) or looks_masdar(form))


def opens_circumstance(passage: Passage, at: int, verbs: Iterable[Verb]) -> bool:
    """«غادر القاعة | معلنا استقالته»: a participle in the accusative, behind a definite noun and right before its object."""
    form, before, after = passage.forms[at], passage.form(at - 1), passage.form(at + 1)
    if form[-1] not in "اة" or not (is_definite(before) or has_pronoun(before)) or before in PREPOSITIONS:
        return False
    if form[-1] == "ة" or (not is_definite(after) or after[0] != "ا") and after not in OBJECT_PRONOUNS:
        opens = after not in COMPLEMENTIZERS and (is_object_head(after) or looks_masdar(after))
        return opens and any("np" in verb.frames for verb in verbs)
    return any(verb.takes_object or "blame" in verb.frames for verb in verbs)


def trim(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The range without final stops, commas and dangling marks."""
    while end > start and _trailing(passage, start, end - 1):
        end -= 1
    while start < end and (
        passage.forms[start] in COMMAS or passage.forms[start] in DASHES or passage.forms[start] in STOPS
    ):
        start += 1
    return start, end


def _trailing(passage: Passage, start: int, at: int) -> bool:
    form = passage.forms[at]
    if form in COMMAS or form in STOPS or form in DASHES or form in SEMICOLONS or form in OPEN_BRACKETS or form == ":":
        return True
    if form in QUOTE_MARKS:
        return not any(opening >= start and closing == at for opening, closing in passage.quote_end.items())
    return form in ("و", "كما", "فيما")
