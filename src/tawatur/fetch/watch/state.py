"""What is remembered of each feed between two looks, so that nothing is fetched twice, also after a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

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
