"""`tawatur stories` and `tawatur story`: what the store holds, story by story."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import click

from tawatur.cli.failures import Failures
from tawatur.cli.options import Day
from tawatur.cli.stores import looks, opened, printed_json
from tawatur.errors import StoreError

if TYPE_CHECKING:
    from tawatur.store import KeptStory, Store

STATUSES = ("disputed", "figures differ", "corroborated", "single witness", "outlet only")


@click.command(short_help="List the stories of a store.")
@looks
@click.option("--status", type=click.Choice(STATUSES), help="Those with such a point.")
@click.option("--outlet", metavar="NAME", help="Those with an article of this outlet; its domain will do.")
@click.option("--from", "first", type=Day(), metavar="DATE", help="Those with an article of this day or later.")
@click.option("--until", "last", type=Day(), metavar="DATE", help="Those with an article of this day or earlier.")
@click.option("--order", type=click.Choice(["newest", "disputed"]), default="newest", show_default=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
def stories(
    where: str | None, form: str, status: str | None, outlet: str | None, first: dt.date | None, last: dt.date | None,
    order: str, limit: int,
) -> None:  # fmt: skip
    """List stories with their days, articles and outlets, and what became of their points."""
    from tawatur.keep import compose_due
    from tawatur.keep.listing import list_stories, render_summary
    from tawatur.store import StoryQuery

    with opened(where) as store:
        compose_due(store)
        chosen: Literal["newest", "disputed"] = "disputed" if order == "disputed" else "newest"
        found = store.stories(StoryQuery(status, outlet, first, last, chosen, limit))
        if form == "json":
            printed_json([render_summary(each) for each in found])
        else:
            click.echo(list_stories(found), nl=False)


@click.command(no_args_is_help=True, short_help="Show one story of a store.")
@click.argument("story_id", metavar="ID")
@looks
def story(story_id: str, where: str | None, form: str) -> None:
    """Lay the claims of story ID side by side, as `tawatur compare` does; the beginning of the id is enough."""
    from tawatur.keep import compose_due

    failures = Failures()
    with opened(where) as store:
        compose_due(store)
        try:
            kept = store.story(story_id)
        except KeyError:
            failures.name(
                StoreError(story_id, "no story of this id, or more than one that begins so: see tawatur stories")
            )
            failures.exit()
            return
        _print(store, kept, form)


def _print(store: Store, kept: KeptStory, form: str) -> None:
    from tawatur.keep import show_story
    from tawatur.keep.listing import list_differences, render_difference
    from tawatur.keep.versions import history

    addresses = dict.fromkeys(store.article(article).address for article in kept.articles)
    changes = [difference for address in addresses for difference in history(store, address)]
    shown, readings = show_story(store, kept)
    if form == "json":
        articles = [dict(record) for record in store.readings(readings).values()]
        versions = [render_difference(each) for each in changes]
        printed_json({"articles": articles, "stories": [kept.printout], "versions": versions})
        return
    from tawatur.report import text_report

    click.echo(text_report([shown], readings), nl=False)
    if listed := list_differences(changes):
        click.echo("\n" + listed, nl=False)
