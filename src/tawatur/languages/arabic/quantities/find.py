"""Find the quantities of a text: counts, ranges, shares, sums, measures and duals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.numbers import Number, number_word, read_number
from tawatur.languages.arabic.quantities.behind import is_ordinal_alike, read_behind_noun
from tawatur.languages.arabic.quantities.bounds import said_bound
from tawatur.languages.arabic.quantities.counted import Counted, is_noun, read_counted
from tawatur.languages.arabic.quantities.drafts import Draft, Line
from tawatur.languages.arabic.quantities.duals import read_dual
from tawatur.languages.arabic.quantities.fates import People, read_fate, read_group
from tawatur.languages.arabic.quantities.fractions import parts_of, read_fraction
from tawatur.languages.arabic.quantities.lexicon import Dual, nouns, trigger, units
from tawatur.languages.arabic.quantities.names import is_name
from tawatur.languages.arabic.quantities.ranges import read_range
from tawatur.model import Fate, Quantity, TimeExpression, Token, forms_of

_OPENING = frozenset('([«“"')
_CLOSING = frozenset(')]»”"')


def find_quantities(text: str, tokens: Sequence[Token], times: Sequence[TimeExpression]) -> list[Quantity]:
    """Quantities in order of their place, none of which touches a time.

    An exact number has `value` alone. «أكثر من 20» has value 20 and low 20, «أقل من 20» value 20 and high 20; ranges
    and vague words («عشرات») have low and high and no value. Shares are fractions of 1, with the unit `percent`.
    """
    found: list[Quantity] = []
    for draft, forms in _drafts(text, tokens, times):
        found.append(_quantity(text, tokens, draft, forms, found[-1].fate if found else None))
    return found


def _of_people(draft: Draft, forms: Sequence[str], before: Fate | None) -> tuple[Fate | None, str | None, bool]:
    """What became of those that are counted, their group, and whether they are some of others; a sum, share or measure counts nobody."""
    if draft.unit not in (None, "percent"):
        return None, None, False
    noun = forms[draft.noun] if draft.noun is not None else None
    whole = draft.noun is not None and draft.noun < draft.end  # «ثمانية من فرقة» are people
    fate, part = read_fate(forms, People(draft.first, draft.end, noun, whole), before)
    return (fate, read_group(noun), part) if fate or noun else (None, None, False)


def _quantity(text: str, tokens: Sequence[Token], draft: Draft, forms: Sequence[str], before: Fate | None) -> Quantity:
    people = _of_people(draft, forms, before)
    first = tokens[draft.first]
    start = raw_offset(text, first, draft.cut) if draft.cut else first.start
    end = tokens[draft.end - 1].end
    noun = tokens[draft.noun] if draft.noun is not None else None
    of = text[noun.start : noun.end] if noun is not None else None
    if draft.low != draft.high:
        return Quantity(start, end, text[start:end], None, draft.low, draft.high, draft.unit, of, *people)
    bound = said_bound(forms, draft.number, draft.end)
    low = draft.low if bound == "least" else None
    high = draft.low if bound == "most" else None
    return Quantity(start, end, text[start:end], draft.low, low, high, draft.unit, of, *people)


def _drafts(
    text: str, tokens: Sequence[Token], times: Sequence[TimeExpression]
) -> Iterator[tuple[Draft, Sequence[str]]]:
    forms = forms_of(tokens)
    whole = Line(text, tokens, forms, len(forms))
    taken, time = 0, 0
    for at, word in enumerate(map(trigger, forms)):
        if word is None or at < taken:
            continue
        while time < len(times) and times[time].end <= tokens[at].start:
            time += 1
        line = Line(text, tokens, forms, _stop(whole, at, times[time].start if time < len(times) else len(text)))
        draft = _read(line, at) if line.stop > at else None
        if (
            draft is not None
            and draft.first >= taken
            and not (time and times[time - 1].end > tokens[draft.first].start)
        ):
            taken = draft.end
            yield draft, forms


def _stop(line: Line, at: int, time_start: int) -> int:
    """The token that nothing at `at` may reach: where the next time begins, or the next paragraph."""
    reach = min(at + 14, len(line.tokens))
    begin, end = line.tokens[at].start, line.tokens[reach - 1].end
    if end <= time_start and line.text.find("\n\n", begin, end) < 0:
        return reach
    for index in range(at, reach):
        if line.tokens[index].end > time_start:
            return index
        if index > at and "\n\n" in line.text[line.tokens[index - 1].end : line.tokens[index].start]:
            return index
    return reach


def _read(line: Line, at: int) -> Draft | None:
    word = trigger(line.forms[at])
    if isinstance(word, Dual):
        return read_dual(line, at, word)
    number = read_number(line.forms, at, line.stop)
    if number is None:
        return read_fraction(line, at, word) if word is not None and word.kind == "part" else None
    if is_name(line.text, line.tokens, line.forms, number):
        return None
    if number.low == number.high == 1 and not number.digits:
        return _read_one(line, number)
    if number.definite and number.low == number.high:
        behind = read_behind_noun(line, number)
        if behind is not None or is_ordinal_alike(line, number):
            return behind
    return _read_number(line, number)


def _read_one(line: Line, number: Number) -> Draft | None:
    """«شخص واحد», «يوم واحد»; «واحد» after anything else counts nothing («في آن واحد»)."""
    before = line.form(number.first - 1)
    unit = units().get(before)
    noun = nouns().get(before) or nouns().get(before.removesuffix("ا"))
    if number.cut or unit is None and not (noun is not None and noun.person):
        return None
    at = number.first - 1
    return Draft(at, number.end, 0, at, 1.0, 1.0, unit.name if unit is not None else None, at)


def _read_number(line: Line, number: Number) -> Draft:
    first, end, low, high = number.first, number.end, number.low, number.high
    span = read_range(line, number)
    if span is not None:
        low, high, end = span.low, span.high, span.end
    else:
        low, high, end = _quoted_scale(line, number)
    part = parts_of(line, end)
    if part is not None:
        scale, counted = _of_parts(line, end + 1)
        low, high = low * part * scale, high * part * scale
    else:
        half = _half_before_unit(line, end)
        low, high, end = low + half, high + half, end + (half > 0)
        counted = read_counted(line.forms, end, line.stop, number.low == number.high)
        before = line.form(first - 1)
        if before in ("%", "٪") and counted.unit is None:  # «%10»
            counted = Counted(end, "percent", "share", None, 0.0)
    if counted.kind == "share":
        low, high = _share(low), _share(high)
    age = _age(line, first, counted)
    if age is not None:
        return Draft(age, counted.end, 0, first, low, high, "year", age)
    return Draft(
        first, counted.end, number.cut, first, low + counted.half, high + counted.half, counted.unit, counted.noun
    )


def _of_parts(line: Line, at: int) -> tuple[float, Counted]:
    """What parts are of: «ثلاثة أرباع | مليون شخص» of a number, «ثلاثة أرباع | الريف» of a whole."""
    scale = _scale(line.form(at))
    if scale is not None:
        return scale, read_counted(line.forms, at + 1, line.stop)
    whole = is_noun(line.form(at))
    return 1.0, Counted(at + whole, "percent", "", at if whole else None, 0.0)


def _half_before_unit(line: Line, at: int) -> float:
    """«اثنين | ونصف | في المئة»: what the half adds that stands between a number and its unit; 0 where none does."""
    word = number_word(line.form(at))
    if word is None or word.kind != "part" or not word.joined or word.definite:
        return 0.0
    return word.value if read_counted(line.forms, at + 1, line.stop).unit is not None else 0.0


def _share(value: float) -> float:
    return round(value / 100, 10)


def _quoted_scale(line: Line, number: Number) -> tuple[float, float, int]:
    """«"200" ألف مدني»: the quote marks stand around the digits alone."""
    end = number.end
    if line.form(number.first - 1) in _OPENING and line.form(end) in _CLOSING:
        scale = _scale(line.form(end + 1))
        if scale is not None:
            return number.low * scale, number.high * scale, end + 2
    return number.low, number.high, end


def _scale(form: str) -> float | None:
    """What «ألف», «ملايين» multiply by; None for any other word."""
    word = number_word(form)
    if word is None or word.kind not in ("scale", "scales") or word.cut or word.definite:
        return None
    return word.value


def _age(line: Line, first: int, counted: Counted) -> int | None:
    """Index of «سن» before the number («دون سن ال 14»); None where it is no age or has its own unit."""
    if counted.unit is not None:
        return None
    at = first - 1 - (line.form(first - 1) == "ال")
    return at if line.form(at) in ("سن", "عمر", "السن") else None
