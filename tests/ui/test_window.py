from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.cli import main
from drafter.errors import DrafterError
from drafter.session.examples import examples
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.forms import MakeVaultPage, UnlockPage
from drafter.ui.window import Window
from drafter.ui.work.caseview import CaseView
from drafter.ui.work.records import RecordsPage
from tests.ui.conftest import named

Keys = Qt.Key


def press(window: Window, words: str) -> None:
    """Press the one button that says so."""
    found = [
        each
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.text().replace("&&", "&") == words
    ]
    assert len(found) == 1, f"{len(found)} buttons say {words}"
    found[0].click()
    QApplication.processEvents()


def said(window: Window) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def type_into(window: Window, field: str, words: str) -> None:
    """Type into a field by its name, as a person does."""
    editor = named(window, f"field:{field}")
    part = editor.focusProxy()
    assert part is not None
    part.setFocus()
    QTest.keyClicks(part, words)


@pytest.fixture
def looking(window: Window) -> Window:
    press(window, "Open the example")
    assert window.bench is not None
    return window


def test_the_worked_example_is_open_a_moment_after_the_welcome(looking: Window) -> None:
    assert looking.bench is not None
    assert looking.bench.case.reference == "25 900 417"
    assert "25 900 417" in said(looking)
    assert "Training: invented cases only" in said(looking)


def test_the_title_of_the_window_names_nobody(looking: Window) -> None:
    assert looking.windowTitle() == "Drafter"
    assert looking.accessibleName() == ""


def test_every_step_shows_a_page_without_a_warning(looking: Window) -> None:
    assert looking.casework is not None
    for number, step in enumerate(looking.casework.steps):
        page = looking.casework.show_step(number)
        for place in range(len(step.tabs)):
            assert page.open_tab(place).isVisible()
            QApplication.processEvents()
            assert looking.isActiveWindow(), "something was shown as a window of its own"


