import dataclasses
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.document.model import AnyBlock
from drafter.ui.bench.instant import Instant, Spliced
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.following import put_cursor
from drafter.ui.paper.preview import Preview
from drafter.ui.paper.sheet import moves, typed_at
from drafter.ui.pieces.theme import DARK, LIGHT
from drafter.ui.window import Window
from drafter.ui.work.casework import Casework
from tests.ui.conftest import let_go


def shown(preview: Preview) -> str:
    return preview.document().toPlainText()


@pytest.fixture
def looking(window: Window) -> Window:
    window.look_around()
    assert window.casework is not None
    return window


@pytest.fixture
def casework(looking: Window) -> Casework:
    assert looking.casework is not None
    looking.casework.show_step(5)
    return looking.casework


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Preview]:
    assert qtbot is not None
    made = Preview(LIGHT)
    yield made
    let_go(made)


def composed(bench: Workbench) -> tuple[AnyBlock, ...]:
    assert bench.shown is not None
    return bench.shown.blocks


def text_of(blocks: tuple[AnyBlock, ...]) -> list[str]:
    return [block.text for block in blocks]


def test_what_is_typed_is_in_the_preview_before_the_pause(casework: Casework) -> None:
    bench = casework.bench
    before = bench.composed
    bench.type_in(bench.case.chronology[1].id, "text", "Orla Fennimore-Tack rang at once.")
    assert bench.composed is before, "nothing was composed yet"
    assert "13.\tMiss X rang at once." in shown(casework.preview)


def test_what_is_shown_at_once_is_what_composing_gives(
    bench_of: Callable[[Case], Workbench], example: Case
) -> None:
    bench = bench_of(example)
    for entry in example.chronology:
        assert bench.shown is not None
        instant = Instant(bench.case, bench.shown, anonymised=True)
        changed = dataclasses.replace(entry, text="So " + entry.text + " At last.")
        case = dataclasses.replace(
            example,
            chronology=tuple(changed if each is entry else each for each in example.chronology),
        )
        spliced = instant.splice(case, entry, changed, "text")
        assert spliced is not None
        other = bench_of(case)
        expected = composed(other)[spliced.first : spliced.last]
        assert text_of(spliced.blocks) == text_of(expected)


def test_paragraphs_before_the_one_that_is_typed_in_are_not_shown_anew(
    bench_of: Callable[[Case], Workbench], example: Case
) -> None:
    entry = dataclasses.replace(example.chronology[1], text="One.\n\nTwo.\n\nThree.")
    case = dataclasses.replace(example, chronology=(entry, *example.chronology[2:]))
    bench = bench_of(case)
    assert bench.shown is not None
    instant = Instant(bench.case, bench.shown, anonymised=True)
    for typed, printed in (
        ("One.\n\nTwo.\n\nThree!", ["Three!"]),
        ("One.\n\nTwo!\n\nThree!", ["Two!", "Three!"]),
        ("One.\n\nTwo!\n\nThree!\n\nFour.", ["Three!", "Four."]),
        ("One.\n\nTwo!", ["Two!"]),
        ("- One.\n\nTwo!", ["One.", "Two!"]),
    ):
        changed = dataclasses.replace(entry, text=typed)
        case = dataclasses.replace(case, chronology=(changed, *case.chronology[1:]))
        spliced = instant.splice(case, entry, changed, "text")
        assert spliced is not None
        assert text_of(spliced.blocks) == printed
        entry = changed


def test_a_new_paragraph_shows_no_number_until_the_pause(casework: Casework, qtbot: QtBot) -> None:
    bench = casework.bench
    with qtbot.waitSignal(casework.preview.settled, check_params_cb=lambda done: not done):
        bench.type_in(bench.case.chronology[1].id, "text", "One.\n\nTwo.")
    assert "…\tTwo." in shown(casework.preview)
    with qtbot.waitSignal(bench.problems_changed):
        pass
    assert "13.\tOne.\n14.\tTwo.\n15." in shown(casework.preview)


