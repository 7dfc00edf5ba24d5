from pathlib import Path

import pytest

from drafter.session.idle import Idle, minutes_within
from drafter.session.preferences import NAME, Preferences, keep_preferences, read_preferences


def test_it_is_over_only_after_all_the_minutes_without_a_touch() -> None:
    idle = Idle(minutes=5)
    assert not idle.is_over(1000)
    assert not idle.is_over(1299)
    idle.touch(1299)
    assert not idle.is_over(1598)
    assert idle.is_over(1599)


@pytest.mark.parametrize("asked, given", [(0, 1), (1, 1), (17, 17), (30, 30), (600, 30)])
def test_minutes_stay_within_what_is_allowed(asked: int, given: int) -> None:
    assert minutes_within(asked) == given
    assert Idle(minutes=asked).minutes == given


def test_a_sleep_is_told_from_a_slow_moment_by_either_clock() -> None:
    idle = Idle()
    assert not idle.slept(0, 50, 5)
    assert not idle.slept(5, 55, 5)
    assert not idle.slept(30, 80, 5)
    assert idle.slept(35, 3680, 5)
    assert not idle.slept(40, 3685, 5)
    assert idle.slept(4000, 7645, 5)


def test_what_was_chosen_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    assert read_preferences(folder) == Preferences()
    chosen = Preferences(idle_minutes=12, is_private=True, is_dark=False, text_size=175)
    keep_preferences(folder, chosen)
    assert read_preferences(folder) == chosen


@pytest.mark.parametrize(
    "written",
    [
        *("", "[]", "nonsense", "{}"),
        *('{"idle_minutes": "9"}', '{"idle_minutes": true}'),
        *('{"is_dark": "yes"}', '{"text_size": true}', '{"text_size": "200"}'),
    ],
)
def test_settings_that_make_no_sense_are_the_usual_ones(tmp_path: Path, written: str) -> None:
    (tmp_path / NAME).write_text(written)
    assert read_preferences(tmp_path) == Preferences()


def test_minutes_of_another_hand_stay_within_bounds(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"idle_minutes": 9000}')
    assert read_preferences(tmp_path).idle_minutes == 30


def test_a_text_size_of_another_hand_stays_within_bounds(tmp_path: Path) -> None:
    for written, read in ((9000, 200), (3, 100), (150, 150)):
        (tmp_path / NAME).write_text(f'{{"text_size": {written}}}')
        assert read_preferences(tmp_path).text_size == read
