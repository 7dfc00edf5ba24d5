from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.today import today
from drafter.document.model import Identity
from drafter.document.packs import pack, packs
from drafter.errors import StoppedError
from drafter.session.examples import example as worked
from drafter.ui.bench import pausing
from drafter.ui.bench.composing import follow
from drafter.ui.bench.workbench import Workbench

Make = Callable[[Case], Workbench]


def test_typing_changes_the_case_at_once_and_tells_views_at_the_pause(
    bench_of: Make, example: Case, qtbot: QtBot
) -> None:
    bench = bench_of(example)
    told: list[bool] = []
    bench.case_changed.connect(lambda: told.append(True))
    entry = example.chronology[0]
    with qtbot.waitSignal(bench.problems_changed):
        bench.type_in(entry.id, "text", entry.text + "!")
        assert bench.case.chronology[0].text.endswith("!")
        assert told == []
        assert not bench.is_settled
    assert told == [True]
    assert bench.is_settled


def test_leaving_a_field_and_undoing_tell_views_at_once(bench_of: Make, example: Case) -> None:
    bench = bench_of(example)
    told: list[bool] = []
    bench.case_changed.connect(lambda: told.append(True))
    bench.type_in(example.chronology[0].id, "text", "Other words.")
    bench.leave_field()
    assert told == [True]
    bench.undo()
    assert told == [True, True]
    assert bench.case == example


def test_what_lies_inside_another_record_tells_views_at_once(bench_of: Make, example: Case) -> None:
    bench = bench_of(example)
    told: list[bool] = []
    bench.case_changed.connect(lambda: told.append(True))
    injustice = next(each for finding in example.findings for each in finding.injustices)
    bench.type_in(injustice.id, "text", "Other words.")
    assert told == [True]


def test_a_long_case_is_composed_off_the_windows_thread_and_ends_the_same(
    bench_of: Make, example: Case, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(example)
    monkeypatch.setattr(pausing, "BLINK", 0.0)
    monkeypatch.setattr(pausing, "LONG_PAUSE", 1)
    with qtbot.waitSignal(bench.problems_changed):
        bench.type_in(example.chronology[0].id, "text", "Orla Fennimore-Tack wrote.")
    assert bench.is_settled
    expected = follow(bench.case, packs()[0], Identity.ANONYMISED, today=today())
    assert expected.composed is not None
    assert bench.composed is not None
    assert bench.composed.document == expected.composed.document
    assert bench.problems == expected.problems


def test_what_is_composed_of_an_older_state_is_never_shown(
    bench_of: Make, example: Case, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(example)
    monkeypatch.setattr(pausing, "BLINK", 0.0)
    monkeypatch.setattr(pausing, "LONG_PAUSE", 1)
    shown: list[bool] = []
    bench.problems_changed.connect(lambda: shown.append(bench.is_settled))
    record = example.chronology[0].id
    for nth in range(5):
        bench.type_in(record, "text", f"Words {nth}.")
        qtbot.wait(3)
    qtbot.waitUntil(lambda: bench.is_settled)
    assert all(shown)
    assert shown


def test_composing_that_nobody_waits_for_stops(example: Case) -> None:
    with pytest.raises(StoppedError):
        follow(example, packs()[0], Identity.ANONYMISED, lambda: False, today=today())


def test_a_letter_has_no_pseudonyms_to_mend_and_a_case_study_has(bench_of: Make) -> None:
    bench = bench_of(worked("housing-repairs-complaint"))
    letter = {each.check for each in bench.problems}
    assert not letter & {"may-identify", "open-name", "open-identifier"}
    bench.show_pack(pack("case-study"))
    assert "may-identify" in {each.check for each in bench.problems}
