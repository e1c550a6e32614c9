"""Read verbs that pass on, tell or know: «نقلت رويترز عن مصدر قوله إن…», «علمت "الوطن" من مصادر أن…»."""

from __future__ import annotations

import re
from dataclasses import replace

from tawatur.languages.arabic.attribution.complements import Complement, find_complement
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.names import is_outlet
from tawatur.languages.arabic.attribution.nominals import clause_behind_occasion, nouns
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import has_pronoun, head_class, is_definite, looks_masdar
from tawatur.languages.arabic.attribution.site import CueSite
from tawatur.languages.arabic.attribution.sources import source_after, told_at
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, COMPLEMENTIZERS, PREPOSITIONS, QUOTE_MARKS, STOPS
from tawatur.languages.arabic.tables import word_class

_SAYING = re.compile("قول(?:هما|هم|ها|ه)?")
_OF_HIM = word_class("of_him")
_OUTLETS = word_class("outlets")
_HEARING = word_class("hearing")
_ABOUT_WITHIN = 25  # words from «نقلت» to «عن»
_RELAYED_WITHIN = 40
_SHORT_QUOTE = 4  # a longer one is what was said, a shorter one may be a name


def relaying(site: CueSite) -> Draft | None:
    """«نقلت رويترز عن مصدر قوله إن…»: an outlet is the relay, the one it quotes the source; who is no outlet is himself the source."""
    passage = site.passage
    last = min(site.at + _ABOUT_WITHIN, passage.last)
    preposition = "الى" if site.verb.lemma == "نسب" else "عن"
    of_him = site.after() in _OF_HIM  # «ونقلت عنه وكالة كذا | قوله إن»
    about = (
        site.at + 1 if of_him else next((k for k in range(site.at + 1, last) if passage.forms[k] == preposition), None)
    )
    opening = _what_is_relayed(passage, about + 1) if about is not None else None
    if about is None or opening is None:
        return None
    middle, begin = opening
    if site.verb.lemma == "نسب" and not _SAYING.fullmatch(passage.forms[middle]):
        return None
    if of_him:
        return site.draft("verb-relay", None, begin, None, source_after(passage, about + 1, middle, True).source)
    relayer = source_after(passage, site.at + 1, about, True).source or site.subject_before()
    if relayer is None or is_outlet(passage, relayer):
        source = source_after(passage, about + 1, middle, True).source
        draft = site.draft("verb-relay", source, begin, None, relayer)
        noun = nouns().get(passage.forms[middle])
        return draft._replace(stance=noun.stance) if draft and noun else draft
    by_noun = passage.forms[middle] in nouns()  # «نقل مصدر عن طبيب | تأكيده أن»
    quoted = _SAYING.fullmatch(passage.forms[middle]) or middle in passage.quote_end or by_noun
    if quoted or passage.forms[middle] in COMPLEMENTIZERS and middle < about + 12:
        return site.draft("verb-relaying", relayer, about + 1)
    return None


def _what_is_relayed(passage: Passage, first: int) -> tuple[int, int] | None:
    """Where the words of the one quoted begin: index after his name, index of the content."""
    for k in range(first, min(first + _RELAYED_WITHIN, passage.last)):
        form = passage.forms[k]
        if _SAYING.fullmatch(form):
            hearer = told_at(passage, k + 1, passage.last)
            begin = hearer[1] + (passage.form(hearer[1]) in QUOTE_MARKS) if hearer else k + 1
            while passage.form(begin) in COMMAS or passage.form(begin) == ":":
                begin += 1
            return k, begin
        noun = nouns().get(form)
        if noun is not None and noun.pronoun and k > first:  # «عن مسؤول نفيه | الأنباء», «تأكيده أن»
            opened = k + 2 if passage.form(k + 1) in COMPLEMENTIZERS | noun.opens else None
            return k, opened or clause_behind_occasion(passage, k + 1, noun) or k + 1
        if k > first + 1 and has_pronoun(form) and looks_masdar(form):
            return k, k  # «عن مسؤول تبنيه للهجوم»
        if form == ":" or form in COMPLEMENTIZERS and passage.forms[k - 1] not in PREPOSITIONS:
            return k, k + 1
        if k in passage.quote_end and passage.quote_end[k] - k > _SHORT_QUOTE and passage.forms[k - 1] not in _OUTLETS:
            return k, k
        if form in STOPS:
            return None
    return None


def knowing(site: CueSite) -> Draft | None:
    """«علمت "الوطن" من مصادر مطلعة أن…»: the paper is told, the sources say it; alone, the paper says it."""
    passage, complement = site.passage, _clause(site)
    if complement is None or complement.kind != "clause":
        return None
    reaches = site.after() == "الى" and site.after(2) in _HEARING  # «نما إلى علم | الجريدة أن»
    paper = source_after(passage, site.at + (3 if reaches else 1), complement.marker, False).source
    if paper is None:
        return None
    out = next((k for k in range(paper[1], complement.marker) if passage.forms[k] == "من"), None)
    if out is not None:
        source = source_after(passage, out + 1, complement.marker, True).source
        return site.draft(
            "verb-knowing", source or paper, complement.start, _unquoted(passage, paper) if source else None
        )
    speaks = reaches or is_outlet(passage, paper) or paper[0] in passage.quote_end
    return site.draft("verb-knowing", paper, complement.start) if speaks else None


def telling(site: CueSite) -> Draft | None:
    """«أبلغ فلان الصحفيين أن…», «غيدان أبلغ اللجنة أنه…»."""
    complement = _clause(site)
    if complement is None:
        return None
    source = site.subject_before()
    if source is None and not site.speaks_of_pronoun and site.form.subject != "1":
        source = source_after(site.passage, site.at + 1, complement.marker, False).source
    return site.draft("verb-telling", source, complement.start)


def coming(site: CueSite) -> Draft | None:
    """«جاء في بيان للوزارة أن…»: a paper speaks."""
    complement = _clause(site)
    if site.after() in ("فيه", "فيها"):  # «أصدرت بيانا جاء فيه أن»
        near = complement is not None and complement.marker <= site.at + 6
        return site.draft("verb-coming", None, complement.start) if complement and near else None
    paper = site.at + 3 if site.after() in COMMAS else site.at + 2  # «وجاء، في بيان لفلان: …»
    if site.passage.form(paper - 1) not in ("في", "ضمن") or head_class(site.passage.form(paper)) != "paper":
        return None
    if complement is None or complement.marker > site.at + _RELAYED_WITHIN:
        return None
    end = phrase_end(site.passage, paper, complement.marker, True)
    named = end > paper + 1 or is_definite(site.passage.form(paper))
    return site.draft("verb-coming", (paper, end) if named else None, complement.start)


def _clause(site: CueSite) -> Complement | None:
    return find_complement(site.passage, site.at, replace(site.verb, frames=("clause", "quote"), prepositions=()))


def _unquoted(passage: Passage, given: Range) -> Range:
    first, last = given
    if passage.quote_end.get(first) == last - 1:
        return first + 1, last - 1
    return given
