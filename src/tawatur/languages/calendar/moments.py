"""What a time expression says before it is put in the calendar."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tawatur.model import TimeType

Grain = Literal[
    "day", "night", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century", "none"
]
Edge = Literal["", "start", "middle", "end"]
EDGES: dict[str, Edge] = {"start": "start", "middle": "middle", "end": "end"}


class Moment(NamedTuple):
    """A point or stretch as the words give it; what they leave open is None.

    `offset` counts grains from the anchor («أمس» -1, «قبل ثلاث سنوات» -3), or from the date last named if `named`.
    `direction` is -1 for «الماضي», 0 for «الجاري», 1 for «المقبل»; `future` that a verb before looks ahead. `month` is
    the number of the season, quarter or half where the grain is one. `hijri` fields count in that calendar. The grain
    `none` has no place in the calendar.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    direction: int | None = None
    edge: Edge = ""
    hijri: bool = False
    named: bool = False
    future: bool = False


class Draft(NamedTuple):
    """An expression in tokens `[first:end]`; `cut` letters of the first are proclitics and no part of it.

    `right` is the other end of a range; `reach` says that the stretch runs from `left` to the anchor («منذ يومين») or
    from the anchor to `left` («the next two weeks»). `value` stands for the calendar's own: T21:00, PRESENT_REF, P3D.
    """

    first: int
    end: int
    cut: int
    left: Moment
    right: Moment | None = None
    reach: Literal["", "since", "until"] = ""
    type: TimeType = "DATE"
    value: str = ""
    name: bool = False  # the words belong to a name («ثورة 25 يناير») and are no time
