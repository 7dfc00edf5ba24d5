"""The page of time limits: the line, the list, the chosen limit, the way to the date it wants."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.errors import DrafterError
from drafter.limits.limits import limits_of
from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.grids import Grid
from drafter.ui.preparing.limits_canvas import LimitsCanvas
from drafter.ui.preparing.limits_list import LimitsModel
from drafter.ui.preparing.limits_shown import shown
from drafter.ui.preparing.limits_view import LimitsView
from drafter.ui.work.casework import Casework
from drafter.ui.work.pages import CasePage
from tests.limits.cases import ONE, complaint, step
from tests.ui.conftest import Calendar
from tests.ui.reach import astray, cut, nameless, without_label
from tests.ui.reach import shown as shown_parts
from tests.ui.scenes import settled

TODAY = dt.date(2026, 3, 20)
SO_FAR, LIMITS = 6, 1
CASE = complaint(step(ONE, "2 February 2026", ack="4 February 2026"))
Opened = Callable[[Case], Casework]


@pytest.fixture
def opened(opened_that_day: Opened) -> Opened:
    """A case at its time limits."""

    def make(case: Case) -> Casework:
        made = opened_that_day(case)
        made.show_step(SO_FAR).open_tab(LIMITS)
        return made

    return make


def view_in(casework: Casework) -> LimitsView:
    (found,) = casework.findChildren(LimitsView)
    return found


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def grid_in(widget: QWidget) -> Grid:
    found = widget.findChild(Grid, "list:limits")
    assert found is not None
    return found


def canvas_in(widget: QWidget) -> LimitsCanvas:
    found = widget.findChild(LimitsCanvas)
    assert found is not None
    return found


def press(widget: QWidget, name: str) -> None:
    found = widget.findChild(QAbstractButton, name)
    assert found is not None, name
    found.click()


def test_the_form_stands_above_what_is_drawn_of_it(opened: Opened) -> None:
    casework = opened(CASE)
    (page,) = [each for each in casework.findChildren(CasePage) if each.isVisible()]
    assert set(page.form.rows) >= {"procedure", "nation", "first_aware_on"}
    assert page.form.mapTo(page, QPoint()).y() < view_in(casework).y()


def test_what_presses_most_is_said_and_shown_whole(opened: Opened) -> None:
    told = words_in(view_in(opened(CASE)))
    assert "Next: Stage 1: answered, overdue (18 February 2026)." in told
    assert "Counted to today, 20 March 2026." in told
    assert "What to do next" in told
    assert "Source: " in told
    assert "checked 22 November 2026" in told


def test_the_list_tells_every_limit_in_words(opened: Opened) -> None:
    grid = grid_in(opened(CASE))
    model = grid.model()
    limits = limits_of(CASE, today=TODAY)
    assert model.rowCount() == len(limits) > 3
    lines = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert ["✗ overdue", "Stage 1: answered", "4 Feb 2026", "18 Feb 2026"] in lines
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"State: {lines[0][0]}"


def test_the_keys_go_through_the_list_and_the_card_follows(opened: Opened) -> None:
    casework = opened(CASE)
    grid, view = grid_in(casework), view_in(casework)
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    title = grid.model().index(0, 1).data()
    assert [each for each in view.findChildren(QLabel, "heading") if each.text() == title]
    QTest.keyClick(grid, Qt.Key.Key_Down)
    title = grid.model().index(1, 1).data()
    assert [each for each in view.findChildren(QLabel, "heading") if each.text() == title]


def test_the_keys_and_a_click_go_through_the_line(opened: Opened) -> None:
    casework = opened(CASE)
    canvas, grid = canvas_in(casework), grid_in(casework)
    canvas.setFocus()
    for _ in range(9):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert grid.currentIndex().row() == 0
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert grid.currentIndex().row() == 1
    first = canvas._placed(canvas.width())[0]  # noqa: SLF001 - where it was drawn
    QTest.mouseClick(
        canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(first.right), round(first.middle))
    )
    assert grid.currentIndex().row() == 0
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert grid.currentIndex().row() == 0


def test_the_line_says_what_is_chosen_and_where_the_words_are(opened: Opened) -> None:
    canvas = canvas_in(opened(CASE))
    assert canvas.accessibleName() == "Time limits on a line of time"
    assert canvas.accessibleDescription().startswith("✗ Stage 1: answered, 18 February 2026.")
    assert "the list below tells the same in words" in canvas.accessibleDescription()


@pytest.mark.parametrize("width", [260, 420, 660, 1400])
@pytest.mark.parametrize("text", [100, 200])
def test_words_on_the_line_never_touch_nor_leave_it(opened: Opened, width: int, text: int) -> None:
    old = step(ONE, "2 February 2026", ack="4 February 2026", answered="20 February 2026")
    canvas = canvas_in(opened(complaint(old, aware="3 May 2010")))
    app.wear(text_size=text)
    high = canvas.heightForWidth(width)
    placed = canvas._placed(width)  # noqa: SLF001 - where it was drawn
    app.wear(text_size=100)
    places = [each.place for each in placed if not each.place.isEmpty()]
    assert len(placed) > 3
    assert places
    assert all(place.left() >= 0 and place.right() <= width for place in places)
    assert all(place.bottom() <= high for place in places)
    apart = [one.intersected(two) for one in places for two in places if one is not two]
    assert all(each.isEmpty() for each in apart)


def test_a_limit_leads_to_the_date_it_wants(opened: Opened) -> None:
    casework = opened(complaint(aware=""))
    view = view_in(casework)
    view.choose("lgsco-twelve-months")
    press(view, "limits:way:1")
    assert field_with_keyboard(casework) == "field:first_aware_on"
    press(view, "limits:way:1")
    other = opened(CASE)
    press(view_in(other), "limits:way:2")
    assert field_with_keyboard(other) == "field:answered_on"


def field_with_keyboard(casework: Casework) -> str:
    """The name of the field that the keyboard was taken to."""
    at: QWidget | None = casework.window().focusWidget()
    while at is not None and not at.objectName().startswith("field:"):
        at = at.parentWidget()
    assert at is not None
    return at.objectName()


def test_where_nothing_was_sent_a_complaint_can_be_added(opened: Opened) -> None:
    casework = opened(complaint())
    view = view_in(casework)
    view.choose("lgsco-premature")
    press(view, "limits:add")
    (added,) = casework.bench.case.steps_so_far
    assert added.body == "council"
    assert field_with_keyboard(casework) == "field:sent_on"
    casework.bench.undo()
    assert casework.bench.case.steps_so_far == ()


def test_where_nothing_was_sent_the_letter_is_one_press_away(opened: Opened) -> None:
    casework = opened(complaint())
    view = view_in(casework)
    view.choose("lgsco-premature")
    shown: list[str] = []
    casework.step_shown.connect(shown.append)
    press(view, "limits:write")
    assert shown[-1] == "send"


def test_a_date_that_is_typed_moves_the_limits(opened: Opened) -> None:
    casework = opened(complaint(aware=""))
    line = casework.findChild(LimitsCanvas)
    assert line is not None
    assert not line.isVisible()
    bench = casework.bench
    bench.set_field(bench.case.id, "first_aware_on", read_date("2 May 2024"))
    assert line.isVisible()
    assert "✗ 1 late" in words_in(view_in(casework))


def test_the_day_is_asked_again_when_the_page_is_seen(opened: Opened, calendar: Calendar) -> None:
    casework = opened(CASE)
    view = view_in(casework)
    calendar.day = dt.date(2027, 5, 4)
    casework.show_step(SO_FAR).open_tab(0)
    assert "20 March 2026" in "".join(each.text() for each in view.findChildren(QLabel))
    casework.show_step(SO_FAR).open_tab(LIMITS)
    assert "Counted to today, 4 May 2027." in words_in(view)


def test_without_a_known_procedure_the_page_says_what_to_do_first(opened: Opened) -> None:
    case = replace(complaint(aware=""), bodies=())
    nothing = replace(case, procedure=type(case.procedure).OTHER)
    view = view_in(opened(nothing))
    assert "No time limits are known for this complaint yet." in words_in(view)
    assert not grid_in(view).isVisible()
    assert grid_in(opened(CASE)).isVisible()


def test_a_spoilt_file_of_rules_is_told_in_a_sentence(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(_case: Case, *, today: dt.date) -> None:
        raise DrafterError(f"lgsco.toml, rule 2: count is missing ({today}).")

    monkeypatch.setattr("drafter.ui.preparing.limits_view.limits_of", spoilt)
    assert "lgsco.toml, rule 2: count is missing" in words_in(view_in(opened(CASE)))


def test_the_model_keeps_qt_s_rules() -> None:
    model = LimitsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for case in (CASE, complaint(aware=""), CASE, replace(CASE, first_aware_on=None)):
        limits = limits_of(case, today=TODAY)
        model.show_limits(tuple(shown(case, limit, TODAY) for limit in limits))
        assert model.rowCount() == len(limits)
    assert (model.limit(99), model.row_of("gone")) == (None, -1)
    assert tester.model() is model


def test_the_usual_clock_says_the_day_it_is(bench_of: Callable[[Case], Workbench]) -> None:
    before = dt.datetime.now().astimezone().date()
    told = bench_of(CASE).today()
    assert before <= told <= dt.datetime.now().astimezone().date()


def test_lines_in_the_form_take_the_keyboard_first(opened: Opened) -> None:
    casework = opened(CASE)
    casework.go_to("case", "first_aware_on")
    assert isinstance(casework.window().focusWidget(), QLineEdit)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("tab", [LIMITS, LIMITS + 1])
def test_every_word_can_be_read_and_every_part_is_named(
    opened: Opened, tab: int, text: int
) -> None:
    app.wear(text_size=text)
    casework = opened(CASE)
    page = casework.show_step(SO_FAR).open_tab(tab)
    settled()
    found = [*cut(page), *astray(page), *nameless(page), *without_label(page)]
    app.wear(text_size=100)
    assert found == []
    assert len(list(shown_parts(page))) > 20
