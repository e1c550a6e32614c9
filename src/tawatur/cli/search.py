"""`tawatur search`: words -> the claims, articles or entities of a store."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click

from tawatur.cli.options import Day
from tawatur.cli.stores import looks, opened, printed_json
from tawatur.cli.stories import STATUSES

_STANCES = ("asserts", "confirms", "denies", "doubts", "urges", "promises")


@click.command(short_help="Find claims, articles or entities.")
@click.argument("words", nargs=-1)
@looks
@click.option("--for", "kind", type=click.Choice(["claim", "article", "entity"]), default="claim", show_default=True)
@click.option("--holder", metavar="NAME", help="Who says it.")
@click.option("--outlet", metavar="NAME", help="Who published it; the domain will do.")
@click.option("--place", metavar="NAME", help="A place that the article names.")
@click.option("--from", "first", type=Day(), metavar="DATE", help="Published on this day or later.")
@click.option("--until", "last", type=Day(), metavar="DATE", help="Published on this day or earlier.")
@click.option("--stance", type=click.Choice(_STANCES), help="How it is said.")
@click.option("--status", type=click.Choice(STATUSES), help="What became of its point.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0, help="How many hits to pass over.")
def search(words: tuple[str, ...], where: str | None, form: str, **filters: Any) -> None:
    """Find all of WORDS..., whatever their spelling and proclitics; a phrase stands in «», “” or "".

    Without WORDS, all that the options leave comes the newest first.
    """
    from tawatur.keep import compose_due
    from tawatur.keep.listing import list_hits, render_hit
    from tawatur.store import Query

    first: dt.date | None = filters["first"]
    if (
        not words
        and not first
        and not any(filters[name] for name in ("holder", "outlet", "place", "last", "stance", "status"))
    ):
        raise click.UsageError("Give words to look for, or an option that says what to show.")
    with opened(where) as store:
        if filters["status"]:
            compose_due(store)
        hits = store.search(Query(" ".join(words), **filters))
        if form == "json":
            printed_json([render_hit(each) for each in hits])
        else:
            click.echo(list_hits(hits), nl=False)
