from typing import Any

from tools.coverage_gate import COMPLETE, gaps

CLEAN: dict[str, Any] = {"missing_lines": [], "missing_branches": []}


def measured() -> dict[str, dict[str, Any]]:
    return {room.replace("*", "_of_words.py"): dict(CLEAN) for room in COMPLETE}


def test_rooms_reached_in_every_line_and_branch_pass() -> None:
    assert list(gaps(measured())) == []


def test_a_missed_line_is_named() -> None:
    files = measured() | {"drafter/proof/reader.py": CLEAN | {"missing_lines": [7]}}
    assert list(gaps(files)) == ["drafter/proof/reader.py: not reached: 7"]


def test_a_missed_branch_is_named() -> None:
    files = measured() | {"drafter/render/word.py": CLEAN | {"missing_branches": [[3, 5]]}}
    assert list(gaps(files)) == ["drafter/render/word.py: not reached: 3->5"]


def test_paths_of_windows_are_the_same_rooms() -> None:
    files = measured() | {r"drafter\proof\reader.py": CLEAN | {"missing_lines": [7]}}
    assert list(gaps(files)) == ["drafter/proof/reader.py: not reached: 7"]


def test_other_rooms_owe_the_whole_alone() -> None:
    files = measured() | {"drafter/cli.py": CLEAN | {"missing_lines": [7]}}
    assert list(gaps(files)) == []


def test_a_room_that_was_not_measured_is_a_gap() -> None:
    files = {path: found for path, found in measured().items() if "/proof/" not in path}
    assert list(gaps(files)) == ["drafter/proof/*: nothing was measured"]


def test_a_long_list_of_gaps_is_cut_and_counted() -> None:
    lines = list(range(1, 24))
    (gap,) = gaps(measured() | {"drafter/proof/reader.py": CLEAN | {"missing_lines": lines}})
    assert gap.endswith("19, 20 and 3 more")
