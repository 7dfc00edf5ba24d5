"""What is told of people and undecided shows wherever problems show, without a page of its own."""

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.statement import VersionKind
from drafter.checks.particulars import CHECK_OF_ITEM
from drafter.problem import Problem
from drafter.session import operations
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.page import ExportPage
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.window import Window


@pytest.fixture
def undecided(example: Case) -> Case:
    """The worked example before its caseworker decided about the hospital."""
    return dataclasses.replace(example, dismissals=())


def told_in(bench: Workbench) -> list[Problem]:
    return [each for each in bench.problems if each.check == CHECK_OF_ITEM]


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def test_the_pages_agree_on_what_is_open(
    bench_of: Callable[[Case], Workbench], undecided: Case, qtbot: QtBot
) -> None:
    bench = bench_of(dataclasses.replace(undecided, version=VersionKind.FINAL))
    problems, export = ProblemsPage(bench), ExportPage(bench)
    told = PeopleToldPage(bench)
    for page in (problems, export, told):
        qtbot.addWidget(page)
    assert "▲ 1 to decide" in words_in(told)
    (problem,) = told_in(bench)
    assert problem.message in words_in(problems)
    assert "Nothing is open" not in words_in(problems)
    assert "▲ Still open: 1 thing to decide under What it tells." in words_in(export)
    reason = next(
        each
        for each in problems.findChildren(QLineEdit)
        if problem.message in each.accessibleName()
    )
    reason.setText("The family agreed to it.")
    reason.returnPressed.emit()
    assert told_in(bench) == []
    assert "Nothing is open" in words_in(problems)
    again = PeopleToldPage(bench)
    qtbot.addWidget(again)
    assert "to decide" not in words_in(again)
    assert "Still open" not in words_in(export)
    bench.undo()
    bench.compose_now()
    qtbot.waitUntil(lambda: told_in(bench) == [problem], timeout=10_000)


def test_it_is_read_once_the_keys_rest_and_counts_at_the_step(window: Window, qtbot: QtBot) -> None:
    window.look_around()
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    assert told_in(bench) == []  # the worked case is decided
    operations.remove_record(bench.session, record="z-hospital")
    qtbot.waitUntil(lambda: bool(told_in(bench)), timeout=10_000)
    review = casework.rail.buttons[-1]
    assert "1 to answer or decide" in review.accessibleName()


def test_a_long_statement_is_read_off_the_windows_thread(
    bench_of: Callable[[Case], Workbench], undecided: Case, qtbot: QtBot
) -> None:
    filler = tuple(
        ChronologyEntry(id=f"more{nth}", text="The Council replied that it would look. " * 20)
        for nth in range(80)
    )
    bench = bench_of(dataclasses.replace(undecided, chronology=(*undecided.chronology, *filler)))
    page = PeopleToldPage(bench)
    qtbot.addWidget(page)
    assert "The statement is being read…" in words_in(page)
    qtbot.waitUntil(lambda: "▲ 1 to decide" in words_in(page), timeout=20_000)
    assert "is being read" not in words_in(page)
    assert page.findChildren(QPushButton)
