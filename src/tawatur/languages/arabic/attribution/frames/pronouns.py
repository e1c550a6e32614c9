"""Read verbs that carry an object pronoun: «ما أوردته وكالة كذا بشأن…», «وصفها بـ"الناجحة"»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.complements import opens_with_ba, opens_with_la
from tawatur.languages.arabic.attribution.contents import trim
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.frames.deemed import taken_for_end
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.site import CueSite, clause_start, is_speaker
from tawatur.languages.arabic.attribution.sources import source_after, source_before
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, COMPLEMENTIZERS, PUNCTUATION, RELATIVES, STOPS
from tawatur.languages.arabic.tables import word_class

_TOPIC = word_class("topic_preposition")
_PREDICATE = word_class("predicate_opener")
_ADVERBIAL = word_class("according_words")
_ADVERBS = word_class("adverb")
_NAMING = word_class("naming_verb")
_RELATIVE_OPENERS = word_class("relative_opener")
_ASCRIBING = word_class("ascribing")  # of things
_REFERRING = frozenset({("وهو", "ما"), ("وهي", "ما"), ("الامر", "الذي"), ("وهذا", "ما")})
_STATING = frozenset({"clause", "quote", "np"})  # frames of verbs that can have a statement as their object
_NEAR = 12  # words from the verb to what opens its content
_LONGEST_NAME = 6


def with_pronoun(site: CueSite) -> Draft | None:
    """The attribution of a verb with an object pronoun, by the frame of the verb."""
    if "pred" in site.verb.frames:
        return _named(site)
    if "to" in site.verb.frames:
        return _told(site)
    called_by = "ب" if site.verb.lemma == "وعد" else site.verb.called_by
    if called_by and (called := _called_on(site, called_by)) is not None:
        return called
    if "acc:الى" in site.verb.frames:
        return _ascribed(site)
    if refers_back(site.passage, site.at) and not _STATING.isdisjoint(site.verb.frames):
        return _said_of(site)
    reported = (
        site.before() == "ما"
        and "blame" not in site.verb.frames
        and site.before(2) not in _ADVERBIAL
        and site.verb.lemma != "شهد"
    )
    return _reported(site) if reported else None  # «ما تشهده المحطات من زيادات» is no statement


def refers_back(passage: Passage, at: int) -> bool:
    """«…، وهو ما | نفته الحكومة», «الأمر الذي | أكده الوزير»: the clause before is what is spoken of."""
    return (passage.form(at - 2), passage.form(at - 1)) in _REFERRING


def _said_of(site: CueSite) -> Draft | None:
    passage = site.passage
    source = source_after(passage, site.at + 1, passage.last, False).source
    content = trim(passage, skip_intro(passage, passage.first, site.at - 2), site.at - 2)
    if source is None or content[1] - content[0] < 2:
        return None
    return site.draft_of("verb-back", source, (content,), None, None, 0.6)


def _called_on(site: CueSite, preposition: str) -> Draft | None:
    """«واتهمتها بالتهاون», «ودعاهم المحافظ إلى الهدوء»: the pronoun is the one accused or called on."""
    passage, relative = site.passage, site.before() in RELATIVES
    accused = site.verb.lemma == "اتهم"  # «الجماعة التي يتهمها الأهالي بالخطف»
    if site.verb.lemma in _ASCRIBING or relative and site.form.tense == "present" and not accused:
        return None
    last = min(site.at + _NEAR, passage.last)
    marker = next((k for k in range(site.at + 1, last) if opens_called(site, k, preposition)), None)
    if marker is None or any(passage.forms[k] in STOPS for k in range(site.at + 1, marker)):
        return None
    source = source_after(passage, site.at + 1, marker, True).source if marker > site.at + 1 else site.subject_before()
    if marker > site.at + 1 and source is None:
        return None
    begin = marker + 1 if passage.forms[marker] == preposition else marker
    return site.draft("verb-accused", source, begin)


def opens_called(site: CueSite, k: int, preposition: str) -> bool:
    """Whether the verb's preposition stands at `k`, alone or written with its noun."""
    form = site.passage.forms[k]
    if form == preposition:
        return True
    if preposition == "ب":
        return opens_with_ba(site.passage, k) or form.startswith("بان") and form in COMPLEMENTIZERS
    return preposition == "الى" and opens_with_la(form)


def _ascribed(site: CueSite) -> Draft | None:
    """«هجوم نسبته الحكومة إلى التنظيم»."""
    last = min(site.at + _NEAR, site.passage.last)
    marker = next((k for k in range(site.at + 1, last) if site.passage.forms[k] == "الى"), None)
    if marker is None:
        return None
    return site.draft("verb-relative", source_after(site.passage, site.at + 1, marker, True).source, marker + 1)


