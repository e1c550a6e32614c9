"""Find the names in a stretch of tokens: runs of capitals, told apart by tables, titles, heads and given names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.languages.english.attribution.lexicon import word_letter
from tawatur.languages.english.fold import is_capital
from tawatur.languages.english.names.drafts import Draft, beginning
from tawatur.languages.english.names.lexicon import Known, demonyms, genders, known, seats, words
from tawatur.languages.english.numbers import number_words
from tawatur.languages.english.tables import word_class
from tawatur.languages.english.times.words import months
from tawatur.model import Gender, Token

_LONGEST = 9
_LOUD = 0.75  # of the words of a headline that begin with a capital
_FEWEST_LOUD = 3  # words
_PLACING = frozenset(("in", "near", "at", "outside", "around", "across", "inside"))
_STRIKES = frozenset(
    ("strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "shelling", "bombardment", "siege")
)
_RULERS = frozenset(("mayor", "governor", "city", "siege", "capture", "fall"))
_INTRODUCING = frozenset(("the", "its", "their", "his", "her"))
_LONGEST_ROLE = 14  # tokens
_OPENING = frozenset('.!?:;"“”\n-–—')


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a document as names are looked for in them."""

    text: str
    tokens: Sequence[Token]
    forms: Sequence[str]

    def capital(self, at: int) -> bool:
        """Whether the token at `at` begins with a capital."""
        return 0 <= at < len(self.tokens) and is_capital(self.text, self.tokens[at].start)

    def form(self, at: int) -> str:
        """The form at `at`; "" outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def opens(self, at: int) -> bool:
        """Whether a sentence or line begins at `at`, where a capital tells nothing."""
        if at == 0 or self.forms[at - 1] in _OPENING:
            return True
        return "\n" in self.text[self.tokens[at - 1].end : self.tokens[at].start]


def scan(line: Line, starts: Sequence[int], headlines: Sequence[tuple[int, int]] = ()) -> list[Draft]:
    """The names of a document in order, none inside another; surnames alone are told by the full names.

    `starts`: where the tokens begin; `headlines`: the tokens of headlines, where capitals may tell nothing.
    """
    text = line.text
    capitals = [
        at
        for at, (start, form) in enumerate(zip(starts, line.forms, strict=True))
        if text[start].isupper() or "-" in form and line.capital(at)
    ]
    loud = [span for span in headlines if _is_loud(line, *span)]
    found = _scan(line, [at for at in capitals if not any(first <= at < last for first, last in loud)])
    return _told_apart(line, sorted([*_in_capitals(line, loud, found), *found], key=beginning))


def _scan(line: Line, places: Sequence[int]) -> list[Draft]:
    """What is read as a name at `places`, in order."""
    found: list[Draft] = []
    end = 0
    for at in places:
        if at < end:
            continue
        draft = _read(line, at)
        if draft is not None:
            found.append(draft)
            end = draft.last
    return found


def _is_loud(line: Line, first: int, last: int) -> bool:
    """Whether nearly every word of a headline begins with a capital."""
    said = [at for at in range(first, last) if word_letter(line.forms[at]) in "nvVg" and line.forms[at][0].isalpha()]
    return len(said) > _FEWEST_LOUD and sum(map(line.capital, said)) >= _LOUD * len(said)


def _in_capitals(line: Line, loud: Sequence[tuple[int, int]], found: Sequence[Draft]) -> Iterator[Draft]:
    """The names of headlines in capitals: what the tables have, what a title or given name tells, and what the text names too."""
    named = {tuple(line.forms[draft.first : draft.last]): draft for draft in reversed(found)}
    named |= {(name[-1],): draft for name, draft in named.items() if draft.kind == "person" and draft.proper}
    for first, last in loud:
        at = first
        while at < last:
            draft = _named_again(line, at, last, named) or _plainly_named(line, at, last)
            if draft is not None:
                yield draft
            at = draft.last if draft is not None else at + 1


def _named_again(line: Line, at: int, last: int, named: Mapping[tuple[str, ...], Draft]) -> Draft | None:
    """The longest name of the text that stands at `at`, too."""
    for end in range(min(at + _LONGEST, last), at, -1):
        draft = named.get(tuple(line.forms[at:end]))
        if draft is not None and line.capital(at):
            alone = end - at < draft.last - draft.first
            proper = draft.proper and not alone
            return replace(
                draft,
                first=at,
                last=end,
                titled=at,
                role=None,
                proper=proper,
                reason="surname" if alone else draft.reason,
            )
    return None


def _plainly_named(line: Line, at: int, last: int) -> Draft | None:
    """A name of the tables, or a person by a given name or title before it."""
    if not line.capital(at):
        return None
    entry = known(line.forms, at)
    if entry is not None and at + entry.length <= last:
        return _known(at, entry)
    if line.forms[at] in genders() and line.capital(at + 1) and at + 1 < last and word_letter(line.form(at + 1)) == "n":
        return Draft(at, at + 2, "person", "name", at, gender=_gender(line.forms[at], ""))
    return None


def _read(line: Line, at: int) -> Draft | None:
    form = line.forms[at]
    if form in word_class("weekday") or form in months() and _is_dated(line, at):
        return None
    if "-" in form and form.rpartition("-")[2] in words("joined"):
        return None  # «Britain-based»
    if form in words("title") and (line.capital(at + 1) or form.endswith(".")):
        return None  # the title is read with the name behind it
    if line.forms[at - 1] == "of" and _ends_title(line, at):
        return None
    end = _run_end(line, at)
    if end == at:
        return None
    entry = known(line.forms, at)
    if entry is not None and (entry.length >= end - at or _ends_before_a_person(line, at + entry.length, end, entry)):
        return _known(at, entry, _abbreviation(line, at + entry.length))
    if line.forms[at] in demonyms() and (end - at == 1 or _only_describes(line, at, end)):
        return None  # «the Norwegian army», «Norwegian Harald Lunde»
    if (identifier := seats().get(" ".join(line.forms[at:end]))) is not None:
        return Draft(at, end, "organization", "name", at, True, (identifier,))
    return _by_shape(line, at, end)


def _known(at: int, entry: Known, short: str | None = None) -> Draft:
    """The name of the tables that begins at `at`."""
    same_as = (entry.identifier,) if entry.identifier else ()
    return Draft(at, at + entry.length, entry.kind, "name", at, True, same_as, entry.spots, short=short)


def _ends_before_a_person(line: Line, at: int, end: int, entry: Known) -> bool:
    """«The governor of Karam | Omar Torres»: a place's name ends where a given name begins."""
    return (
        entry.kind == "place" and line.forms[at - 1] not in genders() and end - at > 1 and line.forms[at] in genders()
    )


