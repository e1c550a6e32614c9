"""Who may come in, and how far: sessions, tokens, roles, limits and the audit trail."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import pytest
from argon2 import PasswordHasher
from click.testing import CliRunner
from fastapi import FastAPI
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.cli.users import users
from tawatur.keep.tokens import make_token
from tawatur.store import Store
from tawatur.web import passwords
from tawatur.web.app import create_app
from tawatur.web.limits import Limit
from tawatur.web.passwords import hash_password, is_password
from tawatur.web.stored import Stored
from tests.review.desk import largest

PASSWORD = "كلمة سر طويلة"
HASH = hash_password(PASSWORD)
_APPS: WeakKeyDictionary[Store, FastAPI | None] = WeakKeyDictionary()  # one of each store, which is dear to make


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that cost less than real ones, of which these tests make many."""
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)


@pytest.fixture
def peopled(store: Store) -> Store:
    """The store with a reader, a reviewer and an admin."""
    for name, role in (("قارئة", "read"), ("منى", "review"), ("رنا", "admin")):
        store.people.add(name, role, HASH)
    return store


def browser(store: Store) -> TestClient:
    app = _APPS.setdefault(store, None) or create_app(Stored(store), store=store)
    _APPS[store] = app
    return TestClient(app, base_url="http://localhost", follow_redirects=False)


def form(desk: TestClient, page: str, action: str) -> dict[str, str]:
    tree = markup.fromstring(desk.get(page).text)
    return next({**dict(each.form_values())} for each in tree.forms if each.get("action") == action)


def signed_in(store: Store, name: str) -> TestClient:
    desk = browser(store)
    sent = form(desk, "/sign-in", "/sign-in") | {"name": name, "password": PASSWORD}
    assert desk.post("/sign-in", data=sent).status_code == 303
    return desk


def test_nobody_sees_anything_before_signing_in(peopled: Store) -> None:
    desk = browser(peopled)
    story = largest(peopled)
    for path in ("/", f"/stories/{story.id}", "/paste", "/me", "/admin", f"/review/stories/{story.id}", "/none"):
        answer = desk.get(path)
        assert (answer.status_code, answer.headers["location"].partition("?")[0]) == (303, "/sign-in"), path
    for path in ("/api/stories", "/api/openapi.json", "/api/export/csv", "/api/judgements"):
        answer = desk.get(path)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer"), path
    assert desk.post("/api/judgements", json={}).status_code == 401


def test_signing_in_gives_another_session_and_signing_out_ends_it(peopled: Store) -> None:
    desk = browser(peopled)
    sent = form(desk, "/sign-in?next=/paste", "/sign-in") | {"name": "منى", "password": PASSWORD}
    before = desk.cookies["tawatur_session"]
    answer = desk.post("/sign-in", data=sent)
    after = desk.cookies["tawatur_session"]
    assert answer.headers["location"] == "/paste"
    assert before != after
    for word in ("HttpOnly", "SameSite=Strict", "Path=/"):
        assert word in answer.headers["set-cookie"]
    assert desk.get("/").status_code == 200
    desk.post("/sign-out", data=form(desk, "/me", "/sign-out"))
    desk.cookies.set("tawatur_session", after)
    assert desk.get("/").status_code == 303


def test_a_session_that_was_fixed_before_signing_in_is_nobodys(peopled: Store) -> None:
    desk = browser(peopled)
    desk.get("/sign-in")
    fixed = desk.cookies["tawatur_session"]
    desk.post("/sign-in", data=form(desk, "/sign-in", "/sign-in") | {"name": "منى", "password": PASSWORD})
    thief = browser(peopled)
    thief.cookies.set("tawatur_session", fixed)
    assert thief.get("/").status_code == 303


