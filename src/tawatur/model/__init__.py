"""The nouns of the program: frozen, without input or output, importing nothing of ours."""

from tawatur.model.article import Article, Block, BlockKind, Metadata, Outlet, Page, Response, content_id
from tawatur.model.attribution import Attribution, Claim, Holder, Mode, Stance
from tawatur.model.document import Document, Fate, Quantity, Quotation, Sentence, TimeExpression, Token
from tawatur.model.entity import Entity, EntityKind, Precision
from tawatur.model.judged import NOTHING, Grouped, Judged
from tawatur.model.mention import TITLE, Form, Gender, Mention, Names, Reference, SourcePhrase, Spot
from tawatur.model.reading import Reading
from tawatur.model.relation import Pair, Relation, RelationName, Sense
from tawatur.model.signature import Days, Regrouping, Signature, Verdict, name_key
from tawatur.model.span import Place, Span
from tawatur.model.story import (
    Change,
    Credit,
    Evidence,
    Figure,
    Link,
    LinkKind,
    PlacedClaim,
    Point,
    Side,
    SideName,
    Status,
    Story,
    Witness,
)

__all__ = [
    "TITLE",
    "Change",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "Credit",
    "Days",
    "Document",
    "Entity",
    "EntityKind",
    "Evidence",
    "Fate",
    "Figure",
    "Form",
    "Gender",
    "Grouped",
    "Holder",
    "Judged",
    "Link",
    "LinkKind",
    "Mention",
    "Metadata",
    "Mode",
    "NOTHING",
    "Names",
    "Outlet",
    "Page",
    "Pair",
    "Place",
    "PlacedClaim",
    "Precision",
    "Point",
    "Quantity",
    "Quotation",
    "Reading",
    "Reference",
    "Regrouping",
    "Relation",
    "RelationName",
    "Response",
    "Sense",
    "Sentence",
    "Side",
    "SideName",
    "Signature",
    "SourcePhrase",
    "Spot",
    "Span",
    "Stance",
    "Status",
    "Story",
    "TimeExpression",
    "Token",
    "Verdict",
    "Witness",
    "content_id",
    "name_key",
]
