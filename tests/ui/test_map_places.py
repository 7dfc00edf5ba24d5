"""Where the boxes of the reasoning map lie: beside what they follow from, in as little room."""

from drafter.ui.deciding.map_places import in_sight, tops
from drafter.ui.deciding.reasoning import Link, Node, ReasoningMap


def drawn(*columns: str, links: str = "") -> ReasoningMap:
    """Boxes by column ("ab" are two), and links ("ac" leads from a to c)."""
    nodes = tuple(
        Node(key=key, column=column, title=key, words="", record=key)
        for column, keys in enumerate(columns)
        for key in keys
    )
    made = tuple(Link(source=link[0], target=link[1]) for link in links.split())
    return ReasoningMap(nodes=nodes, links=made)


def placed(shown: ReasoningMap, **heights: float) -> dict[str, float]:
    return tops(shown, {each.key: heights.get(each.key, 10.0) for each in shown.nodes}, 2)


def test_a_gap_of_a_later_complaint_pushes_no_finding_down() -> None:
    shown = drawn("abc", "gfh", links="cg af bh")
    assert placed(shown) == {"a": 0, "b": 12, "c": 24, "f": 0, "h": 12, "g": 24}
    assert in_sight(shown, placed(shown)) == ["a", "b", "c", "f", "h", "g"]


def test_a_box_lies_beside_what_it_follows_from_where_there_is_room() -> None:
    assert placed(drawn("abc", "g", links="cg"))["g"] == 24
    assert placed(drawn("abc", "g"))["g"] == 0
    assert placed(drawn("abc", "g", links="cg"), g=20)["g"] == 14  # 34 is as high as it is


def test_no_column_is_made_higher_than_the_highest_has_to_be() -> None:
    shown = drawn("abc", "fghi", links="cf cg ch ci")
    assert placed(shown) == {"a": 0, "b": 12, "c": 24, "f": 0, "g": 12, "h": 24, "i": 36}


def test_what_follows_from_nothing_stands_behind_the_rest_in_the_order_of_the_case() -> None:
    shown = drawn("ab", "xyf", links="bf")
    assert [key for key in in_sight(shown, placed(shown)) if key in "xyf"] == ["f", "x", "y"]


def test_a_link_to_a_later_column_leads_from_where_it_begins() -> None:
    shown = drawn("ab", "fg", "", "wv", links="af bg gv fw")
    assert in_sight(shown, placed(shown))[-2:] == ["w", "v"]
    assert placed(shown)["v"] == placed(shown)["g"] == 12


def test_an_empty_map_has_no_places() -> None:
    assert placed(drawn()) == {}
