"""`tawatur hooks`: addresses that are told when a point of a story appears or changes its status."""

from __future__ import annotations

import click

from tawatur.cli.escaping import escape
from tawatur.cli.stores import local_user, opened, over_store
from tawatur.errors import StoreError


@click.group()
def hooks() -> None:
    """Tell other programs when a point appears or changes its status.

    `tawatur serve` tells them; `tawatur hooks send` does so once.
    """


@hooks.command(short_help="Tell an address from now on.")
@click.argument("url")
@click.option("--story", default="", metavar="ID", help="Of this story alone.")
@click.option("--search", "words", default="", metavar="WORDS", help="Of points alone whose text has all these words.")
@over_store
def add(url: str, story: str, words: str, where: str | None) -> None:
    """POST news to URL as JSON from now on, and print the hook's id and the secret that signs messages (X-Tawatur-Signature)."""
    from tawatur.keep.hooks import add_hook

    with opened(where) as store:
        try:
            hook = add_hook(store, url, local_user(), story, words)
        except KeyError:
            raise StoreError(story, "no story of this id: see tawatur stories") from None
        click.echo(f"{hook.id}\t{hook.secret}")


@hooks.command("list", short_help="List who is told.")
@over_store
def show(where: str | None) -> None:
    """List hooks: id, address, story, words, failures in a row, and the last one."""
    with opened(where) as store:
        for hook in store.news.hooks():
            fields = (hook.id, hook.url, hook.story, hook.words, str(hook.failures), hook.failure or "")
            click.echo("\t".join(map(escape, fields)))


@hooks.command(short_help="Tell an address nothing more.")
@click.argument("hook")
@over_store
def remove(hook: str, where: str | None) -> None:
    """End HOOK, by its id."""
    with opened(where) as store:
        try:
            store.news.end_hook(hook)
        except KeyError:
            raise StoreError(hook, "no hook of this id: see tawatur hooks list") from None


@hooks.command(short_help="Tell everybody once.")
@over_store
def send(where: str | None) -> None:
    """Send what is new to all hooks that are not to wait, and say how many messages arrived."""
    from tawatur.fetch.web import Client
    from tawatur.keep import compose_due
    from tawatur.keep.hooks import send_news

    with opened(where) as store:
        compose_due(store)
        click.echo(str(send_news(store, Client())))
