import pytest

from tests.pace import within


def test_what_is_done_in_time_is_handed_back() -> None:
    assert within(60, lambda: "done") == "done"


def test_what_takes_too_long_each_time_fails_with_its_best_time() -> None:
    calls: list[int] = []
    with pytest.raises(AssertionError, match=r"0\.\d\d s at best, 0\.00 s are allowed"):
        within(0, lambda: calls.append(1))
    assert len(calls) == 3
