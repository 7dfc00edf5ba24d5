from hypothesis import example, given
from hypothesis import strategies as st

from drafter.store.ordering import GAP, positions

held = st.lists(st.none() | st.integers(-50, 50), max_size=12)


@given(held=held)
@example(held=[1, 2, None, 3])
def test_positions_rise_whatever_they_were(held: list[int | None]) -> None:
    placed = positions(held)
    assert len(placed) == len(held)
    assert placed == sorted(set(placed))


@given(count=st.integers(2, 12), data=st.data())
def test_a_move_writes_one_row(count: int, data: st.DataObject) -> None:
    order = [number * GAP for number in range(1, count + 1)]
    moved = order.pop(data.draw(st.integers(0, count - 1)))
    order.insert(data.draw(st.integers(0, count - 1)), moved)
    placed = positions(list(order))
    assert sum(was != now for was, now in zip(order, placed, strict=True)) <= 1


def test_what_is_added_takes_the_room_between() -> None:
    assert positions([GAP, None, 2 * GAP, None]) == [GAP, GAP + GAP // 2, 2 * GAP, 3 * GAP]
    assert positions([None, GAP]) == [0, GAP]


def test_without_room_all_get_new_places() -> None:
    assert positions([1, None, 2]) == [GAP, 2 * GAP, 3 * GAP]


def test_nothing_has_no_places() -> None:
    assert positions([]) == []
