"""Read on behind a source span that ends within a name, or before the name of who has its office."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft, Office
from tawatur.languages.arabic.names.edges import owned
from tawatur.languages.arabic.names.kinds import COMMON, GIVEN, MARK, NISBA, OFFICE, ORGANIZATION, PARTICLE, RANK, STOP
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.offices import read_office
from tawatur.languages.arabic.names.organizations import over_conjunct, read_organization
from tawatur.languages.arabic.names.persons import is_noun, person, person_end
from tawatur.languages.arabic.names.scan import add_office, take_title
from tawatur.languages.arabic.names.sources import Source


def go_on(line: Line, source: Source, last: int) -> int:
    """The index behind the source that ends at `last` and behind what of its holder's name follows; `source` takes it in."""
    if last >= line.end:
        return last
    if source.reference == "named" and source.speaker is not None and source.speaker.kind == "person":
        return _office_beside(line, source, _rest_of_name(line, source, last))
    if source.reference == "named" and source.speaker is not None and source.speaker.kind == "organization":
        return _second_field(line, source.speaker, last)
    if source.reference == "anonymous" and source.speaker is None and owned(line, source.first) is not None:
        return _named_behind(line, source, last)
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
    if is_noun(line.forms[last], word.kinds):
        return last  # «سواريز | لمحادثه "سأعود"»
    known = word.kinds & GIVEN and not word.kinds & ~(GIVEN | NISBA)
    unknown = not word.kinds & ~NISBA and bool(line.word(last + 1, line.end).kinds & MARK)
    first_name = line.words[last - 1].kinds & GIVEN and speaker.role is not None
    unknown = unknown or bool(first_name) and not word.kinds and not word.definite
    if not known and not unknown or line.words[last - 1].definite:
        return last
    whole = person(line, last - 1, last + 1, speaker.first if speaker.first < last - 1 else None)
    speaker.forms, speaker.proper, speaker.last = whole.forms, whole.proper, last + 1
    return last + 1


def _office_beside(line: Line, source: Source, last: int) -> int:
    """«عصام فرغلي | ، محافظ الدلتا، صرف…»: the office between commas behind the name is its bearer's too."""
    speaker, first = source.speaker, last + 1
    word = line.word(first, line.end)
    if speaker is None:
        return last
    body = _body_behind(line, last) if speaker.titles and speaker.last < last else None
    if body is not None:
        speaker.titles |= frozenset(body.forms[0].parts)
        source.found.append(body)
        return body.end
    if line.form(last, line.end) not in COMMAS or word.cut or not word.kinds & OFFICE:
        return last
    office = read_office(line, first, line.end, False)
    if word.kinds & STOP or office.person is not None or not office.definite:
        return last
    if line.form(office.end, line.end) not in COMMAS:
        return last
    add_office(line, speaker, office)
    speaker.role = speaker.role or line.name(*office.role)
    source.found += office.named
    return office.end


def _body_behind(line: Line, at: int) -> Draft | None:
    """«إيناس سالم، عضو لجنة الصحة | بمجلس النواب،»: the body in which the office is."""
    word = line.words[at]
    if not (word.cut == 1 and line.forms[at][0] == "ب" and word.kinds & ORGANIZATION):
        return None
    return read_organization(line, at, line.end, False)


def _name_beside(line: Line, source: Source, last: int) -> int:
    """«وزيرة السياحة | ، فاطمة الزهراء العلمي، إن»: a name between commas behind a definite office."""
    first, office = last + 1, source.speaker
    if office is not None and _is_rank(line, last):
        return _take_holder(source, read_office(line, last, line.end, False), last)
    word = line.word(first, line.end)
    body = _body_behind(line, last) if office is not None else None
    if body is not None and line.word(body.end, line.end).kinds & GIVEN:
        end = person_end(line, body.end, line.end, True, False)
        if end - body.end > 1:
            _settle(source, person(line, body.end, end))
            source.found.append(body)
            return end  # «محللة الاقتصاد الكلي | بشركة كذا هبة منير»
    if line.form(last, line.end) not in COMMAS or not word.kinds & (GIVEN | PARTICLE) or office is None:
        return last
    comma = next((at for at in range(first, min(first + 6, line.end)) if line.form(at, line.end) in COMMAS), first)
    if word.kinds & STOP and line.word(first + 1, comma).kinds & ~NISBA or comma - first < 2:
        return last
    if person_end(line, first, comma, True, True) != comma or word.kinds & COMMON and not word.kinds & GIVEN:
        return last
    _settle(source, person(line, first, comma))
    return comma


def _second_field(line: Line, body: Draft, last: int) -> int:
    """«وزارة الصحة | والسكان تطعيم»: the index behind a second field of the body that speaks."""
    end = over_conjunct(line, body.first, last, line.end) if body.last == last else last
    if end > last:
        body.forms.insert(0, line.named(body.first, end, "name"))
        body.last = body.end = end
    return end


def _named_behind(line: Line, source: Source, last: int) -> int:
    """«منسقتها المقيمة | كليمنتين سلامي من»: the name behind who is named by a pronoun."""
    word = line.words[last]
    if word.cut or word.definite or word.kinds & ~(GIVEN | COMMON | PARTICLE):
        return last
    end = person_end(line, last, line.end, True, False)
    if end - last < 2:
        return last
    _settle(source, person(line, last, end))
    return end


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
