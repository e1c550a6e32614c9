"""Read a verb of the cue table as an attribution: choose its frame, find its source and its content."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.believing import is_believable
from tawatur.languages.arabic.attribution.complements import Complement, find_complement, refuses
from tawatur.languages.arabic.attribution.contents import content_range
from tawatur.languages.arabic.attribution.cues import CueReading, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.frames import object_frames
from tawatur.languages.arabic.attribution.frames.accused import subject_and_addressed
from tawatur.languages.arabic.attribution.frames.objects import object_stands_before, repeating
from tawatur.languages.arabic.attribution.frames.parenthetic import behind_quotation, inserted
from tawatur.languages.arabic.attribution.frames.pronouns import with_pronoun
from tawatur.languages.arabic.attribution.frames.relays import telling
from tawatur.languages.arabic.attribution.issuing import issuer
from tawatur.languages.arabic.attribution.masdars import is_coordinate_noun
from tawatur.languages.arabic.attribution.names import is_of_people, is_outlet
from tawatur.languages.arabic.attribution.participles import participle_stands
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.shapes import has_pronoun, head_class, is_definite, looks_masdar
from tawatur.languages.arabic.attribution.site import CueSite, clause_start, is_speaker
from tawatur.languages.arabic.attribution.sources import (
    source_after,
    source_before,
    told_before,
    via_within,
)
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    AUXILIARIES,
    BARE_PREPOSITIONS,
    CLOSE_BRACKETS,
    COMMAS,
    COMPLEMENTIZERS,
    IN_IT,
    MEANWHILE,
    NEGATIONS,
    OPEN_BRACKETS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    bare,
)
from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.tables import word_class

_OUTLET_VOICE = word_class("outlet_voice")
_SILENCE = word_class("silence")
_THINKING = word_class("thinking")
_INSERTED = word_class("inserted")
_MODALS = word_class("modals")
_SURE_OPENERS = word_class("sure_opener")
_BARE_OPENERS = word_class("bare_clause")
_NEGATIVE = word_class("verb_negation")
_SAYING = word_class("saying_participle")
_NO_CONTENT = word_class("self") | {"ذلك", "هذا"}
_ADVERBS = word_class("adverb")
_BELITTLED = word_class("belittled")
_IFS = word_class("if")
_QUOTING = frozenset({("نقلا", "عن"), ("استنادا", "الى")})
_LETTERS = word_class("letter")
_THIS = word_class("demonstrative")
_WITH_PRONOUN = word_class("with_pronoun")
_CLAUSE_OPENERS = PUNCTUATION | AUXILIARIES | RELATIVES | ADVERSATIVES | MEANWHILE | NEGATIONS
_LONGEST_ADJUNCT = 5
_NOT_YET = word_class("not_yet")
_DAMMA = "\u064f"
_REPEATS = word_class("repeats_noun")


def read_verb(passage: Passage, at: int, reading: CueReading) -> Draft | None:
    """The attribution whose cue stands at `at`; None where the word is no cue there."""
    negated = passage.form(at - 1) in _NEGATIVE
    if negated and any(form.verb.lemma in _SILENCE for form in reading.forms):
        return None  # «لم يوضح ما إذا…»: nothing is said
    if "س" in passage.form(at)[: reading.proclitics] or passage.form(at - 1) == "سوف":
        return None  # «سيعلن الوزير خطته غدا»: nothing has been said yet
    for form in reading.forms:
        site = CueSite(passage, at, reading.proclitics, form)
        if not _first_person_speaks(site) or not _spelled_so(site) or not _stands_as_verb(site):
            continue
        if (
            _counts(site)
            or is_coordinate_noun(passage, at, form)
            or refuses(passage, at, (form,))
            or _is_outlet_voice(site)
            or not _takes_negation(site, negated)
        ):
            continue
        draft = _read_site(site)
        if draft is not None:
            return draft
    return None


def _first_person_speaks(site: CueSite) -> bool:
    """«نؤكد» is a cue where someone is quoted; the column's own «نرى» is not."""
    if site.form.subject != "1":
        return True
    return _in_quotation(site) and site.verb.lemma not in _THINKING


