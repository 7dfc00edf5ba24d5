"""The sheet of every answer, in the window: searched, gone to, saved under pseudonyms."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.case import Case
from drafter.case.reasoning import DeadlineUnit
from drafter.case.time_limit import TimeLimit
from drafter.ui.bench.workbench import Workbench
from drafter.ui.review import sheet_saving
from drafter.ui.review.answers_sheet import AnswersPage
from drafter.ui.review.answers_table import AnswersModel, EveryAnswer
from drafter.ui.review.sheet_saving import SheetSaving
from drafter.ui.window import Window
from tests.ui.conftest import named


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> AnswersPage:
    window.look_around()
    casework, bench = window.casework, window.bench
    assert casework is not None
    assert bench is not None
    bench.compose_now()
    made = casework.show_step(len(casework.steps) - 1).open_tab(3)
    assert isinstance(made, AnswersPage)
    qtbot.waitUntil(made.isVisible)
    return made


def every(page: AnswersPage) -> EveryAnswer:
    (found,) = page.findChildren(EveryAnswer)
    return found


def test_every_answer_is_listed_found_and_gone_to_by_keys(
    window: Window, page: AnswersPage, qtbot: QtBot
) -> None:
    bench = window.bench
    assert bench is not None
    sheet = every(page)
    assert len(sheet.entries) > 100
    assert {each.step for each in sheet.entries} >= {"Case", "People", "What I found"}
    search = named(page, "every:search")
    search.setFocus()
    QTest.keyClicks(search, "surname")
    assert all("surname" in each.label.casefold() for each in sheet.model.entries)
    QTest.keyClick(search, Qt.Key.Key_Tab)
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    entry = sheet.model.entries[1]
    assert f"{entry.where}: Surname" in words_in(page)
    with qtbot.waitSignal(bench.wanted) as gone:
        QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    assert gone.args == [entry.record, "surname"]


def test_a_problem_stands_beside_its_answer_and_can_be_sifted(
    window: Window, page: AnswersPage
) -> None:
    bench = window.bench
    assert bench is not None
    bench.set_field(bench.case.id, "reference", "")
    bench.compose_now()
    sheet = every(page)
    wrong = named(page, "every:wrong")
    assert isinstance(wrong, QCheckBox)
    wrong.click()
    found = {(each.record, each.field) for each in sheet.model.entries}
    assert (bench.case.id, "reference") in found
    assert all(each.problems for each in sheet.model.entries)
    assert "▲" in words_in(sheet)
    assert QAbstractItemModelTester(sheet.model) is not None
    assert sheet.table.selectionModel().hasSelection()
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    sheet.table.selectionModel().select(sheet.model.index(0, 0), flags)


def test_the_time_limit_is_an_answer_of_the_step_that_asks_for_it(
    page: AnswersPage, window: Window, qtbot: QtBot
) -> None:
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    bench.set_field(bench.case.id, "time_limit", TimeLimit(count=9, unit=DeadlineUnit.WEEKS))
    bench.compose_now()
    (found,) = [each for each in every(page).entries if each.field == "time_limit"]
    assert (found.step, found.value) == ("What I found", "9 weeks")
    bench.go_to(found.record, found.field)
    limit = named(casework, "timeline:limit")
    qtbot.waitUntil(limit.isVisible)


def test_an_empty_sheet_shows_no_answer(qtbot: QtBot) -> None:
    model = AnswersModel()
    assert qtbot is not None
    assert model.rowCount() == 0
    assert model.data(model.index(0, 0)) is None


def test_the_sheet_is_saved_under_pseudonyms_by_default(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot, tmp_path: Path
) -> None:
    saving = SheetSaving(bench_of(example))
    qtbot.addWidget(saving)
    form = saving.findChild(QComboBox, "sheet:format")
    assert form is not None
    form.setCurrentIndex(form.findData("txt"))
    assert saving.offered() == "25-900-417-final-answers.txt"
    saving.save(tmp_path / "answers")
    text = (tmp_path / "answers.txt").read_text(encoding="utf-8")
    assert "✓ answers.txt is written, under pseudonyms." in words_in(saving)
    assert "Miss X" in text
    assert "Fennimore" not in text
    saving.save(tmp_path / "orla answers.txt")
    assert "somebody’s name" in words_in(saving)
    assert not (tmp_path / "orla answers.txt").exists()


def test_real_names_are_asked_for_and_marked(
    bench_of: Callable[[Case], Workbench],
    example: Case,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    saving = SheetSaving(bench_of(example))
    qtbot.addWidget(saving)
    saving.real.click()
    assert saving.offered() == "25-900-417-final-answers-IDENTIFIABLE.docx"
    saving.save(tmp_path / "answers.docx")
    assert "ends in -IDENTIFIABLE" in words_in(saving)
    asked = iter([None, tmp_path / saving.offered()])
    monkeypatch.setattr(sheet_saving, "ask_where_to_save", lambda *_: next(asked))
    button = saving.findChild(QPushButton, "sheet:save")
    assert button is not None
    button.click()
    assert list(tmp_path.iterdir()) == []
    button.click()
    assert [each.name for each in tmp_path.iterdir()] == [saving.offered()]
    assert "under real names" in words_in(saving)


def test_the_search_of_decisions_leaves_the_answers_alone(
    bench_of: Callable[[Case], Workbench], example: Case, qtbot: QtBot
) -> None:
    page = AnswersPage(bench_of(dataclasses.replace(example, answers=())))
    qtbot.addWidget(page)
    assert page.findChild(QLineEdit, "answers:search") is not None
    assert "What was decided about anonymity" in words_in(page)
