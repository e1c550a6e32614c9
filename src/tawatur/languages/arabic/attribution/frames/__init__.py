"""The frames of verbs whose content is no clause and no quotation, by the name they have in cues.tsv."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.languages.arabic.attribution.cues import CueForm
from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.frames.accused import blaming, with_accused
from tawatur.languages.arabic.attribution.frames.deemed import deeming, seeing
from tawatur.languages.arabic.attribution.frames.objects import (
    asking,
    feeling,
    offering,
    refusing,
    repeating,
    revealing,
    thanking,
    with_object,
)
from tawatur.languages.arabic.attribution.frames.relays import coming, knowing, relaying, telling
from tawatur.languages.arabic.attribution.site import CueSite
from tawatur.languages.remembering import remembered

Frame = Callable[[CueSite], Draft | None]

_FRAMES: dict[str, Frame] = {
    "np": with_object,
    "obj": with_object,
    "acc": with_accused,
    "blame": blaming,
    "refuse": refusing,
    "feel": feeling,
    "thank": thanking,
    "ask": asking,
    "reveal": revealing,
    "deem": deeming,
    "see": seeing,
    "offer": offering,
    "relay": relaying,
    "know": knowing,
    "to": telling,
    "come": coming,
    "again": repeating,
}


def object_frames(form: CueForm) -> tuple[Frame, ...]:
    """The frames of the verb that take an object, in the order of the table."""
    return _with_objects(form.verb.frames)


@remembered
def _with_objects(frames: tuple[str, ...]) -> tuple[Frame, ...]:
    names = (name.partition(":")[0] for name in frames)
    return tuple(_FRAMES[name] for name in names if name in _FRAMES)