def _spelled_so(site: CueSite) -> bool:
    """«أعتقد» says "I", «اعتقد» is the past: where the text writes the hamza, it tells them apart."""
    token = site.passage.tokens[site.at]
    first = raw_offset(site.passage.text, token, site.proclitics)
    letter = site.passage.text[first]
    if (
        site.form.tense == "past"
        and site.passage.text[first + 1 : first + 2] == _DAMMA
        and "relay" not in site.verb.frames
    ):
        return False  # «ذُكر أن», a passive without a speaker
    if site.verb.final_hamza and site.passage.form(site.at)[site.proclitics :] == site.verb.lemma:
        return site.passage.text[token.end - 1] == "أ"
    if letter == "إ":  # «إبان», «إعلان»: no form of a verb
        return False
    return not (letter == "أ" and site.form.tense == "past" and not site.verb.hamza and site.verb.lemma[0] == "ا")


def _counts(site: CueSite) -> bool:
    """«…، وعد أن هذا لن يسهم في الحل»: و with عد, behind a mark; who promises does it by بأن."""
    return (
        site.verb.lemma == "وعد" and site.after() == "ان" and site.form.tense == "past" and site.before() in PUNCTUATION
    )


def _takes_negation(site: CueSite, negated: bool) -> bool:
    if site.verb.lemma == "اعترف" and site.before() == "لا":
        return False  # «لا تعترف بالحكم»: it is not recognised
    if site.verb.negated:
        return negated
    return not (negated and site.verb.stance in ("denies", "urges", "promises"))


def _read_site(site: CueSite) -> Draft | None:
    if site.form.pronoun:
        return with_pronoun(site)
    if site.verb.lemma == "نشر" and head_class(site.before()) == "paper" and not site.proclitics:
        return None  # «دراسة نشرت في مجلة كذا أن»: what it shows is said by another verb
    if site.after() in _WITH_PRONOUN and site.after(2) in COMMAS:
        return None  # «تنبه للخطة وحذر منها، واليوم نجد أن…»
    if site.after() in _SAYING and not site.participle:
        return None  # «وتابع قائلا: …»: the participle carries the content
    if site.verb.lemma in _REPEATS and (again := repeating(site)) is not None:
        return again
    if "to" in site.verb.frames and (told := telling(site)) is not None:
        return told
    if site.after() in _SURE_OPENERS and (bare_clause := _with_bare_clause(site)) is not None:
        return bare_clause  # «وأضاف لقد انفتحنا على الجميع، والحديث عن أزمة يوحي بأن…»
    complement = find_complement(site.passage, site.at, site.verb)
    if not _complement_first(site, complement):
        for frame in object_frames(site.form):
            draft = frame(site)
            if draft is not None:
                return draft
    if complement is not None and not site.participle and _said_so_far(site, complement.marker):
        return None  # «غرد النائب فلان قائلا: …»
    if complement is None:
        return behind_quotation(site) or inserted(site) or _with_bare_clause(site)
    return _with_complement(site, complement)


def _said_so_far(site: CueSite, marker: int) -> bool:
    near = site.passage.form(marker - 1)
    if (
        near not in _ADVERBS
        and marker > site.at + 1
        and near.endswith(("ا", "ة"))
        and (reading := read_cue(near)) is not None
    ):
        if all(each.tense == "participle" for each in reading.forms):
            return True  # «وزاد المتحدث موضحا أن»
    return any(site.passage.forms[k] in _SAYING for k in range(max(site.at, marker - 2), marker))


def _complement_first(site: CueSite, complement: Complement | None) -> bool:
    """Whether a clause or quotation carries the content although the verb could take an object too."""
    if complement is None:
        return False
    if site.verb.called_by:
        return complement.kind != "prep" and complement.marker <= site.at + 12 or complement.marker == site.at + 1
    if complement.kind == "quote" and "np" in site.verb.frames and site.after() in _THIS and is_definite(site.after(2)):
        return head_class(site.after(2)) is not None  # «نفى هذه الاتهامات، …»
    if complement.kind == "quote" and "np" in site.verb.frames and site.before() in RELATIVES:
        return not object_stands_before(site, complement.marker)  # «الخلية التي أعلنت كشفها «لا صلة لها» بالهجوم»
    if complement.kind == "prep" and "np" in site.verb.frames:
        return complement.marker <= site.at + 8 and not object_stands_before(site, complement.marker)
    return True


