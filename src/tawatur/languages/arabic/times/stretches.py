"""Read what is longer than a day: nights, weeks, months, seasons, quarters, years, decades and centuries."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.languages.arabic.numbers import read_number, read_ordinal
from tawatur.languages.arabic.quantities.lexicon import nouns, units
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.arabic.times.line import DASHES, OPENING, SLASHES, TO, Line
from tawatur.languages.arabic.times.months import read_month_name, read_year, with_year
from tawatur.languages.arabic.times.words import name_words, time_kinds
from tawatur.languages.calendar.moments import EDGES, Draft, Grain, Moment
from tawatur.languages.remembering import remembered

# The years that news writes as bare digits («منذ 1974»); others need «عام».
BARE_YEARS = range(1900, 2060)
_UNITS: dict[str, Grain] = {"week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century"}
_SHORT_YEARS = range(40, 100)  # «عام 73»
_WINTER = 4
_HALVES = {
    "النصف": "half",
    "الربع": "quarter",
    "الفصل": "quarter",
    "بالنصف": "half",
    "للنصف": "half",
    "للربع": "quarter",
}
_NO_YEAR_BEHIND = word_class("roughly") | frozenset("القرار قرار رقم المادة".split())
_COMPARED = frozenset("اكثر باكثر اقل باقل ازيد يقرب يقارب".split())


def read_stretch(line: Line, at: int) -> Draft | None:
    """The stretch of time that begins at token `at`; None if none does."""
    for read in _readers(line.form(at)):
        draft = read(line, at)
        if draft is not None:
            return draft
    return None


def _direction(line: Line, at: int) -> tuple[int, int] | None:
    """Direction and end of «الماضي», «قبل الماضي», «المقبل»."""
    twice = line.form(at) == "قبل"
    word = line.bare(at + twice, "direction")
    return (word.value * (1 + twice), at + 1 + twice) if word is not None else None


def _read_night(line: Line, at: int) -> Draft | None:
    """«الليلة الماضية», «الليل قبل الماضي»: a night has two days; «هذا المساء», «تلك الليلة»."""
    this = line.find(at, "this", "that")
    word = line.find(at + (this is not None), "part")
    if word is None or not word.definite:
        return None
    cut = this.cut if this is not None else word.cut
    if this is not None:
        moment = Moment("day", offset=0, named=this.kind == "that")
        return None if word.cut else Draft(at, at + 2, cut, moment, type="TIME")
    if word.name != "night":
        return None
    direction = _direction(line, at + 1)
    if direction is None or direction[0] >= 0:
        return None
    return Draft(at, direction[1], cut, Moment("night", offset=direction[0]), type="TIME")


def _read_edged(line: Line, at: int) -> Draft | None:
    """«مطلع العام», «أواخر 2014», «منتصف الشهر الجاري», «نهاية أبريل»."""
    word = line.find(at, "edge")
    if word is None or word.definite:
        return None
    for read in (_read_month, _read_year_phrase, _read_unit, _read_season, _read_decade):
        draft = read(line, at + 1)
        if draft is not None and not draft.cut:
            return draft._replace(first=at, cut=word.cut, left=draft.left._replace(edge=EDGES[word.name]))
    unit = line.bare(at + 1, "unit")
    if unit is None or not unit.definite or unit.value != 1 or unit.name not in ("month", "year", "week"):
        return None
    if word.name == "end" and unit.name == "week":
        return None  # «عطلة نهاية الأسبوع»
    moment = Moment(_UNITS[unit.name], direction=0, edge=EDGES[word.name])
    return Draft(at, at + 2, word.cut, moment)


def _read_month(line: Line, at: int) -> Draft | None:
    """«حزيران/ يونيو الماضي», «شهر أبريل 2022», «شهري مارس وأبريل 2022», «سبتمبر ويناير الماضيين»."""
    unit = line.find(at, "unit")
    headed = unit is not None and unit.name == "month" and unit.value in (0, 1, 2)
    start = at + 1 if headed else at
    name = read_month_name(line, start, headed)
    if name is None:
        return None
    first = line.find(at, "unit") if headed else line.find(start, "month", "month?", "months")
    left, end = with_year(line, Moment("month", month=name.month, hijri=name.hijri), name.end)
    right: Moment | None = None
    if end == name.end:
        right, end = _second_month(line, name.month, end, unit is not None and headed and unit.value != 1)
        if right is not None:
            left = left._replace(year=right.year, direction=right.direction, offset=right.offset, named=right.named)
    proven = name.proven or headed or end > name.end
    if not proven and not _month_context(line, at, name.hijri):
        return None
    if name.hijri and right is None and not (end > name.end):
        return None  # «شهر رمضان» of any year
    return Draft(at, end, first.cut if first else 0, left, right, name=_is_name(line, at, left))


def _month_context(line: Line, at: int, hijri: bool) -> bool:
    before = line.form(at - 1)
    return not hijri and (before in ("في", "منذ", "خلال", "حتى") or line.find(at - 1, "edge") is not None)


def _second_month(line: Line, month: int, end: int, many: bool) -> tuple[Moment | None, int]:
    """The other end of a range of months that share their year: «[مارس] وأبريل 2022», «[سبتمبر] إلى يناير الماضيين»."""
    joined = line.find(end, "month", "month?", "months")
    if joined is not None and joined.joined and joined.cut == 1:
        name = read_month_name(line, end, False)
        connected = many or line.form(end - 2) in ("بين",)
    else:
        start = end + 1 if line.form(end) in TO or line.form(end) in DASHES else 0
        name = read_month_name(line, start) if start else None
        connected = True
    if name is None or name.month == month:
        return None, end
    moment, after = with_year(line, Moment("month", month=name.month, hijri=name.hijri), name.end)
    connected = connected or after > name.end and (moment.year is not None and (name.month - month) % 12 == 1)
    dual = line.form(after - 1) in ("الماضيين", "المقبلين", "القادمين", "المنصرمين", "الفائتين", "الحاليين")
    return (moment, after) if connected or dual else (None, end)


def _read_year_phrase(line: Line, at: int) -> Draft | None:
    """«عام 2014», «العام الماضي», «عامي 2019 و2021», «2011-2015», and bare years."""
    unit = line.find(at, "unit")
    if unit is not None and unit.name == "year":
        return _headed_year(line, at, unit.value, unit.cut)
    return _bare_year(line, at)


def _headed_year(line: Line, at: int, count: int, cut: int) -> Draft | None:
    if count == 1:
        direction = _direction(line, at + 1)
        unit = line.find(at, "unit")
        if unit is not None and unit.definite:
            if direction is not None:
                return Draft(at, direction[1], cut, Moment("year", direction=direction[0]))
            if line.find(at + 1, "same"):
                return Draft(at, at + 2, cut, Moment("year", offset=0, named=True))
            if (following := line.find(at + 1, "next")) is not None:
                return Draft(at, at + 2, cut, Moment("year", offset=following.value, named=True))
            if line.form(at + 1) in ("الدراسي", "الهجري", "الميلادي", "المالي") and (after := _direction(line, at + 2)):
                return Draft(at, after[1], cut, Moment("year", direction=after[0]))
            if line.form(at + 1) in ("الدراسي", "الهجري", "الميلادي", "المالي"):
                year = read_year(line, at + 2)
                return _years(line, at, cut, year.year, year.hijri, year.end) if year and year.year else None
    year = read_year(line, at + 1)
    if (
        year is not None
        and year.year is not None
        and year.end > at + 1
        and line.integer(at + 1) is not None
        or year
        and line.form(at + 1) in OPENING
    ):
        return _years(line, at, cut, year.year or 0, year.hijri, year.end) if year and year.year else None
    short = line.integer(at + 1)
    if count == 1 and short is not None and short in _SHORT_YEARS and not _is_count(line, at + 1):
        return Draft(at, at + 2, cut, Moment("year", year=1900 + short))
    if count == 1 and (number := read_number(line.forms, at + 1, line.stop)) is not None and not number.digits:
        if number.low == number.high and 1000 <= number.low < 2200 and not number.cut:
            return Draft(at, number.end, cut, Moment("year", year=int(number.low)))
    return None


def _years(line: Line, at: int, cut: int, year: int, hijri: bool, end: int) -> Draft:
    """The year, with the other end of its range if one follows: «عامي 2019 و2021», «2011 - 2015», «2015/2016»."""
    left = Moment("year", year=year, hijri=hijri)
    unit = line.find(at, "unit")
    many = unit is not None and unit.name == "year" and unit.value != 1
    start = _range_mark(line, at, end, many)
    other = line.integer(start) if start else None
    if other is not None and len(line.form(start)) == 4 and year < other < year + 200:
        second = read_year(line, start)
        if second is not None and second.year == other:
            return Draft(
                at, second.end, cut, left._replace(hijri=second.hijri), Moment("year", year=other, hijri=second.hijri)
            )
    if (
        other is not None
        and len(line.form(start)) == 2
        and other == (year + 1) % 100
        and line.form(start - 1) in SLASHES | DASHES
    ):
        return Draft(at, start + 1, cut, left, Moment("year", year=year + 1, hijri=hijri))  # «موسم 2015/16»
    return Draft(at, end, cut, left)


def _range_mark(line: Line, at: int, end: int, many: bool) -> int:
    """Index of the second year of a range, 0 where no word or mark makes one."""
    form = line.form(end)
    if form in TO:
        start = end + 1
        unit = line.find(start, "unit")
        return start + 1 if unit is not None and unit.name == "year" and unit.value == 1 else start
    if form in DASHES or form in SLASHES:
        return end + 1
    if form == "و" and (many or "بين" in (line.form(at - 1), line.form(at - 2))):
        return end + 1
    joined = line.find(end, "unit")
    if (
        joined is not None
        and joined.joined
        and joined.name == "year"
        and "بين" in (line.form(at - 1), line.form(at - 2))
    ):
        return end + 1  # «بين عام 2011 وعام 2015»
    return 0


def _bare_year(line: Line, at: int) -> Draft | None:
    number = line.integer(at)
    if number is None or len(line.form(at)) != 4:
        return None
    year = read_year(line, at)
    if year is None or year.year != number:
        return None
    marked = year.end > at + 1
    if not (marked or number in BARE_YEARS and not _is_count(line, at)):
        return None
    return _years(line, at, 0, number, year.hijri, year.end)


def _is_count(line: Line, at: int) -> bool:
    """«أكثر من 2000 مختطف», «تحرير 2014 شخصا», «القرار 2016», «القضية 47/2015»: four digits that are no year."""
    before, after = line.form(at - 1), line.form(at + 1)
    if (
        before in _NO_YEAR_BEHIND
        or before == "/"
        and line.touches(at - 1)
        or before == "من"
        and line.form(at - 2) in _COMPARED
    ):
        return True
    return (
        after in units() or after in nouns() or after.removesuffix("ا") in nouns() or after in ("منهم", "منها", "منهن")
    )


def _read_unit(line: Line, at: int) -> Draft | None:
    """«الأسبوع الماضي», «هذا الشهر», «الشهر المقبل», «العقد الماضي», «القرن العشرين»."""
    this = line.find(at, "this", "that")
    start = at + (this is not None)
    unit = line.find(start, "unit")
    if unit is None or not unit.definite or unit.value != 1 or unit.name not in _UNITS or this is not None and unit.cut:
        return None
    grain = _UNITS[unit.name]
    if this is not None:
        named = this.kind == "that"
        moment = Moment(grain, offset=0, named=True) if named else Moment(grain, direction=0)
        return Draft(at, start + 1, this.cut, moment)
    direction = _direction(line, at + 1)
    if direction is not None:
        return Draft(at, direction[1], unit.cut, Moment(grain, direction=direction[0]))
    if grain == "century" and (ordinal := read_ordinal(line.forms, at + 1, line.stop)) is not None:
        if line.form(ordinal[1]) == "قبل" and line.form(ordinal[1] + 1) in ("الميلاد", "ميلاد"):
            return None
        return Draft(at, ordinal[1], unit.cut, Moment("century", year=ordinal[0] * 100 - 99))
    following = line.find(at + 1, "next", "same")
    if following is not None:
        return Draft(at, at + 2, unit.cut, Moment(grain, offset=following.value, named=True))
    return None


def _read_the_same(line: Line, at: int) -> Draft | None:
    """«نفس اليوم», «ذات الشهر»: that which was last named."""
    word = line.find(at, "as")
    unit = line.bare(at + 1, "unit", "deictic") if word is not None else None
    if word is None or unit is None or not unit.definite:
        return None
    if unit.kind == "deictic":
        grain: Grain | None = "day" if not unit.value else None
    else:
        grain = _UNITS.get(unit.name) if unit.value == 1 else None
    return Draft(at, at + 2, word.cut, Moment(grain, offset=0, named=True)) if grain is not None else None


def _read_season(line: Line, at: int) -> Draft | None:
    """«صيف 2012», «ربيع العام 2003», «الصيف الماضي», «شتاء هذا العام», «هذا الصيف»."""
    this = line.find(at, "this")
    word = line.find(at, "season") if this is None else line.bare(at + 1, "season")
    if word is None:
        return None
    if this is not None:
        return Draft(at, at + 2, this.cut, Moment("season", month=word.value, direction=0)) if word.definite else None
    if word.definite:
        direction = _direction(line, at + 1)
        return (
            Draft(at, direction[1], word.cut, Moment("season", month=word.value, direction=direction[0]))
            if direction
            else None
        )
    year = _read_year_phrase(line, at + 1) or _read_unit(line, at + 1)
    if year is None or year.cut or year.left.grain != "year" or year.right is not None and word.value != _WINTER:
        return None  # but «شتاء 2012-2013» is one winter
    left = year.left
    offset = left.direction if left.direction is not None else left.offset
    return Draft(
        at, year.end, word.cut, Moment("season", year=left.year, month=word.value, offset=offset, named=left.named)
    )


def _read_decade(line: Line, at: int) -> Draft | None:
    """«الثمانينات», «تسعينيات القرن الماضي», «عقد الستينات»."""
    unit = line.find(at, "unit")
    headed = unit is not None and unit.name == "decade" and not unit.definite
    word = line.find(at + headed, "decade")
    if word is None:
        return None
    cut = unit.cut if headed and unit is not None else word.cut
    end, century = at + headed + 1, 1900
    end += line.form(end) == "من" and line.find(end + 1, "unit") is not None
    hundred = line.find(end, "unit")
    if hundred is not None and hundred.name == "century" and hundred.definite:
        ordinal = read_ordinal(line.forms, end + 1, line.stop)
        direction = _direction(line, end + 1)
        if ordinal is not None:
            century, end = ordinal[0] * 100 - 100, ordinal[1]
        elif direction is not None and direction[0] in (-1, 0):
            century, end = 2000 + 100 * direction[0], direction[1]
    elif not word.definite:
        return None  # «في ثلاثينات عمره»
    return Draft(at, end, cut, Moment("decade", year=century + word.value))


def _read_part_of_year(line: Line, at: int) -> Draft | None:
    """«الربع الأول من 2015», «النصف الثاني من العام الجاري»."""
    grain = _HALVES.get(line.form(at))
    ordinal = read_ordinal(line.forms, at + 1, line.stop) if grain else None
    if grain is None or ordinal is None or line.form(ordinal[1]) not in ("من", "ل", "في"):
        last = grain is not None and line.form(at + 1) == "الاخير" and line.form(at + 2) == "من"
        if not last:
            return None
        ordinal = (4 if grain == "quarter" else 2), at + 2
    assert ordinal is not None
    year = _read_year_phrase(line, ordinal[1] + 1) or _read_unit(line, ordinal[1] + 1)
    number = ordinal[0]
    if year is None or year.left.grain != "year" or year.right is not None or number > (4 if grain == "quarter" else 2):
        return None
    left = year.left
    offset = left.direction if left.direction is not None else left.offset
    moment = Moment(
        "quarter" if grain == "quarter" else "half", year=left.year, month=number, offset=offset, named=left.named
    )
    return Draft(at, year.end, 0, moment)


def _is_name(line: Line, at: int, left: Moment) -> bool:
    """Whether the month stands in a name: «ميدان أكتوبر», «واتس آب»."""
    before = line.form(at - 1)
    if before in name_words("month", "after"):
        return True
    return left.year is None and left.direction is None and before in name_words("date", "after")


_Reader = Callable[[Line, int], Draft | None]
_OPENED_BY: tuple[tuple[_Reader, frozenset[str]], ...] = (  # each reader with the kinds of word that it can begin with
    (_read_night, frozenset(("this", "that", "part"))),
    (_read_edged, frozenset(("edge",))),
    (_read_month, frozenset(("a month", "the month", "month", "month?", "months"))),
    (_read_year_phrase, frozenset(("a year", "the year", "numeral"))),
    (_read_unit, frozenset(("this", "that", *(f"the {name}" for name in _UNITS)))),
    (_read_the_same, frozenset(("as",))),
    (_read_season, frozenset(("this", "season"))),
    (_read_decade, frozenset(("a decade", "decade"))),
    (_read_part_of_year, frozenset(("share",))),
)
STRETCH_OPENERS = frozenset(kind for _, kinds in _OPENED_BY for kind in kinds)


@remembered
def _readers(form: str) -> tuple[_Reader, ...]:
    kinds = time_kinds(form)
    return tuple(reader for reader, openers in _OPENED_BY if kinds & openers)
