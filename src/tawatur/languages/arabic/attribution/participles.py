"""Tell a participle that is a cue («…، مؤكدا أن», «القاعة | معلنا استقالته») from an adjective and a predicate."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.complements import find_complement
from tawatur.languages.arabic.attribution.contents import opens_circumstance
from tawatur.languages.arabic.attribution.site import CueSite, clause_start
from tawatur.languages.arabic.attribution.sources import source_before
from tawatur.languages.arabic.attribution.vocabulary import BARE_PREPOSITIONS, COMMAS, COMPLEMENTIZERS, DASHES
from tawatur.languages.arabic.tables import word_class

_COPULAS = word_class("copula")
_FEELINGS = word_class("feelings")
_GOES_ON = word_class("goes_on")
_TALK = word_class("talk")


def participle_stands(site: CueSite) -> bool:
    """A participle that is a cue: after a comma, or with its preposition, أن or a quotation right behind it."""
    before = site.before()
    if before in _COPULAS or before[:1].isdecimal():  # «وهي ملتزمة بـ»: a predicate; «205 مذكرة بحقهم»
        return False
    if not before and site.passage.headline:
        return False  # «مدعية المحكمة تطالب بـ»: a headline opens with no circumstance
    if not before or before in COMMAS or before in DASHES or before == "؛" or before in _GOES_ON:
        return True
    if site.at - 1 in site.passage.closing:  # «… على جانبي الحدود" معلنا إرسال مزيد من»
        return True
    feminine = site.passage.form(site.at).endswith("ة")
    if feminine and opens_circumstance(site.passage, site.at, (site.verb,)):
        return True  # «… وسائل التواصل الاجتماعي | مؤكدة استمرار المتابعة»
    complement = find_complement(site.passage, site.at, site.verb)
    if complement is not None:
        if feminine and (complement.marker != site.at + 1 or _is_predicate(site)):
            return False  # «دلائل مؤكدة تكشف بأن»: an adjective
        return complement.marker <= site.at + 2 or site.after() == "في" and site.after(2) in _TALK
    if "feel" in site.verb.frames and site.after() in _FEELINGS:
        return True  # «… من السيولة مبديا أمله في»
    if opens_circumstance(site.passage, site.at, (site.verb,)):
        return True
    return "np" in site.verb.frames and site.verb.stance == "denies" and before not in BARE_PREPOSITIONS


def _is_predicate(site: CueSite) -> bool:
    """«إن الحكومة | مطالبة بالكشف عن…»: nothing but its subject stands before it in its clause."""
    start = clause_start(site.passage, site.at)
    opens = site.passage.form(start - 1).removeprefix("و") in COMPLEMENTIZERS and site.at - start <= 4
    return opens and source_before(site.passage, start, site.at) == (start, site.at)