def _only_describes(line: Line, at: int, end: int) -> bool:
    """Whether the adjective of a people is no part of the run: a person's name or a single word stands behind it."""
    if not words("body").isdisjoint(line.forms[at:end]) or line.forms[end - 1] in words("site"):
        return False
    return end - at == 2 or line.forms[at + 1] in genders()


def _ends_title(line: Line, at: int) -> bool:
    """«Secretary of | State», «of» being before it."""
    return " ".join(line.forms[max(at - 2, 0) : at + 1]) in words("title")


def _is_dated(line: Line, at: int) -> bool:
    """Whether a month stands as one: «March 3», «in January»."""
    return line.form(at + 1)[:1].isdecimal() or line.form(at - 1) in (
        "in",
        "since",
        "until",
        "by",
        "last",
        "early",
        "late",
    )


def _run_end(line: Line, at: int) -> int:
    """The index behind a run of capitals that begins at `at`, particles and «of» within a body's name included."""
    if (
        line.opens(at)
        and word_letter(line.forms[at]) not in "nvVgG"
        or word_letter(line.forms[at]) in "DPSCXWIT"
        and len(line.forms[at]) > 1
    ):
        return at
    if len(line.forms[at]) == 1 and line.form(at + 1) != "." or line.forms[at].partition("-")[0] in number_words():
        return at
    index = at + 1
    body = line.forms[at] in words("body")
    while (
        index < len(line.forms) and index - at < _LONGEST and line.tokens[index].start - line.tokens[index - 1].end <= 1
    ):
        form = line.forms[index]
        if form in words("title") and line.capital(index) and line.capital(index + 1) and form not in genders():
            break  # «Orsan Foreign | Minister Walid Sabbagh»
        if (
            line.capital(index)
            and (word_letter(form) in "nvVgR" or len(form) == 1)
            and form not in word_class("weekday")
        ):
            body = body or form in words("body")
        elif form == "." and len(line.forms[index - 1]) == 1 and line.capital(index + 1):
            pass  # an initial
        elif form in words("particle") and line.capital(index + 1):
            pass
        elif form in words("linking") and body and _continues(line, index):
            pass
        else:
            break
        index += 1
    return index


