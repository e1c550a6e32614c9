from __future__ import annotations

from tawatur.model import Point, Side, SideName, Status, Story, Witness
from tawatur.report.ordering import order_points, split_stories
from tests.report.sample import chain


def point(name: str, status: Status, *sides: tuple[SideName, int]) -> Point:
    made = (
        Side(side, (), tuple(Witness(str(number), False, (chain("أ", str(number)),)) for number in range(count)))
        for side, count in sides
    )
    return Point(name, name, status, tuple(made), ())


def test_the_most_disputed_point_stands_first_and_the_outlets_own_last() -> None:
    points = [
        point("own", "outlet only"),
        point("one", "single witness", ("asserted", 1)),
        point("few", "corroborated", ("asserted", 2)),
        point("many", "corroborated", ("asserted", 4)),
        point("tolls", "figures differ", ("asserted", 2)),
        point("four to one", "disputed", ("asserted", 4), ("denied", 1)),
        point("two to two", "disputed", ("asserted", 2), ("denied", 2)),
    ]
    names = [each.text for each in order_points(points)]
    assert names == ["two to two", "four to one", "tolls", "many", "few", "one", "own"]


def test_stories_of_one_article_come_apart_and_the_most_disputed_story_first() -> None:
    calm = Story("calm", "", ("a", "b", "c"), (), (point("x", "corroborated"),))
    hot = Story("hot", "", ("d", "e"), (), (point("y", "disputed"),))
    lone = Story("lone", "", ("f",), (), ())
    assert split_stories([lone, calm, hot]) == ([hot, calm], [lone])
