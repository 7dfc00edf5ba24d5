"""Tables in the preview: real ones, that follow the case, the keyboard and a click."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.document.model import Document, TableRow
from drafter.document.packs import pack
from drafter.render.word_table import rows_together
from drafter.session.examples import example
from drafter.ui.bench.workbench import Workbench
from drafter.ui.paper.preview import Preview
from drafter.ui.paper.tabled import column_shares
from drafter.ui.pieces.theme import DARK, LIGHT
from drafter.ui.window import Window
from tests.ui.conftest import let_go

WORKED = "housing-repairs-complaint"


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Preview]:
    assert qtbot is not None
    made = Preview(LIGHT)
    made.resize(600, 700)
    yield made
    let_go(made)


def composed(bench_of: Callable[[Case], Workbench], case: Case, wanted: str) -> Document:
    bench = bench_of(case)
    bench.show_pack(pack(wanted))
    assert bench.shown is not None
    return bench.shown


def tables(sheet: Preview) -> list[QTextTable]:
    frames = sheet.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def cells(table: QTextTable) -> list[list[str]]:
    """The words of each cell, row by row."""
    found = []
    for row in range(table.rows()):
        words = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cursor = QTextCursor(cell.firstCursorPosition())
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            words.append(cursor.selectedText())
        found.append(words)
    return found


def expected(document: Document) -> list[list[list[str]]]:
    return [
        [["".join(inline.text for inline in cell) for cell in row.cells] for row in rows]
        for rows in rows_together(document.blocks)
        if isinstance(rows, tuple)
    ]


@pytest.mark.parametrize("wanted", ["chronology", "permission", "document-list", "advice-note"])
def test_rows_are_a_table_with_a_head(
    sheet: Preview, bench_of: Callable[[Case], Workbench], wanted: str
) -> None:
    document = composed(bench_of, example(WORKED), wanted)
    sheet.show_document(document)
    assert sheet.has_tables
    assert sheet.is_written
    assert [cells(table) for table in tables(sheet)] == expected(document)
    assert all(table.format().headerRowCount() == 1 for table in tables(sheet))
    assert " · \n" not in sheet.toPlainText()


def test_the_sheet_is_the_same_however_it_came_about(
    sheet: Preview, bench_of: Callable[[Case], Workbench]
) -> None:
    case = example(WORKED)
    fewer = dataclasses.replace(case, chronology=case.chronology[2:5])
    for each, wanted in (
        (case, "chronology"),
        (fewer, "chronology"),
        (case, "covering-email"),
        (case, "chronology"),
        (dataclasses.replace(case, chronology=()), "chronology"),
    ):
        document = composed(bench_of, each, wanted)
        sheet.show_document(document)
        while not sheet.is_written:
            QApplication.processEvents()
        fresh = Preview(LIGHT)
        fresh.show_document(document)
        assert sheet.toPlainText() == fresh.toPlainText()
        assert sheet.has_tables is bool(expected(document))
        let_go(fresh)


def test_what_is_the_same_is_not_written_again_and_another_theme_is(
    sheet: Preview, bench_of: Callable[[Case], Workbench]
) -> None:
    case = example(WORKED)
    sheet.show_document(composed(bench_of, case, "chronology"))
    before = sheet.document()
    sheet.show_document(composed(bench_of, case, "chronology"))
    assert sheet.document() is before
    sheet.set_look(DARK, 1.5)
    assert sheet.document() is not before
    assert tables(sheet)


def test_columns_have_room_for_their_words_before_anything_else(
    bench_of: Callable[[Case], Workbench],
) -> None:
    document = composed(bench_of, example(WORKED), "chronology")
    rows = next(rows for rows in rows_together(document.blocks) if isinstance(rows, tuple))
    narrow, wide = column_shares(rows, 48), column_shares(rows, 120)
    for shares in (narrow, wide):
        assert abs(sum(shares) - 1) < 1e-9
    for share, word in zip(narrow, ("November", "photographs.", "Marchbanks,"), strict=True):
        assert share * 48 >= len(word)
    assert wide[1] > 2 * max(wide[0], wide[2])
    (empty,) = column_shares((TableRow(ordinal=1, inlines=()),), 40)
    assert empty == 1


def test_columns_are_drawn_anew_where_the_sheet_is_much_wider(
    sheet: Preview, bench_of: Callable[[Case], Workbench]
) -> None:
    sheet.show_document(composed(bench_of, example(WORKED), "chronology"))

    def constraint() -> float:
        return tables(sheet)[0].format().columnWidthConstraints()[1].rawValue()

    before = constraint()
    sheet.resize(1000, 700)
    QApplication.processEvents()
    sheet.grab()
    assert constraint() != before


def test_the_row_of_a_record_is_marked_whole(
    sheet: Preview, bench_of: Callable[[Case], Workbench]
) -> None:
    bench = bench_of(example(WORKED))
    bench.show_pack(pack("chronology"))
    assert bench.shown is not None
    sheet.show_document(bench.shown)
    entry = bench.case.chronology[3]
    sheet.mark(bench.ordinals.records[entry.id], "text")
    marked = [each.cursor.selectedText() for each in sheet.extraSelections()]
    assert entry.text in marked
    assert "9 January 2026" in marked
    assert not sheet.grab().isNull()


def test_a_click_in_a_cell_leads_to_what_was_typed(window: Window, qtbot: QtBot) -> None:
    window.entrance.look_at_complaint()
    assert window.casework is not None
    bench, sheet = window.casework.bench, window.casework.preview
    bench.show_pack(pack("chronology"))
    entry = bench.case.chronology[1]
    found = sheet.document().find("left a card")
    sheet.setTextCursor(found)
    sheet.ensureCursorVisible()
    place = sheet.cursorRect(found).center()
    with qtbot.waitSignal(sheet.chosen) as told:
        QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    record, field, offset = told.args
    assert (record, field) == (bench.ordinals.records[entry.id], "text")
    assert 0 <= offset - entry.text.index("left a card") <= len("left a card")


def test_what_is_typed_is_in_the_table_at_once_where_the_letter_is_short(
    sheet: Preview, bench_of: Callable[[Case], Workbench]
) -> None:
    bench = bench_of(example(WORKED))
    bench.show_pack(pack("chronology"))
    assert bench.shown is not None
    sheet.show_document(bench.shown)
    bench.printed_now.connect(sheet.splice)
    entry = bench.case.chronology[1]
    bench.type_in(entry.id, "text", entry.text + " And so on.")
    if "And so on." not in sheet.toPlainText():  # what prints elsewhere too waits for the pause
        bench.compose_now()
        sheet.show_document(bench.shown)
    assert "And so on." in sheet.toPlainText()
    assert isinstance(bench.shown.blocks[4], TableRow)
