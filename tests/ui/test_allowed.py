"""How long a body had: kept with the case, counted truly, and told beside the timeline."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case, Nation
from drafter.case.dates import read_date
from drafter.case.reasoning import DeadlineUnit
from drafter.case.time_limit import TimeLimit
from drafter.errors import DrafterError
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.allowed import LIMITS, Allowed, lateness, limit_words, read_limit
from drafter.ui.deciding.timeline import TimelineView
from drafter.ui.deciding.timeline_canvas import TimelineCanvas
from drafter.ui.deciding.times import timeline
from tests.ui.conftest import let_go

DAYS, WORKING = DeadlineUnit.DAYS, DeadlineUnit.WORKING_DAYS
WEEKS, MONTHS = DeadlineUnit.WEEKS, DeadlineUnit.MONTHS
TODAY = dt.date(2024, 1, 1)


def entry(number: int, when: str, until: str = "") -> ChronologyEntry:
    return ChronologyEntry(
        id=f"e{number}",
        happened_on=read_date(when) if when else None,
        until=read_date(until) if until else None,
    )


def allowed(count: int, unit: DeadlineUnit, nation: Nation = Nation.ENGLAND) -> Allowed:
    return Allowed(limit=TimeLimit(count=count, unit=unit), nation=nation)


@pytest.mark.parametrize(
    "typed, limit",
    [
        ("20 working days", TimeLimit(count=20, unit=WORKING)),
        ("1 working day", TimeLimit(count=1, unit=WORKING)),
        ("15 wd", TimeLimit(count=15, unit=WORKING)),
        ("10 business days", TimeLimit(count=10, unit=WORKING)),
        ("3 weeks", TimeLimit(count=3, unit=WEEKS)),
        ("3w", TimeLimit(count=3, unit=WEEKS)),
        (" 12  Months ", TimeLimit(count=12, unit=MONTHS)),
        ("1 mth.", TimeLimit(count=1, unit=MONTHS)),
        ("45 days", TimeLimit(count=45, unit=DAYS)),
        ("", None),
        ("No time limit", None),
        ("0 days", None),
    ],
)
def test_a_limit_is_read_as_people_write_it(typed: str, limit: TimeLimit | None) -> None:
    assert read_limit(typed) == limit


@pytest.mark.parametrize("typed", ["soon", "20", "-3 days", "9 school days", "12345 days"])
def test_what_is_no_limit_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(DrafterError, match=f"“{typed}” is no time limit. Type a number and days"):
        read_limit(typed)


def test_every_usual_limit_is_read_back_from_its_words() -> None:
    assert [read_limit(limit_words(each)) for each in LIMITS] == list(LIMITS)
    assert read_limit(limit_words(None)) is None
    assert limit_words(TimeLimit(count=1, unit=WORKING)) == "1 working day"
    assert limit_words(TimeLimit()) == "No time limit"


@pytest.mark.parametrize(
    "within, ends",
    [
        (allowed(14, DAYS), dt.date(2024, 4, 11)),
        (allowed(2, WEEKS), dt.date(2024, 4, 11)),
        (allowed(1, MONTHS), dt.date(2024, 4, 28)),
        (allowed(1, WORKING), dt.date(2024, 4, 2)),  # Good Friday, a weekend, Easter Monday
        (allowed(1, WORKING, Nation.SCOTLAND), dt.date(2024, 4, 1)),
        (allowed(20, WORKING), dt.date(2024, 4, 29)),
        (allowed(0, DAYS), None),
        (Allowed(), None),
        (allowed(9000, WORKING), None),
        (allowed(9000, MONTHS), None),
    ],
)
def test_time_ends_as_the_law_and_the_calendar_count_it(
    within: Allowed, ends: dt.date | None
) -> None:
    assert within.ends(dt.date(2024, 3, 28)) == ends


def test_time_that_ends_beyond_the_calendar_is_not_told() -> None:
    assert allowed(9000, WEEKS).ends(dt.date(9990, 1, 1)) is None
    assert allowed(9, WEEKS).ends(dt.date(9990, 1, 1)) is not None


def test_a_month_ends_with_the_last_day_of_a_shorter_one() -> None:
    assert allowed(1, MONTHS).ends(dt.date(2023, 1, 31)) == dt.date(2023, 2, 28)


def test_a_stretch_is_late_when_it_is_longer_than_the_limit_however_short() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "12 June 2023"), entry(3, "20 June 2023")])
    assert [each.days for each in allowed(41, DAYS).late(line)] == [42]
    assert allowed(42, DAYS).late(line) == ()
    assert [each.days for each in allowed(1, WEEKS).late(line)] == [42, 8]
    assert Allowed().late(line) == ()
    assert [each.words for each in line.intervals] == ["6 weeks"]


@pytest.mark.parametrize(
    "began, ended, late, perhaps",
    [
        ("3 May 2023", "5 July 2023", True, False),
        ("May 2023", "5 July 2023", False, True),
        ("April 2023", "5 July 2023", True, False),
        ("before 10 May 2023", "5 July 2023", True, False),
        ("3 May 2023", "before 5 July 2023", False, True),
        ("3 May 2023", "about 5 July 2023", False, True),
        ("about 3 May 2023", "5 July 2023", False, True),
        ("3 May 2023", "between 5 and 20 July 2023", True, False),
        ("between 3 and 30 May 2023", "5 July 2023", False, True),
        ("3 May 2023", "about 5 June 2023", False, False),
    ],
)
def test_what_may_have_been_shorter_is_perhaps_longer(
    began: str, ended: str, *, late: bool, perhaps: bool
) -> None:
    line, within = timeline([entry(1, began), entry(2, ended)]), allowed(6, WEEKS)
    assert (bool(within.late(line)), bool(within.perhaps_late(line))) == (late, perhaps)
    line = timeline([entry(1, began, ended)])
    assert (bool(within.late(line)), bool(within.perhaps_late(line))) == (late, perhaps)


def test_an_entry_that_may_be_later_than_the_one_before_makes_a_stretch_perhaps_longer() -> None:
    exact, last = entry(2, "3 May 2023"), entry(3, "20 June 2023")
    assert allowed(6, WEEKS).late(timeline([entry(1, "1 May 2023"), exact, last]))
    for vague in (entry(1, "May 2023"), entry(1, "about 3 May 2023")):
        line = timeline([vague, exact, last])
        assert allowed(6, WEEKS).late(line) == ()
        assert len(allowed(6, WEEKS).perhaps_late(line)) == 1


def test_what_went_on_for_longer_is_late_too() -> None:
    line = timeline([entry(1, "1 May 2023", "31 May 2023"), entry(2, "2 June 2023")])
    (late,) = allowed(19, WORKING).late(line)  # two bank holidays are among them
    assert (late.began, late.ended) == (dt.date(2023, 5, 1), dt.date(2023, 5, 31))
    assert allowed(20, WORKING).late(line) == ()


def test_bank_holidays_make_a_stretch_less_late() -> None:
    line = timeline([entry(1, "28 March 2024"), entry(2, "2 April 2024")])
    assert allowed(1, WORKING).late(line) == ()
    assert len(allowed(1, WORKING, Nation.SCOTLAND).late(line)) == 1


def test_time_is_up_a_limit_after_the_chosen_entry() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "11 May 2023", "31 May 2023")])
    up = allowed(14, DAYS).due(line, "e1", TODAY)
    assert up is not None
    assert (up.words, round(up.at, 2)) == ("time was up on 15 May 2023", 0.47)
    after = allowed(2, WEEKS).due(line, "e2", TODAY)
    assert after is not None
    assert (after.words, after.at > 1) == ("time was up on 14 June 2023", True)
    still = allowed(14, DAYS).due(line, "e1", dt.date(2023, 5, 15))
    assert still is not None
    assert still.words == "time is up on 15 May 2023"
    assert Allowed().due(line, "e1", TODAY) is None
    assert allowed(14, DAYS).due(line, "gone", TODAY) is None
    assert allowed(14, DAYS).due(timeline([]), "e1", TODAY) is None


def test_time_from_a_day_that_is_not_known_is_told_as_such() -> None:
    line = timeline([entry(1, "May 2023"), entry(2, "11 June 2023")])
    up = allowed(14, DAYS).due(line, "e1", TODAY)
    assert up is not None
    assert up.words == "time was up on about 15 May 2023"


def test_lateness_tells_the_first_few_and_counts_the_others() -> None:
    line = timeline([entry(n, f"{n} May 2023") for n in range(1, 20, 3)])
    within = allowed(2, DAYS)
    late = within.late(line)
    mark = line.marks[0]
    assert lateness(late, within.due(line, "e1", TODAY), within, mark) == (
        "Time was up on 3 May 2023; ▲ longer than that: 3 days until 4 May 2023, 3 days until"
        " 7 May 2023, 3 days until 10 May 2023, and 3 more"
    )
    assert lateness(late[:1], None, within, None) == (
        "Choose an entry with a date: the time limit runs from it; ▲ longer than that: 3 days"
        " until 4 May 2023"
    )
    vague = timeline([entry(1, "May 2023"), entry(2, "June 2023")])
    perhaps = within.perhaps_late(vague)
    assert lateness((), within.due(vague, "e2", TODAY), within, vague.marks[1], perhaps) == (
        "Time was up on about 3 June 2023; perhaps longer: about 31 days until about 1 June 2023"
    )
    far = allowed(9000, MONTHS)
    assert lateness((), None, far, mark) == "So long a time can’t be counted from there"
    assert lateness((), None, Allowed(), mark) == ""


CASE = Case(id="case", chronology=(entry(1, "1 May 2023"), entry(2, "12 June 2023")))


@pytest.fixture
def bench(bench_of: Callable[[Case], Workbench]) -> Workbench:
    return bench_of(CASE)


@pytest.fixture
def view(bench: Workbench, qtbot: QtBot) -> Iterator[TimelineView]:
    holder = QDialog()
    made = TimelineView(bench)
    QVBoxLayout(holder).addWidget(made)
    holder.resize(700, 300)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    yield made
    let_go(holder)


def line_of(view: TimelineView) -> QLineEdit:
    chooser = view.findChild(QComboBox, "timeline:limit")
    assert chooser is not None
    line = chooser.lineEdit()
    assert line is not None
    return line


def put(view: TimelineView, words: str) -> None:
    line = line_of(view)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def said(view: TimelineView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel)]


def test_a_limit_of_ones_own_is_kept_with_the_case_and_undone(
    view: TimelineView, bench: Workbench
) -> None:
    view.show_chosen("e1")
    put(view, "4 wks")
    assert bench.case.time_limit == TimeLimit(count=4, unit=WEEKS)
    assert line_of(view).text() == "4 weeks"
    assert "Time was up on 29 May 2023; ▲ longer than that: 6 weeks until 12 June 2023" in said(
        view
    )
    assert bench.session.undo_name == "change of “Time limit”"
    QTest.keyClick(line_of(view), Qt.Key.Key_Return)
    bench.undo()
    assert bench.case == CASE
    assert line_of(view).text() == "No time limit"
    assert any("Type a number and days" in each for each in said(view))


def test_the_limit_of_a_case_is_there_when_it_is_opened(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    limit = TimeLimit(count=20, unit=WORKING)
    view = TimelineView(bench_of(dataclasses.replace(CASE, time_limit=limit)))
    qtbot.addWidget(view)
    assert line_of(view).text() == "20 working days"
    assert any("longer than that: 6 weeks" in each for each in said(view))


def test_one_of_the_usual_limits_is_chosen_from_the_list(
    view: TimelineView, bench: Workbench
) -> None:
    chooser = view.findChild(QComboBox, "timeline:limit")
    assert chooser is not None
    assert chooser.count() == len(LIMITS) + 1
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert bench.case.time_limit == LIMITS[0]
    QTest.keyClick(chooser, Qt.Key.Key_Up)
    assert bench.case.time_limit is None


def test_words_that_are_no_limit_change_nothing_and_say_so(
    view: TimelineView, bench: Workbench
) -> None:
    put(view, "soon")
    assert bench.case is CASE
    assert line_of(view).text() == "soon"
    refused = "▲ “soon” is no time limit. Type a number and days, working days, weeks or months."
    assert refused in said(view)
    put(view, "2 weeks")
    assert bench.case.time_limit == TimeLimit(count=2, unit=WEEKS)
    assert refused not in said(view)


def test_undo_in_the_line_is_the_cases_and_a_passing_wheel_changes_nothing(
    view: TimelineView, bench: Workbench
) -> None:
    chooser = view.findChild(QComboBox, "timeline:limit")
    assert chooser is not None
    at = QPointF(5, 5)
    turn = QWheelEvent(
        at,
        at,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own argument
    )
    QApplication.sendEvent(chooser, turn)
    assert not turn.isAccepted()
    assert bench.case is CASE


def test_a_limit_draws_what_is_late_and_where_time_was_up(
    bench: Workbench, view: TimelineView
) -> None:
    canvas = view.findChild(TimelineCanvas)
    assert canvas is not None
    canvas.setFixedSize(400, 100)
    plain = canvas.picture().toImage()
    put(view, "4 weeks")
    late = canvas.picture().toImage()
    assert late != plain
    view.show_chosen("e1")
    assert canvas.picture().toImage() != late
    assert "Time was up on 29 May 2023" in canvas.accessibleDescription()
    bench.undo()
    view.show_chosen("")
    assert canvas.picture().toImage() == plain


def test_what_is_perhaps_late_is_drawn_and_told_unlike_what_is(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    drawn = []
    for when in ("1 May 2023", "May 2023"):
        chronology = (entry(1, when), entry(2, "12 June 2023"))
        case = Case(id="case", chronology=chronology, time_limit=TimeLimit(count=4, unit=WEEKS))
        canvas = TimelineCanvas(bench_of(case))
        qtbot.addWidget(canvas)
        canvas.setFixedSize(400, 100)
        drawn.append((canvas.picture().toImage(), canvas.lateness().partition("; ")[2]))
    (sure, late), (unsure, perhaps) = drawn
    assert sure != unsure
    assert late == "▲ longer than that: 6 weeks until 12 June 2023"
    assert perhaps == "perhaps longer: about 6 weeks until 12 June 2023"


def test_the_line_comes_with_the_second_date(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(dataclasses.replace(CASE, chronology=CASE.chronology[:1]))
    holder = QDialog()
    qtbot.addWidget(holder)
    view = TimelineView(bench)
    QVBoxLayout(holder).addWidget(view)
    with qtbot.waitExposed(holder):
        holder.show()
    assert view.isHidden()
    bench.add_record("chronology", CASE.chronology[1], 1)
    assert view.isVisible()
