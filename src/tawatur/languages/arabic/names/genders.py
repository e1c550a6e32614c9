"""Tell the gender and number of who is named: by the form of a noun, by a given name, by the head of a body; states are feminine."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import ORGANIZATION, RANK, UNNAMED_PLURAL
from tawatur.languages.arabic.names.lexicon import look_up, word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.model import Gender
from tawatur.tables import given_names


def noun_gender(line: Line, at: int) -> Gender | None:
    """The gender and number of a noun by its form; None where that tells nothing."""
    form = line.tokens[at].form[line.words[at].cut :]
    bare = form[2:] if form.startswith("ال") and len(form) > 4 else form
    if line.words[at].kinds & RANK and not bare.endswith("ة"):
        return "m"  # «اللواء»
    if bare in word_forms("unnamed_p") or bare.endswith(("ون", "ين")) and len(bare) > 5:
        return "p"
    annexed = bare.endswith(("و", "ي")) and bare not in word_forms("unnamed_m")
    if annexed and look_up(bare + "ن").kinds & UNNAMED_PLURAL:
        return "p"  # «مقاتلو الجبهة», «بحسب مسؤولي الوزارة»
    if bare.endswith(("ة", "اء", "ات")) or bare in word_forms("feminine"):
        return "f"
    return "m"


def named_gender(line: Line, draft: Draft) -> Gender | None:
    """Of a named person by the first name, of a body by its head, of an office holder by the office; None if unknown."""
    if draft.kind == "organization":
        return noun_gender(line, draft.first) if line.words[draft.first].kinds & ORGANIZATION else None
    if draft.kind == "place":
        return "f" if _is_state(draft) and line.words[draft.first].key not in word_forms("masculine_state") else None
    form = draft.forms[0]
    if form.reason == "the office":
        return noun_gender(line, draft.first)
    rank = line.forms[draft.first][line.words[draft.first].cut :]
    honour = rank in word_forms("honorific")  # «دولة الرئيس»
    if len(draft.forms) > 1 and line.words[draft.first].kinds & RANK and rank.endswith("ة") and not honour:
        return "f"  # «السيدة كرم»
    first, _, rest = fold(form.name).partition(" ")
    return _first_names().get(first) if rest else None  # a name alone may be a surname


def _is_state(draft: Draft) -> bool:
    """Whether it is a state under its own name, not under that of its capital or by its land."""
    by_name = draft.forms[0].reason in ("name", "with an adjective")
    return by_name and any(identifier.startswith("countries:") for identifier in draft.same_as)


@cache
def _first_names() -> dict[str, Gender]:
    """Folded first name -> its gender; without those that men and women have."""
    found: dict[str, Gender] = {"ابو": "m", "عبد": "m", "ام": "f", "بنت": "f"}
    both = set()
    for row in given_names(fold).rows:
        for spelling in row.spellings:
            first = fold(spelling).partition(" ")[0]
            if row.gender in ("m", "f") and found.setdefault(first, row.gender) != row.gender:
                both.add(first)
    return {first: gender for first, gender in found.items() if first not in both}
