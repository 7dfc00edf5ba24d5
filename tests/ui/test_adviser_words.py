"""An adviser's pages: no words of a decision, a way to each gap, and a tick by its words."""

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget
from pytestqt.qtbot import QtBot

from drafter.case.account import Complaint
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party, Role
from drafter.case.preparing import Office
from drafter.checks.review import review
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.choosers import TicksEditor
from drafter.ui.pieces.parts import stacked
from drafter.ui.preparing.office_view import OfficeView
from drafter.ui.window import Window
from tests.ui.test_office import at_work, office

__all__ = ["at_work"]
BEGUN = Case(
    kind_of_work=KindOfWork.PREPARING,
    parties=(Party(id="p", forenames="Sam", surname="Example", roles=(Role.COMPLAINANT,)),),
    complaints=(Complaint(id="c", text="Nobody rang Tam Sample back."),),
)


def test_a_reason_cites_no_law_of_decisions_to_an_adviser() -> None:
    decided = dataclasses.replace(BEGUN, kind_of_work=KindOfWork.DECIDING)
    assert any("LGA 1974" in one.why for one in review(decided, None))
    whys = [one.why for one in review(BEGUN, None)]
    assert any(whys)
    assert not any("LGA" in why or "manual" in why or "statement" in why for why in whys)


def test_a_few_words_are_wanted_for_a_case_study_and_for_no_letter(
    bench_of: Callable[[Case], Workbench],
) -> None:
    (found,) = [one for one in review(BEGUN, None) if one.check == "complaint-name"]
    assert "case study" in found.message
    bench = bench_of(BEGUN)
    assert bench.problems
    assert "complaint-name" not in {one.check for one in bench.problems}


def test_a_letter_without_a_writer_leads_to_who_writes(
    bench_of: Callable[[Case], Workbench],
) -> None:
    bench = bench_of(BEGUN)
    (found,) = [one for one in bench.problems if "who signs" in one.message]
    assert (found.place.record, found.place.field) == (bench.case.id, "offices")


def test_a_click_on_the_words_ticks_and_one_on_the_box_ticks_once(qtbot: QtBot) -> None:
    holder, editor = QDialog(), TicksEditor("Nothing yet")
    qtbot.addWidget(holder)
    holder.setLayout(stacked(editor))
    editor.offer([("a", "The letter of 4 March"), ("b", "A photograph")])
    editor.show_value(())
    said: list[object] = []
    editor.edited.connect(said.append)
    with qtbot.waitExposed(holder):
        holder.show()
    (ticks,) = editor.findChildren(QListWidget)
    where = ticks.visualItemRect(ticks.item(1))
    left, button = Qt.MouseButton.LeftButton, ticks.viewport()
    QTest.mouseClick(button, left, pos=where.center())
    assert said == [("b",)]
    QTest.mouseClick(button, left, pos=QPoint(where.left() + 10, where.center().y()))
    assert said == [("b",), ()]
    ticks.setFocus()
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    assert said[-1] == ("b",)


def test_an_empty_office_is_not_called_kept(at_work: Window) -> None:
    at_work.new_case(KindOfWork.PREPARING)
    assert at_work.bench is not None
    at_work.bench.add_record("offices", Office(id="new"), 0)
    view: OfficeView = office(at_work)
    assert view.keep.text() == "Keep for my next cases"
    assert not view.keep.isEnabled()
    at_work.bench.set_field("new", "adviser", "Jo Example")
    view.refresh()
    assert view.keep.isEnabled()


def test_nothing_is_left_of_a_law_that_is_not_cited() -> None:
    whys = [one.why for one in review(Case(kind_of_work=KindOfWork.PREPARING), None)]
    assert "The title line names the body and its reference." in whys
