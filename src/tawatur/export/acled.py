"""Stories -> a CSV in the shape of ACLED's, for a coder to complete: what is a judgement stays empty.

Filled in are date, place, sources and notes; kind of event, actors and fatalities are the coder's, who finds in the
notes what each side says and the numbers that differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.export.comma_separated import write_csv
from tawatur.export.material import Material, statements
from tawatur.export.places import story_places
from tawatur.model import Side, Story
from tawatur.report.placing import UNNAMED

_COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip


_GEO_PRECISION = {"place": 1, "region": 3, None: None}  # of ACLED's codebook: the town itself, a region by its capital


def events(material: Material) -> str:
    """One line a story; `event_date` is the day of its first article, since nothing surer is known."""
    return write_csv(_COLUMNS, (_row(story, material) for story in material.stories))


def _row(story: Story, material: Material) -> dict[str, str | int | float | None]:
    days = sorted(day for article in story.articles if (day := material.article(article).published))
    place = next(iter(story_places(story, material.readings)), None)
    outlets = dict.fromkeys(each.outlet for each in statements(Material((story,), material.readings, material.made)))
    return {
        **dict.fromkeys(_COLUMNS),
        "event_id_cnty": story.id,
        "event_date": days[0].isoformat() if days else None,
        "year": days[0].year if days else None,
        "location": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geo_precision": _GEO_PRECISION[place.precision] if place else None,
        "source": "; ".join(outlets),
        "notes": " | ".join((story.title, *_notes(story))),
        "timestamp": int(material.made.timestamp()),
    }


def _notes(story: Story) -> Iterator[str]:
    for point in story.points:
        told = (f"{side.side}: {_names(side)}" for side in point.sides if side.witnesses)
        yield f"{point.text} [{'; '.join((point.status, *told))}]"


def _names(side: Side) -> str:
    return ", ".join(witness.name or UNNAMED for witness in side.witnesses)
