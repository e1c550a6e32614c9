"""An article as the grouping into stories sees it: small, of bounded size, and the same however it is stored."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

_INDEXED_RUNS = 32  # one run in so many is indexed: copies are found by those in the stretch that they share


def name_key(language: str, name: str) -> str:
    """The key by which articles of a language are found that name this, as `Signature.names` has it."""
    return f"@{language}:{name}"


@dataclass(frozen=True, slots=True)
class Signature:
    """What one article is compared by, made by `cluster.describe` and never from the text again.

    `terms` are the different stems of the headline and of the opening, in the order of the text; `counts` say how often
    each stands there, the headline counted several times, and `lead` how often in the first sentences. `places` and
    `times` (days in ISO 8601) are those of the lead; a place has the key of a table (`table:key`), or else its name.
    `persons` are stems of the last names in the whole article. `runs` are hashes of runs of words of the whole body,
    one in a few taken by its value, so that copies of one text take the same ones. `names` and `happened` are what
    articles of two languages have in common: keys of the tables and consonants of names in the whole article, and what
    happened in the opening, in stems that stand for all words of one meaning. A store of an earlier version has
    signatures without them, and no `language`.
    """

    article: str
    day: dt.date | None
    terms: tuple[str, ...]
    counts: tuple[int, ...]
    lead: tuple[int, ...]
    places: tuple[str, ...]
    persons: tuple[str, ...]
    times: tuple[str, ...]
    runs: tuple[int, ...]
    language: str = ""
    names: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What an inverted index should find the article by: its wording and what it names."""
        return (*self.wording, *self.named_in(self.language))

    @property
    def wording(self) -> tuple[str, ...]:
        """The keys that articles of its language share: terms of the lead, and runs as `#` and a number."""
        return (*(term for term, count in zip(self.terms, self.lead, strict=True) if count), *self._indexed_runs())

    @property
    def keys_of_text(self) -> tuple[str, ...]:
        """The keys that articles share of which one prints a stretch of the other: runs, and what its language names."""
        return (*self._indexed_runs(), *self.named_in(self.language))

    def named_in(self, language: str) -> tuple[str, ...]:
        """The keys by which articles of a language are found that name what this one does."""
        return tuple(name_key(language, name) for name in self.names)

    @property
    def counted(self) -> tuple[str, ...]:
        """What is counted by day, to tell the rare from the common: all terms, and the keys that are no terms."""
        return (*self.terms, *self._indexed_runs(), *self.named_in(self.language))

    def _indexed_runs(self) -> tuple[str, ...]:
        return tuple(f"#{run}" for run in self.runs if run % _INDEXED_RUNS == 0)

    def as_record(self) -> dict[str, Any]:
        """The signature in what JSON knows; `from_record` is the way back."""
        return {
            "article": self.article,
            "day": self.day and self.day.isoformat(),
            "terms": list(self.terms),
            "counts": list(self.counts),
            "lead": list(self.lead),
            "places": list(self.places),
            "persons": list(self.persons),
            "times": list(self.times),
            "runs": list(self.runs),
            "language": self.language,
            "names": list(self.names),
            "happened": list(self.happened),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Signature:
        """What `as_record` was made from; terms that many signatures have are one string."""
        day = record["day"]
        return cls(
            record["article"],
            dt.date.fromisoformat(day) if day else None,
            tuple(map(sys.intern, record["terms"])),
            tuple(record["counts"]),
            tuple(record["lead"]),
            tuple(record["places"]),
            tuple(record["persons"]),
            tuple(record["times"]),
            tuple(record["runs"]),
            record.get("language", ""),
            tuple(map(sys.intern, record.get("names", ()))),
            tuple(map(sys.intern, record.get("happened", ()))),
        )


class Days(NamedTuple):
    """From the first to the last day, both within; an article without a day is within all of them."""

    first: dt.date
    last: dt.date


class Verdict(NamedTuple):
    """A person's judgement that two articles are in one story (`same`) or not; `left` comes before `right`."""

    left: str
    right: str
    same: bool


class Regrouping(NamedTuple):
    """What placing an article changes: the stories that are no more, and those that stand in their place.

    Both are groups of article ids, each sorted; `after` holds all articles of `before` and the one placed. A group that
    is in both stays as it is.
    """

    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]