def test_the_sheet_is_the_same_however_it_came_about(
    sheet: Preview, bench_of: Callable[[Case], Workbench], example: Case
) -> None:
    shuffled = dataclasses.replace(example, chronology=example.chronology[::-1])
    fewer = dataclasses.replace(example, chronology=example.chronology[2:5])
    for case in (example, shuffled, fewer, example):
        bench = bench_of(case)
        assert bench.shown is not None
        sheet.show_document(bench.shown)
        while not sheet.is_written:
            QApplication.processEvents()
        lines = shown(sheet).split("\n")
        assert [line.split("\t")[-1] for line in lines] == text_of(bench.shown.blocks)


@pytest.mark.parametrize("zoom", [0, 2])
def test_the_first_line_of_a_paragraph_begins_where_its_others_do(
    sheet: Preview, bench_of: Callable[[Case], Workbench], example: Case, zoom: int
) -> None:
    sheet.resize(420, 600)
    sheet.zoom_by(zoom)
    document = bench_of(example).shown
    assert document is not None
    sheet.show_document(document)
    sheet.document().documentLayout().documentSize()  # lay all of it out
    while not sheet.is_written:
        QApplication.processEvents()
    begun: dict[str, set[int]] = {"1.": set(), "a)": set()}
    block = sheet.document().begin()
    while block.isValid():
        number, tab, _ = block.text().partition("\t")
        layout = block.layout()
        kind = "a)" if number.endswith(")") else "1."
        if tab and layout.lineCount() > 1:
            first, second = layout.lineAt(0), layout.lineAt(1)
            words, _ = cast("tuple[float, int]", first.cursorToX(len(number) + 1))
            begun[kind].add(round(words - second.x()))
        block = block.next()
    assert begun == {"1.": {0}, "a)": {0}}


def test_moves_leave_what_has_a_counterpart() -> None:
    assert moves((), ()).new == ()


def test_nothing_is_loaded_and_markup_is_just_text(casework: Casework) -> None:
    assert casework.preview.loadResource(2, QUrl("file:///etc/hostname")) is None
    bench = casework.bench
    words = "<b>bold</b> <img src=x> # none"
    bench.type_in(bench.case.chronology[1].id, "text", words)
    bench.compose_now()
    assert words in shown(casework.preview)
    assert "￼" not in shown(casework.preview), "an object stands there"


def test_a_click_puts_the_cursor_where_the_words_were_typed(casework: Casework) -> None:
    bench = casework.bench
    bench.type_in(bench.case.chronology[1].id, "text", "Then Orla Fennimore-Tack rang twice.")
    bench.compose_now()
    block = next(each for each in composed(bench) if "rang twice" in each.text)
    at = block.text.index("twice")
    record, field, offset = typed_at(block, "13.", len("13.\t") + at)
    assert bench.case.chronology[1].text[offset:] == "twice."
    casework.go_to(bench.ordinals.record(record), field)
    put_cursor(casework.focusWidget(), offset)
    part = casework.focusWidget()
    assert part is not None
    assert part.textCursor().position() == offset  # type: ignore[attr-defined] # a text field


def test_the_mark_follows_the_field_with_the_keyboard(casework: Casework) -> None:
    entry = casework.bench.case.chronology[4]
    casework.go_to(entry.id, "text")
    marked = casework.preview.extraSelections()
    assert marked
    assert entry.text.split()[0] in marked[0].cursor.block().text()


