"""Review for programs: judgements are read, made and undone; described by OpenAPI."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Response
from pydantic import BaseModel, Field

from tawatur.errors import JudgementError
from tawatur.keep import show_readings
from tawatur.model import Place, SideName, Span
from tawatur.review import gold_file
from tawatur.review.rendering import render_judgement
from tawatur.store import Judgement, Store
from tawatur.web.api import MISSING, UNREADABLE, missing
from tawatur.web.reviews import Review
from tawatur.web.visitors import Anyone

Id = Annotated[str, Field(min_length=1, max_length=100)]
Why = Annotated[str, Field(max_length=20_000, description="What for; kept with the judgement.")]
_MOST = 200


class Stretch(BaseModel):
    """Words of an article: half-open, in Unicode code points of its text."""

    start: int = Field(ge=0, le=100_000_000)
    end: int = Field(ge=1, le=100_000_000)


class Held(BaseModel):
    """Who holds a claim; for an unnamed one the article's words."""

    name: str = Field(min_length=1, max_length=500)
    anonymous: bool = False
    kind: Literal["person", "organization", "place"] = "person"


class Placed(Stretch):
    """Words of an article, which a point has as a claim."""

    article: Id


class Named(BaseModel):
    """An entity of an article."""

    article: Id
    entity: Id


class OnClaim(BaseModel):
    """A claim has other fields; without `claim`, one was missed; `removed`: nothing is attributed there."""

    kind: Literal["claim"]
    article: Id
    claim: Id | None = None
    content: list[Stretch] | None = Field(None, min_length=1, max_length=50)
    cue: Stretch | None = None
    source: Stretch | None = None
    stance: Literal["asserts", "confirms", "denies", "doubts", "urges", "promises"] | None = None
    mode: Literal["direct", "indirect", "mixed"] | None = None
    holder: Held | None = None
    removed: Literal[True] | None = None
    note: Why = ""


class OnEntity(BaseModel):
    """An entity has another name, kind or role."""

    kind: Literal["entity"]
    article: Id
    entity: Id
    name: str | None = Field(None, min_length=1, max_length=500)
    what: Literal["person", "organization", "place"] | None = None
    role: str | None = Field(None, max_length=500)
    note: Why = ""


class OnReview(BaseModel):
    """An article or a story is right as it is shown."""

    kind: Literal["reviewed"]
    article: Id | None = None
    story: Id | None = None
    note: Why = ""


class OnAnything(BaseModel):
    """A note on an article or a story."""

    kind: Literal["note"]
    about: Id
    note: Why


class OnStories(BaseModel):
    """Each group of articles is one story."""

    kind: Literal["same story"]
    groups: list[list[Id]] = Field(min_length=1, max_length=20)
    note: Why = ""


class OnPoints(BaseModel):
    """The claims of each group are one point; `others` are in none of these points."""

    kind: Literal["same point"]
    groups: list[list[Placed]] = Field(min_length=1, max_length=20)
    others: list[Placed] = Field([], max_length=5000)
    note: Why = ""


class OnSide(BaseModel):
    """The claims hold their point to be so, or not so."""

    kind: Literal["side"]
    claims: list[Placed] = Field(min_length=1, max_length=1000)
    side: SideName
    note: Why = ""


class OnThings(BaseModel):
    """The entities of each group are one thing."""

    kind: Literal["same entity"]
    groups: list[list[Named]] = Field(min_length=1, max_length=20)
    note: Why = ""


Said = Annotated[
    OnClaim | OnEntity | OnReview | OnAnything | OnStories | OnPoints | OnSide | OnThings, Field(discriminator="kind")
]


def make_review_api(store: Store) -> APIRouter:
    """The routes of review, all below /api."""
    router = APIRouter(prefix="/api", responses={**UNREADABLE, **MISSING})

    @router.get("/judgements", summary="What people judged, the earliest first")
    def judgements(
        kind: Annotated[str | None, Query(max_length=40)] = None,
        about: Annotated[str | None, Query(max_length=100, description="On this article or story.")] = None,
        retracted: Annotated[bool, Query(description="Also those that were undone.")] = False,
        offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 50,
    ) -> dict[str, Any]:
        found = store.judgements(kind, about, retracted=retracted)
        shown = [render_judgement(each) for each in found[offset : offset + limit]]
        return {"total": len(found), "more": len(found) > offset + limit, "offset": offset, "judgements": shown}

    @router.post("/judgements", status_code=201, summary="Judge")
    def judge(visitor: Anyone, said: Said) -> dict[str, Any]:
        return render_judgement(_kept(lambda: _say(Review(store, visitor.name), said)))

    @router.delete("/judgements/{judgement}", summary="Undo a judgement, which is kept all the same")
    def undo(visitor: Anyone, judgement: Annotated[str, Path(max_length=100)]) -> dict[str, Any]:
        return render_judgement(_kept(lambda: Review(store, visitor.name).undo(judgement)))

    @router.get(
        "/articles/{article}/gold",
        summary="An article as a gold file, for its text",
        response_class=Response,
        responses={200: {"description": "YAML, as `tawatur evaluate` reads it.", "content": {"application/yaml": {}}}},
    )
    def gold(article: Annotated[str, Path(max_length=100)]) -> Response:
        found = show_readings(store, [article])
        if article not in found:
            raise missing()
        name = {"Content-Disposition": f'attachment; filename="{article}.yaml"'}
        return Response(gold_file(found[article]), headers=name, media_type="application/yaml")

    return router


def _kept(judging: Callable[[], Judgement]) -> Judgement:
    try:
        return judging()
    except JudgementError as error:
        raise HTTPException(422, str(error)) from None
    except KeyError:
        raise missing() from None


def _say(review: Review, said: Said) -> Judgement:
    match said:
        case OnClaim():
            return review.claim(said.article, said.claim, _claim_changes(said), said.note)
        case OnEntity():
            given = {"name": said.name, "kind": said.what, "role": said.role}
            changed = {name: value for name, value in given.items() if value is not None}
            return review.entity(said.article, said.entity, changed, said.note)
        case OnReview():
            return _reviewed(review, said)
        case OnAnything():
            return review.note(said.about, said.note)
        case OnStories():
            return review.articles(said.groups, said.note)
        case OnPoints():
            groups = [[_place(each) for each in group] for group in said.groups]
            return review.claims(groups, said.note, [_place(each) for each in said.others])
        case OnSide():
            return review.side([_place(each) for each in said.claims], said.side, said.note)
        case OnThings():
            return review.entities(
                [[(each.article, each.entity) for each in group] for group in said.groups], said.note
            )


def _reviewed(review: Review, said: OnReview) -> Judgement:
    if (said.article is None) == (said.story is None):
        raise JudgementError("reviewed", "give an article or a story")
    return (
        review.reviewed(said.article, said.note) if said.article else review.reviewed_story(said.story or "", said.note)
    )


def _claim_changes(said: OnClaim) -> dict[str, Any]:
    """The fields that were sent; a cue or source that was sent as null is none."""
    sent = said.model_fields_set
    changed: dict[str, Any] = {
        name: getattr(said, name) for name in ("stance", "mode", "removed") if getattr(said, name)
    }
    for name in ("cue", "source"):
        if name in sent:
            given = getattr(said, name)
            changed[name] = given and Span(given.start, given.end)
    if said.content:
        changed["content"] = sorted(Span(each.start, each.end) for each in said.content)
    if said.holder:
        changed["holder"] = said.holder.model_dump()
    if not changed:
        raise JudgementError("the claim", "nothing is changed")
    return changed


def _place(given: Placed) -> Place:
    return Place(given.article, Span(given.start, given.end))
