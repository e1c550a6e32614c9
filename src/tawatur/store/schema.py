"""The tables of a store. What they hold besides `judgements` and `feeds` can be made anew from `pages`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

tables = MetaData()


def _text(name: str, *, null: bool = False, index: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, index=index)


# Bytes are kept apart from pages: a wire text that was saved twice is kept once. `packed` is zlib.
blobs = Table("blobs", tables, Column("sha256", Text, primary_key=True), Column("packed", LargeBinary, nullable=False))

pages = Table(
    "pages",
    tables,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, ForeignKey("blobs.sha256"), nullable=False),
    _text("place"),
    _text("kind"),
    _text("beside"),  # JSON: metadata, announced, given id, time and headers of the response
    _text("failure", null=True),  # why no article could be read from it
    _text("added"),
)

stories = Table(
    "stories",
    tables,
    Column("id", Text, primary_key=True),
    _text("title"),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    _text("first", null=True),
    _text("last", null=True),
    Column("disputed", Integer, nullable=False, server_default="0"),
    Column("printout", LargeBinary),
    Column("due", Boolean, nullable=False),
    _text("changed"),
    _text("founded"),
    Index("stories_by_day", "last", "id"),
    Index("stories_due", "due"),
)

# A story that was merged into another one is still found by the address that somebody kept of it.
successors = Table(
    "successors",
    tables,
    Column("story", Text, primary_key=True),
    _text("successor"),
    Index("by_successor", "successor"),
)

articles = Table(
    "articles",
    tables,
    Column("id", Text, primary_key=True),
    Column("page", Text, ForeignKey("pages.id"), nullable=False, index=True),
    _text("address", null=True, index=True),
    Column("version", Integer, nullable=False),
    Column("newer", Text, ForeignKey("articles.id")),
    Column("story", Text, ForeignKey("stories.id"), index=True),
    _text("outlet", null=True),
    _text("domain", null=True),
    _text("outlet_words"),  # stems between spaces, so that « word » is found by LIKE
    _text("title", null=True),
    _text("published", null=True, index=True),
    Column("reading", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    _text("read_with"),
    _text("added"),
)

claims = Table(
    "claims",
    tables,
    Column("article", Text, ForeignKey("articles.id"), nullable=False),
    _text("id"),
    _text("holder"),
    _text("holder_words"),
    _text("entity", null=True),
    Column("anonymous", Boolean, nullable=False),
    _text("stance", index=True),
    _text("content"),
    Column("confidence", Float, nullable=False),
    PrimaryKeyConstraint("article", "id"),
    Index("claims_by_holder", "holder"),
)

entities = Table(
    "entities",
    tables,
    Column("article", Text, ForeignKey("articles.id"), nullable=False),
    _text("id"),
    _text("key"),  # equal for one thing in two articles
    _text("kind"),
    _text("name"),
    _text("words"),
    Column("latitude", Float),
    Column("longitude", Float),
    PrimaryKeyConstraint("article", "id"),
    Index("entities_by_key", "key", "article"),
)

figures = Table(
    "figures",
    tables,
    Column("article", Text, ForeignKey("articles.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    _text("unit", null=True),
    _text("of", null=True),
    PrimaryKeyConstraint("article", "start", "end"),
)

points = Table(
    "points",
    tables,
    Column("story", Text, ForeignKey("stories.id"), nullable=False),
    _text("id"),
    _text("status"),
    _text("text"),
    PrimaryKeyConstraint("story", "id"),
)

point_claims = Table(
    "point_claims",
    tables,
    _text("story"),
    _text("point"),
    _text("article"),
    _text("claim"),
    _text("side"),
    PrimaryKeyConstraint("article", "claim", "story", "point", "side"),
    ForeignKeyConstraint(["story", "point"], ["points.story", "points.id"]),
    Index("point_claims_by_point", "story", "point"),
)

# For grouping: which articles of a day have a key, and how many have it. A day that is not known is "".
keys = Table(
    "keys",
    tables,
    _text("key"),
    _text("day"),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    PrimaryKeyConstraint("key", "day", "article"),
)
spreads = Table(
    "spreads",
    tables,
    _text("key"),  # "" counts the articles of the day
    _text("day"),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("key", "day"),
)

# What is searched; `forms` and `stems` are made by the caller, so that every database finds the same.
passages = Table(
    "passages",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _text("kind"),
    Column("article", Text, ForeignKey("articles.id"), nullable=False, index=True),
    _text("item"),
    _text("forms"),
    _text("stems"),
)

# With these no page of the desk, and no article that is added, costs more the more is there.
quick = (
    Index("articles_by_newer", articles.c.newer),
    Index("articles_by_outlet", articles.c.outlet_words, articles.c.published),
    Index("articles_by_domain", articles.c.domain, articles.c.published),
    Index("passages_by_item", passages.c.item, passages.c.kind),
    Index("points_by_status", points.c.status, points.c.story),
    Index("stories_by_dispute", stories.c.disputed, stories.c.last),
)

judgements = Table(
    "judgements",
    tables,
    Column("id", Text, primary_key=True),
    _text("kind", index=True),
    _text("value"),
    _text("by"),
    _text("at"),
    _text("note"),
    _text("retracted_by", null=True),
    _text("retracted_at", null=True),
)
subjects = Table(
    "subjects",
    tables,
    Column("judgement", Text, ForeignKey("judgements.id"), nullable=False),
    Column("number", Integer, nullable=False),
    _text("subject", index=True),
    PrimaryKeyConstraint("judgement", "number"),
)

# How far each feed that is watched was read; `state` is packed as readings are.
feeds = Table(
    "feeds",
    tables,
    Column("url", Text, primary_key=True),
    Column("state", LargeBinary, nullable=False),
    _text("changed"),
)

# People of the desk. A name is never given to somebody else: judgements carry it.
people = Table(
    "people",
    tables,
    Column("name", Text, primary_key=True),
    _text("role"),
    _text("password"),  # a hash that the caller made
    _text("since"),
    _text("ended", null=True),
)
# What a browser or a program holds is kept as a digest, so that whoever reads the store cannot come in with it.
sessions = Table(
    "sessions",
    tables,
    Column("digest", Text, primary_key=True),
    Column("person", Text, ForeignKey("people.name"), nullable=False, index=True),
    _text("until"),
)
tokens = Table(
    "tokens",
    tables,
    Column("id", Text, primary_key=True),
    Column("person", Text, ForeignKey("people.name"), nullable=False, index=True),
    Column("digest", Text, nullable=False, unique=True),
    _text("kind"),  # read or write
    _text("label"),
    _text("since"),
    _text("ended", null=True),
)
audit = Table(
    "audit",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _text("at"),
    _text("who"),
    _text("what"),
    _text("about"),
    _text("origin"),  # the address that it came from
)

# What became of points, in the order in which it was noticed. A point has another id as soon as a claim joins it: `origin`
# is that of the first of the points that went on as this one.
news = Table(
    "news",
    tables,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _text("at"),
    _text("story", index=True),
    _text("point"),
    _text("origin"),
    _text("was", null=True),  # its status before; null for a new point
    _text("status"),
    _text("text"),
)
origins = Table(
    "origins",
    tables,
    _text("story"),
    _text("point"),
    _text("origin"),
    PrimaryKeyConstraint("story", "point"),
)
# What a person saw of a story; `story` "" is the list of all that is new.
looks = Table(
    "looks",
    tables,
    _text("person"),
    _text("story"),
    _text("at"),
    Column("seen", LargeBinary),  # the story's printout at that time
    Column("before", LargeBinary),  # and at the time before that
    PrimaryKeyConstraint("person", "story"),
)
hooks = Table(
    "hooks",
    tables,
    Column("id", Text, primary_key=True),
    _text("url"),
    _text("secret"),  # that signs what is sent
    _text("story"),
    _text("words"),
    _text("person"),
    _text("since"),
    Column("sent", BigInteger, nullable=False),  # id of the last news that was sent
    Column("failures", Integer, nullable=False),
    _text("next"),  # when to try again
    _text("failure", null=True),
    _text("ended", null=True),
    _text("told", null=True),  # when a message last arrived
)
