"""The pseudonym that nobody typed is seen in the list and in the field, with its reason."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party, Role
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.fields.tables import RecordsModel
from drafter.ui.pieces.look import look
from drafter.ui.work.records import RecordsPage
from tests.ui.conftest import let_go

COMPLAINANT = Party(
    id="p1", title="Miss", forenames="Jane", surname="Quarrington", roles=(Role.COMPLAINANT,)
)
OFFICER = Party(id="p2", forenames="Tom", surname="Exby", roles=(Role.OFFICER,))
CHOSEN = replace(COMPLAINANT, id="p3", surname="Otterby", pseudonym="Miss Q")
(PEOPLE,) = (
    tab for step in STEPS[KindOfWork.DECIDING] for tab in step.tabs if tab.records == "parties"
)
CASE = Case(id="case", parties=(COMPLAINANT, OFFICER, CHOSEN))


def cells(case: Case) -> list[str]:
    model = RecordsModel(Party, ("roles", "pseudonym"))
    model.show_records(case.parties, case)
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


@pytest.fixture
def in_sight(
    qtbot: QtBot, bench_of: Callable[[Case], Workbench]
) -> Iterator[Callable[[Case], tuple[RecordsPage, Workbench]]]:
    """The page of people of any case."""
    held: list[QDialog] = []

    def make(case: Case) -> tuple[RecordsPage, Workbench]:
        bench, whole = bench_of(case), QDialog()
        held.append(whole)
        page = RecordsPage(bench, PEOPLE, None)
        QVBoxLayout(whole).addWidget(page)
        whole.resize(900, 600)
        with qtbot.waitExposed(whole):
            whole.show()
        return page, bench

    yield make
    for whole in held:
        let_go(whole)


def said_of(page: RecordsPage) -> str:
    return " ".join(each.text() for each in page.form.rows["pseudonym"].findChildren(QLabel))


def line_of(form: RecordForm) -> QLineEdit:
    part = form.rows["pseudonym"].editor.focused_part()
    assert isinstance(part, QLineEdit)
    return part


def test_the_list_shows_what_everybody_is_called(qtbot: QtBot) -> None:
    assert qtbot is not None
    assert cells(CASE) == ["Miss X", "Officer Y", "Miss Q"]


def test_what_was_allotted_is_grey_and_slanted_and_said_to_be(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = RecordsModel(Party, ("roles", "pseudonym"))
    model.show_records(CASE.parties, CASE)
    allotted, chosen = model.index(0, 2), model.index(2, 2)
    assert allotted.data(Qt.ItemDataRole.ForegroundRole) == QColor(look().colours.muted)
    font = allotted.data(Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.italic()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert allotted.data(spoken) == "Pseudonym: Miss X, allotted"
    assert chosen.data(Qt.ItemDataRole.ForegroundRole) is None
    assert chosen.data(spoken) == "Pseudonym: Miss Q"


def test_another_persons_choice_moves_the_pseudonym_of_one_who_stayed_the_same(
    qtbot: QtBot,
) -> None:
    assert qtbot is not None
    model = RecordsModel(Party, ("roles", "pseudonym"))
    model.show_records(CASE.parties, CASE)
    takes = replace(CASE, parties=(COMPLAINANT, OFFICER, replace(CHOSEN, pseudonym="Miss X")))
    model.show_records(takes.parties, takes)
    assert [model.index(row, 2).data() for row in range(3)] == ["Miss Y", "Officer Z", "Miss X"]


def test_a_choice_that_names_somebody_is_not_what_the_list_shows(qtbot: QtBot) -> None:
    assert qtbot is not None
    refused = replace(COMPLAINANT, pseudonym="Miss Quarrington")
    assert cells(replace(CASE, parties=(refused,))) == ["Miss X"]


def test_the_field_shows_the_allotted_pseudonym_in_grey_with_its_reason(
    in_sight: Callable[[Case], tuple[RecordsPage, Workbench]],
) -> None:
    page, _ = in_sight(CASE)
    page.choose(OFFICER.id)
    line = line_of(page.form)
    assert (line.text(), line.placeholderText()) == ("", "Officer Y")
    assert "Officer Y. Allotted to an officer" in line.accessibleDescription()
    assert "Allotted to an officer: Y is the next free letter" in said_of(page)
    page.choose(CHOSEN.id)
    assert line.text() == "Miss Q"
    assert "Your own choice." in said_of(page)


def test_what_is_typed_is_the_persons_own(
    in_sight: Callable[[Case], tuple[RecordsPage, Workbench]],
) -> None:
    page, bench = in_sight(CASE)
    line = line_of(page.form)
    QTest.keyClicks(line, "Miss R")
    bench.tell_now()
    assert bench.case.parties[0].pseudonym == "Miss R"
    assert cells(bench.case)[0] == "Miss R"
    assert "Your own choice." in said_of(page)