def _continues(line: Line, index: int) -> bool:
    """«Ministry of | Defence», «Office for the | Coordination»: a capital comes behind at most two small words."""
    if line.form(index) == "and":
        return False
    if line.form(index + 1) in word_class("weekday"):
        return False  # «told Meridian Wire on | Wednesday»
    return line.capital(index + 1) or line.form(index + 1) == "the" and line.capital(index + 2)


def _by_shape(line: Line, first: int, last: int) -> Draft | None:
    """What a run of capitals names by its words alone; None where a single word tells nothing yet."""
    forms = line.forms[first:last]
    title = _title_before(line, first)
    if title == first and last - first == 1 and forms[0] in words("body") and line.form(first - 1) == "the":
        return Draft(first, last, "organization", "a description", first, False)  # «the Guard»
    if title == first and not words("body").isdisjoint(forms):
        return Draft(first, last, "organization", "name", first, short=_abbreviation(line, last))
    if last - first == 1 and forms[0] in words("title") and forms[0] not in genders():
        return Draft(first, last, "person", "title", first, False)
    if last - first > 1 and forms[-1] in words("title") and forms[0] not in genders() and not line.capital(last):
        return None  # «the Special Envoy»
    if forms[-1] in words("site") or forms[0] in words("site") or forms[0] == "new" and last - first == 2:
        return Draft(first, last, "place", "name", first)
    if title == first and forms[0] not in genders() and _is_placed(line, first):
        return Draft(first, last, "place", "name", first)
    if line.form(last) in words("title") and (line.capital(last) or last - first == 1):
        return None  # «the Orsan | minister», «Karam | Mayor Lena Orsolo»
    gender = _gender(forms[0], line.form(title))
    named = forms[0] in genders() and last - first > 1
    if title == first and not named and last - first > 1 and line.form(first - 1) == "the":  # «the White Band»
        return Draft(first, last, "organization", "name", first, short=_abbreviation(line, last))
    if title < first or named or last - first in (2, 3, 4) and not line.opens(first) and _person_like(line, last):
        role = (title, first) if title < first else _role_behind(line, last) or _role_before(line, first)
        return Draft(first, last, "person", "name", title, last - first > 1, gender=gender, role=role)
    if last - first > 1:
        return Draft(first, last, "person" if last - first < 4 else "organization", "name", first, gender=gender)
    if _is_placed(line, first):
        return Draft(first, last, "place", "name", first)
    return Draft(first, last, "person", "opening" if line.opens(first) else "surname", first, False)


def _is_placed(line: Line, first: int) -> bool:
    """Whether a name stands where places do: «in Karam», «the town of Karam»."""
    before = line.form(first - 1)
    if before in words("whereabouts"):
        return True
    if before == "on":
        return line.form(first - 2) in _STRIKES
    of = line.form(first - 2) if before == "of" else ""
    return before in _PLACING or of in _RULERS or of in words("site") or of in words("around")


def _person_like(line: Line, last: int) -> bool:
    return line.form(last) in (",", "'s", "said", "says", "told", "(")


def _gender(given: str, title: str) -> Gender | None:
    if title in ("mr.", "mr", "sir", "lord", "king", "spokesman", "chairman"):
        return "m"
    if title in ("mrs.", "mrs", "ms.", "ms", "miss", "lady", "queen", "spokeswoman", "chairwoman"):
        return "f"
    gender = genders().get(given)
    return "m" if gender == "m" else "f" if gender == "f" else None