def _with_complement(site: CueSite, complement: Complement) -> Draft | None:
    if site.verb.ambiguous and not _ambiguous_holds(site, complement):
        return None
    if (
        site.passage.form(complement.start) == "بذلك"
        and head_class(site.passage.form(complement.start + 1)) is not None
    ):
        return None  # «صرح بذلك الوزير»
    source, told = _subject_of(site, complement.marker)
    content = content_range(site.passage, complement.start, site.verb.stance, site.form.subject)
    if complement.kind == "prep":
        content = content[0], site.object_end(*content)
    if content[0] >= content[1] or content[1] == content[0] + 1 and site.passage.forms[content[0]] in _NO_CONTENT:
        return None  # «الأرقام تتحدث عن نفسها»
    if site.verb.lemma == "قلل" and site.passage.forms[content[0]] not in _BELITTLED:
        return None  # «وقلل القصف من انتشارهم»
    contents: tuple[Range, ...] = (content,)
    if complement.kind == "clause" and site.verb.called_by:
        source, addressed = subject_and_addressed(site, complement.marker)
        contents = (addressed, content) if addressed else contents
    if site.participle:
        source = None if complement.marker == site.at + 1 else source
    elif not is_believable(site, source) or _takes_object(site, source):
        return None
    told = told or told_before(site.passage, clause_start(site.passage, site.at), site.at)
    sure = source is not None or site.joined or site.participle
    if source is None and site.after() in IN_IT and not site.participle:
        source = _one_of_the_people(site) or issuer(site)
    outlet = source if source is not None and is_outlet(site.passage, source) else None
    quoted = _quoted_by_source(site, complement.marker, outlet)
    if quoted is not None:
        via = outlet
        return site.draft_of("verb-quoting", quoted, contents, told, via, 0.9)
    via = via_within(site.passage, site.at + 1, complement.marker)
    return site.draft_of(f"verb-{complement.kind}", source, contents, told, via, 0.95 if sure else 0.8)


def _one_of_the_people(site: CueSite) -> Range | None:
    """«شكوى من | مواطن | يقول فيها إن»: an indefinite noun of a person that the verb's clause describes."""
    person = head_class(site.before()) in ("people", "role") and not is_definite(site.before())
    return (site.at - 1, site.at) if person and site.form.subject == "m" and not site.joined else None


def _takes_object(site: CueSite, source: Range | None) -> bool:
    """«وتابع | الجلسات التي انطلقت أمس، …»: a verb of going on has a thing as its object, and no speaker."""
    goes_on = site.verb.ambiguous and site.verb.frames[0] == "quote"
    return goes_on and source is not None and source[0] == site.at + 1 and not is_speaker(site.passage, source)


def _quoted_by_source(site: CueSite, marker: int, outlet: Range | None) -> Range | None:
    """«ذكرت CNN نقلا عن مسؤول | أن», «استنادا إلى مسؤول»: the one whom the source quotes.

    An outlet speaks «على لسان» another; a ministry that does so speaks itself.
    """
    passage = site.passage
    for k in range(site.at + 1, marker - 1):
        pair = passage.forms[k], passage.forms[k + 1]
        if pair in _QUOTING or outlet is not None and pair == ("على", "لسان"):
            return source_after(passage, k + 2, marker, True).source
    return None