def test_alt_and_a_number_goes_to_a_step(looking: Window) -> None:
    QTest.keyClick(looking, Keys.Key_2, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert "Everyone the case names" in said(looking)


def test_typing_is_composed_after_a_pause_and_undone_by_the_word(
    looking: Window, qtbot: QtBot
) -> None:
    bench = looking.bench
    assert bench is not None
    with qtbot.waitSignal(bench.problems_changed):
        type_into(looking, "category", " quite new")
    assert bench.case.category.endswith(" quite new")
    QTest.keyClick(looking, Keys.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.case.category.endswith(" quite ")
    line = named(looking, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    assert line.text() == bench.case.category


def test_a_name_is_tinted_where_it_is_typed_and_the_field_says_what_is_printed(
    looking: Window,
) -> None:
    assert looking.casework is not None
    looking.casework.show_step(5)
    text = named(looking, "field:text").focusProxy()
    assert isinstance(text, QPlainTextEdit)
    text.selectAll()
    QTest.keyClicks(text, "Then Orla Fennimore-Tack rang.")
    assert [each.cursor.selectedText() for each in text.extraSelections()] == [
        "Orla Fennimore-Tack"
    ]
    cursor = text.textCursor()
    cursor.setPosition(8)
    text.setTextCursor(cursor)
    assert "Orla Fennimore-Tack → Miss X" in said(looking)


def test_a_word_taken_back_in_a_text_comes_back_in_its_editor(looking: Window) -> None:
    assert looking.casework is not None
    assert looking.bench is not None
    looking.casework.show_step(5)
    text = named(looking, "field:text").focusProxy()
    assert isinstance(text, QPlainTextEdit)
    before = text.toPlainText()
    QTest.keyClicks(text, "Well ")
    assert text.toPlainText() == "Well " + before
    QTest.keyClick(text, Keys.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == before
    QTest.keyClick(
        text,
        Keys.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert text.toPlainText() == "Well " + before


def test_a_click_in_the_preview_goes_to_the_field_and_the_field_is_marked_there(
    looking: Window,
) -> None:
    assert looking.bench is not None
    assert looking.casework is not None
    entry = looking.bench.case.chronology[2]
    ordinal = looking.bench.ordinals.records[entry.id]
    looking.casework.preview.chosen.emit(ordinal, "text", 0)
    page = looking.findChild(RecordsPage)
    assert page is not None
    assert page.form.record.id == entry.id
    marked = looking.casework.preview.extraSelections()
    assert marked
    assert entry.text.split()[0] in marked[0].cursor.block().text()


def test_a_record_is_added_moved_and_removed_and_undone(looking: Window) -> None:
    bench = looking.bench
    assert bench is not None
    assert looking.casework is not None
    looking.casework.show_step(5)
    before = bench.case.chronology
    press(looking, "Add")
    assert len(bench.case.chronology) == len(before) + 1
    added = bench.case.chronology[1]
    press(looking, "Down")
    assert bench.case.chronology[2] is added
    press(looking, "Up")
    press(looking, "Remove")
    assert bench.case.chronology == before
    for _ in range(4):
        bench.undo()
    assert bench.case.chronology == before
    assert bench.session.redo_name


def test_the_file_is_the_one_that_the_command_makes(
    looking: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    assert looking.bench is not None
    press(looking, "Word")
    folder = named(looking, "export:folder")
    assert isinstance(folder, QLineEdit)
    folder.setText(str(tmp_path))
    press(looking, "Make the file")
    written = tmp_path / "25-900-417-final.docx"
    qtbot.waitUntil(lambda: "✓ proven clean" in said(looking), timeout=30_000)
    case_file = tmp_path / "case.json"
    case_file.write_text(write_case(looking.bench.case), encoding="utf-8")
    by_command = tmp_path / "command" / written.name
    by_command.parent.mkdir()
    assert main(["draft", str(case_file), "-o", str(by_command)]) == 0
    assert written.read_bytes() == by_command.read_bytes()
    assert "Miss X" in "\n".join(each.text for each in docx.Document(str(written)).paragraphs)


def test_an_unfinished_final_is_not_written_and_says_so(
    looking: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = looking.bench
    assert bench is not None
    for outcome in bench.case.outcomes:
        bench.remove_record(outcome.id)
    bench.set_field(bench.case.chronology[0].id, "text", "Call 07700 900123 about it.")
    press(looking, "Word")
    folder = named(looking, "export:folder")
    assert isinstance(folder, QLineEdit)
    folder.setText(str(tmp_path))
    press(looking, "Make the file")
    qtbot.waitUntil(lambda: "■ not written" in said(looking), timeout=30_000)
    assert list(tmp_path.glob("*.docx")) == []


def test_what_was_typed_is_there_after_closing_the_window(
    looking: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    type_into(looking, "category", "Zebra ")
    looking.close()
    again = Window(tmp_path / "folder")
    qtbot.addWidget(again)
    again.show()
    press(again, "Open the example")
    table = named(again, "list:cases")
    assert isinstance(table, QTableView)
    assert "Zebra" in table.model().index(0, 2).data()
    again.close()


def test_cases_are_found_as_a_word_is_typed(looking: Window, qtbot: QtBot) -> None:
    press(looking, "Cases")
    search = named(looking, "cases:search")
    table = named(looking, "list:cases")
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == len(examples())
    with qtbot.waitSignal(table.model().modelReset):
        QTest.keyClicks(search, "fennimore")
    assert table.model().rowCount() == 1
    search.clear()  # type: ignore[attr-defined]  # a line
    with qtbot.waitSignal(table.model().modelReset):
        QTest.keyClicks(search, "nosuchword")
    assert "No case has all these words." in said(looking)


def test_where_no_new_case_can_be_kept_the_page_of_the_closed_one_goes(
    looking: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_case: Case) -> None:
        raise DrafterError("The disk is full.")

    assert isinstance(looking.page, CaseView)
    monkeypatch.setattr(looking.desk, "add", full)
    looking.new_case()
    assert isinstance(looking.page, CasesPage)
    assert "The disk is full." in [each.text() for each in looking.findChildren(QLabel)]


def test_two_windows_on_one_vault_are_refused_with_a_sentence(
    looking: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    second = Window(tmp_path / "folder")
    qtbot.addWidget(second)
    second.show()
    press(second, "Open the example")
    assert second.bench is None
    assert "open" in said(second)
    assert looking.bench is not None


def test_the_palette_finds_a_command_by_a_few_letters(looking: Window) -> None:
    QTest.keyClick(looking, Keys.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = named(looking, "finder")
    line = finder.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "to peop")
    QTest.keyClick(line, Keys.Key_Return)
    QApplication.processEvents()
    assert "Everyone the case names" in said(looking)


def test_dark_and_large_are_worn_by_everything(looking: Window) -> None:
    looking.dress(dark=True, larger=100)
    assert looking.casework is not None
    for number, _ in enumerate(looking.casework.steps):
        looking.casework.show_step(number)
    picture = looking.grab().toImage()
    assert picture.pixelColor(picture.width() - 3, picture.height() - 3).lightness() < 80


def test_a_part_that_is_a_window_of_its_own_is_noticed(windows: list[str]) -> None:
    part = QLabel("alone")
    part.setObjectName("stray")
    part.show()
    assert windows == ["QLabel stray"]
    windows.clear()
    part.close()


def test_models_keep_qts_rules(looking: Window) -> None:
    assert looking.casework is not None
    looking.casework.show_step(5)
    models = [
        view.model()
        for view in looking.findChildren(QTableView)
        if isinstance(view.model(), QAbstractItemModel)
    ]
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in models
    ]
    assert testers
    press(looking, "Add")
    press(looking, "Cases")
    view = looking.findChild(QTableView)
    assert view is not None
    assert QAbstractItemModelTester(view.model()).model() is view.model()


def test_every_input_has_a_name_for_a_screen_reader(looking: Window) -> None:
    assert looking.casework is not None
    nameless = []
    for number, step in enumerate(looking.casework.steps):
        page = looking.casework.show_step(number)
        for place in range(len(step.tabs)):
            page.open_tab(place)
            nameless += [
                f"{step.key}: {type(each).__name__} {each.objectName()}"
                for each in page.findChildren(QWidget)
                if each.isVisible()
                and each.focusPolicy() & Qt.FocusPolicy.TabFocus
                and not each.accessibleName()
                and not (isinstance(each, QAbstractButton) and each.text())
            ]
    assert nameless == []


def test_locked_cases_are_made_locked_and_unlocked(
    window: Window, qtbot: QtBot, quick_vaults: None
) -> None:
    assert quick_vaults is None
    window.show_locked()
    making = window.findChild(MakeVaultPage)
    assert making is not None
    making.line.setText("too short")
    making.again.setText("too short")
    making.make()
    assert "■" in said(window)
    making.line.setText("copper lantern drizzle omit zebra")
    making.again.setText("copper lantern drizzle omit zebro")
    making.make()
    assert "not the same" in said(window)
    making.again.setText("copper lantern drizzle omit zebra")
    making.make()
    qtbot.waitUntil(making.sheet.isVisible, timeout=30_000)
    begin = next(
        each for each in making.findChildren(QPushButton) if each.text().startswith("I have kept")
    )
    assert not begin.isEnabled()
    groups = making.key_groups()
    for line, number in zip(making.groups, making.wanted(), strict=True):
        line.setText(groups[number].lower())
    assert begin.isEnabled()
    begin.click()
    assert "No case yet" in said(window)
    window.new_case()
    window.lock()
    assert window.desk is None
    window.show_locked()
    unlocking = window.findChild(UnlockPage)
    assert unlocking is not None
    unlocking.line.setText("wrong lantern drizzle omit zebra")
    unlocking.unlock()
    qtbot.waitUntil(lambda: "Caps Lock" in said(window), timeout=30_000)
    unlocking.line.setText("copper lantern drizzle omit zebra")
    unlocking.unlock()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=30_000)
    assert len(window.desk.page().cases) == 1 if window.desk else False


def test_setting_none_to_text_twenty_thousand_times_leaves_none_alone(qapp: QApplication) -> None:
    assert qapp is not None
    import sys  # noqa: PLC0415 - counted here alone

    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 1000
