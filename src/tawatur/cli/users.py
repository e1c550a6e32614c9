"""`tawatur users`: who may use the desk over a store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tawatur.cli.escaping import escape
from tawatur.cli.stores import local_user, opened, over_store
from tawatur.errors import StoreError

if TYPE_CHECKING:
    from tawatur.store import Store

_ROLES = ("read", "review", "admin")
_LONGEST = 60
_password = click.option(
    "--password-stdin", "from_stdin", is_flag=True, help="Take the password from standard input, and do not ask for it."
)


@click.group()
def users() -> None:
    """Say who may use the desk.

    Without accounts the desk listens on this machine alone, and whoever sits at it may do everything. As soon as there
    is an account, people sign in, and the desk may listen elsewhere.
    """


@users.command("list", short_help="List the accounts.")
@over_store
def show(where: str | None) -> None:
    """List the accounts with their roles."""
    with opened(where) as store:
        for person in store.people.everyone():
            click.echo(f"{escape(person.name)}\t{person.role}")


@users.command(short_help="Make an account.")
@click.argument("name")
@click.option("--role", type=click.Choice(_ROLES), default="review", show_default=True, help="What they may do.")
@_password
@over_store
def add(name: str, role: str, from_stdin: bool, where: str | None) -> None:
    """Make an account NAME, and ask for its password. A name is kept with what was judged, so nobody gets it again."""
    if not name.strip() or len(name) > _LONGEST or not name.isprintable() or name != name.strip():
        raise click.BadParameter(f"a name has 1 to {_LONGEST} letters.", param_hint="NAME")
    hashed = _ask(from_stdin)
    with opened(where) as store:
        with _known(name, "has, or had, an account: take another name"):
            store.people.add(name, role, hashed)
        _log(store, f"added an account: {role}", name)


@users.command(short_help="End an account.")
@click.argument("name")
@over_store
def remove(name: str, where: str | None) -> None:
    """End account NAME with its sessions and tokens; what it judged stays."""
    with opened(where) as store:
        with _known(name):
            store.people.remove(name)
        _log(store, "removed an account", name)


@users.command(short_help="Change what an account may do.")
@click.argument("name")
@click.argument("role", type=click.Choice(_ROLES))
@over_store
def role(name: str, role: str, where: str | None) -> None:
    """Give account NAME another ROLE; it signs in anew."""
    with opened(where) as store:
        with _known(name):
            store.people.change(name, role=role)
        _log(store, f"changed a role: {role}", name)


@users.command(short_help="Give an account another password.")
@click.argument("name")
@_password
@over_store
def password(name: str, from_stdin: bool, where: str | None) -> None:
    """Ask for another password for account NAME; it signs in anew."""
    hashed = _ask(from_stdin)
    with opened(where) as store:
        with _known(name):
            store.people.change(name, password=hashed)
        _log(store, "changed a password", name)


@users.command(short_help="Make or end a token for a program.")
@click.argument("name")
@click.option("--write", is_flag=True, help="It may review too, as far as NAME may.")
@click.option("--label", default="", metavar="WORDS", help="What it is for.")
@click.option("--end", metavar="ID", help="End this token of NAME instead.")
@over_store
def token(name: str, write: bool, label: str, end: str | None, where: str | None) -> None:
    """Print a new token for account NAME, which is not shown again; programs send it as `Authorization: Bearer TOKEN`."""
    from tawatur.keep.tokens import make_token

    with opened(where) as store:
        with _known(name, "has no such account or token"):
            if end:
                store.people.end_token(end, name)
            else:
                click.echo(make_token(store.people, name, "write" if write else "read", label))
        _log(store, "ended a token" if end else "made a token", name)


@users.command(short_help="Print what was done.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True)
@over_store
def audit(limit: int, where: str | None) -> None:
    """Print the audit trail, the latest first: when, who, what, of what, from where."""
    with opened(where) as store:
        for deed in store.people.deeds(limit):
            fields = (deed.at.isoformat(timespec="seconds"), deed.who, deed.what, deed.about, deed.origin)
            click.echo("\t".join(map(escape, fields)))


def _ask(from_stdin: bool) -> str:
    """The hash of the password that was given."""
    try:
        from tawatur.web import passwords
    except ImportError as missing:
        raise click.ClickException(f"accounts need {missing.name}: pip install 'tawatur[desk]'") from None
    if from_stdin:
        given = sys.stdin.buffer.readline().decode(errors="replace").rstrip("\r\n")
    else:
        given = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    try:
        return passwords.hash_password(given)
    except ValueError as error:
        raise click.ClickException(f"{error}.") from None


@contextmanager
def _known(name: str, otherwise: str = "has no account: see tawatur users list") -> Iterator[None]:
    """Fail with these words of the name where the store has no such account, or none to give."""
    try:
        yield
    except KeyError:
        raise StoreError(name, otherwise) from None


def _log(store: Store, what: str, about: str) -> None:
    store.people.log(local_user(), what, about, "this machine")