def test_words_are_found_one_after_another(casework: Casework) -> None:
    pane = casework.pane
    pane.find_bar.open_it()
    pane.find_bar.line.setText("hotel")
    first = pane.find_bar.told.text()
    QTest.keyClick(pane.find_bar.line, Qt.Key.Key_Return)
    second = pane.find_bar.told.text()
    assert first.split()[0] != second.split()[0]
    assert casework.preview.textCursor().selectedText().lower() == "hotel"
    pane.find_bar.line.setText("no such words")
    assert pane.find_bar.told.text() == "not found"
    QTest.keyClick(pane.find_bar.line, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()


def test_ctrl_and_the_wheel_zoom_the_sheet(casework: Casework) -> None:
    def turn(by: int) -> None:
        event = QWheelEvent(
            QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, by),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's own
        )  # fmt: skip
        casework.preview.wheelEvent(event)

    turn(120)
    assert casework.preview.zoom == 115
    turn(-120)
    turn(-120)
    assert casework.preview.zoom == 90
    casework.preview.zoom_by(0)
    assert casework.preview.zoom == 100
    casework.preview.set_look(DARK, 2.0)
    assert "What happened" in shown(casework.preview)


def test_real_names_are_shown_in_the_window_alone_and_said_so(
    casework: Casework, qtbot: QtBot
) -> None:
    bench = casework.bench
    problems = bench.problems
    bench.show_names(real=True)
    assert "Fennimore-Tack" in shown(casework.preview)
    assert bench.composed is not None
    assert "Fennimore-Tack" not in "".join(text_of(bench.composed.document.blocks))
    assert bench.problems == problems
    assert casework.pane._real.isVisible()  # noqa: SLF001 - the one mark
    bench.show_names(real=False)
    qtbot.waitUntil(lambda: "Fennimore-Tack" not in shown(casework.preview))
    assert not casework.pane._real.isVisible()  # noqa: SLF001 - the same


def torn_off(casework: Casework) -> bool:
    return casework.pane.is_torn_off


def test_the_sheet_is_torn_off_into_a_window_that_names_nobody_and_put_back(
    casework: Casework,
) -> None:
    casework.pane.tear_off()
    assert torn_off(casework)
    assert casework.preview.window().windowTitle() == "Drafter: preview"
    assert casework.preview.isVisible()
    casework.preview.window().close()
    QApplication.processEvents()
    assert not torn_off(casework)
    assert casework.preview.window() is casework.window()


def test_a_splice_of_what_is_not_written_yet_waits(sheet: Preview) -> None:
    sheet.splice(Spliced(first=3, last=4, blocks=(), keeps_numbers=True))
    assert shown(sheet) == ""


def line_of(preview: Preview, start: str) -> QTextBlock:
    block = preview.document().begin()
    while block.isValid() and not block.text().startswith(start):
        block = block.next()
    assert block.isValid(), f"no line begins with {start}"
    return block


def click_on(preview: Preview, start: str) -> None:
    """Click on the first words of a line of the sheet."""
    block = line_of(preview, start)
    preview.setTextCursor(QTextCursor(block))
    preview.ensureCursorVisible()
    where = preview.cursorRect(QTextCursor(block)).center()
    where += QPoint(60, 0)  # behind the number
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QApplication.processEvents()


def marked_lines(preview: Preview) -> list[str]:
    return [each.cursor.block().text() for each in preview.extraSelections()]


def test_a_click_on_own_words_leads_to_them_and_the_field_marks_them(casework: Casework) -> None:
    for start, name in (("Summary:", "Summary"), ("30.", "Decision")):
        casework.show_step(0)
        click_on(casework.preview, start)
        now = QApplication.focusWidget()
        assert now is not None
        assert now.accessibleName() == name
        assert any(line.startswith(start) for line in marked_lines(casework.preview))


def test_a_click_on_the_templates_summary_leads_to_writing_own_words(casework: Casework) -> None:
    bench = casework.bench
    for wording in bench.case.wordings:
        bench.remove_record(wording.id)
    bench.compose_now()
    casework.show_step(0)
    casework.preview.chosen.emit(bench.ordinals.records[bench.case.id], "summary", -1)
    now = QApplication.focusWidget()
    assert now is not None
    assert now.accessibleName() == "Write my own Summary"
    assert any(line.startswith("Summary:") for line in marked_lines(casework.preview))
