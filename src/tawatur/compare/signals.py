"""What speaks for and against two statements being one proposition, besides their words: each kind, in one visible list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.compare.units import DEADLY, Statement, are_far
from tawatur.model import Evidence, Fate

_SCORES = {
    "same figure": 0.24,
    "same small figure": 0.15,  # many things are three
    "other figure": -0.3,
    "same count": 0.2,  # the dead of one story are one point, whatever their number
    "same toll": 0.3,  # all the more where both are about the toll
    "other count": -0.1,
    "a toll, and no word of it": -0.4,  # «12 killed in a raid on the market» is not denied by who bombed no market
    "a count, and no word of it": -0.15,  # «31 cases in all» is not denied by who denies that they left the hospital
    "another count of one article": -0.25,  # «41 غارة», of which «17 غارة» here and «7 غارات» there
    "count of another place": -0.45,
    "one denies": 0.1,  # who denies takes few words, and denies what somebody says
    "one only urges": -0.25,  # what is urged or promised is no report that it happened
    "names alone in common": -0.2,
    "one only judges": -0.1,  # «وصول الوفد خطوة مهمة» tells nobody that it arrived
    "same topic": 0.25,
    "topic of one in the other": 0.1,
    "another topic": -0.05,
    "another known topic": -0.25,  # both words have a group of their own in the table of synonyms
    "other event": -0.2,
    "other actors": -0.15,
    "other speaker": -0.15,  # few who speak of one event say the same of it
    "another claim of its article": -0.1,  # an article seldom says the same twice
    "denied and asserted by one": -1.0,
}
_FREED, _HELD = frozenset(("released",)), frozenset(("detained",))
_EARLY = 20  # characters
_MOSTLY = 0.6  # of the words of the shorter
_SMALL = 4  # up to which two numbers are often the same by chance


def signs(left: Statement, right: Statement, known: frozenset[str]) -> Iterator[Evidence]:
    """All evidence that the two give, `known` being the words that stand for a group of synonyms."""
    for sign in SIGNS:
        for name, detail in sign(left, right):
            yield Evidence(name, _SCORES[name], detail)
    yield from _topic(left, right, known)


def _figures(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """One figure in both; or figures in both, none of them the same, and not of one thing."""
    mine, other = ({(q.value, q.unit): q for q in each.quantities if q.value} for each in (left, right))
    shared = [each.text for key, each in mine.items() if key in other and (each.value or 0) > 1]
    if shared:
        large = any(key in other and (each.value or 0) > _SMALL for key, each in mine.items())
        yield "same figure" if large or left.counted & right.counted else "same small figure", ", ".join(shared)
    elif mine and other and mine.keys().isdisjoint(other) and not _held(left) & _held(right):
        yield "other figure", " / ".join(next(iter(each.values())).text for each in (mine, other))


def _counts(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """Whether both give a number of the same, and not of two places."""
    if not left.counted or not right.counted:
        if toll := _toll_of_one(left, right):
            yield "a toll, and no word of it", toll
        elif left.counted or right.counted:
            yield "a count, and no word of it", (left if left.counted else right).quantities[0].text
        return
    common = ", ".join(sorted(_held(left) & _held(right)))
    if common and are_far(left.towns, right.towns):
        yield "count of another place", common
    elif common and _are_told_apart(left, right):
        yield "another count of one article", common
    else:
        same = "same toll" if _tolls(left) & _tolls(right) else "same count"
        yield (same, common) if common else ("other count", f"{min(left.counted)} / {min(right.counted)}")


def _toll_of_one(left: Statement, right: Statement) -> str:
    """What befell those whom the one counts, where the other counts nobody; "" elsewhere."""
    if left.counted and right.counted:
        return ""
    return min(DEADLY & (left.counted | right.counted), default="")


def _held(statement: Statement) -> frozenset[str]:
    """What its numbers count, those who were freed being those who were held: the prisoners of an exchange."""
    return statement.counted - _FREED | _HELD if statement.counted >= _FREED else statement.counted


def _are_told_apart(left: Statement, right: Statement) -> bool:
    """Whether one voice gives two numbers of a thing, and one article has both: it counts two things."""
    if left.claim and right.claim and left.mouths.isdisjoint(right.mouths):
        return False
    mine, other = ({each.value for each in side.quantities if each.value} for side in (left, right))
    if not mine or not other or not mine.isdisjoint(other):
        return False
    common = left.counted & right.counted
    told, heard = ({number for what, number in side.counts if what in common} for side in (left, right))
    return not mine.isdisjoint(heard) or not other.isdisjoint(told)


def _tolls(statement: Statement) -> set[Fate]:
    """What became of the people whom it is about: «55 others were wounded in the raid», «the death toll has risen to 41»."""
    early = statement.content.start + _EARLY
    return {each.fate for each in statement.casualties if each.fate and (each.start <= early or each.of is None)}


def _denial(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    if _toll_of_one(left, right):
        return  # who denies a raid does not deny how many it killed
    if left.side != right.side:
        yield "one denies", f"{left.side} / {right.side}"
    elif turned := _turned(left, right) or _turned(right, left):
        yield "one denies", ", ".join(sorted(turned))


def _turned(left: Statement, right: Statement) -> set[str]:
    """The words that a negation stands before on the left, and none on the right: «لم ينسحبوا» beside «انسحبوا»."""
    return {word for word in left.negated if word[0] != "@" and word in right.roots and word not in right.negated}


def _names_alone(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """One denies, and they have only names in common, while each says something else besides: «أهداف تركيا», no «مساعدة تركيا»."""
    mine, other = set(left.words), set(right.words)
    shared = mine & other
    if (
        left.side != right.side
        and shared
        and all(word[0] == "@" for word in shared)
        and len(shared) < _MOSTLY * min(len(mine), len(other))
    ):
        yield "names alone in common", ""


def _judging(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    if left.judges != right.judges:
        yield "one only judges", ""


def _modality(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    stances = tuple(unit.claim.attribution.stance if unit.claim else "asserts" for unit in (left, right))
    if ("urges" in stances) != (stances[0] == stances[1] == "urges"):
        yield "one only urges", " / ".join(stances)


def _events(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """Both tell of something that happened, and of nothing in common."""
    if left.events and right.events and left.events.isdisjoint(right.events):
        yield "other event", " / ".join(min(each) for each in (left.events, right.events))


def _actors(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """Both name somebody, and nobody is named by both."""
    if left.actors and right.actors and left.actors.isdisjoint(right.actors):
        yield "other actors", f"{len(left.actors)} / {len(right.actors)}"


def _speakers(left: Statement, right: Statement) -> Iterator[tuple[str, str]]:
    """Two who speak on one side; or one who denies this and asserts that in one article: «ليس للمدنيين، بل للمقاتلين»."""
    if left.claim is None or right.claim is None:
        return
    agree = left.side == right.side and not _turned(left, right) and not _turned(right, left)
    if agree and left.mouths.isdisjoint(right.mouths):
        yield "other speaker", f"{left.claim.holder.name} / {right.claim.holder.name}"
    if left.article != right.article:
        return
    if left.side == right.side:
        yield "another claim of its article", ""
    else:
        if left.claim.holder == right.claim.holder or left.claim.holder.entity == right.claim.holder.entity:
            yield "denied and asserted by one", left.claim.holder.name


def _topic(left: Statement, right: Statement, known: frozenset[str]) -> Iterator[Evidence]:
    """What the two are about: the first word of each that is no name and says something; tolls are about whom they count."""
    mine, other = left.topic, right.topic
    if not mine or not other:
        return
    if mine == other:
        yield Evidence("same topic", _SCORES["same topic"], mine)
        return
    if _tolls(left) & _tolls(right):
        return
    name = "another known topic" if {mine, other} <= known else "another topic"
    yield Evidence("another topic", _SCORES[name], f"{mine} / {other}")
    if mine in right.words or other in left.words:
        name = "topic of one in the other"
        yield Evidence(name, _SCORES[name], mine if mine in right.words else other)


SIGNS: tuple[Callable[[Statement, Statement], Iterator[tuple[str, str]]], ...] = (
    _figures, _counts, _names_alone, _denial, _judging, _modality, _events, _actors, _speakers,
)  # fmt: skip