def _reported(site: CueSite) -> Draft | None:
    """«ما أوردته وكالة كذا بشأن…»: the content stands behind a preposition or أن."""
    passage = site.passage
    last = min(site.at + 20, passage.last)
    counted = range(site.at + 2 + (head_class(site.after()) == "count"), last)
    of = next((k for k in counted if passage.forms[k] == "من"), last)  # «ما تداولته المواقع | من أنباء»
    found = source_after(passage, site.at + 1, of, False)
    k = found.end
    while passage.form(k) in COMMAS:
        k += 1
    if passage.form(k) in _TOPIC:
        k += 1
    elif passage.form(k) not in COMPLEMENTIZERS:
        return None
    draft = site.draft("verb-relative", found.source, k)
    return _before_predicate(passage, draft) if draft else None


def _before_predicate(passage: Passage, draft: Draft) -> Draft | None:
    """«ما يدعيه فلان من وجود قوات | هو محض كذب»: the predicate is the outer speaker's."""
    first, last = draft.content[0]
    end = next((k for k in range(first, last) if passage.forms[k] in _PREDICATE), last)
    first, last = trim(passage, first, end)
    return draft._replace(content=((first, last),)) if last > first else None


def _told(site: CueSite) -> Draft | None:
    """«ويبلغهم بأوامر الانسحاب», «أخبرها أن…»: the pronoun is who is told."""
    passage = site.passage
    for k in range(site.at + 1, min(site.at + _NEAR, passage.last)):
        if passage.forms[k] in COMPLEMENTIZERS or opens_with_ba(passage, k):
            after = source_after(passage, site.at + 1, k, True).source if k > site.at + 1 else None
            source = after or source_before(passage, clause_start(passage, site.at), site.at)
            return site.draft("verb-telling", source, k)
        if passage.forms[k] in STOPS:
            break
    return None


def _named(site: CueSite) -> Draft | None:
    """«وصفها بـ"الناجحة"», «من سماهم "مفسدين"»: the content is what the thing is called."""
    passage = site.passage
    source, k = _namer(passage, site.at + 1)
    if "deem" in site.verb.frames and site.form.tense == "past" and _is_taken_for(passage.form(k)):
        return site.draft("verb-named", source, k, confidence=0.7)
    named = source is not None and (site.before() in RELATIVES or is_speaker(passage, source))
    if "deem" in site.verb.frames and named and _is_taken_for(passage.form(k)):
        name = (k, taken_for_end(passage, k))  # «القرار الذي يعتبره الحزب | تراجعا خطيرا | وخرقا…»
        return site.draft_of("verb-named", source, (name,), None, None, 0.7)
    if passage.form(k) == "ب":
        k += 1
    elif passage.form(k) == "على" and passage.form(k + 1) in COMPLEMENTIZERS:
        k += 2
    if site.verb.lemma in _NAMING and site.before() in _RELATIVE_OPENERS and passage.form(k) not in PUNCTUATION:
        end = phrase_end(passage, k, passage.last, True)
        return site.draft_of("verb-named", source, ((k, end),), None, None, 0.6) if end > k else None
    if k in passage.quote_end and passage.quote_end[k] < passage.last:
        name = (k + 1, passage.quote_end[k])
    elif passage.form(k) in COMPLEMENTIZERS:  # «ووصفتها بأنها «تصعيد خطير»»
        if site.before() in RELATIVES:  # «الجبهة التي تصنفها واشنطن على أنها | تنظيم إرهابي | قصفت…»
            end = phrase_end(passage, k + 1, passage.last, False)
            return site.draft_of("verb-named", source, ((k + 1, end),), None, None, 0.7) if end > k + 1 else None
        return site.draft("verb-named", source, k + 1, confidence=0.7)
    elif passage.form(k).startswith("ب"):  # «مواجهات وصفتها المصادر | بالضارية»
        name = (k, max(taken_for_end(passage, k), phrase_end(passage, k, min(k + _LONGEST_NAME, passage.last), False)))
    elif passage.form(k - 1) in COMPLEMENTIZERS:
        name = (k, phrase_end(passage, k, min(k + _LONGEST_NAME, passage.last), False))
    else:
        return None
    return site.draft_of("verb-named", source, (name,), None, None, 0.7) if name[0] < name[1] else None


def _is_taken_for(form: str) -> bool:
    """«واعتبرها | خرقا للاتفاق»: an indefinite accusative."""
    return form.endswith(("ا", "ة", "ات", "اء")) and not is_definite(form) and len(form) > 3 and form not in _ADVERBS


def _namer(passage: Passage, at: int) -> tuple[Range | None, int]:
    """Who names, if he stands between the verb and the name, and the index after him."""
    if at >= passage.last or opens_with_ba(passage, at) or passage.forms[at] in PUNCTUATION:
        return None, at
    end = phrase_end(passage, at, min(at + _NEAR, passage.last), False)
    end = next((k for k in range(at + 1, end) if opens_with_ba(passage, k)), end)
    follows = end < passage.last and (
        end in passage.quote_end
        or opens_with_ba(passage, end)
        or passage.forms[end] == "على"
        or _is_taken_for(passage.forms[end])
    )
    return ((at, end), end) if follows and end > at else (None, at)