@pytest.mark.parametrize("next_", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(peopled: Store, next_: str) -> None:
    desk = browser(peopled)
    sent = form(desk, "/sign-in", "/sign-in") | {"name": "منى", "password": PASSWORD, "next": next_}
    assert desk.post("/sign-in", data=sent).headers["location"] == "/"


def test_whoever_guesses_passwords_is_kept_waiting_and_noted(peopled: Store) -> None:
    desk = browser(peopled)
    sent = form(desk, "/sign-in", "/sign-in") | {"name": "منى", "password": "ليست هذه"}
    statuses = [desk.post("/sign-in", data=sent).status_code for _ in range(12)]
    assert (statuses[0], statuses[-1]) == (403, 429)
    assert desk.post("/sign-in", data=sent | {"password": PASSWORD}).status_code == 429
    assert "could not sign in" in {deed.what for deed in peopled.people.deeds() if deed.who == "منى"}


def test_a_role_goes_so_far_and_no_further(peopled: Store) -> None:
    story = largest(peopled)
    review = f"/review/stories/{story.id}"
    for name, reviews, admin in (("قارئة", 403, 403), ("منى", 200, 403), ("رنا", 200, 200)):
        desk = signed_in(peopled, name)
        assert [desk.get(path).status_code for path in ("/", review, "/admin")] == [200, reviews, admin], name
        assert (review in desk.get(f"/stories/{story.id}").text) == (reviews == 200)
    desk = signed_in(peopled, "منى")
    desk.post(review, data=form(desk, review, review) | {"do": "note", "note": "للمتابعة"})
    assert [each.by for each in peopled.judgements()] == ["منى"]
    assert "judged: Note" in signed_in(peopled, "رنا").get("/admin?lang=en").text


def test_a_token_reads_or_writes_as_far_as_its_person_may(peopled: Store) -> None:
    note = {"kind": "note", "about": largest(peopled).id, "note": "?"}
    cases = (("قارئة", "read", 403), ("قارئة", "write", 403), ("منى", "read", 403), ("منى", "write", 201))
    for name, kind, status in cases:
        bearer = {"Authorization": f"Bearer {make_token(peopled.people, name, kind, '')}"}
        desk = browser(peopled)
        assert desk.get("/api/stories", headers=bearer).status_code == 200
        assert desk.post("/api/judgements", json=note, headers=bearer).status_code == status, (name, kind)
        assert desk.get("/admin", headers=bearer).status_code == 403
    assert desk.get("/api/stories", headers={"Authorization": "Bearer tw_none"}).status_code == 401


def test_a_token_is_made_and_ended_on_ones_own_page(peopled: Store) -> None:
    desk = signed_in(peopled, "منى")
    made = desk.post("/me/tokens", data=form(desk, "/me", "/me/tokens") | {"label": "نشرة", "kind": "write"})
    secret = markup.fromstring(made.text).cssselect("code")[0].text
    bearer = {"Authorization": f"Bearer {secret}"}
    assert browser(peopled).get("/api/stories", headers=bearer).status_code == 200
    assert secret not in desk.get("/me").text
    stranger = signed_in(peopled, "رنا")
    end = form(desk, "/me", "/me/tokens/end")
    proof = form(stranger, "/me", "/sign-out")["csrf"]
    assert stranger.post("/me/tokens/end", data=end | {"csrf": proof}).status_code == 404
    desk.post("/me/tokens/end", data=end)
    assert browser(peopled).get("/api/stories", headers=bearer).status_code == 401


def test_the_audit_trail_is_told_in_the_language_of_the_page(peopled: Store) -> None:
    desk, story = signed_in(peopled, "رنا"), largest(peopled)
    review = f"/review/stories/{story.id}"
    desk.post("/sign-in", data=form(desk, "/sign-in", "/sign-in") | {"name": "رنا", "password": "ليست هذه"})
    desk.post(review, data=form(desk, review, review) | {"do": "note", "note": "للمتابعة"})
    desk.post("/review/undo", data=form(desk, review, "/review/undo"))
    for kind in ("read", "write"):
        desk.post("/me/tokens", data=form(desk, "/me", "/me/tokens") | {"kind": kind})
    desk.post("/me/tokens/end", data=form(desk, "/me", "/me/tokens/end"))
    desk.post("/admin/hooks", data=form(desk, "/admin/hooks", "/admin/hooks") | {"url": "https://receiver.example/"})
    desk.post("/admin/hooks/end", data=form(desk, "/admin/hooks", "/admin/hooks/end"))
    changed = {"old": PASSWORD, "new": "كلمة سر أخرى طويلة"}
    desk.post("/me/password", data=form(desk, "/me", "/me/password") | changed)
    for words in (
        ["add", "ليلى", "--password-stdin"], ["role", "ليلى", "review"], ["password", "ليلى", "--password-stdin"],
        ["token", "ليلى"], ["remove", "ليلى"],
    ):  # fmt: skip
        assert CliRunner().invoke(users, [*words, "--store", peopled.where], input=f"{PASSWORD}\n").exit_code == 0
    peopled.people.change("رنا", password=HASH)
    told = markup.fromstring(signed_in(peopled, "رنا").get("/admin?lang=ar").text)
    done = [each.text_content() for each in told.cssselect("tbody td:nth-child(3)")]
    assert len(set(done)) == 15
    assert [each for each in done if each.upper() != each.lower()] == []  # no Latin letter


def test_only_an_admin_keeps_webhooks(peopled: Store) -> None:
    for name, status in (("قارئة", 403), ("منى", 403), ("رنا", 200)):
        bearer = {"Authorization": f"Bearer {make_token(peopled.people, name, 'write', '')}"}
        assert signed_in(peopled, name).get("/admin/hooks").status_code == status
        assert browser(peopled).get("/api/hooks", headers=bearer).status_code == status


def test_the_api_takes_no_session_without_its_proof(peopled: Store) -> None:
    desk = signed_in(peopled, "منى")
    note = {"kind": "note", "about": largest(peopled).id, "note": "?"}
    assert desk.post("/api/judgements", json=note).status_code == 403
    proof = {"X-CSRF-Token": form(desk, "/me", "/sign-out")["csrf"]}
    assert desk.post("/api/judgements", json=note, headers=proof).status_code == 201


@pytest.mark.parametrize(
    "path",
    [
        "/sign-in",
        "/sign-out",
        "/me/password",
        "/me/tokens",
        "/me/tokens/end",
        "/review/undo",
        "/admin/hooks",
        "/admin/hooks/end",
    ],
)
def test_every_form_asks_for_the_proof_of_its_page(peopled: Store, path: str) -> None:
    desk = signed_in(peopled, "رنا")
    sent = {
        "name": "رنا",
        "password": PASSWORD,
        "old": PASSWORD,
        "new": PASSWORD,
        "token": "x",
        "judgement": "x",
        "back": "/",
    }
    assert desk.post(path, data=sent).status_code == 403
    assert desk.post(path, data=sent | {"csrf": "0" * 64}).status_code == 403


def test_another_password_ends_all_sessions(peopled: Store) -> None:
    desk, elsewhere = signed_in(peopled, "منى"), signed_in(peopled, "منى")
    sent = form(desk, "/me", "/me/password")
    assert desk.post("/me/password", data=sent | {"old": "ليست هذه", "new": PASSWORD}).status_code == 422
    assert desk.post("/me/password", data=sent | {"old": PASSWORD, "new": "قصيرة"}).status_code == 422
    assert desk.post("/me/password", data=sent | {"old": PASSWORD, "new": "كلمة سر أخرى طويلة"}).status_code == 303
    assert elsewhere.get("/").status_code == desk.get("/").status_code == 303


def test_whoever_asks_too_often_waits() -> None:
    time = [0.0]
    limit = Limit(2, 60, lambda: time[0])
    assert [limit.wait("a"), limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0, 0, 31, 0]
    time[0] = 31
    assert limit.wait("a") == 0


def test_too_many_requests_are_answered_with_how_long_to_wait(peopled: Store) -> None:
    from tawatur.web.accounts import Accounts

    app = create_app(Stored(peopled), store=peopled)
    app.user_middleware[1].kwargs["doorkeeper"] = Accounts(peopled.people, alone=True, number=3)
    desk = TestClient(app, base_url="http://localhost")
    answers = [desk.get("/api/stories") for _ in range(4)]
    assert [each.status_code for each in answers] == [401, 401, 401, 429]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_passwords_are_kept_as_argon2_hashes_and_secrets_as_digests(peopled: Store) -> None:
    desk = signed_in(peopled, "منى")
    secret = make_token(peopled.people, "منى", "read", "")
    from pathlib import Path

    raw = Path(peopled.where).read_bytes() + Path(peopled.where + "-wal").read_bytes()
    assert HASH.startswith("$argon2id$")
    assert HASH.encode() in raw
    for word in (PASSWORD, secret, desk.cookies["tawatur_session"]):
        assert word.encode() not in raw
    assert is_password(PASSWORD, HASH)
    assert not is_password(PASSWORD, None)


def test_a_desk_that_others_can_reach_is_closed_without_accounts(store: Store) -> None:
    desk = TestClient(create_app(Stored(store), ("desk.example",), store, alone=False), base_url="http://desk.example")
    assert desk.get("/").status_code == 503
    assert desk.get("/api/stories").status_code == 503


def test_the_command_keeps_accounts(store: Store) -> None:
    def run(*words: str, given: str = "") -> tuple[int, str]:
        done = CliRunner().invoke(users, [*words, "--store", store.where], input=given)
        return done.exit_code, done.output

    assert run("add", "منى", "--password-stdin", given=f"{PASSWORD}\n")[0] == 0
    status, said = run("add", "منى", "--password-stdin", given=f"{PASSWORD}\n")
    assert (status, said) == (1, "tawatur: منى: has, or had, an account: take another name\n")
    assert run("add", "رنا", given="short\nshort\n")[0] == 1
    assert run("role", "منى", "admin")[0] == 0
    assert run("list") == (0, "منى\tadmin\n")
    secret = run("token", "منى", "--write")[1].strip()
    assert browser(store).get("/api/stories", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert run("remove", "منى")[0] == 0
    assert not store.people.are_there()
    assert [line.split("\t")[2] for line in run("audit")[1].splitlines()] == [
        "removed an account", "made a token", "changed a role: admin", "added an account: review",
    ]  # fmt: skip
