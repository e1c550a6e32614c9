"""What a row of each table says, once it is read: frozen, and without a language of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model import Spot

Gender = Literal["m", "f", "mf", ""]
Number = Literal["s", "p"]
TitleKind = Literal["office", "rank", "honorific", "profession", "spokesperson"]


@dataclass(frozen=True, slots=True)
class Word:
    """One inflected form of a table's noun: `form` as written out, `lemma` the masculine (or only) singular.

    `definite` says that the form has the article or is definite by its construction (رئيس الوزراء).
    """

    form: str
    lemma: str
    gender: Gender
    number: Number
    definite: bool
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title(Word):
    """An office, rank, honorific, profession or spokesman's title that stands before a person's name.

    `opens` says what may come between it and the name: "organization", "place", "both" or "".
    """

    kind: TitleKind
    opens: Literal["organization", "place", "both", ""]


@dataclass(frozen=True, slots=True)
class Head(Word):
    """A noun that opens the name of an organisation (وزارة) or a place (مدينة); `kind` says of what sort."""

    kind: str


@dataclass(frozen=True, slots=True)
class Unnamed(Word):
    """A noun of sources without a name (مصدر, شهود); `alone` says that it needs no adjective to be one."""

    kind: Literal["source", "official", "witness", "resident", "activist", "expert", "media", "document", "public"]
    alone: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """What a text says of a source that it does not name (رفض الكشف عن اسمه, مطلع, أمني)."""

    phrase: str
    kind: Literal["refused", "unnamed", "informed", "position", "plurality"]
    english: str


@dataclass(frozen=True, slots=True)
class GivenName:
    """A person's own name; `also` tells what else the word often is: "word", "title", "place" or ""."""

    name: str
    spellings: tuple[str, ...]
    gender: Gender
    english: tuple[str, ...]
    also: Literal["word", "title", "place", ""]


@dataclass(frozen=True, slots=True)
class Particle:
    """What ties the parts of a person's name together (بن, أبو, آل, عبد).

    `opens`: a name may begin with it. `joined`: it may be written in one word with what follows (بوعلام).
    """

    form: str
    role: Literal["son", "daughter", "father", "mother", "clan", "owner", "servant", "honour", "foreign"]
    opens: bool
    joined: bool
    english: str


@dataclass(frozen=True, slots=True)
class Named:
    """A thing in the world with its names, the common one first; `identifier` is what `Entity.same_as` holds."""

    key: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    country: str  # ISO 3166 code, or "" where it belongs to none or to several
    source: str

    @property
    def name(self) -> str:
        """What the thing calls itself, or the UN calls it."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Organization(Named):
    """An international body, government institution, armed group, party, monitor or relief organisation."""

    kind: str

    @property
    def identifier(self) -> str:
        """`organizations:KEY`."""
        return f"organizations:{self.key}"


@dataclass(frozen=True, slots=True)
class Outlet(Named):
    """Who publishes or supplies the wire; `state_owned` is None where that is no plain public fact."""

    kind: Literal["outlet", "agency"]
    domains: tuple[str, ...]
    state_owned: bool | None

    @property
    def identifier(self) -> str:
        """`outlets:KEY`."""
        return f"outlets:{self.key}"


@dataclass(frozen=True, slots=True)
class Country(Named):
    """A state or territory. `demonyms` are all forms of its adjective and people (سوري، سورية، سوريون، السوريين).

    `capitals` are the names of its capital that the press uses for its government; () where the state is called the
    same.
    """

    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def identifier(self) -> str:
        """`countries:ISO`."""
        return f"countries:{self.key}"


@dataclass(frozen=True, slots=True)
class Metonym:
    """A city or building that stands for a government (دمشق, الكرملين): `government` is the key of its country.

    `government` is "" where several have one so called (القصر الجمهوري).
    """

    name: str
    government: str
    kind: Literal["capital", "city", "seat", "ministry"]
    institution: str  # which part of the government, in Arabic; "" for the whole
    english: str

    @property
    def identifier(self) -> str | None:
        """The `countries:ISO` of the government; None where the words do not say whose it is."""
        return f"countries:{self.government}" if self.government else None


@dataclass(frozen=True, slots=True)
class Place(Named):
    """A place; `key` is its GeoNames number, or a word of our own. No coordinates where no source at hand has them.

    Those of a governorate are its capital's. `admin1` is the GeoNames code of the governorate that a city is in, or "".
    """

    kind: str
    population: int
    latitude: float | None
    longitude: float | None
    admin1: str

    @property
    def identifier(self) -> str:
        """`places:KEY`."""
        return f"places:{self.key}"

    @property
    def spot(self) -> Spot:
        """What of it a mention keeps."""
        return Spot(self.identifier, self.kind, self.country, self.population, self.latitude, self.longitude)
