"""What a caseworker does with the lines of a list: paste, move, remove; one step of undo each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.reasoning import DeadlineUnit
from drafter.case.time_limit import TimeLimit
from drafter.ui.pieces.row_grid import RowGrid
from drafter.ui.work.casework import Casework
from drafter.ui.work.list_notice import ListNotice
from drafter.ui.work.records import RecordsPage
from tests.ui.conftest import named

Opened = Callable[[Case], Casework]
STEPS = {"people": 1, "complaint": 2, "found": 5, "actions": 7}


@pytest.fixture
def opened(opened_that_day: Opened, example: Case) -> Casework:
    return opened_that_day(example)


def page_of(casework: Casework, step: str, tab: int = 0) -> RecordsPage:
    shown = casework.show_step(STEPS[step])
    page = shown.open_tab(tab)
    assert isinstance(page, RecordsPage)
    return page


def grid_of(casework: Casework, records: str) -> RowGrid:
    found = named(casework, f"list:{records}")
    assert isinstance(found, RowGrid)
    return found


def told(page: RecordsPage) -> str:
    notice = page.findChild(ListNotice)
    assert notice is not None
    return notice.words


def press(within: QWidget, words: str) -> None:
    (found,) = [
        each
        for each in within.window().findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    ]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def copy(text: str, html: str = "") -> None:
    copied = QMimeData()
    copied.setText(text)
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)


def cells(grid: RowGrid) -> list[list[str]]:
    model = grid.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_table_is_pasted_below_the_chosen_line_and_undone_at_once(opened: Casework) -> None:
    page, bench = page_of(opened, "found"), opened.bench
    grid, before = grid_of(opened, "chronology"), bench.case.chronology
    grid.selectRow(1)
    copy(
        "1 June 2025\tThe Council wrote.\nearly summer\tShe rang.\n",
        "<table><tr><td>1 June 2025</td><td>The Council wrote.</td></tr>"
        "<tr><td>early summer</td><td>She rang.</td></tr></table>",
    )
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = bench.case.chronology[2:4]
    assert bench.case.chronology == (*before[:2], first, second, *before[2:])
    assert first.happened_on is not None
    assert first.happened_on.typed == "1 June 2025"
    assert first.text == "On 1 June 2025, the Council wrote."
    assert (second.happened_on, second.text) == (None, "early summer: She rang.")
    assert page.form.record is first
    assert told(page) == (
        "2 rows were added below the chosen line: column 1 is “Date”, column 2 is"
        " “Text, printed as typed”. 1 text begins with the date of the row now, since the text"
        " alone is printed. Not understood, and kept in “Text, printed as typed”:"
        " “early summer”. Undo takes all of it back."
    )
    assert bench.session.undo_name == "pasting into “What I found”"
    bench.undo()
    assert bench.case.chronology == before
    assert told(page) == ""


def test_rows_are_pasted_into_an_empty_list_by_its_button(opened_that_day: Opened) -> None:
    opened = opened_that_day(Case(id="case"))
    page = page_of(opened, "found")
    copy("She rang.\nHe came.")
    press(page, "Paste rows")
    assert [each.text for each in opened.bench.case.chronology] == ["She rang.", "He came."]
    press(page, "Close")
    assert told(page) == ""
    assert grid_of(opened, "chronology").hasFocus()


def test_rows_are_pasted_into_an_empty_list_by_the_key_from_where_the_keyboard_is(
    opened_that_day: Opened,
) -> None:
    opened = opened_that_day(Case(id="case"))
    page_of(opened, "found")
    copy("She rang.\nHe came.")
    now = QApplication.focusWidget()
    assert isinstance(now, QPushButton)
    QTest.keyClick(now, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [each.text for each in opened.bench.case.chronology] == ["She rang.", "He came."]
    add = next(each for each in opened.findChildren(QPushButton, "main") if each.isVisible())
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(opened.bench.case.chronology) == 2, "the list has lines that take the key"


def test_an_empty_clipboard_adds_nothing_and_says_what_to_do(opened: Casework) -> None:
    page, before = page_of(opened, "found"), opened.bench.case
    copy("")
    press(page, "Paste rows")
    assert opened.bench.case is before
    assert told(page) == "There is nothing to paste: copy a table in Word or Excel first."
    page.choose(before.chronology[3].id)
    assert told(page) == ""


def test_a_list_that_takes_no_lines_takes_no_rows(opened: Casework) -> None:
    shown = opened.show_step(3)
    page = shown.open_tab(0)
    assert isinstance(page, RecordsPage)
    before = opened.bench.case
    copy("FI")
    page.paste()
    assert opened.bench.case is before
    assert told(page) == ""


def test_keys_move_the_chosen_line_one_step_of_undo_each(opened: Casework) -> None:
    page, bench = page_of(opened, "found"), opened.bench
    grid, before = grid_of(opened, "chronology"), bench.case.chronology
    grid.setFocus()
    grid.selectRow(1)
    for _ in range(2):
        QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert bench.case.chronology[3] is before[1]
    assert grid.currentIndex().row() == 3
    assert page.form.record is before[1]
    assert grid.hasFocus()
    bench.undo()
    assert bench.case.chronology[2] is before[1]
    bench.undo()
    assert bench.case.chronology == before


def test_a_dragged_line_is_moved_in_one_step_and_chosen(opened: Casework) -> None:
    page, bench = page_of(opened, "found"), opened.bench
    before = bench.case.chronology
    grid_of(opened, "chronology").moved.emit(4, 0)
    assert bench.case.chronology == (before[4], *before[:4], *before[5:])
    assert page.form.record is before[4]
    bench.undo()
    assert bench.case.chronology == before


def test_removing_what_is_linked_to_says_so_first(opened: Casework) -> None:
    page, bench = page_of(opened, "people"), opened.bench
    before = bench.case
    page.choose("p-partner")
    press(page, "Remove")
    assert bench.case is before
    assert told(page).split("\n") == [
        "“Mr Kwabena Adjei-Lorne” is linked from 5 places:",
        "• Who is whose: her partner (“Who”)",
        "• Who is whose: their daughter (“Of whom”)",
        "• Findings: Leaving the family there (“To whom”)",
        "• Actions: apology: leaving the family in the hotel after 14 July 2025… (“To whom”)",
        "• Actions: symbolic payment: £750 (“To whom”)",
        "Without it, something is gone there, and Review says so.",
        "The statement names “Mr Kwabena Adjei-Lorne” 8 times, and would ask who is meant.",
        "Undo brings it back.",
    ]
    press(page, "Keep it")
    assert bench.case is before
    assert told(page) == ""
    press(page, "Remove")
    press(page, "Remove it all the same")
    assert "p-partner" not in {each.id for each in bench.case.parties}
    bench.undo()
    assert bench.case.parties == before.parties


def test_delete_takes_the_chosen_line_out_and_asks_first_where_remove_does(
    opened: Casework,
) -> None:
    page, bench = page_of(opened, "found"), opened.bench
    page.add()
    before = bench.case.chronology
    grid = grid_of(opened, "chronology")
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert bench.case.chronology == (before[0], *before[2:])
    assert grid.hasFocus()
    assert page.form.record is before[2], "the neighbour is chosen"
    assert bench.session.undo_name == "removal from “What I found”"
    page = page_of(opened, "people")
    page.choose("p-partner")
    people, grid = bench.case.parties, grid_of(opened, "parties")
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert bench.case.parties is people
    assert "is linked from" in told(page)


def test_delete_in_an_empty_list_does_nothing_and_the_last_line_can_go(
    opened_that_day: Opened,
) -> None:
    entry = ChronologyEntry(id="e", text="She rang.")
    opened = opened_that_day(Case(id="case", chronology=(entry,)))
    page_of(opened, "found")
    grid = grid_of(opened, "chronology")
    grid.setFocus()
    for _ in range(2):
        QTest.keyClick(grid, Qt.Key.Key_Delete)
        assert opened.bench.case.chronology == ()
    opened.bench.undo()
    assert opened.bench.case.chronology == (entry,)


def test_what_is_asked_of_a_record_goes_with_it(opened: Casework) -> None:
    page, bench = page_of(opened, "people"), opened.bench
    before = bench.case
    bench.remove_record("p-partner")
    gone = bench.case
    bench.undo()
    page.choose("p-partner")
    press(page, "Remove")
    assert "is linked from" in told(page)
    bench.redo()
    assert (bench.case.parties, told(page)) == (gone.parties, "")
    bench.undo()
    assert (bench.case.parties, told(page)) == (before.parties, "")


def test_removing_what_the_statement_refers_to_says_where(opened: Casework) -> None:
    page = page_of(opened, "found")
    page.choose("e-summer")
    press(page, "Remove")
    assert "is linked from" in told(page)
    assert "What it prints is referred to by" in told(page)
    assert "names" not in told(page)
    page.choose("e-lift")
    assert told(page) == ""


def test_what_nothing_refers_to_is_removed_at_once(opened: Casework) -> None:
    page, bench = page_of(opened, "found"), opened.bench
    page.add()
    added = bench.case.chronology[1]
    press(page, "Remove")
    assert added not in bench.case.chronology
    assert told(page) == ""


def test_no_list_shows_an_id_of_what_is_gone(opened: Casework) -> None:
    case = opened.bench.case
    ids = {each.id for each in case.parties} | {each.id for each in case.complaints}
    opened.bench.remove_record("p-partner")
    page_of(opened, "people", 3)
    assert cells(grid_of(opened, "relations"))[0][0] == "something gone"
    page_of(opened, "actions")
    shown = [cell for row in cells(grid_of(opened, "actions")) for cell in row]
    assert "Miss Orla Fennimore-Tack, something gone" in shown
    assert not ids & {word.strip(",") for cell in shown for word in cell.split()}


def test_the_columns_of_what_was_found_say_standing_and_sub_heading(opened: Casework) -> None:
    page_of(opened, "found")
    grid = grid_of(opened, "chronology")
    model = grid.model()
    titles = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert titles == [
        "Kind",
        "Date",
        "Who says so",
        "Accepted?",
        "Text",
        "Evidence",
        "Sub-heading",
    ]
    assert {row[3] for row in cells(grid)} == {"accepted", "disputed"}


def test_the_timeline_fills_the_entry_that_the_page_opens_with(opened_that_day: Opened) -> None:
    entries = (
        ChronologyEntry(id="e1", happened_on=read_date("1 June 2024"), text="First."),
        ChronologyEntry(id="e2", happened_on=read_date("1 December 2024"), text="Second."),
    )
    limit = TimeLimit(count=6, unit=DeadlineUnit.WEEKS)
    opened = opened_that_day(Case(id="case", chronology=entries, time_limit=limit))
    page_of(opened, "found")
    line = named(opened, "timeline")
    assert line.accessibleDescription().startswith("1 Jun, First.; 2 dated entries")
    assert "Time was up on 13 July 2024" in line.accessibleDescription()
    opened.bench.remove_record("e1")
    opened.bench.undo()
    assert line.accessibleDescription().startswith("1 Dec, Second.")
