"""Read on behind a source span that ends within a name, or before the name of who has its office."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import COMMON, GIVEN, MARK, NISBA, OFFICE, PARTICLE, RANK, STOP
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.offices import Office, read_office
from tawatur.languages.arabic.names.persons import person, person_end
from tawatur.languages.arabic.names.scan import take_title
from tawatur.languages.arabic.names.sources import Source


def go_on(line: Line, source: Source, last: int) -> int:
    """The index behind the source that ends at `last` and behind what of its holder's name follows; `source` takes it in."""
    if last >= line.end:
        return last
    if source.reference == "named" and source.speaker is not None and source.speaker.kind == "person":
        return _office_beside(line, source, _rest_of_name(line, source, last))
    if source.reference == "back":
        if line.form(last, line.end) == "/" and line.words[last - 1].kinds & RANK:
            return _take_holder(source, read_office(line, last - 1, line.end, False), last)  # «الأستاذ | / محمد فوزي»
        return _name_beside(line, source, last)
    return last


def _rest_of_name(line: Line, source: Source, last: int) -> int:
    """«اللواء عصام | فرغلي،», «المستشار رشيد | بلقاسم بإيجاد حل»."""
    speaker, word = source.speaker, line.words[last]
    if speaker is None or speaker.last != last or len(speaker.forms[0].parts) > 1 or word.cut:
        return last
    known = word.kinds & GIVEN and not word.kinds & ~(GIVEN | NISBA)
    unknown = not word.kinds & ~NISBA and bool(line.word(last + 1, line.end).kinds & MARK)
    if not known and not unknown or line.words[last - 1].definite:
        return last
    whole = person(line, last - 1, last + 1, speaker.first if speaker.first < last - 1 else None)
    speaker.forms, speaker.proper, speaker.last = whole.forms, whole.proper, last + 1
    return last + 1


def _office_beside(line: Line, source: Source, last: int) -> int:
    """«عصام فرغلي | ، محافظ الدلتا، صرف…»: the office between commas behind the name is its bearer's too."""
    speaker, first = source.speaker, last + 1
    word = line.word(first, line.end)
    if speaker is None or line.form(last, line.end) not in COMMAS or word.cut or not word.kinds & OFFICE:
        return last
    office = read_office(line, first, line.end, False)
    if word.kinds & STOP or office.person is not None or not office.definite:
        return last
    if line.form(office.end, line.end) not in COMMAS:
        return last
    speaker.titles |= frozenset(line.parts(*office.role))
    speaker.role = speaker.role or line.name(*office.role)
    source.found += office.inner
    return office.end


def _name_beside(line: Line, source: Source, last: int) -> int:
    """«وزيرة السياحة | ، فاطمة الزهراء العلمي، إن»: a name between commas behind a definite office."""
    first, office = last + 1, source.speaker
    if office is not None and _is_rank(line, last):
        return _take_holder(source, read_office(line, last, line.end, False), last)
    word = line.word(first, line.end)
    if line.form(last, line.end) not in COMMAS or not word.kinds & (GIVEN | PARTICLE) or office is None:
        return last
    comma = next((at for at in range(first, min(first + 6, line.end)) if line.form(at, line.end) in COMMAS), first)
    if word.kinds & STOP and line.word(first + 1, comma).kinds & ~NISBA or comma - first < 2:
        return last
    if person_end(line, first, comma, True, True) != comma or word.kinds & COMMON and not word.kinds & GIVEN:
        return last
    _settle(source, person(line, first, comma))
    return comma


def _is_rank(line: Line, at: int) -> bool:
    """«الخبير العسكري | اللواء سامح سيف»: a rank that stands before a name and nowhere else."""
    word = line.words[at]
    return bool(word.kinds & RANK) and word.definite and not word.cut and word.key in word_forms("surname_rank")


def _take_holder(source: Source, named: Office, last: int) -> int:
    if named.person is None or not named.person.proper:
        return last
    _settle(source, named.person)
    return named.end


def _settle(source: Source, holder: Draft) -> None:
    """Make a person the one who speaks, in the office that the source is read as."""
    office = source.speaker
    if office is not None:
        take_title(holder, office)
    source.speaker, source.reference = holder, "named"
    source.found = [*(draft for draft in source.found if draft is not office), holder]
