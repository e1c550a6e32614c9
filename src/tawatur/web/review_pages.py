"""The pages on which a person reviews: forms that work without scripts -> judgements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tawatur.errors import JudgementError
from tawatur.model import Place, Point, Reading, Span, Story
from tawatur.review.judgements import SAME_ENTITY, SAME_POINT, SAME_STORY, SIDE
from tawatur.store import Store
from tawatur.web.api import present
from tawatur.web.library import Library
from tawatur.web.review_views import named_rows, point_rows, remember
from tawatur.web.reviews import Review
from tawatur.web.templating import show
from tawatur.web.views import view_page
from tawatur.web.visitors import Proven
from tawatur.web.words import find_stretches, find_words

_OF_STORIES = (SAME_STORY, SAME_POINT, SAME_ENTITY, SIDE, "note", "reviewed")
Text = Annotated[str, Form(max_length=20_000)]
Short = Annotated[str, Form(max_length=500)]
Keys = Annotated[list[str], Form(max_length=2_000)]


def make_review_pages(library: Library, store: Store) -> APIRouter:
    """The routes of review, all below /review."""
    router = APIRouter(prefix="/review", default_response_class=HTMLResponse, include_in_schema=False)

    @router.get("/articles/{article}")
    def article(request: Request, article: str) -> Response:
        return _article(request, library, store, article)

    @router.post("/articles/{article}")
    def say_of_article(
        request: Request, visitor: Proven, article: str, do: Short, claim: Short = "", entity: Short = "",
        content: Text = "", cue: Short = "", source: Text = "", stance: Short = "asserts", mode: Short = "indirect",
        holder: Short = "", kind: Short = "person", anonymous: Short = "", name: Short = "", role: Short = "",
        note: Text = "",
    ) -> Response:  # fmt: skip
        reading = present(library.reading(article))
        review = Review(store, visitor.name)
        given = {
            "content": content, "cue": cue, "source": source, "stance": stance, "mode": mode, "holder": holder,
            "kind": kind, "anonymous": anonymous,
        }  # fmt: skip
        steps: dict[str, Callable[[], Any]] = {
            "claim": lambda: review.claim(article, claim or None, _changes(reading, claim, given), note),
            "remove": lambda: review.claim(article, claim, {"removed": True}, note),
            "entity": lambda: review.entity(article, entity, _named(name, kind, role), note),
            "reviewed": lambda: review.reviewed(article, note),
            "note": lambda: review.note(article, note),
        }
        failure = _done(steps, do)
        if failure:
            return _article(request, library, store, article, failure, given | {"claim": claim, "note": note})
        mark = f"#c-{quote(claim)}" if claim and do == "claim" else "#done"
        return RedirectResponse(f"/review/articles/{quote(article)}{mark}", 303)

    @router.get("/stories/{story}")
    def story(request: Request, story: str) -> Response:
        return _story(request, library, store, story)

    @router.post("/stories/{story}")
    def say_of_story(
        request: Request, visitor: Proven, story: str, do: Short, claims: Keys = [], points: Keys = [],  # noqa: B006
        articles: Keys = [], entities: Keys = [], other: Short = "", note: Text = "",  # noqa: B006
    ) -> Response:  # fmt: skip
        there = present(library.story(story))
        review = Review(store, visitor.name)
        rest = [each for each in there.articles if each not in articles]
        steps: dict[str, Callable[[], Any]] = {
            "merge points": lambda: review.claims([_merged(points, there)], note),
            "split point": lambda: review.claims([_places(claims)], note, _others(_places(claims), there)),
            "asserted": lambda: review.side(_places(claims), "asserted", note),
            "denied": lambda: review.side(_places(claims), "denied", note),
            "split story": lambda: review.articles([articles, rest], note),
            "merge story": lambda: review.articles([[*there.articles, *_other(library, other)]], note),
            "same": lambda: review.entities([list(map(_pair, entities))], note),
            "different": lambda: review.entities([[_pair(key)] for key in entities], note),
            "reviewed": lambda: review.reviewed_story(there.id, note),
            "note": lambda: review.note(there.id, note),
        }
        failure = _done(steps, do)
        if failure:
            return _story(request, library, store, story, failure)
        return RedirectResponse(f"/review/stories/{quote(story)}#done", 303)

    @router.post("/undo")
    def undo(request: Request, visitor: Proven, judgement: Short, back: Short) -> Response:
        try:
            Review(store, visitor.name).undo(judgement)
        except KeyError:
            return show(request, "missing.html", 404)
        return RedirectResponse(back if back.startswith("/review/") else "/", 303)

    return router


def _article(
    request: Request, library: Library, store: Store, article: str, failure: JudgementError | None = None,
    typed: dict[str, str] | None = None,
) -> Response:  # fmt: skip
    reading = library.reading(article)
    if reading is None:
        return show(request, "missing.html", 404)
    return show(
        request, "review-article.html", 422 if failure else 200, page=view_page(reading), reading=reading,
        home=library.story_of(article), failure=failure, typed=typed or {}, remembered=remember(store, [article]),
        entities={each.id: each for each in reading.entities},
    )  # fmt: skip


def _story(
    request: Request, library: Library, store: Store, story: str, failure: JudgementError | None = None
) -> Response:  # fmt: skip
    there = library.story(story)
    if there is None:
        return show(request, "missing.html", 404)
    readings = library.readings(there.heard)
    return show(
        request, "review-story.html", 422 if failure else 200, story=there, rows=point_rows(there, readings),
        articles=[view_page(readings[each]).article for each in there.articles], named=named_rows(readings),
        failure=failure, remembered=remember(store, [there.id, *there.articles], _OF_STORIES),
    )  # fmt: skip


def _done(steps: dict[str, Callable[[], Any]], do: str) -> JudgementError | None:
    """Do what the button says; what does not fit comes back."""
    try:
        steps[do]()
    except JudgementError as error:
        return error
    except (KeyError, ValueError):
        return JudgementError("the form", "it speaks of what is not there any more")
    return None


def _changes(reading: Reading, claim: str, given: dict[str, str]) -> dict[str, Any]:
    """What the form says otherwise than the claim is; all of it for a new claim."""
    text = reading.document.article.text
    old = next((each for each in reading.claims if each.attribution.id == claim), None)
    if claim and old is None:
        raise KeyError(claim)
    near = old.attribution.content[0].start if old else 0
    at_cue = find_words(given["cue"], text, old.attribution.place.start if old else 0, "cue")
    near = near if old or at_cue is None else at_cue.end
    source = find_words(
        given["source"], text, old.attribution.source.start if old and old.attribution.source else near, "source"
    )
    content = find_stretches(given["content"], text, near, "content")
    holder = {"name": given["holder"], "anonymous": bool(given["anonymous"]), "kind": given["kind"]}
    fresh: dict[str, Any] = {
        "content": content, "cue": at_cue, "source": source, "stance": given["stance"], "mode": given["mode"], "holder": holder,
    }  # fmt: skip
    if old is None:
        return fresh
    was = old.attribution
    before = {
        "content": list(was.content), "cue": was.cue, "source": was.source, "stance": was.stance, "mode": was.mode,
    }  # fmt: skip
    changed = {name: value for name, value in fresh.items() if name in before and value != before[name]}
    if (given["holder"].strip(), bool(given["anonymous"])) != (old.holder.name, old.holder.anonymous):
        changed["holder"] = holder
    if not changed:
        raise JudgementError("the claim", "nothing is changed")
    return changed


def _named(name: str, kind: str, role: str) -> dict[str, Any]:
    if not name.strip():
        raise JudgementError("name", "it needs a name")
    return {"name": " ".join(name.split()), "kind": kind, "role": role.strip() or None}


def _claims_of(point: Point) -> list[Place]:
    return [Place(claim.article, claim.content) for claim in point.claims]


def _merged(chosen: Sequence[str], story: Story) -> list[Place]:
    """All claims of the chosen points."""
    points = [each for each in story.points if each.id in chosen]
    if len(points) < 2:
        raise JudgementError("the choice", "choose two points or more")
    return [place for point in points for place in _claims_of(point)]


def _others(chosen: list[Place], story: Story) -> list[Place]:
    """All other claims of the story, none of which is to draw the chosen ones in; JudgementError where nothing is chosen."""
    others = dict.fromkeys(place for point in story.points for place in _claims_of(point) if place not in chosen)
    if not chosen or not others:
        raise JudgementError("the choice", "choose something, and not everything")
    return list(others)


def _other(library: Library, given: str) -> Sequence[str]:
    """The articles of a story that is given by its id or its address at the desk."""
    found = library.story(given.strip().rstrip("/").rpartition("/")[2].partition("?")[0]) if given.strip() else None
    if found is None:
        raise JudgementError("the other story", "give the id of a story, or its address here")
    return found.articles


def _places(keys: Sequence[str]) -> list[Place]:
    """The claims of these keys; ValueError for what is none."""
    return list(map(_place, keys))


def _place(key: str) -> Place:
    article, _, span = key.rpartition(":")
    start, _, end = span.partition("-")
    return Place(article, Span(int(start), int(end)))


def _pair(key: str) -> tuple[str, str]:
    article, _, entity = key.partition(":")
    return article, entity
