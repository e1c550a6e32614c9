"""Read the name of a place: a known one, or one behind the kind of place that it is («بلدة عين عيسى»)."""

from __future__ import annotations

from dataclasses import replace

from tawatur.languages.arabic.names.coordinated import heads_several, heads_two, read_list
from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.edges import owned
from tawatur.languages.arabic.names.kinds import (
    COUNT,
    DEMONYM,
    DIRECTION,
    GENERAL,
    GIVEN,
    KNOWN,
    LAW,
    MARK,
    OFFICE,
    ORGANIZATION,
    PAPER,
    PARTICLE,
    PLACE_HEAD,
    QUALITIES,
    RANK,
    STOP,
    TIME,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import DASHES, QUOTES, Line
from tawatur.languages.arabic.names.persons import person_end
from tawatur.languages.arabic.names.shipped import Known, several_places, state_of
from tawatur.model import Form, Spot
from tawatur.tables import REGIONS

_NO_NAME = (
    STOP | TIME | VERB | COUNT | PAPER | DIRECTION | LAW | MARK | OFFICE | UNNAMED | GENERAL | ORGANIZATION | PLACE_HEAD
)

PART = "a part of the place"
_ADMINISTRATIVE = word_forms("same_place")
_PARTICIPLE = 4  # letters of the shortest: «آمنة»
_WITH_PRONOUN = 5  # letters of the shortest noun with a pronoun; «نصرة», «أبها» are names
_NEAR = 4  # words before a capital among which the journey stands: «زيارة الوزير للقاهرة»


def read_place(line: Line, at: int, limit: int) -> Draft | None:
    """The place named at `at`; None where none is."""
    word = line.words[at]
    if word.kinds & KNOWN and word.key not in word_forms("field"):
        found = line.known_as("place", at, limit)
        if found is not None and not _is_adjective(line, at, found[0]):
            return known_place(line, at, found[0], found[1], limit)
    if word.key in word_forms("land") and word.definite and line.word(at + 1, limit).kinds & DEMONYM:
        return _land(line, at)
    if word.kinds & PLACE_HEAD:
        place = _of_several(line, at, limit) if heads_several(line, at) else None
        return place or _behind_head(line, at, limit)
    return None


def _of_several(line: Line, at: int, limit: int) -> Draft | None:
    """The first place of a list («محافظات الشمال والجنوب»), with those that no table has within it; None where none is named."""
    listed = read_list(line, at, limit)
    if line.word(at + 1, limit).kinds & KNOWN and (place := read_place(line, at + 1, limit)) is not None:
        place.inner += listed
        return place
    if not listed:
        return None
    first, *others = listed
    return replace(first, inner=others)


def _is_adjective(line: Line, at: int, last: int) -> bool:
    """«الطائرة الإغاثية | السعودية»: a state whose name is an adjective too, right behind a definite noun."""
    if not at or last - at > 1 or line.words[at].cut or not line.words[at].kinds & DEMONYM:
        return False
    before = line.words[at - 1]
    return before.definite and not before.kinds & (MARK | STOP | VERB | DIRECTION | TIME | PLACE_HEAD)


def _land(line: Line, at: int) -> Draft | None:
    """«الأراضي الموريتانية» are the country's; None where the adjective is of no state."""
    state = state_of(line.forms[at + 1])
    if state is None:
        return None
    form = line.named(at, at + 2, "its land")
    return Draft(at, at + 2, at + 2, "place", [form], same_as=(state,))


def known_place(line: Line, first: int, last: int, known: Known, limit: int) -> Draft:
    """A place of the tables at `first:last`; a capital that acts stands for its state («أعلنت واشنطن»)."""
    end = _over_qualities(line, last, limit)
    forms = [line.named(first, last, "name")]
    if end > last:
        forms.insert(0, line.named(first, end, "with an adjective"))
    if last - first > 1 and line.words[first].key in _ADMINISTRATIVE and not line.words[first].definite:
        alone = line.known(first + 1, last, True)
        if alone is not None and alone[0] == last and set(alone[1].same_as) & set(known.same_as):
            forms.append(line.named(first + 1, last, "name"))  # «إقليم | كردستان»
    if first and line.words[first - 1].kinds & DIRECTION and not line.words[first].cut:
        forms.append(line.named(first - 1, last, PART))  # «شمال سوريا»
    draft = Draft(first, end, end, "place", forms, same_as=known.same_as, spots=known.spots)
    if known.state is not None and not _is_site(line, first):
        draft.same_as, draft.spots = (known.state,), ()
        draft.forms = [form._replace(reason="the capital for its state") for form in forms]
    return draft


def _is_site(line: Line, at: int) -> bool:
    """Whether the words before make it a spot on the map: «في واشنطن», «بواشنطن», «العاصمة دمشق»."""
    if line.words[at].cut:
        return _is_joined_site(line, at, line.tokens[at].form[line.words[at].cut - 1])
    if at == 0:
        return False
    before = line.words[at - 1]
    if before.kinds & (ORGANIZATION | OFFICE) and not before.definite:
        return before.key not in word_forms("of_state")  # «جامعة القاهرة», «أمير الرياض»; not «حكومة بغداد»
    form = line.tokens[at - 1].form
    if form in DASHES:
        return True  # «نشرة المرج - دمشق»
    locative = {form, form.removeprefix("و")} & word_forms("locative") or before.key in word_forms("of_city")
    north = before.kinds & DIRECTION  # «شمالي بغداد»
    return bool(locative or north) and not before.definite or bool(before.kinds & PLACE_HEAD)


def _is_joined_site(line: Line, at: int, letter: str) -> bool:
    """«ببيروت», «زيارته للقاهرة», «في بيروت وعمان»: a capital behind a letter that is no subject or object."""
    if letter == "ل":
        keys = (word.key for word in line.words[max(at - _NEAR, 0) : at])
        return any(key in word_forms("motion") or key[1:] in word_forms("motion") for key in keys)  # «بزيارة»
    joined = letter == "و" and at > 1 and line.words[at - 1].kinds & KNOWN
    place = line.known_as("place", at - 1, at) if joined else None
    return letter == "ب" or place is not None and _is_site(line, at - 1)


def _behind_head(line: Line, at: int, limit: int) -> Draft | None:
    """The place named behind its kind; None where the kind heads several («مديريات عدن») or a stretch of way («حدود سوريا»)."""
    head = line.words[at]
    if head.key in several_places() or head.key in word_forms("way") or heads_two(line, at):
        return None
    if head.key == "عاصمه" and not head.definite and line.word(at + 1, limit).kinds & PLACE_HEAD:
        return None  # «الحوطة | عاصمة محافظة لحج»
    j = at + 1
    if head.definite:
        while j < limit and line.words[j].definite and line.words[j].kinds & DEMONYM:
            j += 1  # «العاصمة الأوكرانية كييف»
    word = line.word(j, limit)
    first, inner = j, line.closing(j, limit) if word.kinds & MARK and line.form(j, limit) in QUOTES else None
    if inner is not None:
        first, last, end = j + 1, inner, inner + 1
        quoted = line.known_as("place", first, inner) if line.word(first, inner).kinds & KNOWN else None
        known = quoted[1] if quoted is not None and quoted[0] == inner else None
    else:
        company = head.key in _ADMINISTRATIVE  # «مدينة العين»
        found = line.known_as("place", j, limit, company) if word.kinds & KNOWN and not word.cut else None
        known = found[1] if found is not None else None
        within = _behind_head(line, j, limit) if _is_within(line, at, j, limit, known) else None
        if within is not None:
            return _around(line, at, within)
        honoured = _honoured_end(line, j, limit) if known is None and not head.definite else j
        if honoured > j:
            return _in_honour(line, at, honoured, limit)
        last = found[0] if found is not None else _name_end(line, j, limit)
        end = last
    if (
        head.definite
        and not head.cut
        and j == at + 1
        and known is None
        and inner is None
        and head.key in _ADMINISTRATIVE
        and head.key not in word_forms("never_alone")
    ):
        form = line.named(at, j, "name")
        return Draft(at, j, j, "place", [form], proper=False)
    if last <= first or head.definite and known is None and head.key != "عاصمه":
        return None
    if known is None and inner is None and head.key in word_forms("loose_place"):
        return None  # «قطاع النقل», «مركز العلاج», «دولة الإرهاب»
    return _place(line, at, first, last, end, known, limit)


def _honoured_end(line: Line, at: int, limit: int) -> int:
    """«مطار | الأمير محمد بن عبدالعزيز»: the index behind the person whom a site is called after; `at` where it is not."""
    start = at
    while start < limit and line.words[start].definite and line.words[start].kinds & RANK:
        start += 1
    word = line.word(start, limit)
    if word.cut or word.kinds & STOP or start == limit:
        return at
    if not word.kinds & (GIVEN | PARTICLE):
        sheikh = start > at and line.words[start - 1].key == "شيخ" and not word.kinds & _NO_NAME and not word.definite
        return start + 1 if sheikh else at  # «حي | الشيخ مقصود»
    if start == at and not line.word(at + 1, limit).kinds & (GIVEN | PARTICLE):
        return at  # «ميناء جيهان | التركي»
    end = person_end(line, start, limit, start > at, False)
    return end if end - start > (start == at) else at


def _in_honour(line: Line, at: int, end: int, limit: int) -> Draft:
    """The site whose kind stands at `at` and whose name ends with a person's, without the person."""
    after = _over_qualities(line, end, limit)
    return Draft(at, after, after, "place", _by_kind(line, at, end, after))


def _by_kind(line: Line, at: int, end: int, after: int) -> list[Form]:
    """The names with the kind of place: with the adjectives at `end:after`, the last ones left out in turn, and without.

    «قاعدة إنجرليك الجوية | الاستراتيجية»
    """
    described = [line.named(at, j, "with an adjective") for j in range(after, end, -1)]
    return [*described, line.named(at, end, "with the kind of place")]


def _is_within(line: Line, at: int, j: int, limit: int, known: Known | None) -> bool:
    """«منطقة | وادي السهل»: whether a second kind of place is the name of the first."""
    word = line.word(j, limit)
    region = line.words[at].key in _ADMINISTRATIVE and not line.words[at].definite
    return known is None and region and bool(word.kinds & PLACE_HEAD) and not word.definite and not word.cut


def _around(line: Line, at: int, within: Draft) -> Draft:
    """The place `within` by the name with the kind of place at `at` before it."""
    form = line.named(at, within.last, "with the kind of place")
    return replace(within, first=at, forms=[form, *within.forms])


def _place(line: Line, at: int, first: int, last: int, end: int, known: Known | None, limit: int) -> Draft:
    after = _over_qualities(line, end, limit)
    forms = _by_kind(line, at, end, after)
    same = line.words[at].key in _ADMINISTRATIVE
    if known is not None and line.words[at].key in word_forms("around"):
        forms = [form._replace(reason=PART) for form in forms]
        same = True
    if same or known is None:
        forms.append(line.named(first, last, "name"))
    draft = Draft(at, after, after, "place", forms)
    if known is not None and same:
        draft.same_as, draft.spots = known.same_as, _narrowed(known.spots, line.words[at].key)
    if after < limit and line.form(after, limit) == "(":  # «مدينة عين العرب السورية (كوباني)»
        close = line.closing(after, limit)
        if close is not None and close - after <= 3 and not line.words[after + 1].kinds & _NO_NAME:
            draft.forms.append(line.named(after + 1, close, "in brackets"))
            draft.forms.append(line.named(at, close + 1, "in full"))
            draft.end = close + 1
    return draft


def _narrowed(spots: tuple[Spot, ...], head: str) -> tuple[Spot, ...]:
    """Of «محافظة الحسكة» the governorate, of «مدينة الحسكة» the city, where the tables have both."""
    region = head in word_forms("region")
    return tuple(spot for spot in spots if (spot.kind in REGIONS) == region) or spots


def _name_end(line: Line, at: int, limit: int) -> int:
    word = line.word(at, limit)
    if word.kinds & _NO_NAME and line.form(at, limit) not in word_forms("compound") or word.cut:
        return at
    if at < limit and owned(line, at) is not None and len(line.forms[at]) >= _WITH_PRONOUN:
        return at  # «منطقة سيطرتهم»
    if not word.definite and (word.kinds & QUALITIES or _is_quality(line, at)):
        return at
    if (word.kinds & PARTICLE or line.form(at, limit) in word_forms("compound")) and not line.word(
        at + 1, limit
    ).kinds & (STOP | MARK | TIME):
        return at + 2
    return at + 1


def _is_quality(line: Line, at: int) -> bool:
    """«منطقة | آمنة», «مناطق | مأهولة», «مناطق | وجسورا»: an adjective by its shape, or a second noun, and no name."""
    form = line.forms[at]
    head = line.forms[at - 1]  # «تل مشيهيدة»: no adjective of a masculine noun
    feminine = head.endswith(("ة", "ات")) or line.words[at - 1].key in several_places()
    participle = feminine and form.endswith("ة") and len(form) >= _PARTICIPLE and (form[0] == "م" or form[1] == "ا")
    several = form[0] == "و" and form.endswith("ا")
    return (participle or several) and line.forms[at - 1] not in QUOTES


def _over_qualities(line: Line, at: int, limit: int) -> int:
    while at < limit and line.words[at].definite and line.words[at].kinds & QUALITIES and not line.words[at].cut:
        if line.words[at].key in word_forms("passing") or line.words[at].key in word_forms("epithet"):
            break  # «هجمات لندن | الإرهابية»
        at += 1
    return at
