"""What is remembered of each feed between two looks, so that nothing is fetched twice, also after a restart."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Protocol

from tawatur.errors import FetchError
from tawatur.fetch.names import place_of
from tawatur.model import content_id

_MOST_SEEN = 5000  # articles remembered of one feed, the last ones
_TRIES = 3  # after which a page that fails is let be


@dataclass(frozen=True, slots=True)
class FeedState:
    """How far one feed was read."""

    url: str
    etag: str = ""  # of the last list of which every article was handled
    modified: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)  # address -> what the list said of its last change
    tries: Mapping[str, int] = field(default_factory=dict)  # address -> how often it failed
    failures: int = 0  # of the feed itself, in a row
    paused_until: float = 0.0  # seconds since 1970
    reason: str = ""

    def with_seen(self, url: str, changed: str) -> FeedState:
        """The state after an article was handled."""
        seen = {**{key: value for key, value in self.seen.items() if key != url}, url: changed}
        kept = dict(list(seen.items())[-_MOST_SEEN:])
        return replace(self, seen=kept, tries={key: value for key, value in self.tries.items() if key != url})

    def with_failure(self, url: str, changed: str) -> FeedState:
        """The state after an article failed in a way that may pass; one that fails again and again is let be."""
        tries = self.tries.get(url, 0) + 1
        return self.with_seen(url, changed) if tries >= _TRIES else replace(self, tries={**self.tries, url: tries})


class States(Protocol):
    """Where states are kept."""

    def load(self, url: str) -> FeedState:
        """What is remembered of a feed; an empty state for one that is new."""
        ...

    def save(self, state: FeedState) -> None:
        """Remember it, whole or not at all."""
        ...


class StateFolder:
    """States as files in a folder, one for each feed; for one process at a time."""

    def __init__(self, folder: Path) -> None:
        """Open or make the folder; FetchError where that fails, or where another process has it."""
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = open(folder / "lock", "w")  # noqa: SIM115  held until the process ends
        except OSError as error:
            raise FetchError(
                place_of(folder), f"what was seen cannot be kept there: {error.strerror or error}"
            ) from None
        if not _is_ours(self._lock.fileno()):
            raise FetchError(place_of(folder), "another process watches with it: stop that one first")

    def load(self, url: str) -> FeedState:
        """What is remembered of a feed; an empty state for one that is new, or whose file was damaged."""
        try:
            fields = json.loads(self._file(url).read_text(encoding="utf-8"))
            state = FeedState(**fields)
        except (OSError, ValueError, TypeError, RecursionError):
            return FeedState(url)
        return (
            state
            if state.url == url and isinstance(state.seen, dict) and isinstance(state.tries, dict)
            else FeedState(url)
        )

    def save(self, state: FeedState) -> None:
        """Remember it; FetchError where the disk does not take it."""
        path = self._file(state.url)
        fresh = path.with_suffix(".new")
        try:
            fresh.write_text(json.dumps(asdict(state), ensure_ascii=False), encoding="utf-8")
            os.replace(fresh, path)
        except OSError as error:
            raise FetchError(place_of(path), f"what was seen cannot be kept: {error.strerror or error}") from None

    def close(self) -> None:
        """Let another process have the folder."""
        self._lock.close()

    def _file(self, url: str) -> Path:
        return self._folder / f"{content_id(url)}.json"


def _is_ours(descriptor: int) -> bool:
    """Whether the lock is held by this process now; where the system has no such locks, it always is."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