def _with_bare_clause(site: CueSite) -> Draft | None:
    """«وأضاف الشمري لا بد من دعم القرى»: the words of the source follow it without أن, a colon or quote marks."""
    passage = site.passage
    if site.verb.lemma not in _INSERTED or site.form.tense != "past" or site.participle or not _begins_clause(site):
        return None
    found = source_after(passage, site.at + 1, min(site.at + 20, passage.last), False)
    begin = found.end if found.source else site.at + 1
    if found.source is not None and not is_speaker(passage, found.source) or not _opens_bare(site, begin):
        return None
    if passage.form(site.at + 1) in _THIS and begin == site.at + 2:
        return None  # «التقارير التي ذكرت ذلك | لا أساس لها»
    content = content_range(passage, begin, site.verb.stance, site.form.subject)
    if content[1] - content[0] < 3:
        return None
    return site.draft_of("verb-bare", found.source, (content,), found.told, None, 0.7)


def _opens_bare(site: CueSite, begin: int) -> bool:
    """«وأضاف لذا تتطلع شعوب المنطقة…»: without a source, only behind «و» and before a word that can open nothing else."""
    word = site.passage.form(begin)
    return word in _BARE_OPENERS if begin > site.at + 1 else site.joined and word in _SURE_OPENERS


def _subject_of(site: CueSite, marker: int) -> tuple[Range | None, Range | None]:
    """Source and outlet spoken to of a cue whose content is marked at `marker`."""
    after = source_after(site.passage, site.at + 1, marker, True)
    if site.participle and site.verb.lemma != "قال" or site.form.subject == "1" or site.speaks_of_pronoun:
        return None, after.told
    if _follows_relative(site):
        return after.source, after.told
    if (wisher := site.wisher()) is not None:
        return wisher, after.told
    if not site.joined or site.passage.form(site.at)[:1] == "ف":
        before = source_before(site.passage, clause_start(site.passage, site.at), site.at)
        if before and after.source and is_speaker(site.passage, after.source):
            fills = after.source == (site.at + 1, marker) and site.passage.form(marker) in COMPLEMENTIZERS
            if before[1] < site.at - 1 or fills and site.agrees(site.at + 1):
                return after.source, after.told  # «الجلبي ما زال مطلوبا، قال الوزير إن», «مقاطع | قالت الشركة إنها»
        if before and (after.source is None or site.before() not in AUXILIARIES | COMMAS):
            return before, after.told
    return after.source or site.paper_before(), after.told


def _follows_relative(site: CueSite) -> bool:
    """Whether the verb stands in a relative clause, whose antecedent or own noun is the source («الذي أضاف», «الذي كان يرد»)."""
    auxiliary = site.before() in ("قد", "سبق", "كان", "كانت", "كانوا")
    return site.before() in RELATIVES or auxiliary and site.before(2) in RELATIVES


def _stands_as_verb(site: CueSite) -> bool:
    """Leave out nouns that look like the verb: after a preposition or a modal, in a construct."""
    form, before = site.form, site.before()
    if before in OPEN_BRACKETS and site.after() in CLOSE_BRACKETS:
        return False  # «حزب التجمع (تواصل)»
    if before in _MODALS and form.tense == "past" or before in _IFS or before == "ما" and site.before(2) in _IFS:
        return False
    if before == "ان" and site.before(2) in ("دون", "بدون"):
        return False  # «من دون أن يسميهم»
    if site.passage.headline and site.passage.form(site.at) == "طالب" and is_of_people(site.after()):
        return False  # «طالب بريطاني متهم بالتجسس»: a student
    if form.verb.lemma == "عقب" and not site.proclitics and (looks_masdar(site.after()) or has_pronoun(site.after())):
        return False  # «في بيان عقب اجتماعه مع الوفد»
    if before == "ان" and form.verb.lemma == "توقع" and form.tense == "past" and site.before(2) not in ("بعد", "منذ"):
        return False  # «ليس للحكومة أن توقّع اتفاقا»
    if before in BARE_PREPOSITIONS and before not in RELATIVES and not form.pronoun:
        if form.tense != "present" or before != "من" and form.subject == "f":
            return False  # «إثر | تشدد أنقرة في»; «من تدعو حالته» is another من
    if form.tense == "past" and not site.proclitics and _is_past_cue(site.passage, site.at - 1):
        return False  # «وصف | دان دي لوس»: a name
    if site.participle:
        return participle_stands(site)
    if form.tense == "present" and form.verb.stance == "promises" and before in _NOT_YET and site.before(2) != "قبل":
        return False  # «طلب منها أن | تلتزم بالصمت», «الشركات التي | تلتزم بالأسعار»
    if "to" in site.verb.frames and (form.tense == "present" or form.verb.ambiguous) and _measures(site):
        return False
    if form.verb.ambiguous and form.tense == "past" and form.subject == "m" and not site.joined and not form.pronoun:
        if before in OPEN_BRACKETS:
            return False  # «وكالة السهل (شبه رسمية)»
        return _begins_clause(site) or site.subject_before() is not None
    return True