def _title_before(line: Line, first: int) -> int:
    """Where the title before a name begins («the army | spokesman»), `first` where there is none."""
    at = first
    titles = words("title")
    if first > 2 and line.forms[first - 2] == "of" and _ends_title(line, first - 1):
        at -= 3
    while at > 0 and line.forms[at - 1] in titles:
        at -= 1
    if at == first:
        return first
    while at > 0 and word_letter(line.forms[at - 1]) in "nG" and first - at < 6 and line.forms[at - 1][0].isalpha():
        at -= 1
    return at


def _role_behind(line: Line, last: int) -> tuple[int, int] | None:
    """«…, a spokesman for the force,»: the apposition behind a name that holds a title."""
    if line.form(last) != ",":
        return None
    end = last + 1
    while (
        end < len(line.forms) and end - last < _LONGEST_ROLE and line.forms[end] not in (",", ".", ";", ":", '"', "“")
    ):
        end += 1
    first = last + 2 if line.form(last + 1) in ("a", "an", "the", "another", "its", "his", "their") else last + 1
    has_title = not words("title").isdisjoint(line.forms[first : min(first + 6, end)])
    return (first, end) if has_title and first < end else None


def _role_before(line: Line, first: int) -> tuple[int, int] | None:
    """«Its director, | Salma al-Hashimi,»: what stands between the beginning of a clause and a name's comma, where it is a title."""
    if line.form(first - 1) != ",":
        return None
    begin = first - 2
    while (
        begin > 0
        and first - begin < _LONGEST_ROLE
        and not line.opens(begin)
        and line.forms[begin - 1] not in (",", "to")
    ):
        begin -= 1
    if line.forms[begin] not in _INTRODUCING:
        return None
    has_title = not words("title").isdisjoint(line.forms[begin + 1 : begin + 6])
    return (begin + 1, first - 1) if has_title else None


def _abbreviation(line: Line, last: int) -> str | None:
    """«(SDF)» behind a name."""
    if line.form(last) == "(" and line.form(last + 2) == ")":
        token = line.tokens[last + 1]
        word = line.text[token.start : token.end]
        if word.isupper() and len(word) > 1:
            return word
    return None


def _told_apart(line: Line, drafts: list[Draft]) -> list[Draft]:
    """Surnames by the full names of the article, other single words by what they are elsewhere in it."""
    surnames = {
        line.forms[draft.last - 1] for draft in drafts if draft.kind == "person" and draft.last - draft.first > 1
    }
    shorts = {draft.short.casefold(): draft for draft in drafts if draft.short}
    elsewhere = surnames | shorts.keys() | {line.forms[draft.first] for draft in drafts if draft.reason == "surname"}
    places = {tuple(line.forms[draft.first : draft.last]) for draft in drafts if draft.kind == "place"}
    kept = []
    for draft in drafts:
        form = line.forms[draft.first]
        if draft.kind == "person" and draft.role is None and tuple(line.forms[draft.first : draft.last]) in places:
            draft.kind, draft.reason, draft.proper = "place", "name", True
        if draft.reason == "title" and form not in surnames:
            continue  # «the President»
        if draft.reason == "opening":
            verb = (
                word_letter(line.form(draft.last)) in tuple("VX")
                and form not in words("people")
                and form not in words("body")
            )
            many = form.endswith("s") and not form.endswith("ss")  # «Warplanes bombed»
            if form not in elsewhere and (many or not verb):
                continue
            draft.reason = "surname"
        if draft.reason == "surname" and form in shorts:
            draft.kind, draft.reason, draft.proper, draft.same_as = (
                "organization",
                "in brackets",
                True,
                shorts[form].same_as,
            )
        elif (
            draft.reason == "surname"
            and form not in surnames
            and line.text[line.tokens[draft.first].start : line.tokens[draft.first].end].isupper()
        ):
            draft.kind, draft.reason, draft.proper = "organization", "name", True
        kept.append(draft)
    return kept