def _measures(site: CueSite) -> bool:
    """«تبلغ الكلفة ٨٠٠ مليون», «تبلغ من العمر 27 عاما»: a number stands behind the verb."""
    behind = site.passage.forms[site.at + 1 : min(site.at + 6, site.passage.last)]
    return any(form[0].isdecimal() for form in behind)


def _is_past_cue(passage: Passage, at: int) -> bool:
    reading = read_cue(passage.form(at))
    if reading is None or any(each.tense != "past" for each in reading.forms):
        return False
    return reading.proclitics == 1 or all(
        each.subject in ("m", "f") and not each.verb.ambiguous and not each.pronoun for each in reading.forms
    )


def _begins_clause(site: CueSite) -> bool:
    before = site.before()
    if skip_intro(site.passage, clause_start(site.passage, site.at), site.at) >= site.at:
        return True  # «بدوره عبّر رئيس الوفد عن أمله»
    start = clause_start(site.passage, site.at)
    if bare(site.passage.form(start)) in PREPOSITIONS and site.at - start <= _LONGEST_ADJUNCT:
        return is_definite(before) or before in COMMAS  # «في الجانب الآخر | كشف الناطق»
    return not before or before in _CLAUSE_OPENERS


def _ambiguous_holds(site: CueSite, complement: Complement) -> bool:
    opens = site.joined or _begins_clause(site)
    if site.verb.lemma == "بين":
        far = 30 if head_class(site.after()) == "role" else 10  # «وبيّن مدير إدارة الإعلام في شرطة المنطقة، … | أن»
        return complement.kind == "clause" and complement.marker <= site.at + far and opens
    if site.verb.lemma == "وجه" and complement.kind == "prep":
        between = site.passage.forms[site.at + 1 : complement.marker]
        if site.before() in ADVERSATIVES or _LETTERS.intersection(between):
            return False  # «وجهت الدعوة لأربعين وزيرا بأفريقيا», «ما هي إلا وجه من»
    if site.verb.lemma == "عقب" and not opens:
        return False  # «في بيان | عقب اجتماعه»
    if site.verb.lemma == "وعد" and site.form.tense == "present":
        return complement.marker <= site.at + 3  # «يعد» is «is taken for» oftener
    near = complement.marker <= site.at + (40 if opens else 8)  # two offices with their names run long
    return complement.kind != "prep" or near or site.form.tense != "past"


def _is_outlet_voice(site: CueSite) -> bool:
    """«يذكر أن», «يشار إلى أن»: a passive without a speaker, the outlet's own voice."""
    bare = site.passage.form(site.at)[site.proclitics :]
    if bare not in _OUTLET_VOICE or site.proclitics and site.passage.form(site.at)[:1] not in ("و", "ف"):
        return False
    if site.verb.lemma in ("ذكر", "قال") and site.form.tense == "past":
        return False
    following = site.after()
    directly = following in COMPLEMENTIZERS or following in ("الى", "على") or following in PUNCTUATION
    if not directly or _in_quotation(site) and bare != "يفترض":
        return False
    if bare in ("يذكر", "يشار") or site.before() in RELATIVES:  # «ما يفترض أن يكون»
        return True
    return source_before(site.passage, clause_start(site.passage, site.at), site.at) is None


def _in_quotation(site: CueSite) -> bool:
    return site.passage.quoted or any(
        opening < site.at < closing for opening, closing in site.passage.quote_end.items()
    )
